package io.tenward.assistant;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.tenward.base.json.Ids;
import io.tenward.base.scope.Scope;
import io.vertx.core.http.HttpMethod;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the contract that an assistant may call; {@code ToolDigest} writes these.
 *
 * @param scope empty where any token will do
 * @param query the arguments that go into the query
 * @param body whether the arguments that are neither in the path nor in the query make a body
 */
record AssistantTool(
    String name,
    String title,
    String description,
    String scope,
    String method,
    String path,
    List<String> query,
    boolean body,
    Map<String, Object> inputSchema,
    Map<String, Object> outputSchema) {
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  /** A request to the API; the URI has path and query. */
  record Request(HttpMethod method, String uri, @Nullable String body) {}

  boolean reads() {
    return method.equals("get");
  }

  boolean isFor(Collection<Scope> granted) {
    return scope.isEmpty() || Scope.of(scope).isIn(granted);
  }

  /**
   * Names what is wrong with the ids of the path, a line each; the API checks all other arguments.
   */
  List<String> wrongIds(Map<String, Object> arguments) {
    return PLACE
        .matcher(path)
        .results()
        .map(found -> found.group(1))
        .filter(name -> Ids.parse(String.valueOf(arguments.get(name))) == null)
        .map(
            name ->
                "/" + name + (arguments.get(name) == null ? ": required" : ": bad-format, a UUID"))
        .toList();
  }

  Request request(Map<String, Object> arguments, ObjectMapper json) {
    ObjectNode rest = json.valueToTree(arguments);
    var uri = new StringBuilder(path);
    for (var name : new HashSet<>(arguments.keySet())) {
      var placeholder = "{" + name + "}";
      var at = uri.indexOf(placeholder);
      if (at >= 0) {
        uri.replace(at, at + placeholder.length(), encode(rest.remove(name).asText(), UTF_8));
      }
    }
    // An argument that the operation does not know goes along, so that the API names it.
    var names = body ? query : rest.properties().stream().map(Map.Entry::getKey).toList();
    var separator = '?';
    for (var name : names) {
      JsonNode value = rest.remove(name);
      if (value != null && !value.isNull()) {
        var text = value.isValueNode() ? value.asText() : value.toString();
        uri.append(separator).append(encode(name, UTF_8)).append('=').append(encode(text, UTF_8));
        separator = '&';
      }
    }
    return new Request(
        HttpMethod.valueOf(method.toUpperCase(Locale.ROOT)),
        uri.toString(),
        body ? rest.toString() : null);
  }
}
