package io.tenward.contract;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.builder.ResponseBuilder;
import io.restassured.filter.FilterContext;
import io.restassured.filter.OrderedFilter;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Assertions;

/** Compares all traffic of the tests with the contract and notes what was called. */
final class ContractFilter implements OrderedFilter {
  private final Contract contract;
  private final Coverage coverage;

  ContractFilter(Contract contract, Coverage coverage) {
    this.contract = contract;
    this.coverage = coverage;
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public Response filter(
      FilterableRequestSpecification request,
      FilterableResponseSpecification expected,
      FilterContext context) {
    var response = context.next(request, expected);
    var uri = URI.create(request.getURI());
    if (!isOurs(uri.getRawPath(), request.getMethod())) {
      return response;
    }
    var bytes = response.asByteArray();
    var exchange = exchange(request, uri, response, new String(bytes, UTF_8));
    var violations = Inspection.violations(contract, exchange);
    if (!violations.isEmpty()) {
      Assertions.fail(
          exchange.method() + " " + exchange.path() + ":\n  " + String.join("\n  ", violations));
    }
    contract
        .find(exchange.method(), exchange.path())
        .ifPresent(operation -> coverage.note(operation, exchange));
    return new ResponseBuilder().clone(response).setBody(bytes).build();
  }

  /** Routes under /api, without the readable page of the contract and a test's own resource. */
  private static boolean isOurs(String path, String method) {
    return path.startsWith("/api/")
        && !path.startsWith("/api/docs")
        && !path.startsWith("/api/try")
        && !List.of("HEAD", "OPTIONS").contains(method);
  }

  private static Exchange exchange(
      FilterableRequestSpecification request, URI uri, Response response, String received) {
    return new Exchange(
        request.getMethod(),
        uri.getRawPath(),
        query(uri),
        lowerCase(request.getHeaders()),
        text(request.getBody()),
        response.statusCode(),
        lowerCase(response.headers()),
        received);
  }

  private static Map<String, List<String>> query(URI uri) {
    var found = new LinkedHashMap<String, List<String>>();
    if (uri.getRawQuery() != null) {
      for (var pair : uri.getRawQuery().split("&")) {
        var parts = pair.split("=", 2);
        found
            .computeIfAbsent(URLDecoder.decode(parts[0], UTF_8), name -> new ArrayList<>())
            .add(parts.length == 1 ? "" : URLDecoder.decode(parts[1], UTF_8));
      }
    }
    return found;
  }

  private static Map<String, String> lowerCase(Headers headers) {
    var found = new LinkedHashMap<String, String>();
    headers.forEach(h -> found.put(h.getName().toLowerCase(Locale.ROOT), h.getValue()));
    return found;
  }

  private static String text(Object body) {
    return switch (body) {
      case null -> "";
      case byte[] bytes -> new String(bytes, UTF_8);
      default -> body.toString();
    };
  }
}
