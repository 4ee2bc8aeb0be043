package io.tenward.board.chain;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.board.view.OwnBoards;
import io.tenward.contract.BoardStatementView;
import io.tenward.contract.BoardView;
import io.tenward.contract.ClauseLinks;
import io.tenward.contract.ExpectationKind;
import io.tenward.contract.RoleLink;
import io.tenward.contract.ThemeView;
import io.tenward.expectation.ExpectationPart;
import io.tenward.expectation.Expectations;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Shows what people said about the clauses of the lead's role, and what the lead decided. */
@Singleton
public class RoleLinks {
  @Inject Database database;
  @Inject OwnBoards boards;
  @Inject Caller caller;
  @Inject Expectations expectations;

  public List<ClauseLinks> read() {
    var ids =
        database.ids(
            """
            select board_id from board where role and member_id = ? and workspace_id = ?
            order by created_at, board_id
            """,
            caller.memberId(),
            caller.workspaceId());
    return chain(ids.stream().map(boards::view).toList(), expectations.all());
  }

  /**
   * A theme is a clause's where the two are kept as one expectation, or else where it is the only
   * clause that was gathered in it: among several none of them says what the theme is about
   * (docs/adr/0099).
   *
   * @param boards that gather the role
   * @param kept by part the id of its expectation
   */
  private static List<ClauseLinks> chain(List<BoardView> boards, Map<ExpectationPart, UUID> kept) {
    var clausesOf = new HashMap<UUID, Set<UUID>>();
    kept.forEach(
        (part, expectation) -> {
          if (part.kind() == ExpectationKind.CLAUSE) {
            clausesOf
                .computeIfAbsent(expectation, id -> new LinkedHashSet<>())
                .add(UUID.fromString(part.key()));
          }
        });
    var links = new LinkedHashMap<UUID, List<RoleLink>>();
    for (var board : boards) {
      var gathered = gathered(board);
      for (var theme : board.themes()) {
        var expectation = kept.get(ExpectationPart.of(ExpectationKind.THEME, theme.id()));
        var clauses = clausesOf.getOrDefault(expectation, Set.of());
        var alone = gathered.getOrDefault(theme.id(), Set.of());
        if (clauses.isEmpty() && alone.size() == 1) {
          clauses = alone;
        }
        for (var clause : clauses) {
          links.computeIfAbsent(clause, id -> new ArrayList<>()).add(link(board, theme));
        }
      }
    }
    return links.entrySet().stream().map(e -> new ClauseLinks(e.getKey(), e.getValue())).toList();
  }

  /** Finds by theme the clauses whose words stand in it. */
  private static Map<UUID, Set<UUID>> gathered(BoardView board) {
    var gathered = new HashMap<UUID, Set<UUID>>();
    for (BoardStatementView statement : board.statements()) {
      var clause = statement.clauseId();
      var theme = statement.themeId();
      if (clause != null && theme != null) {
        gathered.computeIfAbsent(theme, id -> new LinkedHashSet<>()).add(clause);
      }
    }
    return gathered;
  }

  private static RoleLink link(BoardView board, ThemeView theme) {
    return new RoleLink(
        board.id(),
        board.title(),
        theme.id(),
        theme.name(),
        theme.voices(),
        theme.verdict(),
        theme.reason().isEmpty() ? null : theme.reason(),
        theme.published());
  }
}
