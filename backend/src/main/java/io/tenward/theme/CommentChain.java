package io.tenward.theme;

import io.tenward.theme.BoardView.StatementView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Comments and the themes that their statements stand in, in the shape of the contract. */
record CommentChain(List<Item> items) {
  record Item(UUID commentId, List<Link> links) {}

  /**
   * @param reason in the lead's own words; null for none
   * @param published whether those who answered read it
   */
  record Link(
      UUID boardId,
      String boardTitle,
      UUID themeId,
      String themeName,
      @Nullable Verdict verdict,
      @Nullable String reason,
      boolean published,
      List<Clause> clauses) {}

  /** Of the role, in the same theme. */
  record Clause(UUID id, String text) {}

  /**
   * @param boards that gather the survey
   */
  static CommentChain of(List<BoardView> boards, UUID surveyId) {
    var links = new LinkedHashMap<UUID, List<Link>>();
    for (var board : boards) {
      var clauses = clauses(board);
      var within = themesByComment(board);
      for (var comment : board.comments()) {
        var themes = within.getOrDefault(comment.id(), Set.of());
        if (comment.surveyId().equals(surveyId) && !themes.isEmpty()) {
          var found = links.computeIfAbsent(comment.id(), id -> new ArrayList<>());
          themes.forEach(theme -> found.add(link(board, theme, clauses)));
        }
      }
    }
    return new CommentChain(
        links.entrySet().stream().map(e -> new Item(e.getKey(), e.getValue())).toList());
  }

  private static Link link(BoardView board, ThemeView theme, Map<UUID, List<Clause>> clauses) {
    return new Link(
        board.id(),
        board.title(),
        theme.id(),
        theme.name(),
        theme.verdict(),
        theme.reason().isBlank() ? null : theme.reason(),
        theme.published(),
        clauses.getOrDefault(theme.id(), List.of()));
  }

  private static Map<UUID, Set<ThemeView>> themesByComment(BoardView board) {
    var byId = new HashMap<UUID, ThemeView>();
    board.themes().forEach(theme -> byId.put(theme.id(), theme));
    var themes = new HashMap<UUID, Set<ThemeView>>();
    for (StatementView statement : board.statements()) {
      var comment = statement.commentId();
      var theme = byId.get(statement.themeId());
      if (comment != null && theme != null) {
        themes.computeIfAbsent(comment, id -> new LinkedHashSet<>()).add(theme);
      }
    }
    return themes;
  }

  private static Map<UUID, List<Clause>> clauses(BoardView board) {
    var texts = new HashMap<UUID, String>();
    board.clauses().forEach(clause -> texts.put(clause.id(), clause.text()));
    var found = new HashMap<UUID, Set<Clause>>();
    for (StatementView statement : board.statements()) {
      var theme = statement.themeId();
      var clause = statement.clauseId();
      var text = texts.get(clause);
      if (theme != null && clause != null && text != null) {
        found.computeIfAbsent(theme, id -> new LinkedHashSet<>()).add(new Clause(clause, text));
      }
    }
    var clauses = new HashMap<UUID, List<Clause>>();
    found.forEach((theme, of) -> clauses.put(theme, List.copyOf(of)));
    return clauses;
  }
}
