package io.tenward.synthesis;

import static io.tenward.synthesis.SharedModels.statements;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SynthesisTest {
  private static final long SEED = Long.getLong("tenward.seed", 20261120);

  private static final String[] WISHES = {
    "Please look at my pull requests sooner",
    "Code reviews take days",
    "Review merge requests within a day",
    "Fewer meetings please",
    "There are too many status meetings",
    "Make our meetings shorter",
    "I want to learn more about the architecture from you",
    "Pair with the juniors more often",
    "Buy better chairs",
    "👍",
    "🙁",
    "Bitte weniger Besprechungen für uns alle",
    "Wir brauchen weniger Besprechungen",
    "مراجعة أسرع للكود",
    "<img src=x onerror=alert(1)>",
    "",
    "x",
    "a".repeat(4000)
  };

  @Test
  void thoseWhoAskForTheSameMeet() {
    var themes = texts(suggest(WISHES), WISHES);
    assertTrue(themes.contains(Set.of(WISHES[0], WISHES[1], WISHES[2])), themes.toString());
    // In two languages.
    assertTrue(
        themes.contains(Set.of(WISHES[3], WISHES[4], WISHES[5], WISHES[11], WISHES[12])),
        themes.toString());
  }

  @Test
  void everyStatementIsInOneThemeOrAlone() {
    var suggestion = suggest(WISHES);
    var seen = new ArrayList<>(suggestion.single());
    suggestion.themes().forEach(theme -> seen.addAll(theme.statements()));
    Collections.sort(seen);
    assertEquals(IntStream.range(0, WISHES.length).boxed().toList(), seen);
    for (var theme : suggestion.themes()) {
      assertTrue(theme.statements().size() > 1);
      assertFalse(theme.name().isBlank());
    }
  }

  @Test
  void theOrderOfTheStatementsDoesNotMatter() {
    var given = new ArrayList<>(statements(WISHES));
    var expected = describe(given);
    for (int i = 0; i < 5; i++) {
      Collections.shuffle(given, new Random(SEED + i));
      assertEquals(expected, describe(given), "seed " + SEED);
    }
  }

  @Test
  void whatIsSaidAgainChangesNothingButTheCount() {
    var more = Arrays.copyOf(WISHES, WISHES.length + 2);
    more[WISHES.length] = "  FEWER meetings, please! ";
    more[WISHES.length + 1] = "fewer meetings please";
    var before = suggest(WISHES);
    var after = suggest(more);
    assertEquals(before.tree(), after.tree());
    assertEquals(before.themes().size(), after.themes().size());
    var theme = with(after, 3);
    assertEquals(with(before, 3).voices() + 2, theme.voices());
    assertTrue(
        theme.alike().stream().anyMatch(a -> a.containsAll(List.of(3, WISHES.length))),
        theme.alike().toString());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3})
  void fewStatementsAreNoTrouble(int n) {
    var suggestion = suggest(Arrays.copyOf(WISHES, n));
    assertEquals(n, suggestion.distinct().length);
    assertEquals(n, suggestion.single().size() + count(suggestion));
  }

  @Test
  void thousandsOfEqualStatementsAreOneTheme() {
    var same = new String[5000];
    Arrays.fill(same, "Fewer meetings");
    var suggestion = suggest(same);
    assertEquals(1, suggestion.themes().size());
    assertEquals(5000, suggestion.themes().getFirst().voices());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nothing", "-", "👍", "Keine Angabe"})
  void whoAsksForNothingMakesNoTheme(String nothing) {
    var texts = Collections.nCopies(30, nothing).toArray(String[]::new);
    texts[28] = "Fewer meetings";
    texts[29] = "fewer meetings please";
    var suggestion = suggest(texts);
    assertEquals(Set.of(Set.of(texts[28], texts[29])), texts(suggestion, texts));
    var without = IntStream.range(0, 28).boxed().collect(Collectors.toSet());
    assertEquals(without, Set.copyOf(suggestion.single()));
    assertEquals(List.of(without), suggestion.alike().stream().map(Set::copyOf).toList());
    for (int finer = -Coarseness.MOST; finer <= Coarseness.MOST; finer++) {
      for (var theme : suggestion.coarseness().themes(finer)) {
        assertTrue(Collections.disjoint(without, theme.statements()), "step " + finer);
      }
    }
  }

  @Test
  void aThemeCountsComments() {
    var suggestion =
        SharedModels.synthesis()
            .suggest(
                List.of(
                    new Statement("a.0", "a", null, "Fewer meetings"),
                    new Statement("a.1", "a", null, "fewer meetings!"),
                    new Statement("b.0", "b", null, "Fewer meetings.")),
                Progress.IGNORED);
    assertEquals(2, suggestion.themes().getFirst().voices());
  }

  @Test
  void emojiAreComparedWithNothing() {
    var suggestion = suggest(WISHES);
    assertTrue(suggestion.single().containsAll(List.of(9, 10)));
    assertEquals(Method.NONE, suggestion.methods().get(9));
    assertEquals(Method.ENGLISH, suggestion.methods().get(0));
    assertEquals(Method.GERMAN, suggestion.methods().get(11));
    assertEquals(Method.SPELLING, suggestion.methods().get(13));
  }

  @Test
  void aThemeIsNamedAfterWhatTechLeadsMeetOrItsMiddle() {
    assertEquals("Timely, useful code reviews", with(suggest(WISHES), 0).name());
    assertEquals("code-review", with(suggest(WISHES), 0).anchor());
    String[] texts = {
      "Bitte weniger Besprechungen",
      "Bitte weniger Besprechungen für alle im Haus",
      "Bitte weniger Besprechungen für alle"
    };
    var german = suggest(texts).themes().getFirst();
    assertEquals(3, german.statements().size());
    assertEquals("meetings", german.anchor());
  }

  @Test
  void quotesBeginWithTheMiddleAndThenDiffer() {
    String[] texts = {
      "code reviews please",
      "code reviews",
      "code reviews please now",
      "code reviews please now or never",
      "faster code reviews please",
      "code reviews please soon",
      "code reviews please today",
      "many code reviews please",
    };
    var synthesis = new Synthesis(null, null);
    var theme = synthesis.suggest(statements(texts), Progress.IGNORED).themes().getFirst();
    assertEquals(texts.length, Set.copyOf(theme.statements()).size());
    assertEquals(List.of(0, 3, 4), theme.statements().subList(0, 3));
    var labelled =
        IntStream.range(0, texts.length)
            .mapToObj(i -> new Statement("c" + i, "c" + i, i == 2 ? "client" : "team", texts[i]))
            .toList();
    var heard = synthesis.suggest(labelled, Progress.IGNORED).themes().getFirst();
    assertEquals(List.of(0, 2, 4), heard.statements().subList(0, 3));
  }

  @Test
  void givenGroupsStandInPlaceOfItsOwn() {
    String[] texts = {
      "Review my code faster",
      "Des revues plus rapides",
      "Trust us",
      "Fewer meetings",
      "Schnellere Reviews",
      "Less meetings please",
      "Please have fewer meetings"
    };
    var given =
        new GivenGroups(
            List.of(
                new GivenGroups.Group("Review faster", List.of(0, 1, 4)),
                new GivenGroups.Group(null, List.of(2)),
                new GivenGroups.Group("Meet less", List.of(3, 5))),
            List.of());
    var suggestion =
        SharedModels.synthesis()
            .suggest(statements(texts), new Readings(), Progress.IGNORED, given);
    assertEquals(
        // What was given nowhere stands where the packaged models put most like it.
        Map.of("Review faster", Set.of(0, 1, 4), "Meet less", Set.of(3, 5, 6)),
        suggestion.coarseness().themes(0).stream()
            .collect(toMap(ThemeAtCoarseness::wish, theme -> Set.copyOf(theme.statements()))));
    assertEquals("Review faster", with(suggestion, 1).name());
    assertEquals(List.of(2), suggestion.single());
    assertEquals(1, suggestion.coarseness().themes(-Coarseness.MOST).size());
  }

  @Test
  void withoutModelsItGoesBySpelling() {
    String[] texts = {
      "Fewer meetings please",
      "fewer status meetings",
      "Review pull requests faster",
      "pull requests need faster reviews",
      "Buy better chairs"
    };
    var suggestion = new Synthesis(null, null).suggest(statements(texts), Progress.IGNORED);
    assertEquals(List.of(Method.SPELLING), suggestion.methods().stream().distinct().toList());
    assertEquals(
        Set.of(Set.of(texts[0], texts[1]), Set.of(texts[2], texts[3])), texts(suggestion, texts));
    assertEquals(1, new Synthesis(null, null).split("Review faster and pay us more").size());
  }

  @Test
  void splitsWhereTheMeaningDiffers() {
    var text = "Unblock me quickly and explain why you prefer one design over another.";
    var spans = SharedModels.synthesis().split(text);
    assertEquals(2, spans.size());
    assertEquals("Unblock me quickly", spans.getFirst().of(text));
    var same = "Fix the broken build and repair the failing pipeline for everybody.";
    assertEquals(1, SharedModels.synthesis().split(same).size());
  }

  @Test
  void aCommentIsSplitOnceAsLongAsItIsKept() {
    var text = "Unblock me quickly and explain why you prefer one design over another.";
    var kept = new Readings();
    var first = SharedModels.synthesis().split(text, kept);
    assertEquals(2, first.size());
    assertSame(first, SharedModels.synthesis().split(text, kept));
    kept.keepOnlyComments(Set.of(text));
    assertSame(first, SharedModels.synthesis().split(text, kept));
    kept.keepOnlyComments(Set.of("Another one."));
    assertNotSame(first, SharedModels.synthesis().split(text, kept));
  }

  @Test
  void coarserAndFinerCutTheSameTree() {
    var suggestion = suggest(WISHES);
    var tree = suggestion.tree();
    assertNotEquals(0, tree.cut());
    assertEquals(count(suggestion) + suggestion.single().size(), suggestion.distinct().length);
    assertTrue(groups(tree.groups(tree.cut() * 1.5)) <= groups(tree.groups()));
    assertArrayEquals(IntStream.range(0, tree.size()).toArray(), tree.groups(-1));
  }

  private static int groups(int[] first) {
    return (int) Arrays.stream(first).distinct().count();
  }

  private static int count(Suggestion suggestion) {
    return suggestion.themes().stream().mapToInt(theme -> theme.statements().size()).sum();
  }

  private static FoundTheme with(Suggestion suggestion, int place) {
    return suggestion.themes().stream()
        .filter(theme -> theme.statements().contains(place))
        .findFirst()
        .orElseThrow();
  }

  private static Suggestion suggest(String... texts) {
    return SharedModels.synthesis().suggest(statements(texts), Progress.IGNORED);
  }

  private static Set<Set<String>> texts(Suggestion suggestion, String... texts) {
    return suggestion.themes().stream()
        .map(t -> t.statements().stream().map(i -> texts[i]).collect(Collectors.toSet()))
        .collect(Collectors.toSet());
  }

  /** Everything that a person sees, by ids instead of places. */
  private static Set<String> describe(List<Statement> given) {
    var suggestion = SharedModels.synthesis().suggest(given, Progress.IGNORED);
    var described = new TreeSet<String>();
    for (var theme : suggestion.themes()) {
      described.add(
          "%s %s %s %s %s"
              .formatted(
                  theme.anchor(),
                  theme.name(),
                  ids(theme.statements(), given),
                  theme.voices(),
                  theme.words()));
    }
    described.add("alone " + ids(suggestion.single(), given));
    described.add(suggestion.tree().toString());
    return described;
  }

  private static List<String> ids(List<Integer> places, List<Statement> given) {
    return places.stream().map(i -> given.get(i).id()).toList();
  }
}
