package io.tenward.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.contract.BlockKind;
import io.tenward.results.Crowd;
import io.tenward.results.Crowd.Said;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Random audiences in which random people skip random items: the labels are what the exact ratings
 * say, and nothing is shown that the release rules keep back. Worked out in whole numbers.
 */
@QuarkusTest
class GapsPropertyTest {
  private static final int SURVEYS = 15;
  private static final int ITEMS = 8;
  private static final List<BlockKind> KINDS =
      List.of(BlockKind.TEAM, BlockKind.LEAD, BlockKind.PRODUCT, BlockKind.CLIENT);

  private final long seed = Long.getLong("tenward.seed", 20261120L);
  private final Random random = new Random(seed);

  @Test
  void labelsAndReleaseRulesHold() {
    System.out.println("seed " + seed);
    var lead = SignedIn.lead();
    var labels = new HashSet<String>();
    for (int i = 0; i < SURVEYS; i++) {
      int k = 3 + random.nextInt(3);
      var crowds = IntStream.range(0, 1 + random.nextInt(4)).mapToObj(this::crowd).toList();
      var self = IntStream.range(0, ITEMS).map(item -> random.nextInt(11)).toArray();
      self[0] = Math.max(1, self[0]);
      var survey = Crowd.release(lead.memberId(), k, crowds);
      RatedThemselves.finish(lead, survey, own(self));
      var gaps = lead.request().get(survey.path() + "/gaps").jsonPath();
      for (Map<String, Object> item : gaps.<Map<String, Object>>getList("items")) {
        int number = Integer.parseInt(((String) item.get("questionId")).substring(5));
        check(k, crowds, number, self[number], item);
        labels.add(String.valueOf(item.get("label")));
      }
      assertEquals(ITEMS, gaps.getList("items").size());
    }
    assertEquals(5, labels.size(), labels + " were seen; seed " + seed);
  }

  private void check(int k, List<Crowd> crowds, int item, int self, Map<String, Object> shown) {
    var why = "seed " + seed + ", k " + k + ", item " + item + ": " + shown;
    var blocks = this.<Map<String, Object>>list(shown.get("blocks"));
    if (blocks.isEmpty()) {
      assertTrue(answers(crowds, item).size() < k, why);
      assertEquals("too-few", shown.get("reason"), why);
      return;
    }
    var everybody = new ArrayList<Integer>();
    var apart = new ArrayList<Long>();
    for (var block : blocks.subList(1, blocks.size())) {
      var given = given(crowds, item, block);
      assertTrue(given.size() >= k, why);
      number(given, self, block, why);
      everybody.addAll(given);
      apart.add(tenths(given));
    }
    number(everybody, self, blocks.getFirst(), why);
    long widest =
        apart.stream().mapToLong(Long::longValue).max().orElse(0)
            - apart.stream().mapToLong(Long::longValue).min().orElse(0);
    assertEquals(widest >= 20, shown.containsKey("disagreement"), why);
    var own = self == 0 ? null : label(tenths(everybody) - 10L * self);
    boolean near = own == null || own.equals("aligned");
    assertEquals(near && widest >= 20 ? "groups-disagree" : own, shown.get("label"), why);
    assertEquals(self == 0 ? "cannot-say" : null, shown.get("reason"), why);
  }

  private static void number(List<Integer> given, int self, Map<String, Object> block, String why) {
    assertEquals(given.size(), block.get("n"), why);
    assertEquals(decimal(tenths(given)), new BigDecimal(block.get("mean").toString()), why);
    if (self > 0) {
      long distance = tenths(given) - 10L * self;
      assertEquals(decimal(distance), new BigDecimal(block.get("distance").toString()), why);
      assertEquals(label(distance), block.get("label"), why);
    }
  }

  /** Lists ratings of the people whom a block stands for. */
  private List<Integer> given(List<Crowd> crowds, int item, Map<String, Object> block) {
    var groups = new HashSet<String>(this.<String>list(block.get("merged")));
    if (block.get("launchGroupId") != null) {
      groups.add((String) block.get("launchGroupId"));
    }
    return answers(
        crowds.stream().filter(crowd -> groups.contains(crowd.id().toString())).toList(), item);
  }

  private static List<Integer> answers(List<Crowd> crowds, int item) {
    return crowds.stream()
        .flatMap(crowd -> crowd.people().stream())
        .map(person -> person.get(item).rating())
        .filter(rating -> rating > 0)
        .toList();
  }

  @SuppressWarnings("unchecked") // What a path of JSON holds is known to the test alone.
  private <T> List<T> list(Object value) {
    return value == null ? List.of() : (List<T>) value;
  }

  /** Ten times the mean, halves up. */
  private static long tenths(List<Integer> given) {
    int sum = given.stream().mapToInt(Integer::intValue).sum();
    return Math.floorDiv(20L * sum + given.size(), 2L * given.size());
  }

  private static BigDecimal decimal(long tenths) {
    return new BigDecimal(BigInteger.valueOf(tenths), 1);
  }

  private static String label(long distance) {
    return distance <= -20 ? "blind-spot" : distance >= 20 ? "hidden-strength" : "aligned";
  }

  private Crowd crowd(int place) {
    int people = 2 + random.nextInt(8);
    int bias = random.nextInt(7);
    var said =
        IntStream.range(0, people)
            .mapToObj(
                person ->
                    IntStream.range(0, ITEMS).mapToObj(item -> Said.rated(rating(bias))).toList())
            .toList();
    return new Crowd(UUID.randomUUID(), KINDS.get(place), false, people, said);
  }

  /** One in five cannot say; the others see it alike within a group, and groups differ. */
  private int rating(int bias) {
    return random.nextInt(5) == 0 ? 0 : 1 + Math.min(9, bias + random.nextInt(4));
  }

  private static List<Map<String, Object>> own(int[] self) {
    return IntStream.range(0, self.length)
        .mapToObj(
            item ->
                self[item] == 0
                    ? Map.<String, Object>of("questionId", "item-" + item, "cantSay", true)
                    : Map.<String, Object>of("questionId", "item-" + item, "rating", self[item]))
        .toList();
  }
}
