package io.tenward.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TensionsTest {
  private static final String[] REVIEWS = {
    "Review my pull requests within a day.", "Code reviews take too long."
  };

  /** What one side says and what the other says. */
  private record Pair(String a, String b) {
    boolean isIn(Set<String> one, Set<String> other) {
      return (one.contains(a) && other.contains(b)) || (one.contains(b) && other.contains(a));
    }
  }

  /** A floor below what docs/synthesis.md shows. */
  @Test
  void mostThatIsAtOddsIsProposedAndLittleElse() throws IOException {
    var wishes = Wish.all().stream().map(Wish::statement).toList();
    var proposed = Shared.synthesis().suggest(wishes, Progress.IGNORED).tensions();
    var gold = gold();
    long found =
        gold.stream().filter(p -> proposed.stream().anyMatch(t -> has(t, p, wishes))).count();
    long right =
        proposed.stream().filter(t -> gold.stream().anyMatch(p -> has(t, p, wishes))).count();
    assertTrue(found >= gold.size() - 1, found + " of " + gold.size());
    assertTrue(2 * right >= proposed.size(), right + " of " + proposed);
  }

  private static boolean has(FoundTension tension, Pair pair, List<Statement> wishes) {
    return pair.isIn(ids(tension.one(), wishes), ids(tension.other(), wishes));
  }

  private static Set<String> ids(List<Integer> places, List<Statement> wishes) {
    return places.stream().map(place -> wishes.get(place).id()).collect(Collectors.toSet());
  }

  private static List<Pair> gold() throws IOException {
    var gold = new ArrayList<Pair>();
    for (var line : Files.readAllLines(Wish.DATA.resolve("contradictions-dev.jsonl"))) {
      var pair = JsonMapper.builder().build().readTree(line);
      gold.add(new Pair(pair.get("a").asText(), pair.get("b").asText()));
    }
    return gold;
  }

  @Test
  void decidingPullsAgainstInvolving() {
    String[] team = {
      "Ask for our opinion before you decide.", "Involve us in important decisions."
    };
    String[] manager = {
      "Please make decisions quickly.", "Decide more quickly when we cannot agree."
    };
    assertEquals(Set.of(Set.of(0, 1), Set.of(2, 3)), sides(team, manager));
  }

  @Test
  void whatOneWantsMoreOfAndAnotherWantsLessOfIsAtOdds() {
    String[] fewer = {"Fewer meetings please.", "We have too many meetings."};
    String[] more = {"I would like more meetings.", "We need more meetings with you."};
    assertEquals(Set.of(Set.of(0, 1), Set.of(2, 3)), sides(fewer, more));
    String[] none = {"No more meetings please.", "We have too many meetings."};
    assertEquals(Set.of(Set.of(0, 1), Set.of(2, 3)), sides(none, more));
  }

  /** In words that nobody said of it before, and no theme is about. */
  @Test
  void whatIsOftenWantedInOppositeWaysIsKnown() {
    String[] coding = {"I want my tech lead to keep writing code with us."};
    String[] leading = {"Stop programming, your job now is to lead the people."};
    assertEquals(Set.of(Set.of(0), Set.of(1)), sides(coding, leading));
    String[] often = {"Let's release small pieces often."};
    String[] rarely = {"One update per quarter is enough for us."};
    assertEquals(Set.of(Set.of(0), Set.of(1)), sides(often, rarely));
  }

  @Test
  void whoIsOnTheSameSideIsNotAtOdds() {
    String[] coding = {"I want my tech lead to keep writing code with us."};
    String[] too = {"A tech lead should still write code every week."};
    assertEquals(Set.of(), sides(coding, too));
  }

  /** Named after flaky tests, and about testing all the same. */
  @Test
  void aRarerNameHidesNoTension() {
    String[] tests = {"Fix the flaky tests first.", "Our tests fail at random, repair them."};
    String[] requests = {
      "Answer our requests within a day.", "Reply faster when we ask for something."
    };
    assertEquals(Set.of(Set.of(0, 1), Set.of(2, 3)), sides(tests, requests));
  }

  @Test
  void whatIsSaidInGermanIsAtOddsAsWell() {
    String[] fewer = {"Bitte weniger Besprechungen für alle", "Keine Besprechungen mehr für alle"};
    String[] more = {"Bitte mehr Besprechungen für alle", "Häufigere Besprechungen für alle"};
    assertEquals(Set.of(Set.of(0, 1), Set.of(2, 3)), sides(fewer, more));
    String[] shorter = {
      "Kürzere Besprechungen für alle", "Die Besprechungen sind zu lang für alle"
    };
    String[] longer = {"Längere Besprechungen für alle", "Die Besprechungen sind zu kurz für alle"};
    assertEquals(Set.of(Set.of(0, 1), Set.of(2, 3)), sides(shorter, longer));
    assertEquals(Set.of(), sides(fewer, shorter));
  }

  @Test
  void whoSaysTheSameInOtherWordsIsNotAtOdds() {
    String[] team = {"Don't micromanage us.", "Stop doing every task yourself, delegate."};
    String[] manager = {"Hand over more of your own work.", "Delegate more tasks to your people."};
    assertEquals(Set.of(), sides(team, manager));
    String[] late = {
      "My merge requests wait far too long for a review.", "Code reviews take too long."
    };
    String[] soon = {"Faster code reviews please!", "Review our pull requests sooner."};
    assertEquals(Set.of(), sides(late, soon));
  }

  @Test
  void whatOnlyOneOfTheGroupsSaysIsLeftOut() {
    String[] fewer = {"Fewer meetings please.", "We have too many meetings."};
    String[] both = {"I would like more meetings.", "Cut the number of meetings."};
    assertEquals(Set.of(Set.of(0, 1), Set.of(2)), sides(fewer, both));
  }

  /** Beside something that nobody is at odds about. */
  private static Set<Set<Integer>> sides(String[] one, String[] other) {
    var said = new ArrayList<Statement>();
    for (var texts : List.of(one, other, REVIEWS)) {
      for (var text : texts) {
        var group = texts == other ? "manager" : "team";
        said.add(new Statement("c" + said.size(), "c" + said.size(), group, text));
      }
    }
    var tensions = Shared.synthesis().suggest(said, Progress.IGNORED).tensions();
    return tensions.stream()
        .flatMap(tension -> List.of(tension.one(), tension.other()).stream())
        .map(Set::copyOf)
        .collect(Collectors.toSet());
  }
}
