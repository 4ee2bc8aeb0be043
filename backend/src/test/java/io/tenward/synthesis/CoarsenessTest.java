package io.tenward.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoarsenessTest {
  @Test
  void eachStepOnlyDividesGroups() throws IOException {
    var wishes = LabelledStatement.all().stream().map(LabelledStatement::statement).toList();
    var suggestion = SharedModels.synthesis().suggest(wishes, Progress.IGNORED);
    var levels =
        IntStream.rangeClosed(-Coarseness.MOST, Coarseness.MOST)
            .mapToObj(finer -> groups(suggestion.coarseness().themes(finer), wishes.size()))
            .toList();
    for (int i = 1; i < levels.size(); i++) {
      var coarser = levels.get(i - 1);
      var finer = levels.get(i);
      // A coarser theme may leave out a statement that is too unlike the rest of it.
      var alone = coarser.stream().filter(group -> group.size() == 1).flatMap(Set::stream).toList();
      for (var group : finer) {
        var together = new HashSet<>(group);
        alone.forEach(together::remove);
        assertTrue(
            coarser.stream().anyMatch(all -> all.containsAll(together)),
            "step %d: %s".formatted(i, finer));
      }
    }
    // The model rounds differently on each kind of processor, so one step may change nothing.
    int middle = levels.get(Coarseness.MOST).size();
    assertTrue(levels.getFirst().size() < middle, levels.toString());
    assertTrue(middle < levels.getLast().size(), levels.toString());
    var suggested = suggestion.themes().stream().map(theme -> Set.copyOf(theme.statements()));
    assertEquals(
        suggested.collect(Collectors.toSet()),
        levels.get(Coarseness.MOST).stream()
            .filter(group -> group.size() > 1)
            .collect(Collectors.toSet()));
  }

  /** Includes groups of one statement. */
  private static Set<Set<Integer>> groups(List<ThemeAtCoarseness> themes, int statements) {
    var groups = new HashSet<Set<Integer>>();
    themes.forEach(theme -> groups.add(Set.copyOf(theme.statements())));
    var shared = groups.stream().flatMap(Set::stream).collect(Collectors.toSet());
    IntStream.range(0, statements)
        .filter(place -> !shared.contains(place))
        .forEach(place -> groups.add(Set.of(place)));
    return groups;
  }
}
