package io.tenward.base.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.tenward.base.problem.FieldError;
import io.tenward.base.problem.Pointers;
import io.tenward.base.text.Blanks;
import io.tenward.base.text.StorableText;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What the contract says of texts and JSON Schema cannot: what is cut off, and what is seen. */
final class RequestTexts {
  /**
   * Control characters, what turns the order of letters (Unicode TR 36, 2.11), and what makes two
   * names look alike. Joiners and the marks of languages written from right to left are welcome.
   */
  private static final Pattern MISLEADING =
      Pattern.compile(
          "[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\u200b\\u2060-\\u2064"
              + "\\u206a-\\u206f\\ufeff]");

  private final JsonNode document;

  RequestTexts(JsonNode document) {
    this.document = document;
  }

  /** References followed; of a schema "or null" the other one. */
  JsonNode resolved(JsonNode schema) {
    if (schema.has("$ref")) {
      return resolved(document.at(schema.get("$ref").asText().substring(1)));
    }
    return schema.has("anyOf") ? resolved(schema.at("/anyOf/0")) : schema;
  }

  String type(JsonNode schema) {
    return resolved(schema).path("type").asText();
  }

  /**
   * The value as it is checked by its schema: cut where spaces do not count, and without a null
   * where something is required, which is then missing.
   *
   * @param found gets {@code bad-text} by pointer
   */
  JsonNode prepare(JsonNode described, JsonNode value, String at, Map<String, FieldError> found) {
    var schema = resolved(described);
    switch (value) {
      case TextNode text -> {
        return text(schema, text, at, found);
      }
      case ArrayNode list -> {
        for (int i = 0; i < list.size(); i++) {
          list.set(i, prepare(schema.path("items"), list.get(i), at + "/" + i, found));
        }
      }
      case ObjectNode object -> object(schema, object, at, found);
      // 1.0 and 1e1 are integers for JSON Schema, and none for Jackson.
      case NumericNode number when !number.isIntegralNumber() && type(schema).equals("integer") ->
          found.put(at, new FieldError(at, "wrong-type"));
      default -> {}
    }
    return value;
  }

  private void object(
      JsonNode schema, ObjectNode object, String at, Map<String, FieldError> found) {
    for (var required : schema.path("required")) {
      if (object.path(required.asText()).isNull() && !mayBeNull(schema, required.asText())) {
        object.remove(required.asText());
      }
    }
    for (var entry : List.copyOf(object.properties())) {
      var name = entry.getKey();
      var pointer = at + "/" + Pointers.escape(name);
      if (!StorableText.isStorable(name)) {
        found.put(pointer, new FieldError(pointer, "bad-text"));
      }
      var described = schema.path("properties").path(name);
      var inside = described.isMissingNode() ? schema.path("additionalProperties") : described;
      object.set(name, prepare(inside, entry.getValue(), pointer, found));
    }
  }

  private static boolean mayBeNull(JsonNode schema, String property) {
    return schema.at("/properties/" + property + "/anyOf/1/type").asText().equals("null");
  }

  private static JsonNode text(
      JsonNode schema, TextNode value, String at, Map<String, FieldError> found) {
    boolean oneLine = schema.path("x-one-line").asBoolean();
    var text = value.asText();
    if (oneLine || schema.path("x-trim").asBoolean()) {
      text = text.strip();
    }
    if (!StorableText.isStorable(text)
        || (oneLine && MISLEADING.matcher(text).find())
        || (isSeen(schema) && !text.isEmpty() && Blanks.in(text))) {
      found.put(at, new FieldError(at, "bad-text"));
    }
    return text.length() == value.asText().length() ? value : TextNode.valueOf(text);
  }

  /** Names, titles, and texts that have to say something. */
  private static boolean isSeen(JsonNode schema) {
    return schema.path("x-one-line").asBoolean()
        || (schema.path("minLength").asInt() > 0
            && !schema.has("pattern")
            && !schema.has("format"));
  }
}
