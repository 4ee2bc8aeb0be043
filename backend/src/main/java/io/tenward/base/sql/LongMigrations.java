package io.tenward.base.sql;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.tenward.base.sql.Database.Patience;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import org.flywaydb.core.api.callback.Callback;
import org.flywaydb.core.api.callback.Context;
import org.flywaydb.core.api.callback.Event;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.database.postgresql.PostgreSQLConfigurationExtension;
import org.jspecify.annotations.Nullable;

/**
 * A migration may take as long as it takes: one that was cut off would begin anew with the next
 * start, and never come to an end. A host that vanishes meanwhile is found by the keep-alive.
 *
 * <p>It commits together with the row that says so: on a second connection, which Flyway uses
 * unless told otherwise, a kill between the two leaves a schema that no start can migrate.
 */
@Singleton
class LongMigrations implements FlywayConfigurationCustomizer {
  @Inject jakarta.enterprise.event.Event<MigrationsBegin> begin;

  @Override
  public void customize(FluentConfiguration configuration) {
    configuration
        .getConfigurationExtension(PostgreSQLConfigurationExtension.class)
        .setTransactionalLock(false);
    configuration.callbacks(new Waiting());
  }

  private final class Waiting implements Callback {
    private boolean hasBegun;
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
          if (!hasBegun) {
            hasBegun = true;
            begin.fire(new MigrationsBegin());
          }
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
