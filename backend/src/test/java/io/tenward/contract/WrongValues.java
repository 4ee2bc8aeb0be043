package io.tenward.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Values that a schema refuses. */
final class WrongValues {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final BigInteger HUGE = BigInteger.TWO.pow(70);

  private WrongValues() {}

  static List<JsonNode> ofOtherTypes(String type) {
    return Stream.<Map.Entry<String, JsonNode>>of(
            Map.entry("string", JSON.textNode("1")),
            Map.entry("string", JSON.textNode("")),
            Map.entry("integer", JSON.numberNode(7)),
            Map.entry("number", JSON.numberNode(1.5)),
            Map.entry("number", JSON.numberNode(HUGE)),
            Map.entry("boolean", JSON.booleanNode(true)),
            Map.entry("array", JSON.arrayNode()),
            Map.entry("array", JSON.arrayNode().add("x")),
            Map.entry("object", JSON.objectNode()))
        .filter(sample -> !sample.getKey().equals(type))
        // Each integer is a number as well.
        .filter(sample -> !type.equals("number") || !sample.getKey().equals("integer"))
        .map(Map.Entry::getValue)
        .toList();
  }

  /**
   * Maps names to values of the right type that are too short, too long, too many, unknown or
   * malformed.
   */
  static Map<String, JsonNode> outOfBounds(JsonNode schema, JsonNode good) {
    var wrong = new LinkedHashMap<String, JsonNode>();
    switch (schema.path("type").asText()) {
      case "string" -> text(schema, good.asText(), wrong);
      case "integer", "number" -> number(schema, wrong);
      case "array" -> list(schema, (ArrayNode) good, wrong);
      default -> {}
    }
    return wrong;
  }

  private static void text(JsonNode schema, String good, Map<String, JsonNode> wrong) {
    if (schema.has("maxLength")) {
      wrong.put("too long", JSON.textNode("x".repeat(schema.get("maxLength").asInt() + 1)));
    }
    if (schema.path("minLength").asInt() > 0) {
      wrong.put("too short", JSON.textNode("x".repeat(schema.get("minLength").asInt() - 1)));
    }
    if (schema.has("enum") || schema.has("format") || schema.has("pattern")) {
      wrong.put("malformed", JSON.textNode("!".repeat(Math.max(1, good.length()))));
      wrong.put("with a line", JSON.textNode(good + "\n"));
    }
    var format = schema.path("format").asText();
    if (format.equals("date-time")) {
      wrong.put("before 1970 in UTC", JSON.textNode("1970-01-01T00:30:00+01:00"));
      wrong.put("after 9999 in UTC", JSON.textNode("9999-12-31T23:59:59-01:00"));
    }
    // RFC 6531 allows any letter in an address.
    if (!format.equals("idn-email") && (schema.has("enum") || schema.has("pattern"))) {
      wrong.put("an umlaut", JSON.textNode("ä" + good.substring(1)));
    }
    if (schema.has("enum")) {
      wrong.put("in capitals", JSON.textNode(good.toUpperCase(Locale.ROOT)));
    }
  }

  private static void number(JsonNode schema, Map<String, JsonNode> wrong) {
    wrong.put("too small", JSON.numberNode(schema.get("minimum").asLong() - 1));
    wrong.put("too large", JSON.numberNode(schema.get("maximum").asLong() + 1));
  }

  private static void list(JsonNode schema, ArrayNode good, Map<String, JsonNode> wrong) {
    if (schema.path("minItems").asInt() > 0) {
      wrong.put("too few", JSON.arrayNode());
    }
    if (good.isEmpty()) {
      return;
    }
    var many = JSON.arrayNode();
    for (int i = 0; i <= schema.get("maxItems").asInt(); i++) {
      many.add(good.get(0));
    }
    wrong.put("too many", many);
    if (schema.path("uniqueItems").asBoolean()) {
      wrong.put("twice the same", JSON.arrayNode().add(good.get(0)).add(good.get(0)));
    }
  }
}
