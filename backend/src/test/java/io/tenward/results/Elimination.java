package io.tenward.results;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenward.results.SmallWorld.Share;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * Attacks by exhaustion: it tries every world with the published participants, keeps those that
 * give the very JSON at hand, and looks for what is the same in all of them. It finds whatever the
 * JSON and the rules reveal together, without a model of the rules.
 */
final class Elimination {
  /**
   * Names what the attack counts: how many of some people rated, gave a low rating, left an
   * example.
   */
  enum Asked {
    RATED(Share::n),
    LOW(Share::low),
    WROTE(Share::wrote);

    private final ToIntFunction<Share> number;

    Asked(ToIntFunction<Share> number) {
      this.number = number;
    }

    int of(Share share) {
      return number.applyAsInt(share);
    }
  }

  /** A number of some groups that is the same in every world that is left. */
  record Certain(Asked asked, List<Integer> groups, SmallWorld world) {

    /**
     * Tells whether the finding is only, like the participation, that all of them rated or wrote.
     */
    boolean takingPart() {
      var share = world.together(groups);
      return asked != Asked.LOW && asked.of(share) == share.people();
    }
  }

  private final Subtraction published;
  private final List<Integer> everybody;
  private final Map<JsonNode, List<SmallWorld>> seen = new HashMap<>();

  /**
   * @param worlds in the order of the items; all of the same participants
   */
  Elimination(JsonNode results, List<SmallWorld> worlds) {
    published = Subtraction.of(results);
    everybody = present(worlds.getFirst());
    for (int i = 0; i < worlds.size(); i++) {
      seen.computeIfAbsent(bare(results.get("items").get(i)), item -> new ArrayList<>())
          .add(worlds.get(i));
    }
  }

  private static List<Integer> present(SmallWorld world) {
    return IntStream.range(0, world.groups().size())
        .filter(i -> world.groups().get(i).people() > 0)
        .boxed()
        .toList();
  }

  /** Removes random values and the question's own; comments are reduced to their labels. */
  private static JsonNode bare(JsonNode item) {
    var bare = (ObjectNode) item.deepCopy();
    bare.remove(List.of("questionId", "text"));
    var labels = new ArrayList<String>();
    bare.remove("examples").forEach(comment -> labels.add(comment.path("launchGroupId").asText()));
    labels.sort(null);
    labels.forEach(((ArrayNode) bare.withArray("labels"))::add);
    return bare;
  }

  /**
   * Lists certain facts about groups of fewer than k people, or about the ratings of fewer than k.
   * It leaves out what follows because everyone in a published sum did the same: no rule prevents
   * that, and the promise names it.
   */
  List<Certain> certain(Set<Asked> asked) {
    var found = new ArrayList<Certain>();
    seen.forEach(
        (item, worlds) -> {
          for (var some : subsets(everybody)) {
            asked.stream()
                .filter(what -> certain(what, some, item, worlds))
                .forEach(what -> found.add(new Certain(what, some, worlds.getFirst())));
          }
        });
    return found;
  }

  private boolean certain(Asked asked, List<Integer> some, JsonNode item, List<SmallWorld> worlds) {
    var one = worlds.getFirst();
    var part = one.together(some);
    if (part.people() >= published.k() && (asked != Asked.LOW || part.n() >= published.k())) {
      return false;
    }
    return worlds.stream().allMatch(world -> asked.of(world.together(some)) == asked.of(part))
        && (asked == Asked.WROTE ? pools(item, some) : sums(item, some))
            .stream().map(one::together).noneMatch(sum -> unanimous(asked, sum));
  }

  private static boolean unanimous(Asked asked, Share sum) {
    return switch (asked) {
      case RATED -> sum.n() == sum.people();
      case LOW -> sum.low() == 0 || sum.high() == 0;
      case WROTE -> sum.wrote() == 0 || sum.wrote() == sum.people();
    };
  }

  /** Published sums of ratings that hold all of these groups. */
  private List<List<Integer>> sums(JsonNode item, List<Integer> some) {
    var sums = new ArrayList<List<Integer>>();
    for (var block : item.get("blocks")) {
      var members = published.members(block);
      sums.add(
          IntStream.range(0, everybody.size())
              .filter(i -> (members >> i & 1) == 1)
              .mapToObj(everybody::get)
              .toList());
    }
    sums.removeIf(sum -> !sum.containsAll(some));
    return sums;
  }

  /** Comments that look alike, of which some may be of these groups. */
  private List<List<Integer>> pools(JsonNode item, List<Integer> some) {
    var unlabelled = new ArrayList<>(everybody);
    for (int i = 0; i < everybody.size(); i++) {
      for (var label : item.get("labels")) {
        if (label.asText().equals(published.groups().get(i))) {
          unlabelled.remove(everybody.get(i));
        }
      }
    }
    return unlabelled.containsAll(some) ? List.of(everybody, unlabelled) : List.of(everybody);
  }

  private static List<List<Integer>> subsets(List<Integer> groups) {
    return IntStream.range(1, 1 << groups.size())
        .mapToObj(
            bits ->
                IntStream.range(0, groups.size())
                    .filter(i -> (bits >> i & 1) == 1)
                    .mapToObj(groups::get)
                    .toList())
        .toList();
  }
}
