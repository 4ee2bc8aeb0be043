package io.tenward.survey;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Numbers the people of two audiences: whoever is in both has one number. Two ids in one audience
 * are two people, whatever they are called.
 */
final class Crowd {
  private static final List<Function<Who, UUID>> SURELY = List.of(Who::personId, Who::key);
  private static final List<Function<Who, UUID>> PERHAPS =
      List.of(Who::personId, Who::key, Who::nameKey);

  private final Map<UUID, Integer> ours = new HashMap<>();
  private final Map<UUID, Integer> theirs = new HashMap<>();

  private Crowd(Collection<Who> ours, Collection<Who> theirs, List<Function<Who, UUID>> signs) {
    var unmet = new HashMap<UUID, Who>();
    for (var who : ours) {
      if (this.ours.putIfAbsent(who.personId(), this.ours.size()) == null) {
        unmet.put(who.personId(), who);
      }
    }
    var left = new HashSet<>(theirs);
    signs.forEach(sign -> meet(left, unmet, sign));
    int next = this.ours.size();
    for (var who : left) {
      this.theirs.put(who.personId(), next++);
    }
  }

  /** Whoever has the same id, else the same address, or the same name where there is none. */
  static Crowd surely(Collection<Who> ours, Collection<Who> theirs) {
    return new Crowd(ours, theirs, SURELY);
  }

  /** Whoever is left and has the same name as well, although the address is another one. */
  static Crowd perhaps(Collection<Who> ours, Collection<Who> theirs) {
    return new Crowd(ours, theirs, PERHAPS);
  }

  /** One of theirs with one of ours; those that have met are taken from both. */
  private void meet(Set<Who> left, Map<UUID, Who> unmet, Function<Who, UUID> sign) {
    var bySign = new LinkedHashMap<UUID, Deque<Who>>();
    unmet
        .values()
        .forEach(who -> bySign.computeIfAbsent(sign.apply(who), s -> new ArrayDeque<>()).add(who));
    left.removeIf(
        who -> {
          var same = bySign.getOrDefault(sign.apply(who), new ArrayDeque<>()).poll();
          if (same == null) {
            return false;
          }
          unmet.remove(same.personId());
          theirs.put(who.personId(), requireNonNull(ours.get(same.personId())));
          return true;
        });
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
