package io.tenward.survey.audience;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.tenward.survey.audience.RepeatRule.Exposed;
import io.tenward.survey.audience.RepeatRule.Round;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The people of surveys by the blocks in which they stand.
 *
 * @param rounds in the order of their launches, the planned one last
 * @param numbers of their people, by id; whoever is in two of them has one number
 */
record Atoms(List<Round> rounds, List<Map<UUID, Integer>> numbers) {
  /**
   * Of the others only those that share people with the planned one, directly or through others.
   *
   * @param others in the order of their launches
   * @param byName whether one name with two addresses is one person
   */
  static Atoms of(Round planned, List<Round> others, boolean byName) {
    var all = Stream.concat(others.stream(), Stream.of(planned)).toList();
    var same = new SamePeople(byName);
    var numbers = all.stream().map(round -> same.add(round.peopleByBlock())).toList();
    var reached = new HashSet<>(numbers.getLast().values());
    var linked = new HashSet<>(Set.of(others.size()));
    for (boolean more = true; more; ) {
      more = false;
      for (int i = 0; i < others.size(); i++) {
        if (!Collections.disjoint(reached, numbers.get(i).values()) && linked.add(i)) {
          reached.addAll(numbers.get(i).values());
          more = true;
        }
      }
    }
    var kept = linked.stream().sorted().toList();
    return new Atoms(
        kept.stream().map(all::get).toList(), kept.stream().map(numbers::get).toList());
  }

  List<Round> others() {
    return rounds.subList(0, rounds.size() - 1);
  }

  /** Whether anybody is asked in both. */
  boolean overlap() {
    return rounds.size() > 1;
  }

  /** How many are asked in one only, of the planned survey and the latest of the others. */
  int differ() {
    var now = numbers.getLast().values();
    var before = numbers.get(numbers.size() - 2).values();
    var both = new HashSet<>(now);
    both.retainAll(before);
    return now.size() + before.size() - 2 * both.size();
  }

  /**
   * Who is in an atom too small to hide in. Whoever is named anywhere hides nobody, as what they
   * said can be taken out of a sum; they are exposed themselves where they stand without others.
   *
   * @param takenAnswered whether those whose link was taken count as asked
   */
  List<Exposed> belowK(boolean takenAnswered) {
    if (!overlap()) {
      return List.of();
    }
    int k = rounds.stream().mapToInt(Round::k).max().orElseThrow();
    var named = new HashSet<Integer>();
    var blocksOf = new HashMap<Integer, List<Integer>>();
    int block = 0;
    for (int i = 0; i < rounds.size(); i++) {
      var number = numbers.get(i);
      rounds.get(i).blocks().stream()
          .filter(RepeatRule.Block::named)
          .flatMap(RepeatRule.Block::people)
          .forEach(who -> named.add(number.get(who.personId())));
      for (var people : rounds.get(i).shown(takenAnswered)) {
        for (var who : people) {
          blocksOf.computeIfAbsent(number.get(who.personId()), n -> new ArrayList<>()).add(block);
        }
        block++;
      }
    }
    return blocksOf.entrySet().stream()
        .collect(groupingBy(Map.Entry::getValue, mapping(Map.Entry::getKey, toSet())))
        .values()
        .stream()
        .filter(atom -> atom.stream().filter(person -> !named.contains(person)).count() < k)
        .flatMap(Set::stream)
        .sorted()
        .map(this::exposed)
        .toList();
  }

  private Exposed exposed(int person) {
    var ids =
        numbers.stream()
            .map(
                survey ->
                    survey.entrySet().stream()
                        .filter(one -> one.getValue() == person)
                        .map(Map.Entry::getKey)
                        .findFirst())
            .toList();
    return new Exposed(
        ids.reversed().stream().flatMap(Optional::stream).findFirst().orElseThrow(),
        ids.getLast().isPresent(),
        ids.get(ids.size() - 2).isPresent());
  }
}
