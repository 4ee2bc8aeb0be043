package io.tenward.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/** Everything that can be wrong with a body, made from its schema and a good example. */
final class Faults {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String MARK = "@mark@";

  private static final List<String> SIGNS =
      List.of(
          "\u202a", "\u202b", "\u202c", "\u202d", "\u202e", "\u2066", "\u2067", "\u2068", "\u2069",
          "\u200b", "\u2060", "\ufeff", "\u2028", "\t", "\u001b", "\u0085");
  private static final List<String> NOTHINGS =
      List.of("\u200d", "\u00a0", "\u200e\u200f", "\u3164", "\u2800");

  private final Contract contract;
  private final JsonNode schema;
  private final List<Fault> faults = new ArrayList<>();
  private int oneLines;

  private Faults(Contract contract, JsonNode schema) {
    this.contract = contract;
    this.schema = schema;
  }

  /** Makes faults for an operation whose valid body is this. */
  static List<Fault> of(Contract contract, Operation operation, JsonNode good) {
    var faults = new Faults(contract, contract.schema(operation.bodySchema()));
    if (faults.schema.has("oneOf")) {
      faults.schema.get("oneOf").forEach(one -> faults.faults.addAll(ofOne(contract, one)));
    } else {
      faults.object(new ValuePlace("", faults.schema, good));
    }
    faults.faults.addAll(BrokenJson.of(good));
    return faults.faults;
  }

  /** Makes faults for one of several kinds of body, from the example beside its schema. */
  private static List<Fault> ofOne(Contract contract, JsonNode reference) {
    var faults = new Faults(contract, contract.resolved(reference));
    faults.object(new ValuePlace("", faults.schema, faults.schema.at("/examples/0")));
    return faults.faults;
  }

  private void object(ValuePlace place) {
    place.schema().path("required").forEach(name -> absent(place, name.asText()));
    change(place, "unknown property", "/surprise", node -> node.put("surprise", 1));
    if (place.schema().path("minProperties").asInt() > 0) {
      change(place, "empty", "", ObjectNode::removeAll);
    }
    place
        .schema()
        .path("properties")
        .properties()
        .forEach(property -> value(place, property.getKey(), property.getValue()));
  }

  private void absent(ValuePlace place, String name) {
    change(place, "without " + name, "/" + name, node -> node.remove(name));
  }

  private void value(ValuePlace around, String name, JsonNode described) {
    var schema = contract.resolved(described);
    var place = filled(new ValuePlace(around.at() + "/" + name, schema, around.body()));
    var type = schema.path("type").asText();
    for (var wrong : WrongValues.ofOtherTypes(type)) {
      replace(place, "is " + wrong, wrong);
    }
    WrongValues.outOfBounds(schema, place.value())
        .forEach((fault, wrong) -> replace(place, fault, wrong));
    if (!mayBeNull(described)) {
      replace(place, "is null", JSON.nullNode());
    }
    switch (type) {
      case "string" -> {
        unstorable(place);
        if (schema.path("x-one-line").asBoolean()) {
          misleading(place);
        }
      }
      case "object" -> object(place);
      case "array" -> value(place, "0", schema.get("items"));
      default -> {}
    }
  }

  private static boolean mayBeNull(JsonNode described) {
    return described.at("/anyOf/1/type").asText().equals("null");
  }

  /**
   * Fills the place with a value to make worse: that of the valid body, else one of the schema's
   * examples, else a sample.
   */
  private ValuePlace filled(ValuePlace place) {
    if (place.isFilled()) {
      return place;
    }
    return StreamSupport.stream(schema.path("examples").spliterator(), false)
        .map(place::in)
        .filter(ValuePlace::isFilled)
        .findFirst()
        .orElseGet(() -> place.in(place.with(new Samples(contract).of(place.schema()))));
  }

  /** NUL and lone surrogates cannot be stored as text in PostgreSQL. */
  private void unstorable(ValuePlace place) {
    var text = place.value().asText();
    for (var code : List.of("\\u0000", "\\ud800", "\\udc00")) {
      var marked = place.with(JSON.textNode(MARK)).toString();
      var written = marked.replace(MARK, code + text.substring(1));
      faults.add(Fault.written(place.at(), "with " + code, written));
    }
  }

  /**
   * Adds faults with characters that make a name look like another one, or like none. One rule
   * refuses all of them, so every line gets two, and the first line of a body gets all.
   */
  private void misleading(ValuePlace place) {
    var text = place.value().asText();
    for (var sign : oneLines == 0 ? SIGNS : List.of(SIGNS.get(oneLines % SIGNS.size()))) {
      var inside = text.charAt(0) + sign + text.substring(1);
      replace(place, "with U+%04x".formatted((int) sign.charAt(0)), JSON.textNode(inside));
    }
    for (var nothing :
        oneLines == 0 ? NOTHINGS : List.of(NOTHINGS.get(oneLines % NOTHINGS.size()))) {
      replace(place, "only U+%04x".formatted((int) nothing.charAt(0)), JSON.textNode(nothing));
    }
    oneLines++;
  }

  private void replace(ValuePlace place, String name, JsonNode value) {
    faults.add(Fault.at(place.at(), name, place.with(value)));
  }

  /**
   * @param field that the problem must name, below the place
   */
  private void change(ValuePlace place, String name, String field, Consumer<ObjectNode> change) {
    var copy = place.body().deepCopy();
    change.accept((ObjectNode) copy.at(place.at()));
    faults.add(Fault.at(place.at() + field, name, copy));
  }
}
