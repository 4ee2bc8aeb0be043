package io.tenward.kernel.close;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.kernel.close.DifferencingWorlds.Said;
import io.tenward.kernel.close.DifferencingWorlds.World;
import io.tenward.kernel.close.Release.Kind;
import io.tenward.kernel.close.Release.Rating;
import io.tenward.kernel.close.ReleaseRules.ItemShare;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Checks what can be derived from the released numbers of an item together with the participation,
 * which is always shown. It tries every world: each person of a group said low, high or nothing.
 */
class DifferencingTest {

  /** An observer who knows the rules and everything released must be left with several worlds. */
  @ParameterizedTest
  @CsvSource({"3,4,3,-1", "3,3,4,0", "4,3,4,2", "4,2,9,1"})
  void noReleasedNumbersDetermineASmallGroup(int k, int groups, int most, int merged) {
    var rules = new ReleaseRules(k, true);
    var worlds = new DifferencingWorlds(k, groups, most, merged, s -> rules.ratings("q", s));
    var determined = worlds.determined();
    assertTrue(
        determined.isEmpty(),
        () -> determined.size() + " of " + worlds.count() + ": " + determined.getFirst());
    assertTrue(worlds.count() >= 2_500, () -> worlds.count() + " worlds");
  }

  /** Four times as many worlds, of larger groups. */
  @ParameterizedTest
  @Tag("deep")
  @CsvSource({"3,3,5,-1", "3,3,5,0", "4,3,5,-1", "4,3,5,2", "4,2,9,-1"})
  void norDoThoseOfLargerGroups(int k, int groups, int most, int merged) {
    noReleasedNumbersDetermineASmallGroup(k, groups, most, merged);
  }

  /**
   * The same for a lead who has taken links in up to two groups, and so knows those answers. In the
   * first group they answered the item with every link, in the second with none.
   */
  @ParameterizedTest
  @CsvSource({"3,2,0,4,-1", "3,4,0,3,-1", "3,1,2,4,0", "4,4,1,4,-1", "4,3,3,4,1", "3,0,1,4,2"})
  void noAnswersOfTheirOwnHelpALead(int k, int rated, int skipped, int most, int merged) {
    var rules = new ReleaseRules(k, true);
    var worlds =
        new DifferencingWorlds(
            k, 3, most, merged, s -> rules.ratings("q", s), leads(rated, skipped));
    var determined = worlds.determined();
    assertTrue(
        determined.isEmpty(),
        () -> determined.size() + " of " + worlds.count() + ": " + determined.getFirst());
  }

  @Test
  void countingTheLeadsOwnAnswersFails() {
    Function<List<ItemShare>, Object> naive =
        shares ->
            new ReleaseRules(3, true)
                .ratings("q", shares.stream().map(DifferencingTest::asIfNoneWereTaken).toList());
    assertTrue(new DifferencingWorlds(3, 3, 4, -1, naive, leads(3, 0)).determined().size() > 100);
  }

  private static List<Said> leads(int rated, int skipped) {
    return List.of(new Said(0, 0, rated), new Said(skipped, 0, 0), new Said(0, 0, 0));
  }

  private static ItemShare asIfNoneWereTaken(ItemShare share) {
    return new ItemShare(share.groupId(), share.merged(), share.participants(), share.ratings(), 0);
  }

  /** The proof can fail: what most tools do gives thousands of groups away. */
  @Test
  void hidingSmallGroupsBesideTheWholeTotalFails() {
    Function<List<ItemShare>, Object> naive =
        shares -> {
          var shown = new ArrayList<Object>();
          shown.add(Ratings.sum(shares.stream().map(ItemShare::ratings).toList()).histogram());
          for (var share : shares) {
            shown.add(share.ratings().n() >= 3 ? share.ratings().histogram() : "hidden");
          }
          return shown;
        };
    assertTrue(new DifferencingWorlds(3, 3, 4, -1, naive).determined().size() > 1_000);
  }

  /** The rule of the words alone, without the group in which everybody skipped. */
  @Test
  void leavingOutAGroupThatSkippedFails() {
    Function<List<ItemShare>, Object> literal =
        shares -> {
          var answering = shares.stream().filter(share -> share.ratings().n() > 0).toList();
          return new ReleaseRules(3, true).ratings("q", answering);
        };
    assertTrue(new DifferencingWorlds(3, 3, 4, -1, literal).determined().size() > 100);
  }

  @ParameterizedTest
  @CsvSource({"3", "4", "10"})
  void shownBlocksAreWholeAndLargeEnough(int k) {
    var rules = new ReleaseRules(k, true);
    var random = new Random(k);
    int shown = 0;
    for (int i = 0; i < 10_000; i++) {
      var shares = World.random(4, 3 * k, random).shares();
      var ratings = rules.ratings("q", shares);
      if (!ratings.isEmpty()) {
        assertPartition(shares, ratings, k);
        shown++;
      }
    }
    assertTrue(shown > 7_000);
  }

  private static void assertPartition(List<ItemShare> shares, List<Rating> shown, int k) {
    var total = shown.getFirst();
    var blocks = shown.subList(1, shown.size());
    assertEquals(Kind.TOTAL, total.kind());
    assertEquals(total.n(), blocks.stream().mapToInt(Rating::n).sum());
    assertEquals(total.low(), blocks.stream().mapToInt(Rating::low).sum());
    assertEquals(total.middle(), blocks.stream().mapToInt(Rating::middle).sum());
    assertEquals(total.high(), blocks.stream().mapToInt(Rating::high).sum());
    blocks.forEach(block -> assertTrue(block.n() >= k));
    var there = shares.stream().filter(s -> s.participants() > 0).map(ItemShare::groupId);
    assertEquals(
        there.sorted().toList(), blocks.stream().flatMap(b -> groups(b)).sorted().toList());
    boolean all2k = blocks.stream().allMatch(block -> block.n() >= 2 * k);
    shown.forEach(block -> assertEquals(all2k, block.histogram() != null));
  }

  private static Stream<UUID> groups(Rating block) {
    return block.groupId() == null ? block.merged().stream() : Stream.of(block.groupId());
  }

  @Test
  void meansAreRoundedFromTheExactSum() {
    var ratings = new Ratings();
    IntStream.of(6, 6, 6, 7).forEach(ratings::add);
    assertEquals("6.3", ratings.mean().toString());
    var all = new Ratings();
    IntStream.rangeClosed(0, 10).forEach(all::add);
    assertEquals(10, all.n());
    assertEquals("5.5", all.mean().toString());
    assertEquals(
        List.of(4, 3, 3), List.of(all.between(1, 4), all.between(5, 7), all.between(8, 10)));
  }
}
