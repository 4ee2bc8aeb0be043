package io.tenward.base.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import com.networknt.schema.keyword.AnnotationKeyword;
import io.tenward.base.json.Ids;
import io.tenward.base.json.Json;
import io.tenward.base.problem.FieldError;
import io.tenward.base.problem.Pointers;
import io.tenward.base.text.Blanks;
import io.tenward.base.text.EmailAddress;
import io.tenward.base.text.StorableText;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Checks requests by the schemas of {@code openapi.yaml} (JSON Schema 2020-12). A schema is
 * compiled when it is first needed.
 */
@Singleton
public class RequestSchemas {
  private static final String AT = "https://tenward.example/contract.json";
  private static final int MOST = 200;

  /** Matches integers as JSON writes them, without a plus and leading zeros. */
  private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]*");

  private final JsonNode digest = digest();
  private final Schema whole = whole(digest);
  private final RequestTexts texts = new RequestTexts(digest);
  private final Map<String, Schema> compiled = new ConcurrentHashMap<>();

  private static JsonNode digest() {
    try (var file = RequestSchemas.class.getResourceAsStream("/contract.json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schema whole(JsonNode digest) {
    var dialect =
        Dialect.builder(Dialects.getDraft202012())
            .format(new TextFormat("uuid", text -> Ids.parse(text) != null))
            .format(new TextFormat("date", Json::isDate))
            .format(new TextFormat("date-time", Json::isTime))
            .format(new TextFormat("idn-email", EmailAddress::isAddress));
    List.of(
            "components",
            "bodies",
            "parameters",
            "scopes",
            "optional",
            "discriminator",
            "x-one-line",
            "x-trim")
        .forEach(name -> dialect.keyword(new AnnotationKeyword(name)));
    var config = SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
    return SchemaRegistry.withDefaultDialect(
            dialect.build(),
            builder -> builder.schemaRegistryConfig(config).schemas(Map.of(AT, digest.toString())))
        .getSchema(SchemaLocation.of(AT));
  }

  /**
   * Validates a body and lists its faulty fields. It changes the body: texts of one line lose the
   * spaces at both ends.
   */
  public List<FieldError> bodyErrors(String operationId, JsonNode body) {
    return errors("/bodies/" + operationId, body);
  }

  /** Tells whether a request may come without a body, which counts as an empty object. */
  public boolean mayLackBody(String operationId) {
    return digest.at("/optional/" + operationId).asBoolean();
  }

  /**
   * Returns the scope that a token needs for an operation, or an empty text where any scope does.
   * It is empty for an operation that takes a session.
   */
  public Optional<String> scope(String operationId) {
    return Optional.ofNullable(digest.at("/scopes/" + operationId).textValue());
  }

  /** Says what is wrong with the parameters in query and path; a pointer is the name of one. */
  public List<FieldError> parameterErrors(
      String operationId, Map<String, String> query, Map<String, String> path) {
    var schema = digest.at("/parameters/" + operationId);
    if (query.isEmpty() && schema.path("properties").isEmpty()) {
      return List.of();
    }
    var given = new ObjectMapper().createObjectNode();
    query.forEach(
        (name, text) ->
            given.set(name, value(texts.type(schema.path("properties").path(name)), text)));
    path.forEach(
        (name, text) -> {
          if (schema.path("properties").has(name)) {
            given.put(name, text);
          }
        });
    return errors("/parameters/" + operationId, given).stream()
        .map(error -> new FieldError(error.pointer().substring(1), wordless(error), error.params()))
        .toList();
  }

  /** Replaces wrong-type, because every value in a query is a text. */
  private static String wordless(FieldError error) {
    return error.code().equals("wrong-type") ? "bad-format" : error.code();
  }

  private static JsonNode value(String type, String text) {
    var json = JsonNodeFactory.instance;
    if (type.equals("integer") && INTEGER.matcher(text).matches()) {
      return json.numberNode(new BigInteger(text));
    }
    return type.equals("boolean") && (text.equals("true") || text.equals("false"))
        ? json.booleanNode(text.equals("true"))
        : json.textNode(text);
  }

  private List<FieldError> errors(String pointer, JsonNode value) {
    if (digest.at(pointer).isMissingNode()) {
      return List.of();
    }
    var at = pointer;
    var kinds = texts.resolved(digest.at(pointer)).path("discriminator");
    if (kinds.isObject() && value.isObject()) {
      var property = kinds.get("propertyName").asText();
      var kind = value.path(property);
      if (!kinds.get("mapping").has(kind.asText())) {
        return List.of(unknownKind("/" + property, kind, kinds.get("mapping")));
      }
      at = kinds.get("mapping").get(kind.asText()).asText().substring(1);
    }
    var patch = isPatch(digest.at(at));
    var found = new LinkedHashMap<String, FieldError>();
    texts.prepare(digest.at(at), value, "", found);
    for (var error : compiled(at).validate(value)) {
      if (error.getKeyword().equals("uniqueItems")) {
        repeated(error).forEach(field -> found.putIfAbsent(field.pointer(), field));
      } else if (!isOrNull(error)) {
        var field = patch && isNull(error) ? missing(error) : fieldError(error);
        // Of several faults of a value the wrong type explains the others.
        if (field.code().equals("wrong-type")) {
          found.put(field.pointer(), field);
        } else {
          found.putIfAbsent(field.pointer(), field);
        }
      }
    }
    return found.values().stream()
        .sorted(Comparator.comparing(FieldError::pointer))
        .limit(MOST)
        .toList();
  }

  private static FieldError unknownKind(String pointer, JsonNode kind, JsonNode mapping) {
    if (kind.isMissingNode() || kind.isNull()) {
      return new FieldError(pointer, "required");
    }
    var allowed = new ArrayList<String>();
    mapping.fieldNames().forEachRemaining(allowed::add);
    return kind.isTextual()
        ? new FieldError(pointer, "bad-format", Map.of("allowed", allowed))
        : new FieldError(pointer, "wrong-type");
  }

  /**
   * Tells whether the schema is a patch. A null in a patch removes the field, so a required one is
   * then missing.
   */
  private boolean isPatch(JsonNode schema) {
    var resolved = texts.resolved(schema);
    return resolved.has("minProperties") && !resolved.has("required");
  }

  private static boolean isNull(Error error) {
    return error.getKeyword().equals("type") && error.getInstanceNode().isNull();
  }

  private static FieldError missing(Error error) {
    return new FieldError(error.getInstanceLocation().toString(), "required");
  }

  private static List<FieldError> repeated(Error error) {
    var seen = new HashSet<JsonNode>();
    var fields = new ArrayList<FieldError>();
    int at = 0;
    for (var item : error.getInstanceNode()) {
      if (!seen.add(item)) {
        fields.add(new FieldError(error.getInstanceLocation() + "/" + at, "duplicate"));
      }
      at++;
    }
    return fields;
  }

  /** Tells whether the error comes from the null branch of "or null". */
  private static boolean isOrNull(Error error) {
    return error.getKeyword().equals("type") && error.getSchemaNode().asText().equals("null");
  }

  /** Uses the keyword and the schema alone, because messages of the library contain values. */
  private static FieldError fieldError(Error error) {
    var pointer = error.getInstanceLocation().toString();
    var schema = error.getSchemaNode();
    return switch (error.getKeyword()) {
      case "type" -> new FieldError(pointer, "wrong-type");
      case "required" -> new FieldError(below(pointer, error), "required");
      case "additionalProperties" -> new FieldError(below(pointer, error), "unknown-field");
      case "minLength" -> new FieldError(pointer, "too-short", Map.of("min", schema.asInt()));
      case "maxLength" -> new FieldError(pointer, "too-long", Map.of("max", schema.asInt()));
      case "minItems", "minProperties" ->
          new FieldError(pointer, "too-few", Map.of("min", schema.asInt()));
      case "maxItems", "maxProperties" ->
          new FieldError(pointer, "too-many", Map.of("max", schema.asInt()));
      case "minimum" ->
          new FieldError(pointer, "out-of-range", Map.of("min", schema.numberValue()));
      case "maximum" ->
          new FieldError(pointer, "out-of-range", Map.of("max", schema.numberValue()));
      case "enum" -> new FieldError(pointer, "bad-format", Map.of("allowed", schema));
      default -> new FieldError(pointer, "bad-format");
    };
  }

  private static String below(String pointer, Error error) {
    return pointer + "/" + Pointers.escape(error.getProperty());
  }

  private Schema compiled(String pointer) {
    return compiled.computeIfAbsent(
        pointer, at -> whole.getRefSchema(SchemaLocation.of(AT + "#" + at).getFragment()));
  }

  private record TextFormat(String name, Predicate<String> holds) implements Format {
    @Override
    public String getName() {
      return name;
    }

    @Override
    public boolean matches(ExecutionContext context, String text) {
      return holds.test(text);
    }
  }

  /** Checks texts for what JSON Schema cannot express: spaces, invisible characters, Base64. */
  static final class RequestTexts {
    /**
     * Matches control characters, those that change the direction of letters (Unicode TR 36, 2.11),
     * and those that make two names look alike. Joiners and the marks of languages written from
     * right to left are allowed.
     */
    private static final Pattern MISLEADING =
        Pattern.compile(
            "[\\p{Cc}\\u2028\\u2029\\u202a-\\u202e\\u2066-\\u2069\\u200b\\u2060-\\u2064"
                + "\\u206a-\\u206f\\ufeff]");

    private final JsonNode document;

    RequestTexts(JsonNode document) {
      this.document = document;
    }

    /** References followed; of a schema "or null" the other one. */
    JsonNode resolved(JsonNode schema) {
      if (schema.has("$ref")) {
        return resolved(document.at(schema.get("$ref").asText().substring(1)));
      }
      return schema.has("anyOf") ? resolved(schema.at("/anyOf/0")) : schema;
    }

    String type(JsonNode schema) {
      return resolved(schema).path("type").asText();
    }

    /**
     * Prepares a value for its schema: trims it where spaces do not count, and drops a null where a
     * field is required, which is then missing.
     *
     * @param found gets {@code bad-text} or {@code bad-format} by pointer
     */
    JsonNode prepare(JsonNode described, JsonNode value, String at, Map<String, FieldError> found) {
      var schema = resolved(described);
      switch (value) {
        case TextNode text -> {
          return text(schema, text, at, found);
        }
        case ArrayNode list -> {
          for (int i = 0; i < list.size(); i++) {
            list.set(i, prepare(schema.path("items"), list.get(i), at + "/" + i, found));
          }
        }
        case ObjectNode object -> object(schema, object, at, found);
        // 1.0 and 1e1 are integers for JSON Schema, and none for Jackson.
        case NumericNode number when !number.isIntegralNumber() && type(schema).equals("integer") ->
            found.put(at, new FieldError(at, "wrong-type"));
        default -> {}
      }
      return value;
    }

    private void object(
        JsonNode schema, ObjectNode object, String at, Map<String, FieldError> found) {
      for (var required : schema.path("required")) {
        if (object.path(required.asText()).isNull() && !mayBeNull(schema, required.asText())) {
          object.remove(required.asText());
        }
      }
      for (var entry : List.copyOf(object.properties())) {
        var name = entry.getKey();
        var pointer = at + "/" + Pointers.escape(name);
        if (!StorableText.isStorable(name)) {
          found.put(pointer, new FieldError(pointer, "bad-text"));
        }
        var described = schema.path("properties").path(name);
        var inside = described.isMissingNode() ? schema.path("additionalProperties") : described;
        object.set(name, prepare(inside, entry.getValue(), pointer, found));
      }
    }

    private static boolean mayBeNull(JsonNode schema, String property) {
      return schema.at("/properties/" + property + "/anyOf/1/type").asText().equals("null");
    }

    private static JsonNode text(
        JsonNode schema, TextNode value, String at, Map<String, FieldError> found) {
      boolean oneLine = schema.path("x-one-line").asBoolean();
      var text = value.asText();
      if (oneLine || schema.path("x-trim").asBoolean()) {
        text = text.strip();
      }
      if (!StorableText.isStorable(text)
          || (oneLine && MISLEADING.matcher(text).find())
          || (isSeen(schema) && !text.isEmpty() && Blanks.in(text))) {
        found.put(at, new FieldError(at, "bad-text"));
      } else if (schema.has("contentEncoding") && !isBase64(text)) {
        found.put(at, new FieldError(at, "bad-format"));
      }
      return text.length() == value.asText().length() ? value : TextNode.valueOf(text);
    }

    /** Tells whether the text is base64 of RFC 4648, 4; the signs at the end may be missing. */
    private static boolean isBase64(String text) {
      try {
        Base64.getDecoder().decode(text);
        return true;
      } catch (IllegalArgumentException e) {
        return false;
      }
    }

    /** Tells whether a text must be visible: names, titles, and texts that may not be empty. */
    private static boolean isSeen(JsonNode schema) {
      return schema.path("x-one-line").asBoolean()
          || (schema.path("minLength").asInt() > 0
              && !schema.has("pattern")
              && !schema.has("format"));
    }
  }
}
