package io.tenward.board.view;

import io.tenward.base.sql.Database;
import io.tenward.contract.SurveyTitle;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Knows which themes respondents can read. */
public final class PublishedThemes {
  private static final String READ_NOW =
      """
      (select e.edition_id from edition e join board_publication p using (board_id)
        where e.board_id = ? and p.published order by e.number desc limit 1)
      """;

  private PublishedThemes() {}

  /** Lists the themes of a board that respondents read now; empty for an unpublished board. */
  static Set<UUID> of(Database database, UUID boardId) {
    return Set.copyOf(
        database.ids(
            "select distinct theme_id from edition_theme where edition_id = " + READ_NOW, boardId));
  }

  /** Filters boards to those of which respondents read a theme now. */
  public static Set<UUID> among(Database database, List<UUID> boardIds) {
    return Set.copyOf(
        database.ids(
            """
            select p.board_id from board_publication p
            where p.published and p.board_id = any (?) and exists (
              select 1 from edition_theme t where t.edition_id = (
                select e.edition_id from edition e where e.board_id = p.board_id
                order by e.number desc limit 1))
            """,
            boardIds));
  }

  /** Lists the themes that respondents of one survey read. */
  static Set<UUID> of(Database database, UUID boardId, UUID surveyId) {
    return Set.copyOf(
        database.ids(
            "select theme_id from edition_theme where survey_id = ? and edition_id = " + READ_NOW,
            surveyId,
            boardId));
  }

  /** Lists the lead's other boards of which respondents of these surveys read something now. */
  public static List<SurveyTitle> boards(Database database, List<UUID> surveyIds, UUID boardId) {
    return database.list(
        """
        select b.board_id, b.title from board b join board_publication p using (board_id)
        where p.published and b.board_id <> ?
          and (b.member_id, b.workspace_id) = (
            select own.member_id, own.workspace_id from board own where own.board_id = ?)
          and exists (
          select 1 from edition_theme t where t.survey_id = any (?) and t.edition_id = (
            select e.edition_id from edition e where e.board_id = b.board_id
            order by e.number desc limit 1))
        order by p.published_at, b.board_id
        """,
        row -> new SurveyTitle(row.getObject(1, UUID.class), row.getString(2)),
        boardId,
        boardId,
        surveyIds);
  }
}
