package io.tenward.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** {@code openapi.yaml} as the tests see it. */
final class Contract {
  static final Contract SERVED = load();

  private final JsonNode document;
  private final List<Operation> operations;
  private final Schemas schemas;

  private Contract(JsonNode document) {
    this.document = document;
    this.operations = operations(document);
    if (operations.size() != document.findValues("operationId").size()) {
      throw new IllegalStateException("Operations are missing: " + operations);
    }
    this.schemas = new Schemas(document);
  }

  private static Contract load() {
    try (var yaml = Contract.class.getResourceAsStream("/META-INF/resources/openapi.yaml")) {
      return new Contract(new YAMLMapper().readTree(yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Operation> operations(JsonNode document) {
    var found = new ArrayList<Operation>();
    document
        .get("paths")
        .properties()
        .forEach(
            path ->
                path.getValue()
                    .properties()
                    .forEach(
                        method ->
                            found.add(
                                new Operation(
                                    document, method.getKey(), path.getKey(), method.getValue()))));
    // A literal path wins over a template that matches it as well.
    found.sort(Comparator.comparingInt(o -> o.path().split("\\{").length));
    return List.copyOf(found);
  }

  JsonNode document() {
    return document;
  }

  /**
   * Lists operations that a matrix tries in this run: all in a deep run, else the changed ones and
   * a tenth of the others, always the same tenth, in which each matrix finds operations
   * (docs/testing.md).
   */
  Stream<Operation> sample() {
    var changed = Set.of(System.getProperty("tenward.matrix.changed", "").split(","));
    return operations.stream()
        .filter(
            operation ->
                Boolean.getBoolean("tenward.matrix.whole")
                    || changed.contains(operation.id())
                    || Math.floorMod(operation.id().hashCode(), 10) == 3);
  }

  /** Returns the schema of this name. */
  JsonNode schema(String name) {
    return document.at("/components/schemas/" + name);
  }

  /** References; of an {@code anyOf} with null the other. */
  JsonNode resolved(JsonNode schema) {
    if (schema.has("$ref")) {
      return resolved(document.at(schema.get("$ref").asText().substring(1)));
    }
    return schema.has("anyOf") ? resolved(schema.get("anyOf").get(0)) : schema;
  }

  List<Operation> operations() {
    return operations;
  }

  Operation operation(String id) {
    return operations.stream().filter(o -> o.id().equals(id)).findFirst().orElseThrow();
  }

  Schemas schemas() {
    return schemas;
  }

  Optional<Operation> find(String method, String path) {
    return operations.stream()
        .filter(o -> o.method().equalsIgnoreCase(method) && o.matches(path))
        .findFirst();
  }

  /** Lists the slugs of all operations. */
  Set<String> problems() {
    var all = new TreeSet<String>();
    operations.forEach(o -> all.addAll(o.problems()));
    return all;
  }
}
