package io.tenward.results;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * The release rules as a reader of the JSON can check them, in sentences of what is broken; written
 * apart from the code that applies them.
 */
final class ShownRules {
  private final int k;
  private final int people;
  private final List<String> broken = new ArrayList<>();

  private ShownRules(JsonNode results) {
    k = results.get("k").asInt();
    int answered = 0;
    for (var group : results.get("participation")) {
      answered += group.get("named").asBoolean() ? 0 : certain(group, "answered");
    }
    people = answered;
  }

  static List<String> broken(JsonNode results) {
    var rules = new ShownRules(results);
    for (var item : results.get("items")) {
      rules.blocks(item);
      rules.comments(item, "examples");
      rules.comments(item, "advice");
    }
    results.path("questions").forEach(question -> rules.comments(question, "comments"));
    return rules.broken;
  }

  private void blocks(JsonNode item) {
    var blocks = new ArrayList<JsonNode>();
    item.get("blocks").forEach(blocks::add);
    if (blocks.isEmpty()) {
      return;
    }
    var total = blocks.removeFirst();
    require(total.get("block").asText().equals("total"), item, "the total comes first");
    for (var number : List.of("/n", "/bands/low", "/bands/middle", "/bands/high")) {
      int sum = blocks.stream().mapToInt(block -> block.at(number).asInt()).sum();
      require(sum == total.at(number).asInt(), item, "the total is the sum of the blocks");
    }
    blocks.forEach(block -> require(certain(block, "n") >= k, item, "a block has k"));
    boolean all2k = blocks.stream().allMatch(block -> certain(block, "n") >= 2 * k);
    for (var block : item.get("blocks")) {
      require(block.has("histogram") == all2k, item, "histograms only where all blocks have 2k");
      var words = new ArrayList<String>();
      block.fieldNames().forEachRemaining(words::add);
      words.removeAll(List.of("block", "launchGroupId", "kind", "name", "merged", "n", "mean"));
      words.removeAll(List.of("bands", "histogram", "taken"));
      require(words.isEmpty(), item, "nothing else is shown of a block: " + words);
    }
  }

  private void comments(JsonNode item, String field) {
    var pools = new HashMap<String, Integer>();
    for (var comment : item.path(field)) {
      pools.merge(comment.path("launchGroupId").asText(), 1, Integer::sum);
    }
    require(pools.isEmpty() || people >= k, item, "comments are shown from k people");
    if (pools.keySet().stream().allMatch(String::isEmpty)) {
      return;
    }
    pools.forEach((label, n) -> require(n >= 2 * k, item, "labels only where each pool has 2k"));
    for (var block : item.path("blocks")) {
      require(certain(block, "n") >= 2 * k, item, "labels only where each block has 2k");
    }
    require(!item.has("blocks") || !item.get("blocks").isEmpty(), item, "labels beside no block");
  }

  /** Subtracts answers that may be the lead's. */
  private static int certain(JsonNode part, String count) {
    return part.get(count).asInt() - part.path("taken").asInt();
  }

  private void require(boolean kept, JsonNode item, String rule) {
    if (!kept) {
      broken.add(rule + ": " + item.get("questionId").asText());
    }
  }
}
