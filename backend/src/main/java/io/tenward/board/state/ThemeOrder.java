package io.tenward.board.state;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The order of themes on the page: largest first, but those that the lead placed at their place.
 */
final class ThemeOrder {
  private ThemeOrder() {}

  static Map<UUID, Theme> of(Map<UUID, Theme> themes, Map<UUID, Placement> placements) {
    var sizes = new HashMap<UUID, Integer>();
    for (var placement : placements.values()) {
      var theme = placement.themeId();
      if (theme != null) {
        sizes.merge(theme, 1, Integer::sum);
      }
    }
    var ordered = new ArrayList<>(themes.values().stream().filter(t -> !t.placed()).toList());
    ordered.sort(
        Comparator.comparingInt((Theme theme) -> -sizes.getOrDefault(theme.id(), 0))
            .thenComparing(Theme::id));
    int next = 0;
    for (var theme : placed(themes)) {
      int index = Math.max(next, (int) Math.ceil(theme.position()));
      next = Math.min(index, ordered.size()) + 1;
      ordered.add(next - 1, theme);
    }
    var result = new LinkedHashMap<UUID, Theme>();
    for (int i = 0; i < ordered.size(); i++) {
      var theme = ordered.get(i);
      // Its place is remembered, also while there are too few others to stand behind.
      result.put(theme.id(), theme.placed() ? theme : theme.at(i));
    }
    return result;
  }

  private static List<Theme> placed(Map<UUID, Theme> themes) {
    return themes.values().stream()
        .filter(Theme::placed)
        .sorted(Comparator.comparingDouble(Theme::position).thenComparing(Theme::id))
        .toList();
  }
}
