package io.tenward.results;

import static io.tenward.results.Elimination.Asked.LOW;
import static io.tenward.results.Elimination.Asked.RATED;
import static io.tenward.results.Elimination.Asked.WROTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tenward.AttackFigures;
import io.tenward.account.member.SignedIn;
import io.tenward.results.SmallWorld.Share;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two attackers read nothing but the JSON of {@code getResults}, of every small vector of group
 * sizes and of who skipped. What respondents read when all of it is published is a part of that.
 * Both read a naive twin's as well, where they must succeed. More and larger vectors with {@code
 * -Dattack.long}.
 */
@QuarkusTest
class DifferencingOverJsonTest {
  private static final boolean LONG = Boolean.getBoolean("attack.long");

  @Inject ReleasedSurveys surveys;

  @TestHTTPResource URI server;

  /**
   * @param sizes how many of a group may have taken part
   * @param merged which group was Smaller groups at launch, -1 for none
   * @param shares what the people of a group of some size may have done
   */
  record Family(
      String name,
      int k,
      int groups,
      List<Integer> sizes,
      int merged,
      boolean labels,
      IntFunction<List<Share>> shares,
      Set<Elimination.Asked> asked) {

    /** A survey for each choice of sizes. */
    List<List<SmallWorld>> surveys() {
      return SmallWorld.product(
              Collections.nCopies(groups, sizes.stream().map(p -> new Share(p, 0, 0, 0)).toList()))
          .stream()
          .map(
              sized ->
                  SmallWorld.product(
                      sized.groups().stream().map(one -> shares.apply(one.people())).toList()))
          .toList();
    }
  }

  /**
   * Counts how often an attacker learned something.
   *
   * @param subtracted vectors
   * @param eliminated vectors
   * @param takingPart vectors of which one can know that all of some few rated or wrote, not what
   * @param learned some of it
   */
  private record Score(
      int vectors, int subtracted, int eliminated, int takingPart, List<String> learned) {
    static final Score NONE = new Score(0, 0, 0, 0, List.of());

    Score plus(Score more) {
      var both = Stream.concat(learned.stream(), more.learned.stream());
      return new Score(
          vectors + more.vectors,
          subtracted + more.subtracted,
          eliminated + more.eliminated,
          takingPart + more.takingPart,
          both.limit(5).toList());
    }
  }

  @Test
  void whoSkippedCannotBeWorkedOut() {
    attack(whoSkipped(4), 3_000);
    attack(
        new Family(
            "who skipped, beside Smaller groups of the launch",
            4,
            3,
            LONG ? upTo(8) : List.of(1, 4, 5),
            2,
            false,
            Share::skipping,
            Set.of(RATED)),
        2_000);
  }

  @Test
  @Tag("deep")
  void whoSkippedCannotBeWorkedOutInLargerGroups() {
    attack(whoSkipped(LONG ? 7 : 5), 9_000);
  }

  private static Family whoSkipped(int most) {
    return new Family("who skipped", 3, 3, upTo(most), -1, false, Share::skipping, Set.of(RATED));
  }

  @Test
  void ratingsCannotBeWorkedOut() {
    attack(
        new Family(
            "ratings",
            3,
            3,
            LONG ? upTo(4) : List.of(1, 3),
            -1,
            false,
            Share::rating,
            Set.of(RATED, LOW)),
        2_000);
    attack(
        new Family(
            "ratings, with histograms",
            3,
            2,
            LONG ? upTo(9) : List.of(2, 6),
            1,
            false,
            Share::rating,
            Set.of(RATED, LOW)),
        1_000);
  }

  @Test
  void whoWroteCannotBeWorkedOut() {
    attack(
        new Family(
            "comments with labels",
            3,
            3,
            LONG ? upTo(7) : List.of(1, 7),
            -1,
            true,
            Share::writing,
            Set.of(WROTE)),
        1_000);
    attack(
        new Family(
            "ratings and comments with labels",
            3,
            2,
            LONG ? upTo(8) : List.of(2, 6),
            -1,
            true,
            Share::ratingOrWriting,
            Set.of(RATED, WROTE)),
        3_000);
  }

  private void attack(Family family, int atLeast) {
    var lead = SignedIn.lead();
    var ours =
        score(
            family,
            worlds -> {
              var results =
                  surveys.results(
                      server, lead, family.k(), family.labels(), family.merged(), worlds);
              assertEquals(List.of(), ShownRules.broken(results));
              assertEquals(
                  PublishedPart.of(results), surveys.published(server, lead, results).get("items"));
              return results;
            });
    var twins = score(family, worlds -> NaiveTwin.results(family.k(), worlds));
    print("Subtraction", family, ours.subtracted(), twins.subtracted(), ours.vectors());
    print("Elimination", family, ours.eliminated(), twins.eliminated(), ours.vectors());
    print(
        "That all of a few took part",
        family,
        ours.takingPart(),
        twins.takingPart(),
        ours.vectors());
    assertTrue(ours.vectors() >= atLeast, () -> ours.vectors() + " vectors");
    assertEquals(0, ours.subtracted() + ours.eliminated(), () -> String.join("\n", ours.learned()));
    assertTrue(20 * ours.takingPart() < ours.vectors(), () -> "more than 5 %: " + ours);
    assertTrue(
        4 * Math.max(twins.subtracted(), twins.eliminated()) > twins.vectors(),
        () -> "The attackers know too little: " + twins);
  }

  private static void print(String attack, Family family, int ours, int twins, int vectors) {
    AttackFigures.row(
        attack + ", " + family.name(),
        vectors,
        AttackFigures.share(ours, vectors),
        AttackFigures.share(twins, vectors));
  }

  private static Score score(Family family, Function<List<SmallWorld>, JsonNode> tool) {
    return family.surveys().stream()
        .map(worlds -> score(family, tool.apply(worlds), worlds))
        .reduce(Score.NONE, Score::plus);
  }

  private static Score score(Family family, JsonNode results, List<SmallWorld> worlds) {
    var subtraction = Subtraction.of(results);
    var learned =
        IntStream.range(0, worlds.size())
            .boxed()
            .flatMap(i -> subtraction.attack(results.get("items").get(i)).stream())
            .map(Object::toString)
            .toList();
    var certain = new Elimination(results, worlds).certain(family.asked());
    var takingPart = certain.stream().filter(Elimination.Certain::takingPart).toList();
    var more = new ArrayList<>(certain);
    more.removeAll(takingPart);
    return new Score(
        worlds.size(),
        learned.size(),
        worlds(more),
        worlds(takingPart),
        Stream.concat(learned.stream(), more.stream().map(Object::toString)).limit(5).toList());
  }

  private static int worlds(List<Elimination.Certain> certain) {
    return (int) certain.stream().map(Elimination.Certain::world).distinct().count();
  }

  private static List<Integer> upTo(int most) {
    return IntStream.rangeClosed(0, most).boxed().toList();
  }
}
