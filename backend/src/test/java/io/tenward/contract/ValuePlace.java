package io.tenward.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A place in a body.
 *
 * @param at a JSON Pointer
 * @param schema of what stands there
 */
record ValuePlace(String at, JsonNode schema, JsonNode body) {
  JsonNode value() {
    return body.at(at);
  }

  /** Tells whether the place has a value that can be made worse. */
  boolean isFilled() {
    var value = value();
    return switch (value.getNodeType()) {
      case MISSING, NULL -> false;
      case ARRAY -> !value.isEmpty();
      case STRING -> !value.asText().isEmpty();
      default -> true;
    };
  }

  ValuePlace in(JsonNode otherBody) {
    return new ValuePlace(at, schema, otherBody);
  }

  /** A copy of the body in which another value stands there. */
  JsonNode with(JsonNode value) {
    var copy = body.deepCopy();
    var pointer = JsonPointer.compile(at);
    var last = pointer.last();
    switch (copy.at(pointer.head())) {
      case ArrayNode list when list.isEmpty() -> list.add(value);
      case ArrayNode list -> list.set(last.getMatchingIndex(), value);
      case ObjectNode object -> object.set(last.getMatchingProperty(), value);
      default -> throw new IllegalStateException("Nothing can be put at " + at);
    }
    return copy;
  }
}
