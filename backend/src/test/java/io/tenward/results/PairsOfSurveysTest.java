package io.tenward.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tenward.AttackFigures;
import io.tenward.account.member.SignedIn;
import io.tenward.base.json.Json;
import io.tenward.contract.BlockKind;
import io.tenward.kernel.close.BoxReader.OpenedBox;
import io.tenward.kernel.close.OpenedAnswer.Rated;
import io.tenward.kernel.close.OpenedAnswer.Reply;
import io.tenward.kernel.keys.Running;
import io.tenward.results.Launched.Asked;
import io.tenward.survey.Draft;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two surveys of one lead, and what one can subtract from the other. */
@QuarkusTest
class PairsOfSurveysTest {
  private static final long SEED = Long.getLong("attack.seed", 10L);
  private static final int TRIES = Boolean.getBoolean("attack.long") ? 5_000 : 400;

  @Inject ReleasedSurveys surveys;

  @TestHTTPResource URI server;

  /** The audiences of the second survey, by how many of the first's blocks it takes. */
  @Test
  void theSameAudienceHasTheSameBlocks() {
    var lead = SignedIn.lead();
    var people =
        Map.of(
            "team", lead.people("team", 6),
            "product", lead.people("product", 2),
            "client", lead.people("client", 3),
            "manager", lead.people("manager", 1));
    var first = Draft.of(lead, "on-track").asking(people).launch();
    var again =
        Draft.of(lead, "on-track")
            .asking(
                Map.of(
                    "manager", people.get("manager"),
                    "client", people.get("client").reversed(),
                    "product", people.get("product").reversed(),
                    "team", people.get("team").reversed()))
            .launch();
    assertEquals(blocks(first), blocks(again));
  }

  private static List<JsonNode> blocks(Running survey) {
    var blocks = new ArrayList<JsonNode>();
    try {
      for (var group : Json.MAPPER.readTree(survey.form().<String>path("manifest")).get("groups")) {
        ((ObjectNode) group).remove(List.of("id", "signingKey"));
        for (var member : group.get("members")) {
          ((ObjectNode) member).remove(List.of("names", "notice"));
        }
        blocks.add(group);
      }
    } catch (java.io.IOException e) {
      throw new AssertionError(e);
    }
    return blocks;
  }

  /**
   * Measures what repeated surveys reveal of people who are in only one of them, by adding and
   * subtracting the others' totals. No rule refuses this; the promise names it.
   *
   * @param audiences letters are people; the last survey minus all before is the first letter's
   * @param changing of how many percent the rating is another one in each survey
   */
  @ParameterizedTest
  @CsvSource({
    "'The same audience, one more took part', 'bcdef abcdef', 0, 100",
    "'The same audience, one more took part', 'bcdef abcdef', 10, 70",
    "'The same audience, one more took part', 'bcdef abcdef', 50, 35",
  })
  void whatOtherPairsTell(String what, String audiences, int changing, int most) {
    var lead = SignedIn.lead();
    var random = new Random(SEED);
    var usual = IntStream.range(0, TRIES).mapToObj(i -> random.ints(26, 1, 11).toArray()).toList();
    var sums = new long[TRIES];
    var truth = new int[TRIES];
    var asked = audiences.split(" ");
    for (int survey = 0; survey < asked.length; survey++) {
      boolean last = survey == asked.length - 1;
      var said = usual.stream().map(ratings -> changed(ratings, changing, random)).toList();
      var results = released(lead, asked[survey], said);
      for (int i = 0; i < TRIES; i++) {
        sums[i] += (last ? 1 : -1) * sum(results.get("items").get(i).get("blocks").get(0));
        truth[i] = said.get(i)[0];
      }
    }
    int right = (int) IntStream.range(0, TRIES).filter(i -> sums[i] == truth[i]).count();
    AttackFigures.row(
        what + "; " + changing + " % rate anew (guessing: 10 %; not refused, the promise says so)",
        TRIES,
        AttackFigures.share(right, TRIES),
        "—");
    assertTrue(100 * right <= most * TRIES, () -> "seed " + SEED + ": " + right);
    assertTrue(changing > 0 || right == TRIES, "The subtraction itself is exact");
  }

  /** The difference of two histograms of 2k is that of the newcomers, who alone would have none. */
  @ParameterizedTest
  @CsvSource({"0, 100", "10, 40", "50, 5"})
  void whatTwoHistogramsTellOfNewcomers(int changing, int most) {
    var lead = SignedIn.lead();
    var random = new Random(SEED);
    var usual = IntStream.range(0, TRIES).mapToObj(i -> random.ints(26, 1, 11).toArray()).toList();
    var before = usual.stream().map(ratings -> changed(ratings, changing, random)).toList();
    var now = usual.stream().map(ratings -> changed(ratings, changing, random)).toList();
    var first = released(lead, "efghijkl", before);
    var second = released(lead, "abcdefghijkl", now);
    int right = 0;
    for (int i = 0; i < TRIES; i++) {
      var newcomers = histogram(second, i);
      var known = histogram(first, i);
      for (int rating = 0; rating < 10; rating++) {
        newcomers[rating] -= known[rating];
      }
      for (int rating : Arrays.copyOf(now.get(i), 4)) {
        newcomers[rating - 1]--;
      }
      right += Arrays.stream(newcomers).allMatch(left -> left == 0) ? 1 : 0;
    }
    AttackFigures.row(
        "Audiences that differ by k, the newcomers' histogram; "
            + changing
            + " % rate anew (not refused, the promise says so)",
        TRIES,
        AttackFigures.share(right, TRIES),
        "—");
    int found = right;
    assertTrue(100 * right <= most * TRIES, () -> "seed " + SEED + ": " + found);
    assertTrue(changing > 0 || right == TRIES, "The subtraction itself is exact");
  }

  private static int[] histogram(JsonNode results, int item) {
    var shown = results.get("items").get(item).get("blocks").get(0).get("histogram");
    return IntStream.range(0, 10).map(rating -> shown.get(rating).asInt()).toArray();
  }

  private static int[] changed(int[] ratings, int percent, Random random) {
    var now = ratings.clone();
    for (int i = 0; i < now.length; i++) {
      if (random.nextInt(100) < percent) {
        now[i] = 1 + random.nextInt(10);
      }
    }
    return now;
  }

  private JsonNode released(SignedIn lead, String people, List<int[]> said) {
    var group =
        SampleManifest.group(
            UUID.randomUUID(), new Asked(BlockKind.TEAM, false, people.length()), new byte[0]);
    var boxes = new ArrayList<OpenedBox>();
    for (int i = 0; i < people.length(); i++) {
      int person = people.charAt(i) - 'a';
      var replies =
          said.stream().<Reply>map(ratings -> new Rated(ratings[person], "", "")).toList();
      boxes.add(ReleasedSurveys.box(i, group.id(), replies));
    }
    return surveys.results(
        server,
        lead,
        SampleManifest.running(
            UUID.randomUUID(), 4, false, List.of(group), new byte[0], ReleasedSurveys.items(TRIES)),
        boxes);
  }

  /**
   * Recovers the sum from an average with one decimal, which is exact for fewer than ten people.
   */
  private static long sum(JsonNode block) {
    return Math.round(block.get("mean").asDouble() * block.get("n").asInt());
  }
}
