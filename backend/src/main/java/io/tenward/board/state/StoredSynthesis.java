package io.tenward.board.state;

import io.tenward.board.state.Arrangement.Group;
import io.tenward.synthesis.ThemeAtCoarseness;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the suggestions of the last synthesis for the statements of a board, only when they are
 * needed.
 */
public final class StoredSynthesis {
  private final Map<Integer, UUID> byPlace = new HashMap<>();
  private final Map<UUID, Integer> places = new HashMap<>();
  private final Map<UUID, UUID> themes = new HashMap<>();
  private final Supplier<Suggested> suggested;

  public StoredSynthesis(List<BoardStatement> statements, Supplier<Suggested> suggested) {
    this.suggested = suggested;
    for (var statement : statements) {
      byPlace.put(statement.place(), statement.id());
      places.put(statement.id(), statement.place());
      var theme = statement.suggestedId();
      if (theme != null) {
        themes.put(statement.id(), theme);
      }
    }
  }

  /** Arranges the suggestion around what the lead placed by hand. */
  public State arranged(State before, int coarseness) {
    return Arrangement.of(before, coarseness, groups(coarseness), themes);
  }

  public List<Group> groups(int coarseness) {
    return suggested.get().at(coarseness).stream().map(this::group).toList();
  }

  private Group group(ThemeAtCoarseness grouped) {
    return new Group(
        grouped.anchor(),
        grouped.wish(),
        grouped.statements().stream().map(byPlace::get).filter(Objects::nonNull).toList());
  }

  /** Returns the id of the theme that was suggested for a group at coarseness 0. */
  public @Nullable UUID suggestedId(Group group) {
    return group.statements().stream()
        .map(themes::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  /** Returns the smaller part of these statements, in their order, where the tree divides them. */
  List<UUID> divided(List<UUID> statements) {
    var known = statements.stream().filter(places::containsKey).toList();
    var going = suggested.get().divided(known.stream().map(places::get).toList());
    return known.stream().filter(id -> going.contains(places.get(id))).toList();
  }
}
