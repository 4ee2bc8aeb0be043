package io.tenward.rating;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.tenward.base.text.LocalizedText;
import io.tenward.contract.Bands;
import io.tenward.contract.GapChange;
import io.tenward.contract.OwnRating;
import io.tenward.contract.RatedItem;
import io.tenward.contract.RatingBlock;
import io.tenward.contract.SelfRatingState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that two rounds are compared only over blocks that asked exactly the same people. */
class ComparisonTest {
  private static final UUID TEAM = UUID.randomUUID();
  private static final UUID CLIENTS = UUID.randomUUID();
  private static final UUID PRODUCT = UUID.randomUUID();
  private static final UUID TEAM_THEN = UUID.randomUUID();
  private static final UUID CLIENTS_THEN = UUID.randomUUID();
  private static final UUID PRODUCT_THEN = UUID.randomUUID();

  private static final Map<UUID, UUID> ALL =
      Map.of(TEAM_THEN, TEAM, CLIENTS_THEN, CLIENTS, PRODUCT_THEN, PRODUCT);

  @Test
  void theSamePeopleAreComparedWhereTheyStandTogetherBothTimes() {
    var then =
        item(
            total("5.0", 12),
            block(TEAM_THEN, "4.0", 8),
            smaller("7.0", 4, CLIENTS_THEN, PRODUCT_THEN));
    var now = item(total("6.0", 12), block(TEAM, "6.3", 8), smaller("5.5", 4, PRODUCT, CLIENTS));
    var changes = compared(then, now, ALL);
    assertEquals(change("5.0", 12, "1.0", "1.9", false), changes.get(0));
    assertEquals(change("4.0", 8, "2.3", "2.3", true), changes.get(1));
    assertEquals(change("7.0", 4, "-1.5", "3.2", false), changes.get(2));
  }

  /** The average of 9,9,9,3,3,3 is that of 5,5,6,6,7,7, and much has changed. */
  @ParameterizedTest
  @CsvSource({
    "3, 0, 3, 0, 6, 0, more",
    "0, 6, 0, 3, 0, 3, less",
    "2, 2, 2, 0, 6, 0,",
    "0, 6, 0, 0, 0, 6,",
    "6, 0, 0, 0, 0, 6,",
    "2, 0, 2, 0, 4, 0,",
    "8, 4, 8, 1, 17, 2, more",
    "8, 4, 8, 4, 12, 4,",
  })
  void peopleWhoAgreeMoreOrLessHaveChangedWhateverTheAverage(
      int low, int middle, int high, int lowNow, int middleNow, int highNow, String agreement) {
    var then =
        item(
            banded("total", null, "6.0", new Bands(low, middle, high)), block(TEAM_THEN, "6.0", 6));
    var now =
        item(
            banded("total", null, "6.0", new Bands(lowNow, middleNow, highNow)),
            block(TEAM, "6.0", 6));
    var change = Objects.requireNonNull(compared(then, now, ALL).getFirst());
    assertEquals(agreement, change.agreement() == null ? null : change.agreement().word());
  }

  @Test
  void aGroupThatJoinedSmallerGroupsThisTimeIsNotCompared() {
    var then = item(total("5.0", 12), block(TEAM_THEN, "4.0", 8), smaller("7.0", 4, CLIENTS_THEN));
    var now = item(total("6.0", 8), smaller("6.0", 8, TEAM, CLIENTS));
    var changes = compared(then, now, ALL);
    assertEquals(change("5.0", 12, "1.0", "2.3", false), changes.get(0));
    assertNull(changes.get(1));
  }

  /** One more of the same people: the difference of the sums would be what they said. */
  @ParameterizedTest
  @CsvSource({"8, true", "9, false", "11, false", "12, true", "5, false", "4, true"})
  void fewerThanKMoreOrLessAreNotCompared(int n, boolean compared) {
    var then = item(total("5.0", 8), block(TEAM_THEN, "5.0", 8));
    var now = item(total("6.0", n), block(TEAM, "6.0", n));
    var changes = compared(then, now, ALL);
    assertEquals(compared, changes.stream().allMatch(Objects::nonNull));
    assertEquals(!compared, changes.stream().allMatch(Objects::isNull));
  }

  @Test
  void oneOtherPersonInABlockEndsItsTrendAndThatOfEveryone() {
    var then = item(total("5.0", 12), block(TEAM_THEN, "4.0", 8), block(CLIENTS_THEN, "7.0", 4));
    var now = item(total("6.0", 12), block(TEAM, "6.0", 8), block(CLIENTS, "6.0", 4));
    var changes = compared(then, now, Map.of(TEAM_THEN, TEAM));
    assertNull(changes.get(0));
    assertEquals("2.0", Objects.requireNonNull(changes.get(1)).by().toString());
    assertNull(changes.get(2));
  }

  @Test
  void anItemThatWasNotAskedThenIsNotCompared() {
    var now = item(total("6.0", 8), block(TEAM, "6.0", 8));
    var other =
        new RatedItem(
            "other",
            new LocalizedText("O", null, null),
            now.blocks(),
            List.of(),
            List.of(),
            null,
            List.of(),
            List.of());
    assertNull(compared(other, now, Map.of(TEAM, TEAM)).getFirst());
  }

  @Test
  void anItemThatIsNotSurelyTheSameIsNotCompared() {
    var then = saying("Answers on the same day");
    var now = saying("Brings cake");
    var comparison = with(then, Set.of(), Map.of(TEAM, TEAM));
    assertNull(comparison.change(now.blocks().getFirst(), now));
    assertNull(comparison.ratingBefore(now));
    assertEquals(then.text(), comparison.textBefore(now));
    assertNull(comparison.textBefore(then), "only what stands beside it differs");
  }

  @Test
  void ofTheSameItemTheOwnRatingIsShown() {
    var then = saying("Answers on the same day");
    var comparison = with(then, Set.of("item"), Map.of(TEAM, TEAM));
    assertEquals(
        change("6.0", 8, "0.0", "2.3", false), comparison.change(then.blocks().getFirst(), then));
    assertEquals(3, comparison.ratingBefore(then));
    assertNull(comparison.textBefore(saying("In a wording of an earlier release")));
  }

  private static RatedItem saying(String text) {
    var blocks = List.of(total("6.0", 8), block(TEAM, "6.0", 8));
    return new RatedItem(
        "item", LocalizedText.own(text), blocks, List.of(), List.of(), null, List.of(), List.of());
  }

  /** Compares each present block, in order. */
  private static List<@Nullable GapChange> compared(
      RatedItem then, RatedItem now, Map<UUID, UUID> samePeople) {
    var comparison = with(then, Set.of("item"), samePeople);
    return now.blocks().stream()
        .<@Nullable GapChange>map(block -> comparison.change(block, now))
        .toList();
  }

  private static Comparison with(RatedItem then, Set<String> same, Map<UUID, UUID> samePeople) {
    var rated = Map.of("item", new OwnRating(3, null, null, null));
    var self = new FrozenSelfRating(SelfRatingState.FINISHED, rated);
    return new Comparison(Map.of(then.questionId(), then), same, self, samePeople, 4);
  }

  private static GapChange change(String mean, int n, String by, String needed, boolean clear) {
    return new GapChange(
        new BigDecimal(mean), n, new BigDecimal(by), new BigDecimal(needed), clear, null);
  }

  private static RatedItem item(RatingBlock... blocks) {
    return new RatedItem(
        "item",
        new LocalizedText("Item", null, null),
        List.of(blocks),
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of());
  }

  private static RatingBlock total(String mean, int n) {
    return block("total", null, mean, n);
  }

  private static RatingBlock block(UUID group, String mean, int n) {
    return block("block", group, mean, n);
  }

  private static RatingBlock smaller(String mean, int n, UUID... merged) {
    return block("smaller", null, mean, n, merged);
  }

  private static RatingBlock block(
      String kind, @Nullable UUID group, String mean, int n, UUID... merged) {
    return banded(kind, group, mean, new Bands(0, n, 0), merged);
  }

  private static RatingBlock banded(
      String kind, @Nullable UUID group, String mean, Bands bands, UUID... merged) {
    int n = bands.low() + bands.middle() + bands.high();
    return new RatingBlock(
        kind, group, null, null, List.of(merged), n, null, new BigDecimal(mean), bands, null);
  }
}
