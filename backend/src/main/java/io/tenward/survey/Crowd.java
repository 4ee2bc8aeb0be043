package io.tenward.survey;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Numbers the people of two audiences: whoever is in both has one number. Two ids in one audience
 * are two people, whatever they are called; which of them is in the other one as well, those beside
 * them tell, and never the order of ids (docs/adr/0050).
 */
final class Crowd {
  private static final List<Function<Who, UUID>> SURELY = List.of(Who::personId, Who::key);
  private static final List<Function<Who, UUID>> PERHAPS =
      List.of(Who::personId, Who::key, Who::nameKey);

  private record Asked(Who who, int block) {}

  private record Pair(int here, int there) {}

  private final Map<UUID, Integer> ours = new HashMap<>();
  private final Map<UUID, Integer> theirs = new HashMap<>();

  /** Those who have met nobody yet, by id. */
  private final Map<UUID, Asked> here;

  private final Map<UUID, Asked> there;

  private final List<Integer> sizes;
  private final List<Integer> otherSizes;

  /** How many have met, by their block here and the one there. */
  private final Map<Pair, Integer> met = new HashMap<>();

  private Crowd(List<Set<Who>> ours, List<Set<Who>> theirs, List<Function<Who, UUID>> signs) {
    sizes = ours.stream().map(Set::size).toList();
    otherSizes = theirs.stream().map(Set::size).toList();
    here = asked(ours);
    there = asked(theirs);
    here.keySet().forEach(id -> this.ours.put(id, this.ours.size()));
    for (var sign : signs) {
      meetTheOnlyOnes(sign);
      meetBesideMost(sign);
    }
    int next = this.ours.size();
    for (var id : there.keySet()) {
      this.theirs.put(id, next++);
    }
  }

  /**
   * Whoever has the same id, else the same address, or the same name where there is none.
   *
   * @param ours disjoint blocks
   * @param theirs the same of the other survey
   */
  static Crowd surely(List<Set<Who>> ours, List<Set<Who>> theirs) {
    return new Crowd(ours, theirs, SURELY);
  }

  /** Whoever is left and has the same name as well, although the address is another one. */
  static Crowd perhaps(List<Set<Who>> ours, List<Set<Who>> theirs) {
    return new Crowd(ours, theirs, PERHAPS);
  }

  private static Map<UUID, Asked> asked(List<Set<Who>> blocks) {
    var asked = new LinkedHashMap<UUID, Asked>();
    for (int i = 0; i < blocks.size(); i++) {
      int block = i;
      blocks.get(i).stream()
          .sorted(comparing(Who::personId))
          .forEach(who -> asked.putIfAbsent(who.personId(), new Asked(who, block)));
    }
    return asked;
  }

  private void meetTheOnlyOnes(Function<Who, UUID> sign) {
    var own = bySign(here.values(), sign);
    bySign(there.values(), sign)
        .forEach(
            (same, others) -> {
              var ones = own.getOrDefault(same, List.of());
              if (ones.size() == 1 && others.size() == 1) {
                meet(ones.getFirst(), others.getFirst());
              }
            });
  }

  /** Where several could be meant, first those in the two blocks that share the most people. */
  private void meetBesideMost(Function<Who, UUID> sign) {
    var pairs = pairs();
    var own = bySign(here.values(), sign);
    bySign(there.values(), sign)
        .forEach(
            (same, others) -> {
              var from = byBlock(own.getOrDefault(same, List.of()));
              var to = byBlock(others);
              for (var pair : pairs) {
                meetAll(
                    from.getOrDefault(pair.here, new ArrayDeque<>()),
                    to.getOrDefault(pair.there, new ArrayDeque<>()));
              }
            });
  }

  /** Those that share the most first, then the smallest, then in the order of the blocks. */
  private List<Pair> pairs() {
    var blocks = there.values().stream().map(Asked::block).distinct().sorted().toList();
    return here.values().stream()
        .map(Asked::block)
        .distinct()
        .sorted()
        .flatMap(own -> blocks.stream().map(other -> new Pair(own, other)))
        .sorted(comparing(this::shared).reversed().thenComparing(this::size))
        .toList();
  }

  private int shared(Pair pair) {
    return met.getOrDefault(pair, 0);
  }

  private int size(Pair pair) {
    return sizes.get(pair.here) + otherSizes.get(pair.there);
  }

  private static Map<UUID, List<Asked>> bySign(Collection<Asked> people, Function<Who, UUID> sign) {
    return people.stream().collect(groupingBy(asked -> sign.apply(asked.who)));
  }

  private static Map<Integer, Deque<Asked>> byBlock(List<Asked> people) {
    return people.stream().collect(groupingBy(Asked::block, toCollection(ArrayDeque::new)));
  }

  private void meetAll(Deque<Asked> ones, Deque<Asked> others) {
    while (!ones.isEmpty() && !others.isEmpty()) {
      meet(ones.remove(), others.remove());
    }
  }

  private void meet(Asked one, Asked other) {
    here.remove(one.who.personId());
    there.remove(other.who.personId());
    theirs.put(other.who.personId(), requireNonNull(ours.get(one.who.personId())));
    met.merge(new Pair(one.block, other.block), 1, Integer::sum);
  }

  BitSet ofOurs(Set<Who> people) {
    return numbered(people, ours);
  }

  BitSet ofTheirs(Set<Who> people) {
    return numbered(people, theirs);
  }

  private static BitSet numbered(Set<Who> people, Map<UUID, Integer> numbers) {
    var numbered = new BitSet();
    people.forEach(who -> numbered.set(requireNonNull(numbers.get(who.personId()))));
    return numbered;
  }
}
