package io.tenward.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** One operation of the contract; references are followed. */
record Operation(JsonNode document, String method, String path, JsonNode node) {
  private static final Map<String, Pattern> PATTERNS = new ConcurrentHashMap<>();

  String id() {
    return node.get("operationId").asText();
  }

  String tag() {
    return node.at("/tags/0").asText();
  }

  /** The address of the thing that an address does something with. */
  static String withoutAction(String path) {
    return path.replaceFirst(
        "/(launch|ownership|finish|look-backs|vote|agree|answers|visibility|accept|stances)$", "");
  }

  boolean matches(String requested) {
    return PATTERNS
        .computeIfAbsent(path, p -> Pattern.compile(p.replaceAll("\\{[^}]+}", "[^/;]+")))
        .matcher(requested)
        .matches();
  }

  Set<String> problems() {
    var slugs = new TreeSet<String>();
    node.get("x-problems").forEach(slug -> slugs.add(slug.asText()));
    return slugs;
  }

  /** Returns who may call the operation: {@code anybody}, or members with these roles. */
  Set<String> roles() {
    var roles = new TreeSet<String>();
    node.get("x-roles").forEach(role -> roles.add(role.asText()));
    return roles;
  }

  /**
   * Returns the owner of the thing that the path names, {@code member}, {@code member-or-owner} or
   * {@code workspace}, or empty.
   */
  String belongsTo() {
    return parameters("path").values().stream()
        .map(parameter -> parameter.get("x-belongs-to").asText())
        .findFirst()
        .orElse("");
  }

  /** Returns the scope that a token needs; empty where none or any does. */
  Optional<String> scope() {
    return Optional.ofNullable(node.at("/security/1/token/0").textValue());
  }

  boolean isByAnyToken() {
    return node.at("/security/1/token").isArray() && scope().isEmpty();
  }

  boolean isWork() {
    return scope().filter(scope -> scope.startsWith("work:")).isPresent();
  }

  boolean isPublic() {
    return node.path("security").isArray() && node.get("security").isEmpty();
  }

  /** Tells a token something that people wrote. */
  boolean revealsAnswersByToken() {
    return revealsAnswers() && !node.path("x-anonymity-by-token").asText().equals("none");
  }

  /** Tells a session something that people wrote, as the release rules allow it. */
  boolean revealsAnswers() {
    return Set.of("released-blocks", "attributed").contains(node.get("x-anonymity").asText());
  }

  /** Maps names to parameters in this place, {@code query}, {@code path} or {@code header}. */
  TreeMap<String, JsonNode> parameters(String in) {
    var found = new TreeMap<String, JsonNode>(String.CASE_INSENSITIVE_ORDER);
    for (var parameter : node.path("parameters")) {
      var resolved = resolve(parameter);
      if (resolved.get("in").asText().equals(in)) {
        found.put(resolved.get("name").asText(), resolved);
      }
    }
    return found;
  }

  boolean hasBody() {
    return node.has("requestBody");
  }

  /** The media type of the body; each operation takes one. */
  String bodyType() {
    return node.at("/requestBody/content").fieldNames().next();
  }

  JsonNode bodyExample() {
    return node.at("/requestBody/content").get(bodyType()).get("example");
  }

  String bodySchema() {
    return schemaName(node.at("/requestBody/content").get(bodyType()));
  }

  Optional<JsonNode> response(int status) {
    return Optional.ofNullable(node.get("responses").get(String.valueOf(status)))
        .map(this::resolve);
  }

  int success() {
    for (var names = node.get("responses").fieldNames(); names.hasNext(); ) {
      var status = Integer.parseInt(names.next());
      if (status < 300) {
        return status;
      }
    }
    throw new IllegalStateException(id() + " never succeeds");
  }

  JsonNode resolve(JsonNode maybeReference) {
    return maybeReference.has("$ref")
        ? document.at(maybeReference.get("$ref").asText().substring(1))
        : maybeReference;
  }

  /** Bodies are described by named schemas only; the linter holds this. */
  static String schemaName(JsonNode mediaType) {
    return mediaType.at("/schema/$ref").asText().replaceFirst(".*/", "");
  }

  @Override
  public String toString() {
    return id() + " (" + method + " " + path + ")";
  }
}
