package io.tenward.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * A body with one thing wrong with it.
 *
 * @param name what was done to the good body
 * @param pointer the field that the problem must name; empty when it is the body as a whole
 */
record Fault(String name, String body, Optional<String> pointer) {
  static Fault at(String pointer, String name, JsonNode body) {
    return new Fault(pointer + " " + name, body.toString(), Optional.of(pointer));
  }

  /** Makes a fault with text that no JSON tree can hold, such as a lone surrogate. */
  static Fault written(String pointer, String name, String body) {
    return new Fault(pointer + " " + name, body, Optional.of(pointer));
  }

  static Fault whole(String name, String body) {
    return new Fault(name, body, Optional.empty());
  }
}
