package io.tenward.theme;

import io.tenward.platform.Caller;
import io.tenward.platform.Cursor;
import io.tenward.platform.Page;
import io.tenward.platform.Paging;
import io.tenward.platform.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * A board in the list, in the shape of the contract.
 *
 * @param decided themes with a verdict
 * @param due verdicts "not now" whose day has come
 */
record BoardSummary(
    UUID id,
    String title,
    List<SurveyTitle> surveys,
    boolean role,
    int themes,
    int decided,
    int statements,
    SynthesisState state,
    boolean published,
    int due,
    Instant changedAt) {
  private static final Instant NEWEST = Instant.parse("9999-12-31T00:00:00Z");

  record SurveyTitle(UUID id, String title) {}

  /** The one that was changed last first. */
  static Page<BoardSummary> list(Connection connection, Caller caller, Paging paging, Instant now)
      throws SQLException {
    var after = paging.after().orElse(new Cursor(NEWEST.toString(), new UUID(0, 0)));
    var today = LocalDate.ofInstant(now, zone(connection, caller.memberId()));
    var rows =
        Sql.rows(
            connection,
            """
            select b.board_id, b.title, b.role, b.synthesis, b.changed_at,
              count(t.theme_id) as themes, count(t.verdict) as decided,
              count(*) filter (where t.verdict = 'not-now' and t.remind_on <= ?) as due,
              (select count(*) from board_statement s where s.board_id = b.board_id) as statements
            from board b left join theme t using (board_id)
            where b.member_id = ? and b.workspace_id = ?
              and (b.changed_at < ? or b.changed_at = ? and b.board_id > ?)
            group by b.board_id
            order by b.changed_at desc, b.board_id limit ?
            """,
            row -> {
              var id = row.getObject("board_id", UUID.class);
              var changedAt = Sql.instant(row, "changed_at");
              return new BoardSummary(
                  id,
                  row.getString("title"),
                  surveys(connection, id),
                  row.getBoolean("role"),
                  row.getInt("themes"),
                  row.getInt("decided"),
                  row.getInt("statements"),
                  SynthesisState.of(row.getString("synthesis")),
                  !PublishedThemes.of(connection, id).isEmpty(),
                  row.getInt("due"),
                  changedAt == null ? Instant.EPOCH : changedAt);
            },
            today,
            caller.memberId(),
            caller.workspaceId(),
            Paging.time(after),
            Paging.time(after),
            after.id(),
            paging.rows());
    return Page.of(
        rows,
        paging,
        board -> new Cursor(board.changedAt().toString(), board.id()),
        board -> board);
  }

  private static List<SurveyTitle> surveys(Connection connection, UUID boardId)
      throws SQLException {
    return Sql.rows(
        connection,
        "select survey_id, title from board_survey where board_id = ? order by position",
        row -> new SurveyTitle(row.getObject(1, UUID.class), row.getString(2)),
        boardId);
  }

  /** That of the survey they wrote last; a member has none of their own. */
  private static ZoneId zone(Connection connection, UUID memberId) throws SQLException {
    return Sql.rows(
            connection,
            "select zone from survey where lead_id = ? order by created_at desc limit 1",
            row -> ZoneId.of(row.getString(1)),
            memberId)
        .stream()
        .findFirst()
        .orElse(ZoneOffset.UTC);
  }
}
