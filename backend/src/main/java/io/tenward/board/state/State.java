package io.tenward.board.state;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Holds all that a lead can change on a board, at one moment.
 *
 * @param placements of every statement of the board
 */
public record State(
    int coarseness,
    Map<UUID, Theme> themes,
    Map<UUID, Placement> placements,
    Map<UUID, Tension> tensions) {

  public State {
    themes = Collections.unmodifiableMap(new LinkedHashMap<>(themes));
    placements = Collections.unmodifiableMap(new LinkedHashMap<>(placements));
    tensions = Collections.unmodifiableMap(new LinkedHashMap<>(tensions));
  }

  /** Lists the themes in the order of the page. */
  public List<Theme> ordered() {
    var ordered = new ArrayList<>(themes.values());
    ordered.sort(Comparator.comparingDouble(Theme::position).thenComparing(Theme::id));
    return ordered;
  }

  /**
   * Groups placements by theme, in the order of the page; statements without a theme are left out.
   */
  public Map<UUID, List<Placement>> byTheme() {
    var byTheme = new LinkedHashMap<UUID, List<Placement>>();
    for (var placement : placements.values()) {
      var theme = placement.themeId();
      if (theme != null) {
        byTheme.computeIfAbsent(theme, k -> new ArrayList<>()).add(placement);
      }
    }
    byTheme.values().forEach(in -> in.sort(State.INSIDE));
    return byTheme;
  }

  static final Comparator<Placement> INSIDE =
      Comparator.comparingDouble(Placement::position).thenComparing(Placement::id);
}
