package io.tenward.results;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenward.base.json.Json;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * Derives from the results' JSON what may be published at most: the items without full histograms,
 * the ids of comments, and their groups.
 */
final class PublishedPart {
  private PublishedPart() {}

  static JsonNode of(JsonNode results) {
    ArrayNode items = results.get("items").deepCopy();
    for (var item : items) {
      item.get("blocks").forEach(block -> ((ObjectNode) block).remove("histogram"));
      for (var field : List.of("examples", "advice")) {
        ((ObjectNode) item).set(field, texts(item.get(field)));
      }
      // Of advice that the lead has answered; here none is.
      ((ObjectNode) item).putArray("became");
    }
    var shown = Json.MAPPER.createArrayNode();
    StreamSupport.stream(items.spliterator(), false)
        .filter(PublishedPart::isAny)
        .forEach(shown::add);
    return shown;
  }

  private static boolean isAny(JsonNode item) {
    return List.of("blocks", "examples", "advice").stream().anyMatch(f -> !item.get(f).isEmpty());
  }

  private static ArrayNode texts(JsonNode comments) {
    var texts = Json.MAPPER.createArrayNode();
    comments.forEach(comment -> texts.add(comment.get("text")));
    return texts;
  }
}
