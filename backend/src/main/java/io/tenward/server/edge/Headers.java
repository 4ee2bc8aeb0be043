package io.tenward.server.edge;

import io.tenward.base.http.PublicAddress;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What every answer says about itself. */
@Singleton
class Headers {
  private static final String PERMISSIONS =
      "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(),"
          + " gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";
  private static final String ONE_YEAR = "31536000";

  private final ContentPolicy policy;
  private final ListedOrigins origins;
  private final boolean https;

  Headers(ContentPolicy policy, ListedOrigins origins, PublicAddress address) {
    this.policy = policy;
    this.origins = origins;
    this.https = address.isHttps();
  }

  void add(RoutingContext request) {
    // At the very end, because what serves the files sets its own.
    request.addHeadersEndHandler(end -> set(request, request.response().headers()));
    request.next();
  }

  private void set(RoutingContext request, MultiMap headers) {
    var path = request.normalizedPath();
    headers
        .set("Content-Security-Policy", policy.of(request))
        .set("X-Content-Type-Options", "nosniff")
        .set("X-Frame-Options", LinkedPages.isFramed(path) ? "SAMEORIGIN" : "DENY")
        .set("Referrer-Policy", "no-referrer")
        .set("Permissions-Policy", PERMISSIONS)
        .set("Cross-Origin-Opener-Policy", "same-origin")
        .set("Cross-Origin-Resource-Policy", "same-origin")
        .set("Cache-Control", caching(request, path));
    origins.add(request, headers);
    if (https) {
      headers.set("Strict-Transport-Security", "max-age=" + ONE_YEAR);
    }
    if (path.equals("/openapi.yaml")) {
      headers.set("Content-Type", "application/yaml");
    }
    if (path.endsWith(LinkedPages.PACKED) && request.response().getStatusCode() < 400) {
      headers
          .set("Content-Type", "text/html;charset=UTF-8")
          .set("Content-Encoding", "br")
          .set("Vary", "accept-encoding");
    }
  }

  private static String caching(RoutingContext request, String path) {
    if (Edge.isApi(request) || path.startsWith("/auth/") || path.startsWith("/q/")) {
      return "no-store";
    }
    boolean served = request.response().getStatusCode() < 400;
    // The names of built files carry a hash of their content.
    return served && path.contains("/assets/")
        ? "public, max-age=" + ONE_YEAR + ", immutable"
        : "no-cache";
  }

  /** What a page may load, per entry. Nothing ever from another site. */
  @Singleton
  static class ContentPolicy {
    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

    /**
     * The two hashes are style sheets that React Aria adds on its own: touch-action in usePress,
     * overscroll-behavior in usePreventScroll.
     */
    private static final String APP =
        "default-src 'self'; script-src 'self';"
            + " style-src 'self' '%s' '%s'; img-src 'self' data: blob:;"
                .formatted(
                    "sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o=",
                    "sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg=")
            + " object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    /** The viewer of the contract sets styles in many places; it handles nothing secret. */
    private static final String API_PAGE =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data: blob:; font-src 'self' data:; object-src 'none';"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final LinkedPages pages;

    ContentPolicy(LinkedPages pages) {
      this.pages = pages;
    }

    String of(RoutingContext request) {
      var path = request.normalizedPath();
      if (path.startsWith("/r/")) {
        return pages.policyOf(path).orElse(NOTHING);
      }
      if (Edge.isApiPage(path)) {
        return API_PAGE;
      }
      return Edge.isApi(request) || path.startsWith("/q/") ? NOTHING : APP;
    }
  }

  /**
   * Pages of other origins that may call the API with a token ({@code TENWARD_API_ORIGINS}); never
   * with a cookie, which takes Access-Control-Allow-Credentials, and never what respondents call.
   */
  @Singleton
  static class ListedOrigins {
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
              "Content-Disposition, ETag, Idempotent-Replayed, Location, Retry-After");
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
}
