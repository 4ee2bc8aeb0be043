package io.tenward.board.view;

import io.tenward.contract.RaisedThemes;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Keeps what a lead published of a board at one moment; later changes of the board leave it as it
 * is.
 *
 * @param number from 1, in each board
 * @param raised by survey; empty in editions from before it was kept
 */
public record Edition(
    UUID id, int number, Instant at, List<EditionTheme> themes, Map<UUID, RaisedThemes> raised) {

  /** Lists the themes of one survey in the order in which people read them. */
  public List<EditionTheme> of(UUID surveyId) {
    return themes.stream().filter(theme -> theme.surveyId().equals(surveyId)).toList();
  }

  /** Lists surveys whose respondents can read something. */
  public Set<UUID> surveys() {
    return themes.stream().map(EditionTheme::surveyId).collect(Collectors.toSet());
  }

  public boolean reads(List<EditionTheme> others) {
    return Set.copyOf(themes).equals(Set.copyOf(others));
  }

  /** Lists themes that respondents would read differently, no longer, or for the first time. */
  public static Set<UUID> differences(List<EditionTheme> before, List<EditionTheme> now) {
    var then = byTheme(before);
    var today = byTheme(now);
    var ids = new HashSet<>(then.keySet());
    ids.addAll(today.keySet());
    ids.removeIf(id -> then.getOrDefault(id, Map.of()).equals(today.getOrDefault(id, Map.of())));
    return ids;
  }

  /** Lists surveys whose respondents would read something else. */
  public static Set<UUID> readers(List<EditionTheme> before, List<EditionTheme> now) {
    var changed = new HashSet<UUID>();
    var all = new HashSet<>(before);
    all.addAll(now);
    for (var theme : all) {
      if (!before.contains(theme) || !now.contains(theme)) {
        changed.add(theme.surveyId());
      }
    }
    return changed;
  }

  /** Indexes themes by their id and their survey. */
  private static Map<UUID, Map<UUID, EditionTheme>> byTheme(List<EditionTheme> themes) {
    var byTheme = new HashMap<UUID, Map<UUID, EditionTheme>>();
    for (var theme : themes) {
      byTheme
          .computeIfAbsent(theme.themeId(), id -> new HashMap<>())
          .put(theme.surveyId(), theme.anywhere());
    }
    return byTheme;
  }
}
