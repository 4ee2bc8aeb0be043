package io.tenward.board.view;

import io.tenward.board.state.State;
import io.tenward.board.view.BoardView.TensionView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** In which themes the sides of a tension stand now. */
final class TensionHomes {
  private TensionHomes() {}

  /** None of whose words are left on one side is not told. */
  static List<TensionView> of(State state, ReadableBoard readable) {
    var views = new ArrayList<TensionView>();
    for (var tension : state.tensions().values()) {
      var one = tension.one().stream().filter(readable::has).toList();
      var other = tension.other().stream().filter(readable::has).toList();
      if (!one.isEmpty() && !other.isEmpty()) {
        views.add(
            new TensionView(
                tension.id(), home(state, one), home(state, other), one, other, tension.state()));
      }
    }
    return views;
  }

  /** Where most of them stand; none where all are without a theme. */
  private static @Nullable UUID home(State state, List<UUID> statements) {
    var counts = new LinkedHashMap<UUID, Integer>();
    for (var id : statements) {
      var placement = state.placements().get(id);
      var theme = placement == null ? null : placement.themeId();
      if (theme != null) {
        counts.merge(theme, 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }
}
