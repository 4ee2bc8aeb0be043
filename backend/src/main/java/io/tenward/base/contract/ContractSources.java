package io.tenward.base.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import javax.lang.model.SourceVersion;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * Writes the Java that {@code openapi.yaml} already says: a record for each object, an enum for
 * each list of words, and an interface for each operation. The build runs it as a single source
 * file before it compiles (docs/adr/0108-the-contract-makes-records-and-routes.md).
 */
final class ContractSources {
  private static final String PACKAGE = "io.tenward.contract";

  private static final String HEAD =
      """
      package io.tenward.contract;

      import com.fasterxml.jackson.annotation.JsonProperty;
      import com.fasterxml.jackson.databind.JsonNode;
      import io.tenward.base.http.MergePatch;
      import io.tenward.base.http.Page;
      import io.tenward.base.http.Paging;
      import io.tenward.base.text.KebabEnum;
      import jakarta.persistence.EnumeratedValue;
      import jakarta.ws.rs.*;
      import java.math.BigDecimal;
      import java.time.Instant;
      import java.time.LocalDate;
      import java.util.Arrays;
      import java.util.List;
      import java.util.Map;
      import java.util.UUID;
      import org.jspecify.annotations.Nullable;

      """;

  /** These schemas have classes in {@code base}, which have behaviour. */
  private static final Map<String, String> KEPT =
      Map.of(
          "LocalizedText", "io.tenward.base.text.LocalizedText",
          "LocalizedTextDraft", "io.tenward.base.text.LocalizedText",
          "TokenScope", "io.tenward.base.scope.Scope",
          "EventType", "io.tenward.base.IntegrationEvent.Type",
          "Finding", "io.tenward.base.Finding",
          "Problem", "io.tenward.base.problem.Problem",
          "FieldError", "io.tenward.base.problem.FieldError");

  private final JsonNode document;

  /** Names that classes written by hand have. */
  private final Set<String> taken;

  /** Schemas of which a body may have any part (RFC 7396). */
  private final Set<String> patches;

  private final Map<String, String> sources = new TreeMap<>();

  private ContractSources(JsonNode document, Set<String> taken) {
    this.document = document;
    this.taken = taken;
    patches =
        document.findValues("application/merge-patch+json").stream()
            .map(body -> body.at("/schema/$ref").asText().replaceFirst(".*/", ""))
            .collect(Collectors.toSet());
  }

  /**
   * @param args where {@code openapi.yaml} is, where the sources written by hand are, and where to
   *     write
   */
  public static void main(String[] args) throws IOException {
    var options = new LoaderOptions();
    options.setCodePointLimit(Integer.MAX_VALUE);
    options.setMaxAliasesForCollections(Integer.MAX_VALUE);
    Set<String> taken;
    try (var files = Files.walk(Path.of(args[1]))) {
      taken =
          files
              .map(file -> file.getFileName().toString().replaceFirst("\\.java$", ""))
              .collect(Collectors.toSet());
    }
    try (var yaml = Files.newBufferedReader(Path.of(args[0]))) {
      JsonNode document =
          new ObjectMapper().valueToTree(new Yaml(new SafeConstructor(options)).load(yaml));
      var written = new ContractSources(document, taken).write();
      save(written, Files.createDirectories(Path.of(args[2], PACKAGE.split("\\."))));
    }
  }

  /** Leaves alone what is as it was, or the compiler would compile all of the rooms again. */
  private static void save(Map<String, String> sources, Path folder) throws IOException {
    for (var source : sources.entrySet()) {
      var file = folder.resolve(source.getKey() + ".java");
      if (!Files.exists(file) || !Files.readString(file).equals(source.getValue())) {
        Files.writeString(file, source.getValue());
      }
    }
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        if (!sources.containsKey(file.getFileName().toString().replaceFirst("\\.java$", ""))) {
          Files.delete(file);
        }
      }
    }
  }

  private Map<String, String> write() {
    sources.put(
        "package-info",
        "/** Generated from {@code openapi.yaml}. */\n@org.jspecify.annotations.NullMarked\npackage %s;\n"
            .formatted(PACKAGE));
    for (var schema : document.at("/components/schemas").properties()) {
      var pointer = "/components/schemas/" + schema.getKey();
      if (KEPT.containsKey(schema.getKey())) {
        continue;
      }
      if (isRecord(schema.getValue())) {
        put(name(schema.getKey()), record(schema.getKey(), schema.getValue(), pointer));
      } else if (isEnum(schema.getValue())) {
        put(name(schema.getKey()), enumOf(schema.getKey(), schema.getValue()));
      }
    }
    for (var path : document.get("paths").properties()) {
      for (var verb : path.getValue().properties()) {
        var operation = verb.getValue();
        put(
            interfaceName(operation.get("operationId").asText()),
            operation(path.getKey(), verb.getKey(), operation));
      }
    }
    return sources;
  }

  private void put(String name, String source) {
    if (sources.put(name, HEAD + source) != null) {
      throw new IllegalStateException("Two things of the contract are called " + name);
    }
  }

  private String record(String name, JsonNode schema, String pointer) {
    var fields = new LinkedHashMap<String, JsonNode>();
    var required = new TreeSet<String>();
    for (var one : alternatives(schema)) {
      one.get("properties").properties().forEach(p -> fields.putIfAbsent(p.getKey(), p.getValue()));
      // The transaction carries it to the history, so that no row has a place for it (ADR 0153).
      fields.remove("changeReason");
      var its = texts(one.path("required")).collect(Collectors.toSet());
      if (required.isEmpty()) {
        required.addAll(its);
      }
      required.retainAll(its);
    }
    // What a patch does not name stays as it is, so all are there once it is applied.
    if (patches.contains(name)) {
      required.addAll(fields.keySet());
    }
    var doc = new ArrayList<>(List.of(describe(schema, name + ".")));
    var components = new ArrayList<String>();
    for (var field : fields.entrySet()) {
      var at = pointer + "/properties/" + field.getKey();
      var optional = !required.contains(field.getKey()) || isNullable(field.getValue());
      components.add(component(field.getKey(), type(field.getValue(), at, optional)));
      if (field.getValue().has("description")) {
        doc.add("@param " + member(field.getKey()) + " " + describe(field.getValue(), ""));
      }
    }
    return "%spublic record %s(\n    %s) {}\n"
        .formatted(javadoc(doc, ""), name(name), String.join(",\n    ", components));
  }

  /** Lists all alternatives of a discriminator, whose fields are in one record. */
  private List<JsonNode> alternatives(JsonNode schema) {
    return schema.has("oneOf")
        ? StreamSupport.stream(schema.get("oneOf").spliterator(), false)
            .map(this::resolved)
            .toList()
        : List.of(schema);
  }

  private String enumOf(String name, JsonNode schema) {
    var constants =
        texts(schema.get("enum"))
            .map(word -> "%s(\"%s\")".formatted(constant(word), word))
            .collect(Collectors.joining(",\n  "));
    return """
        %spublic enum %2$s implements KebabEnum {
          %3$s;

          @EnumeratedValue private final String word;

          %2$s(String word) {
            this.word = word;
          }

          public static %2$s of(String word) {
            return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst().orElseThrow();
          }

          @Override
          public String word() {
            return word;
          }
        }
        """
        .formatted(javadoc(List.of(describe(schema, name + ".")), ""), name(name), constants);
  }

  private String operation(String path, String verb, JsonNode operation) {
    var id = operation.get("operationId").asText();
    var parameters = new ArrayList<String>();
    var isPaged = false;
    for (var reference : operation.path("parameters")) {
      var parameter = resolved(reference);
      var name = parameter.get("name").asText();
      if (Set.of("limit", "cursor").contains(name) && isPaged(operation)) {
        isPaged = true;
      } else if (!Set.of("Idempotency-Key", "If-None-Match").contains(name)) {
        parameters.add(parameter(parameter, name, "/paths/" + path + "/" + verb + "/" + name));
      }
    }
    if (isPaged) {
      parameters.add("@BeanParam Paging paging");
    }
    var lines =
        new ArrayList<>(
            List.of("@" + verb.toUpperCase(Locale.ROOT), "@Path(\"%s\")".formatted(path)));
    for (var content : operation.at("/requestBody/content").properties()) {
      lines.add("@Consumes(\"%s\")".formatted(content.getKey()));
      var isPatch = content.getKey().contains("patch");
      var type =
          isPatch
              ? "JsonNode"
              : type(content.getValue().get("schema"), "/paths/" + path + "/" + verb, false);
      parameters.add(type + " body");
    }
    var answers = operation.get("responses");
    var answer =
        Stream.of("200", "201", "202").map(answers::path).filter(a -> a.has("content")).findFirst();
    answer.ifPresent(a -> lines.add("@Produces({%s})".formatted(quoted(a.get("content")))));
    // A redirect, or an answer without content that sets a cookie, is a Response, too.
    var headed = Stream.of("204", "303").map(answers::path).anyMatch(a -> a.has("headers"));
    lines.add(
        "%s %s(%s);"
            .formatted(
                answer.isPresent() || headed ? "Object" : "void",
                id,
                String.join(", ", parameters)));
    return """
        %s@Path("")
        public interface %s {
          %s
        }
        """
        .formatted(
            javadoc(List.of(describe(operation, "")), ""),
            interfaceName(id),
            String.join("\n  ", lines));
  }

  private boolean isPaged(JsonNode operation) {
    return StreamSupport.stream(operation.path("parameters").spliterator(), false)
        .anyMatch(one -> resolved(one).get("name").asText().equals("cursor"));
  }

  private String parameter(JsonNode parameter, String name, String pointer) {
    var schema = parameter.get("schema");
    var fallback = schema.has("default") ? schema.get("default") : resolved(schema).path("default");
    var optional = !parameter.path("required").asBoolean() && fallback.isMissingNode();
    // A missing If-Match is a problem of its own.
    var type = type(schema, pointer, optional || name.equals("If-Match"));
    var annotation =
        switch (parameter.get("in").asText()) {
          case "path" -> "PathParam";
          case "query" -> "QueryParam";
          case "header" -> "HeaderParam";
          default -> throw unknown(pointer);
        };
    return "@%s(\"%s\") %s%s"
        .formatted(
            annotation,
            name,
            fallback.isMissingNode() ? "" : "@DefaultValue(\"%s\") ".formatted(fallback.asText()),
            component(name.equals("If-Match") ? "ifMatch" : name, type));
  }

  private static String component(String name, String type) {
    var property = SourceVersion.isName(name) ? "" : "@JsonProperty(\"%s\") ".formatted(name);
    return property + type + " " + member(name);
  }

  /**
   * Names the Java type of a value.
   *
   * @param optional whether it may be missing
   */
  private String type(JsonNode schema, String pointer, boolean optional) {
    var plain = isNullable(schema) ? withoutNull(schema) : schema;
    if (plain.has("$ref")) {
      var name = plain.get("$ref").asText().replaceFirst(".*/", "");
      var target = document.at("/components/schemas/" + name);
      if (isPage(target)) {
        return "Page<%s>".formatted(type(target.at("/properties/items/items"), pointer, false));
      }
      if (KEPT.containsKey(name)) {
        return nullable(KEPT.get(name), optional);
      }
      if (isRecord(target) || isEnum(target)) {
        return nullable(name(name), optional);
      }
      return type(target, pointer, optional);
    }
    var constant = plain.path("const").isInt() ? "integer" : "";
    return switch (plain.path("type").asText(constant)) {
      case "string" -> nullable(text(plain), optional);
      case "integer" ->
          number(plain.path("maximum").asLong() > Integer.MAX_VALUE ? "long" : "int", optional);
      case "number" ->
          plain.path("maximum").asLong() > Integer.MAX_VALUE
              ? number("double", optional)
              : nullable("BigDecimal", optional);
      case "boolean" -> number("boolean", optional);
      case "array" ->
          nullable(
              "List<%s>".formatted(boxed(type(plain.get("items"), pointer + "/items", false))),
              optional);
      case "object" -> nullable(map(plain, pointer), optional);
      default -> throw unknown(pointer);
    };
  }

  private static String text(JsonNode schema) {
    if (schema.path("contentEncoding").asText().equals("base64")) {
      return "byte[]";
    }
    return switch (schema.path("format").asText()) {
      case "uuid" -> "UUID";
      case "date" -> "LocalDate";
      case "date-time" -> "Instant";
      default -> "String";
    };
  }

  private String map(JsonNode schema, String pointer) {
    if (schema.has("properties")) {
      throw new IllegalStateException("An object without a name: " + pointer);
    }
    var values = schema.path("additionalProperties");
    return values.isObject()
        ? "Map<String, %s>".formatted(boxed(type(values, pointer + "/additionalProperties", false)))
        : "Map<String, Object>";
  }

  /** The annotation stands before the last part of a name. */
  private static String nullable(String type, boolean optional) {
    if (optional && KEPT.containsValue(type)) {
      return type.replaceFirst("(\\w+)$", "@Nullable $1");
    }
    return !optional
        ? type
        : type.endsWith("[]") ? type.replace("[]", " @Nullable []") : "@Nullable " + type;
  }

  private static String number(String primitive, boolean optional) {
    return optional ? "@Nullable " + boxed(primitive) : primitive;
  }

  private static String boxed(String type) {
    return switch (type) {
      case "int" -> "Integer";
      case "long" -> "Long";
      case "double" -> "Double";
      case "boolean" -> "Boolean";
      default -> type;
    };
  }

  private static IllegalStateException unknown(String pointer) {
    return new IllegalStateException("A type that has no counterpart in Java: " + pointer);
  }

  private static boolean isRecord(JsonNode schema) {
    return (schema.has("properties") || schema.has("discriminator")) && !isPage(schema);
  }

  private static boolean isPage(JsonNode schema) {
    var names = new TreeSet<String>();
    schema.path("properties").fieldNames().forEachRemaining(names::add);
    return names.equals(Set.of("items", "next"));
  }

  private static boolean isEnum(JsonNode schema) {
    return schema.has("enum") && texts(schema.get("enum")).noneMatch(word -> word.contains("/"));
  }

  private boolean isNullable(JsonNode schema) {
    return StreamSupport.stream(schema.path("anyOf").spliterator(), false)
        .anyMatch(one -> one.path("type").asText().equals("null"));
  }

  private JsonNode withoutNull(JsonNode schema) {
    return StreamSupport.stream(schema.get("anyOf").spliterator(), false)
        .filter(one -> !one.path("type").asText().equals("null"))
        .findFirst()
        .orElseThrow();
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.get("$ref").asText().substring(1)) : node;
  }

  private static Stream<String> texts(JsonNode words) {
    return StreamSupport.stream(words.spliterator(), false).map(JsonNode::asText);
  }

  private static String quoted(JsonNode content) {
    var types = new ArrayList<String>();
    content.fieldNames().forEachRemaining(type -> types.add("\"%s\"".formatted(type)));
    return String.join(", ", types);
  }

  /**
   * Appends "View" or "Record" where a class written by hand has the name: that is the row or the
   * rule, and this what travels.
   */
  private String name(String schema) {
    return free(schema, "View", "Record");
  }

  private String free(String name, String... suffixes) {
    return Stream.concat(Stream.of(""), Stream.of(suffixes))
        .map(suffix -> name + suffix)
        .filter(one -> !taken.contains(one))
        .findFirst()
        .orElseThrow();
  }

  private String interfaceName(String operationId) {
    return free(capitalized(operationId), "Operation");
  }

  private static String constant(String word) {
    return word.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  /** A number or a word of the language cannot be a name in Java. */
  private static String member(String name) {
    return SourceVersion.isName(name) ? name : "_" + name;
  }

  private static String capitalized(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static String describe(JsonNode node, String otherwise) {
    return node.path("description")
        .asText(otherwise)
        .strip()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace("@", "&#64;")
        .replace("*/", "*&#47;")
        .replaceAll("`([^`]*)`", "{@code $1}");
  }

  private static String javadoc(Collection<String> lines, String indent) {
    return lines.stream().collect(Collectors.joining("\n * ", "/**\n * ", "\n */\n")).indent(0);
  }
}
