package io.tenward.board.chain;

import io.tenward.board.state.Verdict;
import io.tenward.board.view.BoardView;
import io.tenward.board.view.BoardView.StatementView;
import io.tenward.board.view.ThemeView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Clauses of the role and the themes that they stand in, in the shape of the contract. */
record RoleChain(List<Item> items) {
  record Item(UUID clauseId, List<Link> links) {}

  /**
   * @param voices comments in the same theme
   * @param reason in the lead's own words; null for none
   */
  record Link(
      UUID boardId,
      String boardTitle,
      UUID themeId,
      String themeName,
      int voices,
      @Nullable Verdict verdict,
      @Nullable String reason,
      boolean published) {}

  /**
   * @param boards that gather the role
   */
  static RoleChain of(List<BoardView> boards) {
    var links = new LinkedHashMap<UUID, List<Link>>();
    for (var board : boards) {
      var themes = new HashMap<UUID, ThemeView>();
      board.themes().forEach(theme -> themes.put(theme.id(), theme));
      for (StatementView statement : board.statements()) {
        var clause = statement.clauseId();
        var theme = themes.get(statement.themeId());
        if (clause != null && theme != null) {
          links.computeIfAbsent(clause, id -> new ArrayList<>()).add(link(board, theme));
        }
      }
    }
    return new RoleChain(
        links.entrySet().stream().map(e -> new Item(e.getKey(), e.getValue())).toList());
  }

  private static Link link(BoardView board, ThemeView theme) {
    return new Link(
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
