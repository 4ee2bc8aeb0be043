package io.tenward.board.state;

import io.tenward.base.problem.ProblemException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Applies one change to a board in memory. */
final class BoardEditor {
  /** Where two positions are closer than this, all are numbered anew. */
  private static final double NARROW = 1e-6;

  private final Map<UUID, Theme> themes;
  private final Map<UUID, Placement> placements;
  private final State before;

  BoardEditor(State before) {
    this.before = before;
    this.themes = new LinkedHashMap<>(before.themes());
    this.placements = new LinkedHashMap<>(before.placements());
  }

  /** Leaves out suggested themes that have become empty. */
  State cleared() {
    var filled = new HashSet<@Nullable UUID>();
    placements.values().forEach(placement -> filled.add(placement.themeId()));
    themes.values().removeIf(theme -> !theme.held() && !filled.contains(theme.id()));
    return new State(before.coarseness(), themes, placements, before.tensions());
  }

  /**
   * @throws ProblemException theme-gone
   */
  Theme theme(UUID id) {
    var theme = themes.get(id);
    if (theme == null) {
      throw ProblemException.of(
          BoardProblem.THEME_GONE, "The theme was removed or merged into another one");
    }
    return theme;
  }

  boolean has(UUID id) {
    return themes.containsKey(id);
  }

  void put(Theme theme) {
    themes.put(theme.id(), theme);
  }

  void remove(UUID theme) {
    themes.remove(theme);
  }

  /** Keeps the theme's statements where they are, also in the next synthesis. */
  void hold(Theme theme) {
    put(theme.held(true));
    placements.replaceAll(
        (id, p) -> p.isIn(theme.id()) ? p.moved(theme.id(), p.position(), true) : p);
  }

  /** Filters ids to those on the board, each once and in the same order. */
  List<UUID> known(Collection<UUID> statements) {
    return statements.stream().distinct().filter(placements::containsKey).toList();
  }

  /** Lists what stands in a theme as the page shows it. */
  List<UUID> inside(@Nullable UUID theme) {
    return placements.values().stream()
        .filter(placement -> Objects.equals(theme, placement.themeId()))
        .sorted(State.INSIDE)
        .map(Placement::id)
        .toList();
  }

  /**
   * Moves statements by hand, in this order.
   *
   * @param next the statement to stand before; at the end without one, or if it is not there
   */
  void move(List<UUID> statements, @Nullable UUID theme, @Nullable UUID next) {
    var order = new ArrayList<>(inside(theme));
    var old = List.copyOf(order);
    order.removeAll(new HashSet<>(statements));
    int at = next == null ? -1 : order.indexOf(next);
    int index = at < 0 ? order.size() : at;
    order.addAll(index, statements);
    if (order.equals(old)) {
      statements.forEach(id -> stand(id, theme, position(id)));
      return;
    }
    double from = index == 0 ? 0 : position(order.get(index - 1));
    int after = index + statements.size();
    double to = after < order.size() ? position(order.get(after)) : from + statements.size() + 1;
    double first = index == 0 && after < order.size() ? to - statements.size() - 1 : from;
    if (to - first < NARROW * (statements.size() + 1)) {
      renumber(order, new HashSet<>(statements), theme);
      return;
    }
    double step = (to - first) / (statements.size() + 1);
    for (int i = 0; i < statements.size(); i++) {
      stand(statements.get(i), theme, first + step * (i + 1));
    }
  }

  private void renumber(List<UUID> order, Collection<UUID> moved, @Nullable UUID theme) {
    for (int i = 0; i < order.size(); i++) {
      double position = i;
      if (moved.contains(order.get(i))) {
        stand(order.get(i), theme, position);
      } else {
        placements.computeIfPresent(
            order.get(i), (id, p) -> p.moved(p.themeId(), position, p.byHand()));
      }
    }
  }

  private double position(UUID statement) {
    var placement = placements.get(statement);
    return placement == null ? 0 : placement.position();
  }

  private void stand(UUID statement, @Nullable UUID theme, double position) {
    placements.computeIfPresent(statement, (id, p) -> p.moved(theme, position, true));
  }

  /** Puts the theme between the next one and the one before it; at the end without a next one. */
  void put(Theme theme, @Nullable UUID next) {
    var ordered = new ArrayList<>(new State(0, themes, Map.of(), Map.of()).ordered());
    ordered.removeIf(other -> other.id().equals(theme.id()));
    int at = ordered.size();
    for (int i = 0; i < ordered.size(); i++) {
      at = ordered.get(i).id().equals(next) ? i : at;
    }
    double from = at == 0 ? Double.NaN : ordered.get(at - 1).position();
    double to = at == ordered.size() ? Double.NaN : ordered.get(at).position();
    if (to - from < NARROW) {
      ordered.add(at, theme.placedAt(at));
      for (int i = 0; i < ordered.size(); i++) {
        put(ordered.get(i).at(i));
      }
      return;
    }
    put(theme.placedAt(between(from, to)));
  }

  private static double between(double from, double to) {
    if (Double.isNaN(from)) {
      return Double.isNaN(to) ? 0 : to - 1;
    }
    return Double.isNaN(to) ? from + 1 : (from + to) / 2;
  }
}
