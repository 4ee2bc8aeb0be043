package io.tenward.survey.audience;

import io.tenward.survey.audience.RepeatRule.Asked;
import io.tenward.survey.audience.RepeatRule.Round;
import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** This survey first, then those before it in the order of launches. */
final class ComparedSurveys {
  final List<Round> all;
  final People people;
  final List<Map<UUID, Integer>> numbers;

  /** One number for all that may be one person. */
  private final Map<Integer, Integer> represented = new HashMap<>();

  /** Of the surveys that ask somebody. */
  private final Map<Integer, BitSet> asking = new HashMap<>();

  /** The people of those that show nothing of a question tell who is who as well. */
  ComparedSurveys(Round now, Collection<Round> others, Instant at) {
    all =
        Stream.concat(
                Stream.of(now),
                others.stream().filter(other -> other.isRecent(at)).sorted(RepeatRule.BY_LAUNCH))
            .toList();
    people = new People(all.stream().map(Round::people).toList());
    numbers = IntStream.range(0, all.size()).mapToObj(people::numbers).toList();
    for (int i = 0; i < all.size(); i++) {
      for (var number : numbers.get(i).values()) {
        asking.computeIfAbsent(number, n -> new BitSet()).set(i);
      }
    }
    for (var same : people.possiblySame()) {
      same.forEach(number -> represented.put(number, same.iterator().next()));
    }
  }

  List<Round> others() {
    return all.subList(1, all.size());
  }

  int number(int round, Asked one) {
    return Objects.requireNonNull(numbers.get(round).get(one.who().personId()));
  }

  int represented(int round, Asked one) {
    return Objects.requireNonNull(represented.get(number(round, one)));
  }

  BitSet asking(int number) {
    return Objects.requireNonNull(asking.get(number));
  }

  boolean asks(int round, int number) {
    return asking(number).get(round);
  }
}
