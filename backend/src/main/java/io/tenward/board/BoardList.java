package io.tenward.board;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.tenward.base.http.Caller;
import io.tenward.base.http.Cursor;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.sql.Database;
import io.tenward.board.publish.DecisionReader;
import io.tenward.board.view.PublishedThemes;
import io.tenward.contract.BoardSummary;
import io.tenward.contract.SurveyTitle;
import io.tenward.contract.SynthesisState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists the boards of a lead. */
public final class BoardList {
  private BoardList() {}

  /**
   * @param changedSince its last edition; of a board with the role, perhaps
   */
  private record Counted(BoardSummary board, boolean changedSince) {
    static Counted read(ResultSet row) throws SQLException {
      var board =
          new BoardSummary(
              row.getObject("board_id", UUID.class),
              row.getString("title"),
              List.of(),
              row.getBoolean("role"),
              row.getInt("themes"),
              row.getInt("decided"),
              row.getInt("tellable"),
              row.getInt("statements"),
              SynthesisState.of(row.getString("synthesis")),
              false,
              null,
              row.getBoolean("taken_back"),
              row.getInt("due"),
              Database.instant(row, "changed_at"));
      return new Counted(board, row.getBoolean("changed_since"));
    }

    UUID id() {
      return board.id();
    }

    BoardSummary with(List<SurveyTitle> surveys, @Nullable Integer pending) {
      return new BoardSummary(
          board.id(),
          board.title(),
          surveys,
          board.role(),
          board.themes(),
          board.decided(),
          board.tellable(),
          board.statements(),
          board.state(),
          pending != null,
          pending,
          board.takenBack(),
          board.due(),
          board.changedAt());
    }
  }

  /**
   * Lists boards, last changed first. A tool sees only boards whose respondents were all told of
   * it.
   *
   * @param surveyId only those that gather it
   * @param clauses of the role, as far as they are part of it
   */
  public static Page<BoardSummary> list(
      Database database,
      Caller caller,
      @Nullable UUID surveyId,
      Paging paging,
      List<UUID> clauses,
      DecisionReader decisions) {
    var after = paging.after().orElse(Cursor.LATEST);
    var token = caller.token().map(Caller.Token::id).orElse(null);
    var today = caller.today();
    var boards =
        database.list(
            """
            with listed as (
              select board_id, title, role, synthesis, changed_at from board
              where member_id = ? and workspace_id = ?
                and (changed_at < ? or changed_at = ? and board_id > ?)
                and (cast(? as uuid) is null or exists (
                  select from board_survey q
                  where q.board_id = board.board_id and q.survey_id = ?))
                and (cast(? as uuid) is null or not exists (
                  select from (
                    select board_id, survey_id from board_survey
                    union select board_id, survey_id from gathered_survey) q
                  where q.board_id = board.board_id and not exists (
                    select from survey_reader r where r.survey_id = q.survey_id and r.token_id = ?)))
              order by changed_at desc, board_id limit ?),
            readable as (
              select s.board_id, s.theme_id, count(*) as statements,
                count(s.comment_id) > 0 as voiced
              from listed b join board_statement s using (board_id)
              where s.clause_id = any (?) and b.role
                or (s.board_id, s.survey_id) in (
                  select q.board_id, q.survey_id from board_survey q join survey using (survey_id)
                  where lead_id = ?)
              group by s.board_id, s.theme_id)
            select b.board_id, b.title, b.role, b.synthesis, b.changed_at,
              count(t.theme_id) as themes, count(t.verdict) as decided,
              count(t.verdict) filter (
                where r.voiced and (t.verdict = 'realistic' or t.reason <> '')) as tellable,
              count(*) filter (where t.verdict = 'not-now' and t.remind_on <= ?) as due,
              exists (select from board_publication p
                where p.board_id = b.board_id and p.taken_back_at >= b.changed_at) as taken_back,
              exists (select from edition e
                where e.board_id = b.board_id having max(e.at) <= b.changed_at or b.role) as changed_since,
              (select coalesce(sum(q.statements), 0) from readable q
                where q.board_id = b.board_id) as statements
            from listed b
              left join (theme t left join readable r using (board_id, theme_id))
                on t.board_id = b.board_id and (t.held or r.statements is not null)
            group by b.board_id, b.title, b.role, b.synthesis, b.changed_at
            order by b.changed_at desc, b.board_id
            """,
            Counted::read,
            caller.memberId(),
            caller.workspaceId(),
            Paging.time(after),
            Paging.time(after),
            after.id(),
            surveyId,
            surveyId,
            token,
            token,
            paging.rows(),
            clauses,
            caller.memberId(),
            today);
    var ids = boards.stream().map(Counted::id).toList();
    var surveys = surveys(database, ids);
    var published = PublishedThemes.among(database, ids);
    var pending = new HashMap<UUID, Integer>();
    for (var board : boards.subList(0, Math.min(boards.size(), paging.limit()))) {
      if (published.contains(board.id())) {
        pending.put(board.id(), board.changedSince ? decisions.pending(board.id()) : 0);
      }
    }
    return Page.of(
        boards,
        paging,
        board -> new Cursor(board.board.changedAt().toString(), board.id()),
        board -> board.with(surveys.getOrDefault(board.id(), List.of()), pending.get(board.id())));
  }

  private static Map<UUID, List<SurveyTitle>> surveys(Database database, List<UUID> boards) {
    return database
        .list(
            """
            select board_id, survey_id, title from board_survey where board_id = any (?)
            order by position
            """,
            row ->
                Map.entry(
                    row.getObject(1, UUID.class),
                    new SurveyTitle(row.getObject(2, UUID.class), row.getString(3))),
            boards)
        .stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }
}
