package io.tenward.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Values that a schema takes, for the properties that an example leaves out. */
final class Samples {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final String TEXT = "sample";

  private final Contract contract;

  Samples(Contract contract) {
    this.contract = contract;
  }

  /** Makes a sample: of an object every property, of a list one item. */
  JsonNode of(JsonNode described) {
    var schema = contract.resolved(described);
    return switch (schema.path("type").asText()) {
      case "object" -> object(schema);
      case "array" -> JSON.arrayNode().add(of(schema.get("items")));
      case "string" -> JSON.textNode(text(schema));
      case "integer", "number" -> schema.get("minimum");
      case "boolean" -> JSON.booleanNode(true);
      default -> throw new IllegalArgumentException("No sample of " + schema);
    };
  }

  private JsonNode object(JsonNode schema) {
    var made = JSON.objectNode();
    schema
        .path("properties")
        .properties()
        .forEach(property -> made.set(property.getKey(), of(property.getValue())));
    return made;
  }

  private static String text(JsonNode schema) {
    for (var known : new String[] {"/examples/0", "/enum/0"}) {
      if (schema.at(known).isTextual()) {
        return schema.at(known).asText();
      }
    }
    return switch (schema.path("format").asText()) {
      case "uuid" -> "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0001";
      case "email" -> "somebody@nordhafen.example";
      case "date" -> "2026-11-19";
      case "date-time" -> "2026-11-19T09:00:00Z";
      default -> TEXT;
    };
  }
}
