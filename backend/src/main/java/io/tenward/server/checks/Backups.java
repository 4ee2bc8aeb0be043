package io.tenward.server.checks;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.tenward.base.sql.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores what owners say about backups. */
@Singleton
class Backups {
  /** {@code version} is its ETag. */
  record Said(
      @Nullable LocalDate madeOn, @Nullable LocalDate restoredOn, @JsonIgnore long version) {
    static final Said NOTHING = new Said(null, null, 0);
  }

  @Inject Database database;

  /** Stores what an owner says; false when it was changed since that version. */
  boolean say(UUID workspaceId, Said said, long since) {
    return database.update(
            """
            insert into backup (workspace_id, made_on, restored_on, version)
            values (?, ?, ?, ?)
            on conflict (workspace_id) do update
              set made_on = excluded.made_on, restored_on = excluded.restored_on,
                version = excluded.version
              where backup.version = ?
            """,
            workspaceId,
            said.madeOn(),
            said.restoredOn(),
            said.version(),
            since)
        == 1;
  }

  Said of(UUID workspaceId) {
    return database
        .first(
            "select made_on, restored_on, version from backup where workspace_id = ?",
            row ->
                new Said(
                    row.getObject(1, LocalDate.class),
                    row.getObject(2, LocalDate.class),
                    row.getLong(3)),
            workspaceId)
        .orElse(Said.NOTHING);
  }
}
