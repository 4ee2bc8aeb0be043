package io.tenward.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Everything that can be wrong with a body, made from its schema and a good example. */
final class Faults {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String MARK = "@mark@";

  private final Contract contract;
  private final JsonNode good;
  private final List<Fault> faults = new ArrayList<>();

  private Faults(Contract contract, JsonNode good) {
    this.contract = contract;
    this.good = good;
  }

  /** Of an operation whose good body is this. */
  static List<Fault> of(Contract contract, Operation operation, JsonNode good) {
    var faults = new Faults(contract, good);
    var schema = contract.document().at("/components/schemas/" + operation.bodySchema());
    faults.object("", schema);
    faults.faults.addAll(BrokenJson.of(good));
    return faults.faults;
  }

  private void object(String at, JsonNode schema) {
    schema.path("required").forEach(name -> absent(at, name.asText()));
    edit(at, "unknown property", at + "/surprise", node -> ((ObjectNode) node).put("surprise", 1));
    if (schema.path("minProperties").asInt() > 0) {
      edit(at, "empty", at, node -> ((ObjectNode) node).removeAll());
    }
    schema
        .path("properties")
        .properties()
        .forEach(
            property -> {
              var name = property.getKey();
              if (good.at(JsonPointer.compile(at)).has(name)) {
                value(at + "/" + name, resolve(property.getValue()));
              }
            });
  }

  private void absent(String at, String name) {
    var field = at + "/" + name;
    edit(at, "without " + name, field, node -> ((ObjectNode) node).remove(name));
    edit(at, "null " + name, field, node -> ((ObjectNode) node).putNull(name));
  }

  private void value(String at, JsonNode schema) {
    var type = schema.path("type").asText();
    for (var wrong : WrongValues.ofOtherTypes(type)) {
      replace(at, "is " + wrong, wrong);
    }
    WrongValues.outOfBounds(schema, good.at(JsonPointer.compile(at)))
        .forEach((name, wrong) -> replace(at, name, wrong));
    switch (type) {
      case "string" -> {
        unstorable(at);
        if (schema.path("x-one-line").asBoolean()) {
          misleading(at);
        }
      }
      case "object" -> object(at, schema);
      case "array" -> value(at + "/0", resolve(schema.get("items")));
      default -> {}
    }
  }

  /** NUL and lone surrogates cannot be stored as text in PostgreSQL. */
  private void unstorable(String at) {
    var text = good.at(JsonPointer.compile(at)).asText();
    for (var code : List.of("\\u0000", "\\ud800", "\\udc00")) {
      var marked = replaced(at, JSON.textNode(MARK)).toString();
      faults.add(Fault.written(at, "with " + code, marked.replace(MARK, code + text.substring(1))));
    }
  }

  /** What makes a name look like another one, or like none. */
  private void misleading(String at) {
    var text = good.at(JsonPointer.compile(at)).asText();
    for (var sign :
        List.of(
            "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068",
            "\u2069", "\u200b", "\u2060", "\ufeff", "\u2028", "\t", "\u001b", "\u0085")) {
      var inside = text.charAt(0) + sign + text.substring(1);
      replace(at, "with U+%04x".formatted((int) sign.charAt(0)), JSON.textNode(inside));
    }
    for (var nothing : List.of("\u200d", "\u00a0", "\u200e\u200f", "\u3164", "\u2800")) {
      replace(at, "only U+%04x".formatted((int) nothing.charAt(0)), JSON.textNode(nothing));
    }
  }

  private void replace(String at, String name, JsonNode value) {
    if (!good.at(JsonPointer.compile(at)).isMissingNode()) {
      faults.add(Fault.at(at, name, replaced(at, value)));
    }
  }

  private JsonNode replaced(String at, JsonNode value) {
    var copy = good.deepCopy();
    var pointer = JsonPointer.compile(at);
    var last = pointer.last();
    if (copy.at(pointer.head()) instanceof ArrayNode list) {
      list.set(last.getMatchingIndex(), value);
    } else {
      ((ObjectNode) copy.at(pointer.head())).set(last.getMatchingProperty(), value);
    }
    return copy;
  }

  private void edit(String at, String name, String pointer, Consumer<JsonNode> change) {
    var copy = good.deepCopy();
    change.accept(copy.at(JsonPointer.compile(at)));
    faults.add(Fault.at(pointer, name, copy));
  }

  /** References and {@code allOf} of one; of an {@code anyOf} with null the other. */
  private JsonNode resolve(JsonNode schema) {
    if (schema.has("$ref")) {
      return resolve(contract.document().at(schema.get("$ref").asText().substring(1)));
    }
    if (schema.has("allOf")) {
      return resolve(schema.get("allOf").get(0));
    }
    return schema.has("anyOf") ? resolve(schema.get("anyOf").get(0)) : schema;
  }
}
