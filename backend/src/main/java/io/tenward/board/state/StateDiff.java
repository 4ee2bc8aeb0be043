package io.tenward.board.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.tenward.contract.TensionState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds a part of a board at one moment: what one change touched.
 *
 * @param coarseness null where it was not touched
 * @param absent themes that were not there
 */
public record StateDiff(
    @Nullable Integer coarseness,
    List<Theme> themes,
    List<UUID> absent,
    List<Placement> placements,
    Map<UUID, TensionState> tensions) {

  /** Collects the values of this state that differ from another state. */
  public static StateDiff of(State here, State other) {
    var themes = here.themes().values().stream();
    var tensions = new LinkedHashMap<UUID, TensionState>();
    Stream.of(here, other)
        .flatMap(state -> state.tensions().keySet().stream())
        .filter(id -> state(here, id) != state(other, id))
        .forEach(id -> tensions.put(id, state(here, id)));
    return new StateDiff(
        here.coarseness() == other.coarseness() ? null : here.coarseness(),
        themes.filter(theme -> !theme.equals(other.themes().get(theme.id()))).toList(),
        other.themes().keySet().stream().filter(id -> !here.themes().containsKey(id)).toList(),
        here.placements().values().stream()
            .filter(placement -> !placement.equals(other.placements().get(placement.id())))
            .toList(),
        tensions);
  }

  /** Treats a contradiction that is not marked yet as dismissed. */
  private static TensionState state(State state, UUID id) {
    var tension = state.tensions().get(id);
    return tension == null ? TensionState.DISMISSED : tension.state();
  }

  @JsonIgnore
  public boolean isEmpty() {
    return coarseness == null
        && themes.isEmpty()
        && absent.isEmpty()
        && placements.isEmpty()
        && tensions.isEmpty();
  }

  /** Returns the present board with this part as it was then. */
  State on(State now) {
    var newThemes = new LinkedHashMap<>(now.themes());
    themes.forEach(theme -> newThemes.put(theme.id(), theme));
    absent.forEach(newThemes::remove);
    var newPlacements = new LinkedHashMap<>(now.placements());
    // What a survey took with it when it was removed does not come back.
    placements.forEach(placement -> newPlacements.replace(placement.id(), placement));
    var newTensions = new LinkedHashMap<>(now.tensions());
    tensions.forEach((id, state) -> newTensions.computeIfPresent(id, (k, t) -> t.in(state)));
    return new State(
        coarseness == null ? now.coarseness() : coarseness, newThemes, newPlacements, newTensions);
  }
}
