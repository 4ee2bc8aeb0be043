package io.tenward.results;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenward.base.json.Json;
import io.tenward.results.SmallWorld.Share;
import java.util.List;

/**
 * Shows what most survey tools show, in the shape of our JSON: the total of all, each group that
 * has k, and "too few answers" instead of the others; every comment with its group.
 */
final class NaiveTwin {
  private NaiveTwin() {}

  static JsonNode results(int k, List<SmallWorld> worlds) {
    var results = Json.MAPPER.createObjectNode().put("k", k);
    var groups = worlds.getFirst().groups();
    for (int i = 0; i < groups.size(); i++) {
      participation(results.withArray("participation"), i, groups.get(i));
    }
    worlds.forEach(world -> item(results.withArray("items"), k, world));
    return results;
  }

  private static void participation(ArrayNode list, int group, Share share) {
    list.addObject().put("id", id(group)).put("named", false).put("answered", share.people());
  }

  private static void item(ArrayNode items, int k, SmallWorld world) {
    var item = items.addObject().put("questionId", "q").put("text", "Q");
    var blocks = item.putArray("blocks");
    var comments = item.putArray("examples");
    var total = world.groups().stream().reduce(new Share(0, 0, 0, 0), Share::plus);
    if (total.n() >= k) {
      block(blocks, "total", total);
    }
    for (int i = 0; i < world.groups().size(); i++) {
      var share = world.groups().get(i);
      if (share.n() >= k) {
        block(blocks, "block", share).put("launchGroupId", id(i));
      }
      for (int comment = 0; comment < share.wrote(); comment++) {
        comments.addObject().put("text", "x").put("launchGroupId", id(i));
      }
    }
  }

  private static ObjectNode block(ArrayNode blocks, String kind, Share share) {
    var block = blocks.addObject().put("block", kind).put("n", share.n());
    block.putObject("bands").put("low", share.low()).put("middle", 0).put("high", share.high());
    return block;
  }

  private static String id(int group) {
    return "group-" + group;
  }
}
