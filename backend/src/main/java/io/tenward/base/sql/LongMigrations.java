package io.tenward.base.sql;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.tenward.base.sql.Database.Patience;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * A migration may take as long as it takes: one that was cut off would begin anew with the next
 * start, and never come to an end. A host that vanishes meanwhile is found by the keep-alive.
 */
@Singleton
class LongMigrations implements FlywayConfigurationCustomizer {
  @Override
  public void customize(FluentConfiguration configuration) {
    configuration.callbacks(new Waiting());
  }

  private static final class Waiting implements Callback {
    private @Nullable Patience patience;

    @Override
    public boolean supports(Event event, Context context) {
      return event == Event.BEFORE_EACH_MIGRATE || event == Event.AFTER_EACH_MIGRATE;
    }

    @Override
    public boolean canHandleInTransaction(Event event, Context context) {
      return true;
    }

    @Override
    public void handle(Event event, Context context) {
      try {
        if (event == Event.BEFORE_EACH_MIGRATE) {
          patience = Database.patience(context.getConnection(), Duration.ZERO);
        } else if (patience != null) {
          patience.close();
          patience = null;
        }
      } catch (SQLException e) {
        throw new DatabaseFailure(e);
      }
    }

    @Override
    public String getCallbackName() {
      return LongMigrations.class.getSimpleName();
    }
  }
}
