package io.tenward.server.edge;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Pages of other origins that may call the API with a token ({@code TENWARD_API_ORIGINS}); never
 * with a cookie, which takes Access-Control-Allow-Credentials, and never what respondents call.
 */
@Singleton
class ListedOrigins {
  private final List<String> origins;

  ListedOrigins(@ConfigProperty(name = "tenward.api-origins") Optional<List<String>> origins) {
    this.origins = origins.orElse(List.of());
  }

  void add(RoutingContext request, MultiMap headers) {
    if (origins.isEmpty()
        || !Edge.isApi(request)
        || request.normalizedPath().startsWith("/api/r/")) {
      return;
    }
    headers.add(HttpHeaders.VARY, HttpHeaders.ORIGIN);
    var origin = request.request().getHeader(HttpHeaders.ORIGIN);
    if (origin == null || !origins.contains(origin)) {
      return;
    }
    headers
        .set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, origin)
        .set(
            HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS,
            "Content-Disposition, ETag, Location, Retry-After");
    if (request.request().method() == HttpMethod.OPTIONS) {
      headers
          .set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST, PUT, PATCH, DELETE")
          .set(
              HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
              "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match")
          .set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "600");
    }
  }
}
