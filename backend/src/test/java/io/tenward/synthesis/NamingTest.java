package io.tenward.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tenward.synthesis.grouping.Tree;
import io.tenward.synthesis.meaning.AnchorTheme;
import io.tenward.synthesis.meaning.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamingTest {
  /** The usual ones, then a rarer one. */
  private static final List<AnchorTheme> ANCHORS =
      Stream.of("Meetings", "Testing", "Test data")
          .map(name -> new AnchorTheme(name.toLowerCase(Locale.ROOT), name, name, List.of()))
          .toList();

  private final Map<String, Profile> profiles = new HashMap<>();

  @Test
  void anAnchorNamesWhatMostOfTheStatementsAreNear() {
    profiles.put("Cut the status round", profile(.9f, .1f, 0));
    profiles.put("No calls on Mondays", profile(.5f, .1f, 0));
    profiles.put("Hire a tester", profile(.1f, .1f, 0));
    assertEquals("Meetings", name("Cut the status round", "No calls on Mondays", "Hire a tester"));
  }

  @Test
  void anAnchorOfOneStatementNamesNoOtherHoweverNearThatIs() {
    profiles.put("Cut the status round", profile(.9f, .1f, 0));
    profiles.put("Hire a tester", profile(.1f, .1f, 0));
    assertEquals("Cut the status round", name("Cut the status round", "Hire a tester"));
  }

  @Test
  void aUsualAnchorOfMoreStatementsComesBeforeARarerOne() {
    profiles.put("Mask the test data", profile(.1f, .5f, .9f));
    profiles.put("Insist on tests", profile(.1f, .9f, .1f));
    assertEquals("Testing", name("Mask the test data", "Insist on tests"));
    profiles.put("Insist on tests", profile(.1f, .9f, .4f));
    assertEquals("Test data", name("Mask the test data", "Insist on tests"));
  }

  /** The first of them stands in the middle. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Forty minutes. | Shorten the shared build",
        "And because of that nobody waits | Shorten the shared build",
        "It is slow for everybody | Shorten the shared build",
        "Why is the build so slow? | Shorten the shared build",
        "We wait for it all day | Shorten the shared build",
        "Support us by: | Shorten the shared build",
        "Hi Tom | Shorten the shared build",
        "A build that takes no more than forty minutes for the whole of our repository | Shorten the shared build",
        "And no more than that! | Shorten the shared build",
        "Builds | Shorten the shared build",
        "and please give the build an owner | Give the build an owner",
      })
  void aWishComesBeforeWhatIsOnlyAPartOfOne(String middle, String name) {
    assertEquals(name, name(middle, "Shorten the shared build"));
  }

  @Test
  void whatIsFarFromTheMiddleNamesNothing() {
    assertEquals(
        "Waiting for it",
        name(
            "It is slow and nobody owns it",
            "Waiting for it",
            "It never ends",
            "They wait for it",
            "Buy better chairs"));
  }

  @Test
  void noTwoThemesHaveNearlyTheSameName() {
    profiles.put("Cut the status round", profile(.9f, .1f, 0));
    profiles.put("No calls on Mondays", profile(.9f, .1f, 0));
    assertEquals(
        List.of("Meetings", "Share out the chores", "Sharing chores"),
        names(
            List.of("Cut the status round", "No calls on Mondays"),
            List.of("More meetings", "Share out the chores"),
            List.of("please share out the chores", "Sharing chores")));
  }

  private String name(String... texts) {
    return names(List.of(texts)).getFirst();
  }

  /**
   * @param themes of each the first is in the middle, and each other is farther from it
   */
  @SafeVarargs
  private List<String> names(List<String>... themes) {
    var distinct = new ArrayList<DistinctStatements>();
    var vectors = new ArrayList<float[]>();
    var groups = new ArrayList<List<Integer>>();
    for (var theme : themes) {
      groups.add(IntStream.range(0, theme.size()).map(i -> i + distinct.size()).boxed().toList());
      for (int i = 0; i < theme.size(); i++) {
        distinct.add(new DistinctStatements(theme.get(i), theme.get(i), List.of(distinct.size())));
        vectors.add(new float[] {1 - i / 10f});
      }
    }
    var texts = distinct.stream().map(DistinctStatements::text).toList();
    var understood =
        new Understood(
            new Tree(texts.size(), List.of(), 0),
            vectors.toArray(float[][]::new),
            texts.stream().map(this::profile).toArray(Profile[]::new),
            vectors.toArray(float[][]::new));
    var statements = SharedModels.statements(texts.toArray(String[]::new));
    return new Naming(
            statements,
            distinct,
            understood,
            new Anchoring(understood.profiles(), ANCHORS),
            Map.of())
        .themes(groups).stream().map(FoundTheme::name).toList();
  }

  private Profile profile(String text) {
    return profiles.getOrDefault(text, profile(0, 0, 0));
  }

  private static Profile profile(float meetings, float testing, float testData) {
    return new Profile(new float[] {meetings, testing}, new float[] {0, 0, testData});
  }
}
