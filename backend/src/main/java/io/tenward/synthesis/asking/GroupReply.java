package io.tenward.synthesis.asking;

import com.fasterxml.jackson.databind.JsonNode;
import io.tenward.synthesis.GivenGroups.Apart;
import io.tenward.synthesis.GivenGroups.Group;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Collects what a model says about batches of wishes, without what it may not say. Wishes are known
 * by their places among all that it is asked about.
 */
final class GroupReply {
  static final int LONGEST_NAME = 80;
  private static final int MOST_APART = 200;

  /** Finds markup, addresses and control characters. */
  private static final Pattern UNFIT =
      Pattern.compile("[<>\\[\\]{}`@\\p{Cntrl}\\p{Cf}]|://|www\\.|\\b\\p{L}+\\.\\p{L}{2,}/");

  /** Holds the group with the number 1 first. */
  private final List<Group> groups = new ArrayList<>();

  private final List<Apart> apart = new ArrayList<>();
  private final Set<Integer> taken = new HashSet<>();

  /**
   * @param first the place of the wish that the model knows as 1
   * @param count how many wishes it was asked about
   * @return how many of them it has placed
   */
  int add(JsonNode reply, int first, int count) {
    int before = taken.size();
    int known = groups.size();
    var numbers = new HashMap<Integer, Integer>();
    for (var group : reply.path("groups")) {
      var wishes = wishes(group.path("wishes"), first, count, taken::add);
      if (!wishes.isEmpty()) {
        // A number is an earlier group, or one group of this answer, wherever it stands there.
        int number =
            numbers.computeIfAbsent(
                group.path("number").asInt(),
                said -> said >= 1 && said <= known ? said : groups.size() + 1);
        if (number > groups.size()) {
          groups.add(new Group(name(group.path("name")), new ArrayList<>()));
        }
        groups.get(number - 1).statements().addAll(wishes);
      }
    }
    for (var sides : reply.path("apart")) {
      addSides(sides, first, count);
    }
    return taken.size() - before;
  }

  private void addSides(JsonNode sides, int first, int count) {
    var seen = new HashSet<Integer>();
    var one = wishes(sides.path("one"), first, count, seen::add);
    var other = wishes(sides.path("other"), first, count, seen::add);
    boolean together = groups.stream().anyMatch(group -> group.statements().containsAll(seen));
    if (!one.isEmpty() && !other.isEmpty() && together && apart.size() < MOST_APART) {
      apart.add(new Apart(one, other));
    }
  }

  /** Returns the places of those that the model was asked about and that are new. */
  private static List<Integer> wishes(
      JsonNode numbers, int first, int count, Predicate<Integer> isNew) {
    return StreamSupport.stream(numbers.spliterator(), false)
        .filter(number -> number.asText().matches("\\d{1,9}")) // Some models quote numbers.
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
    for (int i = 0; i < groups.size(); i++) {
      var name = groups.get(i).name();
      if (name != null) {
        names.put(i + 1, name);
      }
    }
    return names;
  }

  List<Group> groups() {
    return List.copyOf(groups);
  }

  List<Apart> apart() {
    return List.copyOf(apart);
  }
}
