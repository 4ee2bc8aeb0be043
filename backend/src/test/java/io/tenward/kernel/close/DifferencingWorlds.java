package io.tenward.kernel.close;

import io.tenward.kernel.close.ReleaseRules.ItemShare;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Holds all worlds of a size, sorted by what an observer sees of them. */
final class DifferencingWorlds {
  private static final int LOW = 2;
  private static final int HIGH = 9;
  private static final List<Said> NOBODY = Collections.nCopies(10, new Said(0, 0, 0));

  /** Counts what the people of one group said. */
  record Said(int skipped, int low, int high) {
    int people() {
      return skipped + low + high;
    }

    int n() {
      return low + high;
    }

    Said plus(Said other) {
      return new Said(skipped + other.skipped, low + other.low, high + other.high);
    }

    boolean sameRatings(Said other) {
      return low == other.low && high == other.high;
    }

    Ratings ratings() {
      var ratings = new Ratings();
      IntStream.range(0, low).forEach(i -> ratings.add(LOW));
      IntStream.range(0, high).forEach(i -> ratings.add(HIGH));
      return ratings;
    }

    static Said random(int most, Random random) {
      int people = random.nextInt(most + 1);
      int n = random.nextInt(people + 1);
      int low = random.nextInt(n + 1);
      return new Said(people - n, low, n - low);
    }

    static List<Said> all(int people) {
      var all = new ArrayList<Said>();
      for (int low = 0; low <= people; low++) {
        for (int high = 0; low + high <= people; high++) {
          all.add(new Said(people - low - high, low, high));
        }
      }
      return all;
    }
  }

  /**
   * @param groups what people said themselves
   * @param merged which group was Smaller groups at launch, -1 for none
   */
  record World(List<Said> groups, int merged) {
    List<ItemShare> shares() {
      return shares(NOBODY);
    }

    /**
     * @param leads of each group what the observer answered themselves, with links they had taken
     */
    List<ItemShare> shares(List<Said> leads) {
      return IntStream.range(0, groups.size())
          .mapToObj(
              i -> {
                var own = leads.get(i);
                var said = groups.get(i).plus(own);
                return new ItemShare(
                    new UUID(0, i), i == merged, said.people(), said.ratings(), own.people());
              })
          .toList();
    }

    List<Integer> participation() {
      return groups.stream().map(Said::people).toList();
    }

    static List<World> all(int groups, int most, int merged) {
      var each = IntStream.rangeClosed(0, most).boxed().flatMap(p -> Said.all(p).stream()).toList();
      var worlds = new ArrayList<World>();
      var at = new int[groups];
      do {
        worlds.add(new World(Arrays.stream(at).mapToObj(each::get).toList(), merged));
      } while (next(at, each.size()));
      return worlds;
    }

    static World random(int groups, int most, Random random) {
      var all = IntStream.range(0, groups).mapToObj(i -> Said.random(most, random)).toList();
      return new World(all, random.nextInt(groups + 1) - 1);
    }

    private static boolean next(int[] at, int size) {
      for (int i = 0; i < at.length; i++) {
        if (++at[i] < size) {
          return true;
        }
        at[i] = 0;
      }
      return false;
    }
  }

  private record Seen(List<Integer> participation, Object released) {}

  private static final class Possible {
    final World first;
    final boolean[] varies;

    Possible(World first) {
      this.first = first;
      this.varies = new boolean[first.groups().size()];
    }

    void also(World world) {
      for (int i = 0; i < varies.length; i++) {
        varies[i] |= !world.groups().get(i).sameRatings(first.groups().get(i));
      }
    }
  }

  private final int k;
  private final Function<List<ItemShare>, ?> rule;
  private final List<Said> leads;
  private final Map<Seen, Possible> seen = new HashMap<>();
  private int count;

  DifferencingWorlds(int k, int groups, int most, int merged, Function<List<ItemShare>, ?> rule) {
    this(k, groups, most, merged, rule, NOBODY);
  }

  /**
   * @param leads of each group what the observer answered themselves, with links they had taken
   */
  DifferencingWorlds(
      int k,
      int groups,
      int most,
      int merged,
      Function<List<ItemShare>, ?> rule,
      List<Said> leads) {
    this.k = k;
    this.rule = rule;
    this.leads = leads;
    for (var world : World.all(groups, most, merged)) {
      var view = new Seen(world.participation(), rule.apply(world.shares(leads)));
      seen.computeIfAbsent(view, v -> new Possible(world)).also(world);
      count++;
    }
  }

  int count() {
    return count;
  }

  /** Groups below k whose ratings are the same in every world that looks like theirs. */
  List<String> determined() {
    var found = new ArrayList<String>();
    for (var possible : seen.values()) {
      var groups = possible.first.groups();
      for (int i = 0; i < groups.size(); i++) {
        var said = groups.get(i);
        boolean small = said.people() > 0 && (said.n() < k || said.people() < k);
        if (small && !possible.varies[i] && !followsFromUnanimity(possible.first, i)) {
          found.add("group " + i + " of " + groups);
        }
      }
    }
    return found;
  }

  /**
   * Tells whether all ratings of a block are the same, which reveals all of them; the promise says
   * so.
   */
  private boolean followsFromUnanimity(World world, int group) {
    var block = together(world, group);
    boolean unanimous = block.low() == 0 || block.high() == 0;
    return unanimous && world.groups().get(group).n() > 0;
  }

  /** Everybody in the block that the group ended in; itself when it is in none. */
  private Said together(World world, int group) {
    var id = new UUID(0, group);
    if (rule.apply(world.shares(leads)) instanceof List<?> shown) {
      for (var block : shown) {
        if (block instanceof Release.Rating rating && rating.merged().contains(id)) {
          return rating.merged().stream()
              .map(each -> world.groups().get((int) each.getLeastSignificantBits()))
              .reduce(new Said(0, 0, 0), Said::plus);
        }
      }
    }
    // Shown in no sum: nothing may be known, not even that all of it said the same.
    return new Said(0, 1, 1);
  }
}
