package io.tenward.server.checks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.agroal.api.AgroalDataSource;
import io.tenward.base.sql.DatabaseFailure;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What owners said about backups. */
@Singleton
class Backups {
  /** {@code version} is its ETag. */
  record Said(
      @Nullable LocalDate madeOn, @Nullable LocalDate restoredOn, @JsonIgnore long version) {
    static final Said NOTHING = new Said(null, null, 0);
  }

  private final AgroalDataSource database;

  Backups(AgroalDataSource database) {
    this.database = database;
  }

  /** False when something else was said since that version. */
  boolean say(UUID workspaceId, Said said, long since) {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                """
                insert into backup (workspace_id, made_on, restored_on, version)
                values (?, ?, ?, ?)
                on conflict (workspace_id) do update
                  set made_on = excluded.made_on, restored_on = excluded.restored_on,
                    version = excluded.version
                  where backup.version = ?
                """)) {
      statement.setObject(1, workspaceId);
      statement.setObject(2, said.madeOn());
      statement.setObject(3, said.restoredOn());
      statement.setLong(4, said.version());
      statement.setLong(5, since);
      return statement.executeUpdate() == 1;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  Said of(UUID workspaceId) {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "select made_on, restored_on, version from backup where workspace_id = ?")) {
      statement.setObject(1, workspaceId);
      try (var row = statement.executeQuery()) {
        return row.next()
            ? new Said(
                row.getObject(1, LocalDate.class),
                row.getObject(2, LocalDate.class),
                row.getLong(3))
            : Said.NOTHING;
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
