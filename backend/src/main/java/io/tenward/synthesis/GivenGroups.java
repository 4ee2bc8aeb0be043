package io.tenward.synthesis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds groups of statements that something else than the packaged models has found. Statements are
 * known by their places; those in no group are read by the packaged models.
 */
public record GivenGroups(List<Group> groups, List<Apart> apart) {
  /**
   * @param name a short wish; null where it was not fit to be one
   * @param statements in no other group
   */
  public record Group(@Nullable String name, List<Integer> statements) {}

  /** Names statements of one group that contradict each other. */
  public record Apart(List<Integer> one, List<Integer> other) {}

  /** Holds groups of leaves: all of them, each in one group. */
  record OfLeaves(List<List<Integer>> groups, Map<Integer, String> names) {}

  /**
   * Completes the groups: a leaf that is in none joins the group in which most of those are that
   * the packaged models put together with it.
   *
   * @param leaves for each statement its leaf
   * @param packaged all leaves in groups, as the packaged models read them
   */
  OfLeaves complete(int[] leaves, List<List<Integer>> packaged) {
    var home = new TreeMap<Integer, Integer>();
    for (int i = 0; i < groups.size(); i++) {
      for (int place : groups.get(i).statements()) {
        home.putIfAbsent(leaves[place], i);
      }
    }
    int free = groups.size();
    for (var together : packaged) {
      int target = most(together.stream().map(home::get).filter(Objects::nonNull).toList(), free++);
      together.forEach(leaf -> home.putIfAbsent(leaf, target));
    }
    var members = new LinkedHashMap<Integer, List<Integer>>();
    var names = new HashMap<Integer, String>();
    home.forEach(
        (leaf, group) -> {
          members.computeIfAbsent(group, k -> new ArrayList<>()).add(leaf);
          var name = group < groups.size() ? groups.get(group).name() : null;
          if (name != null) {
            names.put(leaf, name);
          }
        });
    return new OfLeaves(List.copyOf(members.values()), names);
  }

  private static int most(Collection<Integer> homes, int otherwise) {
    var counts = new LinkedHashMap<Integer, Integer>();
    homes.forEach(group -> counts.merge(group, 1, Integer::sum));
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(otherwise);
  }
}
