package io.tenward.results;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * Attacks with paper and pencil: it adds and subtracts the published numbers of an item until they
 * stand for a few people. It knows the JSON of the results and no code of ours.
 *
 * @param groups ids of the groups that took part, anonymous ones
 * @param people how many of each, as published
 */
record Subtraction(int k, List<String> groups, List<Integer> people) {

  /**
   * Numbers of some groups together that nobody published.
   *
   * @param groups positions
   */
  record Learned(List<Integer> groups, int n, int low, int middle, int high) {}

  private record Sum(long groups, int[] numbers) {}

  static Subtraction of(JsonNode results) {
    var groups = new ArrayList<String>();
    var people = new ArrayList<Integer>();
    for (var group : results.get("participation")) {
      if (!group.get("named").asBoolean() && group.get("answered").asInt() > 0) {
        groups.add(group.get("id").asText());
        people.add(group.get("answered").asInt());
      }
    }
    return new Subtraction(results.get("k").asInt(), groups, people);
  }

  /**
   * Returns what the attack reveals of fewer than k people, or that some who took part did not
   * rate.
   */
  Optional<Learned> attack(JsonNode item) {
    var sums =
        StreamSupport.stream(item.get("blocks").spliterator(), false).map(this::sum).toList();
    return combine(sums, 0, new int[groups.size()], new int[4]);
  }

  private Sum sum(JsonNode block) {
    var bands = block.get("bands");
    return new Sum(
        members(block),
        new int[] {
          block.get("n").asInt(),
          bands.get("low").asInt(),
          bands.get("middle").asInt(),
          bands.get("high").asInt()
        });
  }

  /** Returns the groups of a block as a set of bits; the total has all of them. */
  long members(JsonNode block) {
    if (block.get("block").asText().equals("total")) {
      return (1L << groups.size()) - 1;
    }
    long members = 0;
    for (int i = 0; i < groups.size(); i++) {
      var id = groups.get(i);
      boolean merged =
          StreamSupport.stream(block.path("merged").spliterator(), false)
              .anyMatch(group -> group.asText().equals(id));
      if (merged || block.path("launchGroupId").asText().equals(id)) {
        members |= 1L << i;
      }
    }
    return members;
  }

  /** Each sum is added, subtracted or left: blocks that do not overlap need no other factors. */
  private Optional<Learned> combine(List<Sum> sums, int from, int[] times, int[] numbers) {
    if (from == sums.size()) {
      return learned(times, numbers);
    }
    for (int sign = -1; sign <= 1; sign++) {
      var moreTimes = times.clone();
      var moreNumbers = numbers.clone();
      for (int i = 0; i < times.length; i++) {
        moreTimes[i] += (sums.get(from).groups() >> i & 1) == 1 ? sign : 0;
      }
      for (int i = 0; i < numbers.length; i++) {
        moreNumbers[i] += sign * sums.get(from).numbers()[i];
      }
      var found = combine(sums, from + 1, moreTimes, moreNumbers);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Learned> learned(int[] times, int[] numbers) {
    var some = new ArrayList<Integer>();
    for (int i = 0; i < times.length; i++) {
      if (times[i] != 0 && times[i] != 1) {
        return Optional.empty();
      }
      if (times[i] == 1) {
        some.add(i);
      }
    }
    return some.isEmpty() || numbers[0] >= k
        ? Optional.empty()
        : Optional.of(new Learned(some, numbers[0], numbers[1], numbers[2], numbers[3]));
  }
}
