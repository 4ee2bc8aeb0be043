package io.tenward.board.publish;

import io.tenward.base.sql.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** Keeps when respondents of a survey could read no theme any more; it outlives the board. */
@Singleton
class WithdrawalTable {
  @Inject Database database;

  Optional<Instant> at(UUID surveyId) {
    return database.first(
        "select at from themes_taken_back where survey_id = ?",
        row -> Database.instant(row, "at"),
        surveyId);
  }

  void write(Collection<UUID> surveyIds, Instant at) {
    database.update(
        """
        insert into themes_taken_back (survey_id, workspace_id, at)
        select survey_id, workspace_id, ? from survey where survey_id = any (?)
        on conflict (survey_id) do update set at = excluded.at
        """,
        at,
        surveyIds);
  }
}
