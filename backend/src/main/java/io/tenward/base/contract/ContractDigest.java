package io.tenward.base.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Writes what requests are checked by: of each operation the scope that a token needs, the schemas
 * of its body and its parameters, and the schemas they refer to. The build runs this, because
 * reading {@code openapi.yaml} takes longer than the start of the server may.
 */
final class ContractDigest {
  /** Whatever checks a value; descriptions and examples do not. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "$ref",
          "type",
          "enum",
          "required",
          "additionalProperties",
          "minLength",
          "maxLength",
          "pattern",
          "format",
          "contentEncoding",
          "minimum",
          "maximum",
          "minItems",
          "maxItems",
          "uniqueItems",
          "minProperties",
          "maxProperties",
          "items",
          "propertyNames",
          "anyOf",
          "oneOf",
          "discriminator",
          "x-one-line",
          "x-trim");

  private final JsonNode document;
  private final ObjectNode digest = new ObjectMapper().createObjectNode();
  private final ObjectNode schemas = digest.putObject("components").putObject("schemas");

  private ContractDigest(JsonNode document) {
    this.document = document;
  }

  /**
   * @param args where {@code openapi.yaml} is, and where to write the digest, all of it as JSON,
   *     and the tools of assistants
   */
  public static void main(String[] args) throws IOException {
    var options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setMaxAliasesForCollections(Integer.MAX_VALUE);
    try (var yaml = Files.newBufferedReader(Path.of(args[0]))) {
      var read = new Yaml(new SafeConstructor(options)).<Object>load(yaml);
      JsonNode document = new ObjectMapper().valueToTree(read);
      Files.writeString(Path.of(args[1]), new ContractDigest(document).write().toString());
      Files.createDirectories(Path.of(args[2]).getParent());
      Files.writeString(Path.of(args[2]), document.toString());
      Files.writeString(Path.of(args[3]), new ToolDigest(document).write().toString());
    }
  }

  private JsonNode write() {
    var bodies = digest.putObject("bodies");
    var parameters = digest.putObject("parameters");
    var scopes = digest.putObject("scopes");
    var optional = digest.putObject("optional");
    for (var path : document.get("paths")) {
      for (var operation : path) {
        var id = operation.get("operationId").asText();
        for (var content : operation.at("/requestBody/content")) {
          bodies.set(id, checked(content.get("schema")));
        }
        if (!operation.at("/requestBody/required").asBoolean(true)) {
          optional.put(id, true);
        }
        parameters(operation, parameters.putObject(id));
        var byToken = operation.at("/security/1/token");
        if (byToken.isArray()) {
          scopes.put(id, byToken.path(0).asText());
        }
      }
    }
    return digest;
  }

  private void parameters(JsonNode operation, ObjectNode schema) {
    schema.put("type", "object").put("additionalProperties", false);
    var properties = schema.putObject("properties");
    var required = schema.putArray("required");
    for (var reference : operation.path("parameters")) {
      var parameter = resolved(reference);
      var in = parameter.get("in").asText();
      if (in.equals("query") || (in.equals("path") && !isId(parameter))) {
        var name = parameter.get("name").asText();
        properties.set(name, checked(parameter.get("schema")));
        if (parameter.path("required").asBoolean()) {
          required.add(name);
        }
      }
    }
  }

  /**
   * Tells whether a parameter is an id. A malformed id is answered with not-found, because it names
   * no row.
   */
  private boolean isId(JsonNode parameter) {
    return resolved(parameter.get("schema")).path("format").asText().equals("uuid");
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  private JsonNode checked(JsonNode schema) {
    if (schema instanceof ArrayNode alternatives) {
      var all = digest.arrayNode();
      alternatives.forEach(one -> all.add(checked(one)));
      return all;
    }
    if (!(schema instanceof ObjectNode)) {
      return schema;
    }
    var kept = digest.objectNode();
    for (var keyword : schema.properties()) {
      if (keyword.getKey().equals("properties")) {
        var properties = kept.putObject("properties");
        keyword
            .getValue()
            .properties()
            .forEach(p -> properties.set(p.getKey(), checked(p.getValue())));
      } else if (keyword.getKey().equals("discriminator")) {
        kept.set("discriminator", keyword.getValue());
      } else if (KEYWORDS.contains(keyword.getKey())) {
        kept.set(keyword.getKey(), checked(keyword.getValue()));
      }
    }
    if (kept.has("properties") && !kept.has("additionalProperties")) {
      kept.put("additionalProperties", false);
    }
    refer(kept.path("$ref").asText());
    return kept;
  }

  private void refer(String reference) {
    var name = reference.substring(reference.lastIndexOf('/') + 1);
    if (!name.isEmpty() && !schemas.has(name)) {
      schemas.putNull(name);
      schemas.set(name, checked(document.at("/components/schemas/" + name)));
    }
  }
}
