package io.tenward.base.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Writes the operations that {@code openapi.yaml} marks with {@code x-tool} as an assistant needs
 * them: the parameters and the fields of the body are the arguments of one object, and each schema
 * brings the schemas it refers to (JSON Schema 2020-12). The build runs this.
 */
final class ToolDigest {
  /** Examples and our own keywords. */
  private static final Set<String> LEFT_OUT =
      Set.of("example", "examples", "x-one-line", "x-trim", "discriminator");

  /** A list of tools is read with each conversation, so answers are described by their shape. */
  private static final Set<String> SHAPE =
      Set.of(
          "$ref",
          "type",
          "enum",
          "const",
          "required",
          "properties",
          "additionalProperties",
          "items",
          "anyOf",
          "oneOf");

  private static final String SCHEMAS = "#/components/schemas/";

  private final JsonNode document;
  private final ObjectMapper json = new ObjectMapper();

  ToolDigest(JsonNode document) {
    this.document = document;
  }

  ArrayNode write() {
    var tools = json.createArrayNode();
    for (var path : document.get("paths").properties()) {
      for (var verb : path.getValue().properties()) {
        if (verb.getValue().path("x-tool").asBoolean()) {
          tools.add(tool(path.getKey(), verb.getKey(), verb.getValue()));
        }
      }
    }
    return tools;
  }

  private ObjectNode tool(String path, String verb, JsonNode operation) {
    var tool = json.createObjectNode();
    tool.put("name", operation.get("operationId").asText());
    tool.put("title", operation.get("summary").asText());
    tool.put("description", operation.get("description").asText().strip());
    tool.put("scope", operation.at("/security/1/token/0").asText());
    tool.put("method", verb).put("path", path);
    arguments(tool, operation);
    for (var status : new String[] {"200", "201"}) {
      var answer = operation.at("/responses/" + status + "/content/application~1json/schema");
      if (!answer.isMissingNode()) {
        tool.set("outputSchema", whole(resolved(answer), SHAPE::contains));
      }
    }
    return tool;
  }

  private void arguments(ObjectNode tool, JsonNode operation) {
    var query = tool.putArray("query");
    var schema = json.createObjectNode().put("type", "object");
    var properties = schema.putObject("properties");
    var required = schema.putArray("required");
    for (var reference : operation.path("parameters")) {
      var parameter = resolved(reference);
      var name = parameter.get("name").asText();
      if (!parameter.get("in").asText().equals("header")) {
        ObjectNode described = parameter.get("schema").deepCopy();
        if (parameter.has("description")) {
          described.set("description", parameter.get("description"));
        }
        properties.set(name, described);
        if (parameter.path("required").asBoolean()) {
          required.add(name);
        }
        if (parameter.get("in").asText().equals("query")) {
          query.add(name);
        }
      }
    }
    var body = resolved(operation.at("/requestBody/content/application~1json/schema"));
    tool.put("body", !body.isMissingNode());
    body.path("properties").properties().forEach(p -> properties.set(p.getKey(), p.getValue()));
    body.path("required").forEach(required::add);
    tool.set(
        "inputSchema",
        whole(schema.put("additionalProperties", false), k -> !LEFT_OUT.contains(k)));
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  private ObjectNode whole(JsonNode schema, Predicate<String> kept) {
    var definitions = json.createObjectNode();
    var whole = (ObjectNode) copied(schema, kept, definitions);
    if (!definitions.isEmpty()) {
      whole.set("$defs", definitions);
    }
    return whole;
  }

  private JsonNode copied(JsonNode schema, Predicate<String> kept, ObjectNode definitions) {
    if (schema instanceof ArrayNode list) {
      var copy = json.createArrayNode();
      list.forEach(one -> copy.add(copied(one, kept, definitions)));
      return copy;
    }
    if (!(schema instanceof ObjectNode)) {
      return schema;
    }
    var copy = json.createObjectNode();
    for (var keyword : schema.properties()) {
      var value = keyword.getValue();
      if (keyword.getKey().equals("$ref")) {
        var name = value.asText().substring(SCHEMAS.length());
        copy.put("$ref", "#/$defs/" + name);
        if (!definitions.has(name)) {
          definitions.putNull(name);
          var whole = copied(document.at("/components/schemas/" + name), kept, definitions);
          definitions.set(name, whole);
        }
      } else if (keyword.getKey().equals("properties")) {
        var properties = copy.putObject("properties");
        value
            .properties()
            .forEach(p -> properties.set(p.getKey(), copied(p.getValue(), kept, definitions)));
      } else if (kept.test(keyword.getKey())) {
        copy.set(keyword.getKey(), copied(value, kept, definitions));
      }
    }
    return copy;
  }
}
