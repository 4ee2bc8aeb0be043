package io.tenward.survey.audience;

import static java.util.Comparator.comparing;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toCollection;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.IntStream;

/**
 * Numbers the people of several surveys so that whoever is asked in two of them has one number
 * (docs/adr/0061). An id whose name and address were both overwritten is another person; two ids
 * with one address, or with one name where there is none, are one person who was removed and added
 * again. Two ids in one survey are two people, whatever they are called.
 */
final class SamePeople {
  private static final List<Function<PersonKey, Object>> SURELY =
      List.of(
          who -> List.of(who.personId(), who.key()),
          who -> List.of(who.personId(), who.nameKey()),
          PersonKey::key);

  /** Somebody asked in the survey that is added. */
  private record Asked(PersonKey who, int block) {}

  private record Beside(int before, int now) {}

  private static final class Person {
    private final List<PersonKey> seen = new ArrayList<>();
    private int block;
  }

  private final List<Function<PersonKey, Object>> signs = new ArrayList<>(SURELY);
  private final List<Person> people = new ArrayList<>();

  /** How many each block asks; blocks of all surveys are numbered in their order. */
  private final List<Integer> sizes = new ArrayList<>();

  /**
   * @param byName whether one name with two addresses is one person as well
   */
  SamePeople(boolean byName) {
    if (byName) {
      signs.add(PersonKey::nameKey);
    }
  }

  /**
   * Surveys are added in the order of their launches.
   *
   * @param blocks disjoint
   * @return the number of each person, by id
   */
  Map<UUID, Integer> add(List<? extends Collection<PersonKey>> blocks) {
    return new Addition(blocks).numbers();
  }

  private final class Addition {
    private final Map<UUID, Asked> asked = new LinkedHashMap<>();

    /** Of earlier surveys, not found in this one yet. */
    private final Set<Integer> missing =
        IntStream.range(0, people.size()).boxed().collect(toCollection(LinkedHashSet::new));

    private final Map<UUID, Integer> numbers = new HashMap<>();

    /** How many were found, by the block they were in before and the one they are in now. */
    private final Map<Beside, Integer> found = new HashMap<>();

    Addition(List<? extends Collection<PersonKey>> blocks) {
      for (var block : blocks) {
        int number = sizes.size();
        sizes.add(block.size());
        block.stream()
            .sorted(comparing(PersonKey::personId))
            .forEach(who -> asked.putIfAbsent(who.personId(), new Asked(who, number)));
      }
    }

    Map<UUID, Integer> numbers() {
      for (var sign : signs) {
        matchUnique(sign);
        matchBesideMost(sign);
      }
      for (var one : List.copyOf(asked.values())) {
        people.add(new Person());
        match(one, people.size() - 1);
      }
      return numbers;
    }

    private void matchUnique(Function<PersonKey, Object> sign) {
      var known = known(sign);
      asked(sign)
          .forEach(
              (same, ones) -> {
                var others = known.getOrDefault(same, List.of());
                if (ones.size() == 1 && others.size() == 1 && missing.contains(others.getFirst())) {
                  match(ones.getFirst(), others.getFirst());
                }
              });
    }

    /**
     * Of several with one sign, those are the same who stand among the most that are: the very same
     * audience, imported again, looks like itself, and ids never decide.
     */
    private void matchBesideMost(Function<PersonKey, Object> sign) {
      var known = known(sign);
      asked(sign)
          .forEach(
              (same, ones) -> {
                var now = ones.stream().collect(groupingBy(Asked::block, inOrder()));
                var before =
                    known.getOrDefault(same, List.of()).stream()
                        .filter(missing::contains)
                        .collect(groupingBy(number -> people.get(number).block, inOrder()));
                before.keySet().stream()
                    .flatMap(old -> now.keySet().stream().map(block -> new Beside(old, block)))
                    .sorted(
                        comparing((Beside pair) -> -found.getOrDefault(pair, 0))
                            .thenComparing(pair -> sizes.get(pair.before) + sizes.get(pair.now))
                            .thenComparing(Beside::before)
                            .thenComparing(Beside::now))
                    .forEach(
                        pair ->
                            matchAll(
                                requireNonNull(now.get(pair.now)),
                                requireNonNull(before.get(pair.before))));
              });
    }

    private void matchAll(Deque<Asked> ones, Deque<Integer> others) {
      while (!ones.isEmpty() && !others.isEmpty()) {
        match(ones.remove(), others.remove());
      }
    }

    private void match(Asked one, int number) {
      var person = people.get(number);
      asked.remove(one.who.personId());
      if (missing.remove(number)) {
        found.merge(new Beside(person.block, one.block), 1, Integer::sum);
      }
      numbers.put(one.who.personId(), number);
      person.seen.add(one.who);
      person.block = one.block;
    }

    private Map<Object, List<Asked>> asked(Function<PersonKey, Object> sign) {
      return asked.values().stream()
          .collect(
              groupingBy(
                  one -> sign.apply(one.who), LinkedHashMap::new, toCollection(ArrayList::new)));
    }

    private Map<Object, List<Integer>> known(Function<PersonKey, Object> sign) {
      var known = new HashMap<Object, List<Integer>>();
      for (int number : missing) {
        people.get(number).seen.stream()
            .map(sign)
            .distinct()
            .forEach(same -> known.computeIfAbsent(same, s -> new ArrayList<>()).add(number));
      }
      return known;
    }

    private static <T> Collector<T, ?, Deque<T>> inOrder() {
      return toCollection(ArrayDeque::new);
    }
  }
}
