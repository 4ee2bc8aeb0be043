package io.tenward.board.view;

import io.tenward.board.state.BoardStatement;
import io.tenward.board.state.Placement;
import io.tenward.board.state.State;
import io.tenward.board.state.Theme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Shows a board as far as it can still be read; the rest is left out. */
public final class ReadableBoard {
  private final State state;
  private final Map<UUID, String> texts;
  private final Map<UUID, BoardStatement> statements = new LinkedHashMap<>();
  private final Map<UUID, List<Placement>> byTheme;

  /**
   * @param texts by id of a comment or a clause
   */
  ReadableBoard(State state, List<BoardStatement> all, Map<UUID, String> texts) {
    this.state = state;
    this.texts = texts;
    for (var statement : all) {
      var text = texts.get(statement.textId());
      if (text != null && statement.clauseId() != null) {
        statements.put(statement.id(), statement.until(text.length()));
      } else if (text != null) {
        statements.put(statement.id(), statement);
      }
    }
    this.byTheme = state.byTheme();
    byTheme.values().forEach(in -> in.removeIf(placement -> !has(placement.id())));
  }

  boolean has(UUID statement) {
    return statements.containsKey(statement);
  }

  BoardStatement statement(Placement placement) {
    return Objects.requireNonNull(statements.get(placement.id()));
  }

  /** Lists what can be read, in the order of its places. */
  List<Placement> placements() {
    return state.placements().values().stream().filter(p -> has(p.id())).toList();
  }

  /** Lists the ids of comments and clauses. */
  Set<UUID> texts() {
    return statements.values().stream().map(BoardStatement::textId).collect(Collectors.toSet());
  }

  /**
   * Lists themes in the order of the page: those with statements left, and those that the lead
   * holds.
   */
  List<Theme> themes() {
    return state.ordered().stream()
        .filter(theme -> theme.held() || !inside(theme).isEmpty())
        .toList();
  }

  /** Lists what stands in a theme as the page shows it. */
  List<Placement> inside(Theme theme) {
    return byTheme.getOrDefault(theme.id(), List.of());
  }

  /** Returns the words of a statement; empty when they can no longer be read. */
  String words(UUID statementId) {
    var statement = statements.get(statementId);
    var text = statement == null ? null : texts.get(statement.textId());
    return statement == null || text == null
        ? ""
        : text.substring(statement.start(), statement.end());
  }
}
