package io.tenward.survey.launch;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.toList;

import io.tenward.contract.BlockKind;
import io.tenward.contract.ManagerAlone;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides which groups answer together, fixed at launch: small ones are joined, and one that can
 * join no other stands alone (docs/adr/0014). It knows how many people a group has, not who they
 * are.
 */
public final class LaunchRules {
  private LaunchRules() {}

  /**
   * Describes a block of respondents.
   *
   * @param named one person whose answer carries their name, and who is told so
   * @param members the groups in it, in their order
   */
  public record Block(boolean named, List<AskedGroup> members) {
    int invited() {
      return members.stream().mapToInt(AskedGroup::people).sum();
    }

    /** A group that could join no other keeps its name, for there is nothing it could hide in. */
    boolean merged() {
      return members.size() > 1;
    }

    BlockKind kind() {
      return merged() ? BlockKind.SMALLER : members.getFirst().kind();
    }
  }

  /** Lists shown groups in their order, then Smaller groups, then named people. */
  static List<Block> blocks(List<AskedGroup> audience, int k, ManagerAlone managerAlone) {
    var asked = audience.stream().filter(group -> group.people() > 0).toList();
    var named = asked.stream().filter(group -> isNamed(group, managerAlone)).toList();
    var smaller = smaller(asked.stream().filter(group -> !named.contains(group)).toList(), k);

    var blocks = new ArrayList<Block>();
    for (var group : asked) {
      if (!named.contains(group) && !smaller.contains(group)) {
        blocks.add(new Block(false, List.of(group)));
      }
    }
    if (!smaller.isEmpty()) {
      blocks.add(new Block(false, smaller));
    }
    named.forEach(group -> blocks.add(new Block(true, List.of(group))));
    return List.copyOf(blocks);
  }

  /** Joins groups below k; while they are below k together, the smallest other group joins them. */
  private static List<AskedGroup> smaller(List<AskedGroup> anonymous, int k) {
    var joined = anonymous.stream().filter(group -> group.people() < k).collect(toList());
    var others = new ArrayList<>(anonymous);
    others.removeAll(joined);
    while (!joined.isEmpty() && !others.isEmpty() && people(joined) < k) {
      var smallest = others.stream().min(comparingInt(AskedGroup::people)).orElseThrow();
      others.remove(smallest);
      joined.add(smallest);
    }
    return anonymous.stream().filter(joined::contains).toList();
  }

  private static boolean isNamed(AskedGroup group, ManagerAlone managerAlone) {
    return managerAlone == ManagerAlone.NAMED
        && group.kind() == BlockKind.MANAGER
        && group.people() == 1;
  }

  /**
   * Tells whether any figures can be shown. It takes k answers in all, because small blocks are
   * joined at the close.
   *
   * @param certain of each block without names, how many have a link that is theirs alone
   */
  public static boolean shownPossible(List<Integer> certain, int k) {
    return certain.stream().mapToInt(Integer::intValue).sum() >= k;
  }

  /**
   * Tells whether comments may carry their group, for which every block needs 2k people.
   *
   * @param certain as above
   */
  static boolean labelsPossible(List<Integer> certain, int k) {
    return !certain.isEmpty() && certain.stream().allMatch(people -> people >= 2 * k);
  }

  private static int people(List<AskedGroup> groups) {
    return groups.stream().mapToInt(AskedGroup::people).sum();
  }

  /**
   * Describes a group of the lead in an audience.
   *
   * @param name of groups that the lead named
   * @param people how many are asked
   */
  record AskedGroup(UUID groupId, BlockKind kind, @Nullable String name, int people) {}
}
