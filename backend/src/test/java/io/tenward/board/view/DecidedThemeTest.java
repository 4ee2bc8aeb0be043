package io.tenward.board.view;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tenward.contract.Verdict;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Checks what the respondents of each survey would read of a board. */
class DecidedThemeTest {
  private static final UUID MINE = new UUID(0, 1);
  private static final UUID THEIRS = new UUID(0, 2);

  private final long seed = Long.getLong("tenward.seed", 20261120L);
  private final Random random = new Random(seed);

  @Test
  void oneSurveyReadsTheOrderOfTheBoard() {
    var themes = List.of(theme("c", 1, 0), theme("a", 3, 0), theme("b", 2, 0));
    assertEquals(List.of("c", "a", "b"), names(themes, List.of(MINE)));
  }

  @Test
  void severalReadTheirOwnOrderAndTheirOwnThemes() {
    var themes = List.of(theme("c", 1, 50), theme("a", 3, 0), theme("b", 3, 2), theme("d", 0, 9));
    assertEquals(List.of("a", "b", "c"), names(themes, List.of(MINE, THEIRS)));
  }

  @Test
  void whatOthersSaidMakesNoDifference() {
    for (int world = 0; world < 2_000; world++) {
      var themes = new ArrayList<DecidedTheme>();
      for (int i = 0; i < random.nextInt(8); i++) {
        themes.add(theme("theme " + random.nextInt(4), random.nextInt(4), random.nextInt(40)));
      }
      var other = new ArrayList<DecidedTheme>();
      for (var theme : themes) {
        other.add(with(theme, random.nextInt(40)));
      }
      // The board would stand in another order then.
      other.sort((one, two) -> total(two) - total(one));
      var both = List.of(MINE, THEIRS);
      assertEquals(
          withoutIds(DecidedTheme.edition(themes, both)),
          withoutIds(DecidedTheme.edition(other, both)),
          "seed " + seed + ", world " + world);
    }
  }

  private static List<EditionTheme> withoutIds(List<EditionTheme> edition) {
    return edition.stream()
        .filter(theme -> theme.surveyId().equals(MINE))
        .map(
            t ->
                new EditionTheme(
                    MINE,
                    MINE,
                    t.position(),
                    t.name(),
                    t.names(),
                    t.verdict(),
                    t.reason(),
                    t.horizon(),
                    t.evidence(),
                    t.voices()))
        .toList();
  }

  private static List<String> names(List<DecidedTheme> themes, List<UUID> surveys) {
    return DecidedTheme.edition(themes, surveys).stream()
        .filter(theme -> theme.surveyId().equals(MINE))
        .map(EditionTheme::name)
        .toList();
  }

  private static int total(DecidedTheme theme) {
    return theme.voices().values().stream().mapToInt(Integer::intValue).sum();
  }

  private DecidedTheme theme(String name, int mine, int theirs) {
    return new DecidedTheme(
        new UUID(1, random.nextLong()),
        name,
        null,
        false,
        Verdict.REALISTIC,
        "",
        null,
        voices(mine, theirs));
  }

  private static DecidedTheme with(DecidedTheme theme, int theirs) {
    return new DecidedTheme(
        theme.id(),
        theme.name(),
        theme.names(),
        theme.quoted(),
        theme.verdict(),
        theme.reason(),
        theme.horizon(),
        voices(theme.voices().getOrDefault(MINE, 0), theirs));
  }

  private static Map<UUID, Integer> voices(int mine, int theirs) {
    var voices = new HashMap<>(Map.of(MINE, mine, THEIRS, theirs));
    voices.values().removeIf(count -> count == 0);
    return voices;
  }
}
