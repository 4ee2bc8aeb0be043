package io.tenward.board.state;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.tenward.synthesis.Coarseness;
import io.tenward.synthesis.Suggestion;
import io.tenward.synthesis.ThemeAtCoarseness;
import io.tenward.synthesis.grouping.Merge;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Keeps the result of a synthesis, so that neither the slider nor a split computes it again.
 * Statements are known by their places.
 *
 * @param leaves for each statement its leaf in the tree: equal ones share one
 * @param merges of the tree, lowest first
 * @param levels themes at every coarseness, from the coarsest to the finest
 */
public record Suggested(int[] leaves, List<Merge> merges, List<List<ThemeAtCoarseness>> levels) {
  static final Suggested NOTHING =
      new Suggested(
          new int[0],
          List.of(),
          IntStream.rangeClosed(-Coarseness.MOST, Coarseness.MOST)
              .mapToObj(level -> List.<ThemeAtCoarseness>of())
              .toList());

  public static Suggested of(Suggestion suggestion) {
    return new Suggested(
        suggestion.distinct(),
        suggestion.tree().merges(),
        IntStream.rangeClosed(-Coarseness.MOST, Coarseness.MOST)
            .mapToObj(suggestion.coarseness()::themes)
            .toList());
  }

  @JsonIgnore
  public List<ThemeAtCoarseness> at(int coarseness) {
    return levels.get(coarseness + Coarseness.MOST);
  }

  Suggested withoutWishes() {
    return new Suggested(
        leaves,
        merges,
        levels.stream()
            .map(
                themes ->
                    themes.stream()
                        .map(at -> new ThemeAtCoarseness(at.anchor(), null, at.statements()))
                        .toList())
            .toList());
  }

  static Suggested from(byte[] bytes) {
    return CompressedJson.read(bytes, Suggested.class);
  }

  /**
   * Returns the smaller part where the tree divides these statements in two.
   *
   * @param places of some statements
   * @return empty where nothing in the tree tells them apart
   */
  Set<Integer> divided(Collection<Integer> places) {
    var members = new HashSet<Integer>();
    places.forEach(place -> members.add(leaves[place]));
    int last = -1;
    var all = new Joined(members);
    for (int i = 0; i < merges.size(); i++) {
      if (all.join(merges.get(i))) {
        last = i;
      }
    }
    var parts = all.parts();
    if (parts.size() == 1 && last >= 0) {
      var before = new Joined(members);
      merges.subList(0, last).forEach(before::join);
      parts = before.parts();
    }
    parts.sort((a, b) -> b.size() - a.size());
    var going = new HashSet<Integer>();
    parts.stream().skip(1).forEach(going::addAll);
    return Set.copyOf(places.stream().filter(place -> going.contains(leaves[place])).toList());
  }

  /** Leaves that have met. */
  private final class Joined {
    private final int[] first = IntStream.range(0, size()).toArray();
    private final Map<Integer, Set<Integer>> members = new HashMap<>();

    Joined(Set<Integer> leaves) {
      leaves.forEach(leaf -> members.put(leaf, new HashSet<>(Set.of(leaf))));
    }

    private int size() {
      return IntStream.of(leaves).max().orElse(-1) + 1;
    }

    private int root(int leaf) {
      int at = leaf;
      while (first[at] != at) {
        first[at] = first[first[at]];
        at = first[at];
      }
      return at;
    }

    /** Joins two nodes; tells whether members of both met. */
    boolean join(Merge merge) {
      int a = root(merge.a());
      int b = root(merge.b());
      int into = Math.min(a, b);
      int from = Math.max(a, b);
      first[from] = into;
      var coming = members.remove(from);
      if (coming == null) {
        return false;
      }
      var there = members.putIfAbsent(into, coming);
      return there != null && there.addAll(coming);
    }

    List<Set<Integer>> parts() {
      return new ArrayList<>(members.values());
    }
  }
}
