package io.tenward.board.publish;

import static java.util.Objects.requireNonNull;

import io.tenward.base.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

/** When respondents of a survey could read no theme any more; it outlives the board. */
final class TakenBackTable {
  private TakenBackTable() {}

  static Optional<Instant> at(Connection connection, UUID surveyId) throws SQLException {
    return Sql.rows(
            connection,
            "select at from themes_taken_back where survey_id = ?",
            row -> requireNonNull(Sql.instant(row, "at")),
            surveyId)
        .stream()
        .findFirst();
  }

  static void write(Connection connection, Collection<UUID> surveyIds, Instant at)
      throws SQLException {
    Sql.update(
        connection,
        """
        insert into themes_taken_back (survey_id, workspace_id, at)
        select survey_id, workspace_id, ? from survey where survey_id = any (?)
        on conflict (survey_id) do update set at = excluded.at
        """,
        at,
        connection.createArrayOf("uuid", surveyIds.toArray()));
  }
}
