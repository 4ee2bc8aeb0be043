package io.tenward.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Other companies check their file with a schema that stands alone; it says what ours does. */
class CoachRegistrySchemaTest {
  @Test
  void theFileSaysWhatTheContractSays() throws IOException {
    var json = new ObjectMapper();
    var file = json.readTree(Path.of("../docs/tenward-coaches.schema.json").toFile());

    var contract =
        (ObjectNode) whole(Contract.SERVED.document().at("/components/schemas/CoachRegistry"));

    contract.set("$schema", file.get("$schema"));
    contract.set("title", file.get("title"));
    assertEquals(json.readTree(contract.toString()), file);
  }

  /** Inlines references, and removes what only the contract says. */
  private static JsonNode whole(JsonNode node) {
    return switch (node) {
      case ObjectNode object when object.has("$ref") -> {
        var at = object.get("$ref").asText().substring(1);
        var copy = (ObjectNode) whole(Contract.SERVED.document().at(at));
        // What stands beside a reference holds in its place.
        yield copy.setAll((ObjectNode) whole(object.deepCopy().without("$ref")));
      }
      case ObjectNode object -> {
        var copy = object.objectNode();
        object
            .properties()
            .forEach(
                property -> {
                  if (!property.getKey().matches("x-.*|examples")) {
                    copy.set(property.getKey(), whole(property.getValue()));
                  }
                });
        yield copy;
      }
      case ArrayNode array -> {
        var copy = array.arrayNode();
        array.forEach(item -> copy.add(whole(item)));
        yield copy;
      }
      default -> node;
    };
  }
}
