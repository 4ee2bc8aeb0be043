package io.tenward.synthesis.asking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Collects what a model says about batches of wishes, without what it may not say. */
final class GroupReply {
  static final int LONGEST_NAME = 80;
  private static final int MOST_APART = 200;

  /** Finds markup, addresses and control characters. */
  private static final Pattern UNFIT =
      Pattern.compile("[<>\\[\\]{}`@\\p{Cntrl}\\p{Cf}]|://|www\\.|\\b\\p{L}+\\.\\p{L}{2,}/");

  /** A group, with the places of its wishes. */
  record Named(@Nullable String name, List<Integer> wishes) {}

  /** Wishes of one group that contradict each other. */
  record Sides(List<Integer> one, List<Integer> other) {}

  private final Map<Integer, Named> groups = new LinkedHashMap<>();
  private final List<Sides> apart = new ArrayList<>();
  private final Set<Integer> taken = new HashSet<>();
  private int next = 1;

  /**
   * @param first the place of the wish that the model knows as 1
   * @param count how many wishes it was asked about
   * @return how many of them it has placed
   */
  int add(JsonNode reply, int first, int count) {
    int before = taken.size();
    var numbers = new LinkedHashMap<Integer, Integer>();
    for (var group : reply.path("groups")) {
      var wishes = wishes(group.path("wishes"), first, count, taken::add);
      if (wishes.isEmpty()) {
        continue;
      }
      int said = group.path("number").asInt();
      // A number that the model gives twice in one answer is one group.
      int number =
          numbers.computeIfAbsent(said, n -> groups.containsKey(n) && n < next ? n : unused());
      groups
          .computeIfAbsent(number, n -> new Named(name(group.path("name")), new ArrayList<>()))
          .wishes()
          .addAll(wishes);
    }
    for (var sides : reply.path("apart")) {
      addSides(sides, first, count);
    }
    next = groups.keySet().stream().mapToInt(n -> n + 1).max().orElse(1);
    return taken.size() - before;
  }

  private int unused() {
    int number = Math.max(next, 1);
    while (groups.containsKey(number)) {
      number++;
    }
    return number;
  }

  private void addSides(JsonNode sides, int first, int count) {
    var seen = new HashSet<Integer>();
    var one = wishes(sides.path("one"), first, count, seen::add);
    var other = wishes(sides.path("other"), first, count, seen::add);
    boolean together = groups.values().stream().anyMatch(group -> group.wishes().containsAll(seen));
    if (!one.isEmpty() && !other.isEmpty() && together && apart.size() < MOST_APART) {
      apart.add(new Sides(one, other));
    }
  }

  /** Returns the places of those that the model was asked about and that are new. */
  private static List<Integer> wishes(
      JsonNode numbers, int first, int count, Predicate<Integer> isNew) {
    return StreamSupport.stream(numbers.spliterator(), false)
        .filter(JsonNode::isInt)
        .map(JsonNode::asInt)
        .filter(number -> number >= 1 && number <= count)
        .map(number -> first + number - 1)
        .filter(isNew)
        .toList();
  }

  /** Returns null for what is no short wish in plain words. */
  private static @Nullable String name(JsonNode said) {
    var name = said.asText().strip();
    boolean fits =
        !name.isEmpty()
            && name.codePointCount(0, name.length()) <= LONGEST_NAME
            && !UNFIT.matcher(name).find();
    return fits ? name : null;
  }

  /** Maps numbers to the names of the groups so far, as the next batch is told. */
  Map<Integer, String> names() {
    var names = new LinkedHashMap<Integer, String>();
    groups.forEach(
        (number, group) -> {
          if (group.name() != null) {
            names.put(number, group.name());
          }
        });
    return names;
  }

  List<Named> groups() {
    return List.copyOf(groups.values());
  }

  List<Sides> apart() {
    return List.copyOf(apart);
  }
}
