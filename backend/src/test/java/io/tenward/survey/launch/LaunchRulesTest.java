package io.tenward.survey.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.contract.BlockKind;
import io.tenward.contract.ManagerAlone;
import io.tenward.survey.launch.LaunchRules.AskedGroup;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LaunchRulesTest {
  private static final BlockKind[] KINDS = {
    BlockKind.TEAM, BlockKind.LEAD, BlockKind.PRODUCT, BlockKind.CLIENT, BlockKind.MANAGER
  };

  /** People in team, other leads, product, clients, manager. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          6 0 2 5 1 | named  | 4 | TEAM=6 SMALLER=7 MANAGER=1!
          8 9 3 2 1 | named  | 4 | TEAM=8 LEAD=9 SMALLER=5 MANAGER=1!
          8 9 0 0 1 | merged | 4 | LEAD=9 SMALLER=9
          9 8 0 0 1 | merged | 4 | TEAM=9 SMALLER=9
          5 5 0 0 1 | merged | 4 | LEAD=5 SMALLER=6
          6 0 0 0 1 | named  | 4 | TEAM=6 MANAGER=1!
          6 0 0 0 2 | named  | 4 | SMALLER=8
          6 5 1 0 0 | named  | 4 | TEAM=6 SMALLER=6
          6 5 4 1 0 | named  | 4 | TEAM=6 LEAD=5 SMALLER=5
          3 0 0 0 0 | named  | 4 | TEAM=3
          3 0 0 0 1 | named  | 4 | TEAM=3 MANAGER=1!
          1 1 1 0 1 | named  | 4 | SMALLER=3 MANAGER=1!
          1 1 1 0 1 | merged | 4 | SMALLER=4
          1 0 0 0 0 | named  | 3 | TEAM=1
          0 0 0 0 1 | named  | 4 | MANAGER=1!
          0 0 0 0 1 | merged | 4 | MANAGER=1
          4 4 4 4 4 | named  | 4 | TEAM=4 LEAD=4 PRODUCT=4 CLIENT=4 MANAGER=4
          4 4 4 4 4 | named  | 5 | SMALLER=20
          3 3 0 9 0 | named  | 4 | CLIENT=9 SMALLER=6
          0 0 0 0 0 | named  | 4 | ''
          """)
  void joinsGroups(String people, String managerAlone, int k, String expected) {
    var blocks =
        LaunchRules.blocks(
            audience(people.split(" ")),
            k,
            managerAlone.equals("named") ? ManagerAlone.NAMED : ManagerAlone.MERGED);

    assertEquals(expected, String.join(" ", blocks.stream().map(LaunchRulesTest::text).toList()));
  }

  private static String text(LaunchRules.Block block) {
    return block.kind() + "=" + block.invited() + (block.named() ? "!" : "");
  }

  private static List<AskedGroup> audience(String... people) {
    var audience = new ArrayList<AskedGroup>();
    for (int i = 0; i < people.length; i++) {
      audience.add(new AskedGroup(new UUID(0, i), KINDS[i], null, Integer.parseInt(people[i])));
    }
    return audience;
  }

  @Test
  void everyAnonymousBlockHasKOrStandsAlone() {
    everyAudience(
        (audience, k, blocks) -> {
          var anonymous = blocks.stream().filter(block -> !block.named()).toList();
          if (anonymous.size() > 1) {
            assertTrue(
                anonymous.stream().allMatch(block -> block.invited() >= k),
                () -> audience + " with " + k + ": " + blocks);
          }
        });
  }

  @Test
  void everybodyStandsInExactlyOneBlock() {
    everyAudience(
        (audience, k, blocks) -> {
          var members =
              blocks.stream().flatMap(block -> block.members().stream()).sorted(byId()).toList();
          assertEquals(audience.stream().filter(group -> group.people() > 0).toList(), members);
        });
  }

  private static Comparator<AskedGroup> byId() {
    return Comparator.comparing(AskedGroup::groupId);
  }

  @Test
  void aGroupOfKIsJoinedOnlyWhenTheSmallOnesNeedIt() {
    everyAudience(
        (audience, k, blocks) ->
            blocks.stream()
                .filter(LaunchRules.Block::merged)
                .forEach(
                    block -> {
                      var small =
                          block.members().stream()
                              .filter(group -> group.people() < k)
                              .mapToInt(AskedGroup::people)
                              .sum();
                      var large =
                          block.members().stream().filter(group -> group.people() >= k).count();
                      assertTrue(small > 0);
                      var available = audience.stream().anyMatch(group -> group.people() >= k);
                      assertEquals(small < k && available ? 1 : 0, large);
                    }));
  }

  @Test
  void atMostOneBlockIsMergedAndOnlyAManagerIsNamed() {
    everyAudience(
        (audience, k, blocks) -> {
          assertTrue(blocks.stream().filter(LaunchRules.Block::merged).count() <= 1);
          for (var block : blocks) {
            if (block.named()) {
              assertEquals(BlockKind.MANAGER, block.kind());
              assertEquals(1, block.invited());
            }
          }
        });
  }

  @Test
  void nothingToShowIsSaidBeforehand() {
    everyAudience(
        (audience, k, blocks) -> {
          var counts = counts(blocks);
          var anonymous = counts.stream().mapToInt(Integer::intValue).sum();
          assertEquals(anonymous >= k, LaunchRules.shownPossible(counts, k));
          if (LaunchRules.labelsPossible(counts, k)) {
            assertTrue(anonymous >= 2 * k);
          }
        });
  }

  @Test
  void labelsNeedTwiceKInEveryBlock() {
    assertTrue(labels("8", "9"));
    assertFalse(labels("8", "7"));
    assertFalse(labels("8", "2", "3"));
    assertTrue(labels("8", "1"), "one block of nine");
    assertTrue(labels("8", "0", "0", "0", "1"));
    assertFalse(labels("0", "0", "0", "0", "1"));
  }

  private static boolean labels(String... people) {
    return LaunchRules.labelsPossible(
        counts(LaunchRules.blocks(audience(people), 4, ManagerAlone.NAMED)), 4);
  }

  private static List<Integer> counts(List<LaunchRules.Block> blocks) {
    return blocks.stream().filter(block -> !block.named()).map(LaunchRules.Block::invited).toList();
  }

  private interface Check {
    void check(List<AskedGroup> audience, int k, List<LaunchRules.Block> blocks);
  }

  /** Tries all audiences of up to five groups with up to seven people each. */
  private static void everyAudience(Check check) {
    for (int k = 3; k <= 6; k++) {
      for (var choice : ManagerAlone.values()) {
        var fixed = k;
        audiences(
            audience -> check.check(audience, fixed, LaunchRules.blocks(audience, fixed, choice)));
      }
    }
  }

  private static void audiences(Consumer<List<AskedGroup>> each) {
    for (int code = 0; code < 8 * 8 * 8 * 8 * 8; code++) {
      var audience = new ArrayList<AskedGroup>();
      for (int i = 0, rest = code; i < KINDS.length; i++, rest /= 8) {
        audience.add(new AskedGroup(new UUID(0, i), KINDS[i], null, rest % 8));
      }
      each.accept(audience);
    }
  }
}
