package io.tenward.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.contract.Bands;
import io.tenward.contract.BlockKind;
import io.tenward.contract.Disagreement;
import io.tenward.contract.GapBlock;
import io.tenward.contract.GapLabel;
import io.tenward.results.ChangeRules;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GapRulesTest {
  @ParameterizedTest
  @CsvSource({
    "8, 5.4, -2.6, BLIND_SPOT",
    "8, 6.0, -2.0, BLIND_SPOT",
    "8, 6.1, -1.9, ALIGNED",
    "5, 5.0, 0.0, ALIGNED",
    "5, 6.9, 1.9, ALIGNED",
    "5, 7.0, 2.0, HIDDEN_STRENGTH",
    "10, 1.0, -9.0, BLIND_SPOT",
    "1, 10.0, 9.0, HIDDEN_STRENGTH"
  })
  void twoPointsAreFarToTheTenth(int self, BigDecimal mean, BigDecimal distance, GapLabel label) {
    assertEquals(distance, GapRules.distance(self, mean));
    assertEquals(label, GapRules.label(distance));
  }

  @ParameterizedTest
  @CsvSource({"7.1 5.1, 2.0", "7.0 5.1,", "5.0 6.1 8.9, 3.9", "4.0,", "1.0 10.0, 9.0"})
  void theTwoFurthestBlocksDisagree(String means, BigDecimal by) {
    var found = GapRules.disagreement(blocks(means.split(" ")));
    assertEquals(by, found.map(Disagreement::by).orElse(null));
  }

  @Test
  void theTotalDisagreesWithNobody() {
    var blocks = Stream.concat(Stream.of(block("total", "9.0")), blocks("5.0", "6.0").stream());
    assertEquals(List.of(), GapRules.disagreement(blocks.toList()).stream().toList());
  }

  @Test
  void groupsDisagreeOnlyWhereTheLeadIsNear() {
    var apart = GapRules.disagreement(blocks("3.0", "8.0")).orElseThrow();
    assertEquals(GapLabel.GROUPS_DISAGREE, GapRules.label(new BigDecimal("1.9"), apart));
    assertEquals(GapLabel.HIDDEN_STRENGTH, GapRules.label(new BigDecimal("2.0"), apart));
    assertEquals(GapLabel.BLIND_SPOT, GapRules.label(new BigDecimal("-2.0"), apart));
    assertEquals(GapLabel.GROUPS_DISAGREE, GapRules.label(null, apart));
    assertNull(GapRules.label(null, null));
  }

  /** 4.5 times the root of 2/n, up to the next tenth; worked out here in doubles. */
  @ParameterizedTest
  @CsvSource({"3, 3.7", "4, 3.2", "5, 2.9", "8, 2.3", "12, 1.9", "18, 1.5", "50, 0.9", "200, 0.5"})
  void aChangeIsClearFromOneStandardErrorOfTheWidestSpread(int n, BigDecimal needed) {
    assertEquals(needed, ChangeRules.needed(n));
    assertEquals(Math.ceil(45 * Math.sqrt(2.0 / n)) / 10, needed.doubleValue(), 1e-9);
    var tenth = new BigDecimal("0.1");
    for (var sign : List.of(BigDecimal.ONE, BigDecimal.ONE.negate())) {
      assertEquals(true, ChangeRules.isClear(needed.multiply(sign), n));
      assertEquals(false, ChangeRules.isClear(needed.subtract(tenth).multiply(sign), n));
    }
  }

  /** 4.5 times the root of 1/n, up to the next tenth. */
  @ParameterizedTest
  @CsvSource({"3, 2.6", "4, 2.3", "5, 2.1", "6, 1.9", "8, 1.6", "20, 1.1", "200, 0.4"})
  void aGapIsDoubtfulWithinOneStandardErrorOfTheMean(int n, BigDecimal margin) {
    assertEquals(margin, ChangeRules.margin(n));
  }

  /**
   * The same people answer twice and nothing has changed: their answers correlate by .5, because
   * moods and readings of the scale vary. Answers are spread by two points, as in most groups; less
   * than 2 % of the differences are then called clear.
   */
  @ParameterizedTest
  @ValueSource(ints = {3, 4, 5, 8, 12, 20, 50})
  void aChangeIsSeldomClearWhereNothingChanged(int n) {
    var random = new Random(30);
    int rounds = 20_000;
    int alarms = 0;
    for (int round = 0; round < rounds; round++) {
      int then = 0;
      int now = 0;
      for (int person = 0; person < n; person++) {
        double opinion = random.nextGaussian();
        then += rating(opinion, random);
        now += rating(opinion, random);
      }
      var by = mean(now, n).subtract(mean(then, n));
      alarms += ChangeRules.isClear(by, n) ? 1 : 0;
    }
    assertTrue(alarms < rounds * 0.02, alarms + " of " + rounds);
  }

  /** Half of the variance is the person's opinion and half is the day: a correlation of .5. */
  private static int rating(double opinion, Random random) {
    double value = 6 + 2 * Math.sqrt(0.5) * (opinion + random.nextGaussian());
    return (int) Math.clamp(Math.round(value), 1, 10);
  }

  private static BigDecimal mean(int sum, int n) {
    return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(n), 1, RoundingMode.HALF_UP);
  }

  private static List<GapBlock> blocks(String... means) {
    return Stream.of(means).map(mean -> block("block", mean)).toList();
  }

  private static GapBlock block(String kind, String mean) {
    return new GapBlock(
        kind,
        null,
        BlockKind.TEAM,
        null,
        null,
        4,
        null,
        new BigDecimal(mean),
        null,
        new Bands(0, 0, 0),
        null,
        mean,
        null,
        null,
        null);
  }
}
