package io.tenward.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Compares one exchange with the contract. */
final class Inspection {
  static final String PROBLEM = "application/problem+json";

  /** Any request may meet these; no operation lists them. */
  private static final Set<String> ANYWHERE =
      Set.of(
          "method-not-allowed",
          "second-factor-missing",
          "signed-in-as-somebody-else",
          "unavailable");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Contract contract;
  private final Exchange exchange;
  private final List<String> violations = new ArrayList<>();

  private Inspection(Contract contract, Exchange exchange) {
    this.contract = contract;
    this.exchange = exchange;
  }

  /** Lists contradictions to the contract; empty when there are none. */
  static List<String> violations(Contract contract, Exchange exchange) {
    var inspection = new Inspection(contract, exchange);
    contract
        .find(exchange.method(), exchange.path())
        .ifPresentOrElse(inspection::described, inspection::undescribed);
    return inspection.violations;
  }

  /** The slug of the problem that was answered, or empty. */
  static String slug(Exchange exchange) {
    return exchange.responseType().filter(PROBLEM::equals).isPresent()
        ? parse(exchange.received()).path("type").asText().replaceFirst("^/problems/", "")
        : "";
  }

  /** Checks a route outside of the contract: not found, method not allowed, or no valid address. */
  private void undescribed() {
    if (!List.of(400, 404, 405).contains(exchange.status())) {
      violations.add("answers " + exchange.status() + " on a route that is not in the contract");
    }
  }

  private void described(Operation operation) {
    if (exchange.succeeded()) {
      accepted(operation);
    }
    if (!exchange.succeeded() && ANYWHERE.contains(slug(exchange))) {
      problemShape();
      return;
    }
    operation
        .response(exchange.status())
        .ifPresentOrElse(
            response -> answered(operation, response),
            () -> violations.add("status " + exchange.status() + " is not listed"));
  }

  /** A request that succeeds must have been a valid one: the server took what it describes. */
  private void accepted(Operation operation) {
    var known = operation.parameters("query");
    exchange.query().keySet().stream()
        .filter(name -> !known.containsKey(name))
        .forEach(name -> violations.add("accepts an unknown query parameter: " + name));
    operation
        .parameters("header")
        .forEach(
            (name, parameter) -> {
              if (parameter.path("required").asBoolean()
                  && !exchange.requestHeaders().containsKey(name.toLowerCase(Locale.ROOT))) {
                violations.add("accepts a request without " + name);
              }
            });
    if (!operation.hasBody()) {
      return;
    }
    if (!exchange.requestType().equals(Optional.of(operation.bodyType()))) {
      violations.add("accepts the media type " + exchange.requestType().orElse("(none)"));
    }
    contract
        .schemas()
        .errors(operation.bodySchema(), exchange.sent())
        .forEach(error -> violations.add("accepts a wrong request: " + error));
  }

  private void answered(Operation operation, JsonNode response) {
    if (!exchange.succeeded()) {
      problem(operation);
    } else if (response.has("content")) {
      content(response.get("content"));
    } else if (!exchange.received().isEmpty()) {
      violations.add("a body where none is described: " + exchange.received());
    }
    for (var header : response.path("headers").properties()) {
      header(header.getKey(), header.getValue(), operation);
    }
    if (exchange.responseHeaders().containsKey("set-cookie")
        && !response.path("headers").has("Set-Cookie")) {
      violations.add("sets a cookie that is not described");
    }
  }

  private void header(String name, JsonNode reference, Operation operation) {
    var described = operation.resolve(reference);
    var value = exchange.responseHeaders().get(name.toLowerCase(Locale.ROOT));
    if (value == null) {
      if (described.path("required").asBoolean()) {
        violations.add("header " + name + " is missing");
      }
      return;
    }
    var isText = described.at("/schema/type").asText().equals("string");
    var pointer = reference.path("$ref").asText().substring(1) + "/schema";
    contract
        .schemas()
        .errorsAt(pointer, isText ? JSON.getNodeFactory().textNode(value).toString() : value)
        .forEach(error -> violations.add("wrong header " + name + error));
  }

  private void content(JsonNode content) {
    var type = exchange.responseType().orElse("(none)");
    if (!content.has(type)) {
      violations.add("the media type " + type + " is not described");
      return;
    }
    if (!type.endsWith("json")) {
      // A file: what is in it is for the tests of its feature.
      return;
    }
    var schema = Operation.schemaName(content.get(type));
    contract
        .schemas()
        .errors(schema, type.equals("text/calendar") ? quoted() : exchange.received())
        .forEach(error -> violations.add("wrong response: " + error));
    if (schema.equals("Form")) {
      manifest(parse(exchange.received()).path("manifest").asText());
    }
  }

  /** Quotes a response that is not JSON, because the contract describes it as a text. */
  private String quoted() {
    return JSON.getNodeFactory().textNode(exchange.received()).toString();
  }

  /** A text for whoever hashes it, with a schema of its own ({@code contentSchema}). */
  private void manifest(String text) {
    contract
        .schemas()
        .errors("Manifest", text)
        .forEach(error -> violations.add("wrong manifest: " + error));
  }

  private void problem(Operation operation) {
    problemShape();
    var slug = slug(exchange);
    if (!operation.problems().contains(slug)) {
      violations.add("problem '" + slug + "' is not in x-problems");
    }
  }

  private void problemShape() {
    if (!exchange.responseType().equals(Optional.of(PROBLEM))) {
      violations.add("status " + exchange.status() + " without a problem: " + exchange.received());
      return;
    }
    contract
        .schemas()
        .errors("Problem", exchange.received())
        .forEach(error -> violations.add("wrong problem: " + error));
    if (parse(exchange.received()).path("status").asInt() != exchange.status()) {
      violations.add("the problem names another status");
    }
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
  }
}
