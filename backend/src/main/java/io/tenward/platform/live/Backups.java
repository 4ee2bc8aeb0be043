package io.tenward.platform.live;

import io.agroal.api.AgroalDataSource;
import io.tenward.platform.DatabaseFailure;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What owners said about backups. */
@Singleton
class Backups {
  record Said(LocalDate madeOn, @Nullable LocalDate restoredOn) {}

  private final AgroalDataSource database;

  Backups(AgroalDataSource database) {
    this.database = database;
  }

  void say(UUID workspaceId, LocalDate madeOn, @Nullable LocalDate restoredOn) {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                """
                insert into backup (workspace_id, made_on, restored_on) values (?, ?, ?)
                on conflict (workspace_id)
                  do update set made_on = excluded.made_on, restored_on = excluded.restored_on
                """)) {
      statement.setObject(1, workspaceId);
      statement.setObject(2, madeOn);
      statement.setObject(3, restoredOn);
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  Optional<Said> of(UUID workspaceId) {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "select made_on, restored_on from backup where workspace_id = ?")) {
      statement.setObject(1, workspaceId);
      try (var row = statement.executeQuery()) {
        return row.next()
            ? Optional.of(
                new Said(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
