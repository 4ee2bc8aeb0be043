package io.tenward.survey.audience;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is the same in several surveys (docs/adr/0082). Surely the same have one number: same id in
 * another system, same mailbox, same id with a part of the name in common, or same name where
 * neither has an address. Who is only possibly the same as somebody else stands among {@link
 * #possiblySame}. Two ids in one survey are two people.
 */
final class People {
  /** Somebody in one survey. */
  private record Asked(int survey, PersonKey who) {}

  private static final List<Function<PersonKey, @Nullable Object>> SURE =
      List.of(
          PersonKey::external,
          PersonKey::mailbox,
          who -> who.mailbox() == null ? List.of(who.name()) : null);

  private final List<Asked> all = new ArrayList<>();

  /** Of each in {@code all}: who stands for them, then whom they may be. */
  private int[] sure;

  private final int[] possible;

  /**
   * @param surveys the people of each
   */
  People(List<? extends Collection<PersonKey>> surveys) {
    for (int i = 0; i < surveys.size(); i++) {
      for (var who : surveys.get(i)) {
        all.add(new Asked(i, who));
      }
    }
    sure = IntStream.range(0, all.size()).toArray();
    joinThoseWhoAreSurelyTheSame();
    possible = sure.clone();
    joinThoseWhoMayBeTheSame();
  }

  private void joinThoseWhoAreSurelyTheSame() {
    each(PersonKey::personId, (a, b) -> !haveOtherIds(a, b) && a.hasCommonName(b), sure);
    for (var sign : SURE) {
      // A sign that two people of one survey share tells neither of them.
      var unclear = shared(sign);
      each(
          who -> {
            var value = sign.apply(who);
            return value == null || unclear.contains(value) ? null : value;
          },
          (a, b) -> true,
          sure);
    }
    // Signs that contradict each other make nobody certain.
    var surveys = new HashMap<Integer, BitSet>();
    var contradicted = new HashSet<Integer>();
    for (int i = 0; i < all.size(); i++) {
      if (!add(surveys, find(sure, i), i)) {
        contradicted.add(find(sure, i));
      }
    }
    var roots = IntStream.range(0, all.size()).map(i -> find(sure, i)).toArray();
    sure =
        IntStream.range(0, all.size())
            .map(i -> contradicted.contains(roots[i]) ? i : roots[i])
            .toArray();
  }

  private Set<Object> shared(Function<PersonKey, @Nullable Object> sign) {
    var seen = new HashSet<List<Object>>();
    var shared = new HashSet<>();
    for (var one : all) {
      var value = sign.apply(one.who);
      if (value != null && !seen.add(List.of(one.survey, value))) {
        shared.add(value);
      }
    }
    return shared;
  }

  private void joinThoseWhoMayBeTheSame() {
    BiPredicate<PersonKey, PersonKey> always = (a, b) -> true;
    BiPredicate<PersonKey, PersonKey> byName = (a, b) -> !haveOtherIds(a, b) && a.isSpelledLike(b);
    var surveys = new HashMap<Integer, BitSet>();
    for (int i = 0; i < all.size(); i++) {
      surveys.computeIfAbsent(sure[i], s -> new BitSet()).set(all.get(i).survey);
    }
    Function<Integer, BitSet> of = i -> Objects.requireNonNull(surveys.get(sure[i]));
    pairs(PersonKey::personId, always, of);
    pairs(PersonKey::external, always, of);
    pairs(PersonKey::mailbox, always, of);
    pairs(PersonKey::name, byName, of);
    var bySpelling = new HashMap<Long, List<Integer>>();
    boolean addressed = all.stream().allMatch(one -> one.who.mailbox() != null);
    for (int i = 0; i < (addressed ? 0 : all.size()); i++) {
      for (var spelling : all.get(i).who.spellings()) {
        bySpelling.computeIfAbsent(spelling, s -> new ArrayList<>()).add(i);
      }
    }
    bySpelling.values().forEach(same -> pairs(same, byName, of));
  }

  /** With two ids of one other system they are two people. */
  private static boolean haveOtherIds(PersonKey a, PersonKey b) {
    return a.external() != null && b.external() != null && !a.external().equals(b.external());
  }

  private void each(
      Function<PersonKey, @Nullable Object> sign,
      BiPredicate<PersonKey, PersonKey> same,
      int[] joined) {
    for (var ones : by(sign).values()) {
      for (int i = 1; i < ones.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (same.test(all.get(ones.get(i)).who, all.get(ones.get(j)).who)) {
            join(joined, ones.get(i), ones.get(j));
          }
        }
      }
    }
  }

  private void pairs(
      Function<PersonKey, @Nullable Object> sign,
      BiPredicate<PersonKey, PersonKey> may,
      Function<Integer, BitSet> surveys) {
    by(sign).values().forEach(ones -> pairs(ones, may, surveys));
  }

  /** Those who are asked in one survey are not one person. */
  private void pairs(
      List<Integer> ones,
      BiPredicate<PersonKey, PersonKey> may,
      Function<Integer, BitSet> surveys) {
    for (int i = 1; i < ones.size(); i++) {
      for (int j = 0; j < i; j++) {
        int a = ones.get(i);
        int b = ones.get(j);
        if (sure[a] != sure[b]
            && !surveys.apply(a).intersects(surveys.apply(b))
            && may.test(all.get(a).who, all.get(b).who)) {
          join(possible, a, b);
        }
      }
    }
  }

  private Map<Object, List<Integer>> by(Function<PersonKey, @Nullable Object> sign) {
    var found = new LinkedHashMap<Object, List<Integer>>();
    for (int i = 0; i < all.size(); i++) {
      var value = sign.apply(all.get(i).who);
      if (value != null) {
        found.computeIfAbsent(value, v -> new ArrayList<>()).add(i);
      }
    }
    return found;
  }

  private boolean add(Map<Integer, BitSet> surveys, int root, int i) {
    var seen = surveys.computeIfAbsent(root, r -> new BitSet());
    boolean isNew = !seen.get(all.get(i).survey);
    seen.set(all.get(i).survey);
    return isNew;
  }

  private static void join(int[] joined, int a, int b) {
    joined[find(joined, a)] = find(joined, b);
  }

  private static int find(int[] joined, int i) {
    int at = i;
    while (joined[at] != at) {
      joined[at] = joined[joined[at]];
      at = joined[at];
    }
    return at;
  }

  /** The number of each, by id, of one survey. */
  Map<UUID, Integer> numbers(int survey) {
    var numbers = new HashMap<UUID, Integer>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).survey == survey) {
        numbers.put(all.get(i).who.personId(), sure[i]);
      }
    }
    return numbers;
  }

  /** All numbers, in groups of those who may be one person. */
  Collection<Set<Integer>> possiblySame() {
    var groups = new TreeMap<Integer, Set<Integer>>();
    for (int i = 0; i < all.size(); i++) {
      groups.computeIfAbsent(find(possible, i), g -> new HashSet<>()).add(sure[i]);
    }
    return groups.values();
  }

  /** The latest id of somebody. */
  UUID id(int number) {
    return Stream.iterate(all.size() - 1, i -> i - 1)
        .limit(all.size())
        .filter(i -> sure[i] == number)
        .map(i -> all.get(i).who.personId())
        .findFirst()
        .orElseThrow();
  }
}
