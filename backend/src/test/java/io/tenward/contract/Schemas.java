package io.tenward.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.PatternFormat;
import com.networknt.schema.keyword.AnnotationKeyword;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Validates texts against the named schemas of the contract. Responses are open for readers, who
 * must expect additions, and closed here: what our own server sends stands in the contract.
 */
final class Schemas {
  private static final String AT = "https://tenward.example/openapi.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JsonNode document;
  private final Schema whole;
  private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

  Schemas(JsonNode document) {
    this.document = document;
    var closed = document.deepCopy();
    close(closed.at("/components/schemas"));
    var config = SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
    var registry =
        SchemaRegistry.withDefaultDialect(
            dialect(document),
            builder -> builder.schemaRegistryConfig(config).schemas(Map.of(AT, closed.toString())));
    this.whole = registry.getSchema(SchemaLocation.of(AT));
  }

  /** The library takes only top-level domains that are sold, hence no {@code .example}. */
  private static Dialect dialect(JsonNode document) {
    var dialect =
        Dialect.builder(Dialects.getOpenApi31())
            .keyword(new AnnotationKeyword("x-one-line"))
            .keyword(new AnnotationKeyword("x-trim"))
            .format(
                PatternFormat.of(
                    "idn-email", "^[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)*$", "format.idn-email"));
    // What surrounds the schemas checks nothing.
    document.fieldNames().forEachRemaining(name -> dialect.keyword(new AnnotationKeyword(name)));
    return dialect.build();
  }

  /** Validates a JSON text and lists each fault with its place; empty when it is valid. */
  List<String> errors(String schema, String json) {
    return validate("#/components/schemas/" + kindOf(schema, json), json);
  }

  /** Chooses the kind that the text names, so that errors are about it alone. */
  private String kindOf(String schema, String json) {
    var discriminator = document.at("/components/schemas/" + schema + "/discriminator");
    if (discriminator.isMissingNode()) {
      return schema;
    }
    try {
      var kind = JSON.readTree(json).path(discriminator.get("propertyName").asText()).asText();
      var named = discriminator.get("mapping").path(kind).asText(schema);
      return named.substring(named.lastIndexOf('/') + 1);
    } catch (JsonProcessingException e) {
      return schema;
    }
  }

  /** Validates by a schema anywhere in the document, named by its JSON Pointer. */
  List<String> errorsAt(String pointer, String json) {
    return validate("#" + pointer, json);
  }

  private List<String> validate(String fragment, String json) {
    try {
      return compiled(fragment).validate(JSON.readTree(json)).stream()
          .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
          .toList();
    } catch (JsonProcessingException e) {
      return List.of("not JSON: " + json);
    }
  }

  /** Asked for a part of the document, the registry would read and keep all of it once more. */
  private Schema compiled(String fragment) {
    return compiled.computeIfAbsent(
        fragment, f -> whole.getRefSchema(SchemaLocation.of(AT + f).getFragment()));
  }

  private static void close(JsonNode node) {
    if (node instanceof ObjectNode schema
        && schema.path("properties").isObject()
        && !schema.has("additionalProperties")) {
      schema.put("additionalProperties", false);
    }
    node.forEach(Schemas::close);
  }
}
