package io.tenward.server.edge;

import io.tenward.base.http.PublicAddress;
import io.tenward.base.scope.Bearer;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.MDC;

/** Adds the headers that every response has. */
@Singleton
class Headers {
  private static final String PERMISSIONS =
      "accelerometer=(), browsing-topics=(), camera=(), display-capture=(), geolocation=(),"
          + " gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()";
  private static final String REQUEST_ID = "requestId";
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
    if (isMember(request)) {
      var id = UUID.randomUUID().toString();
      request.put(REQUEST_ID, id);
      MDC.put("request", " (request " + id + ")");
    }
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
    String id = request.get(REQUEST_ID);
    if (id != null) {
      headers.set("X-Request-Id", id);
      // No page can make a browser send a token, so BREACH does not apply.
      if (Bearer.in(request.request()).isPresent()
          && headers.contains(HttpHeaders.CONTENT_ENCODING, "identity", true)) {
        headers.remove(HttpHeaders.CONTENT_ENCODING).add(HttpHeaders.VARY, "accept-encoding");
      }
    }
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

  /**
   * Tells whether the request may come from a member or their tool, which respondents' routes
   * exclude.
   */
  private static boolean isMember(RoutingContext request) {
    return Edge.isApi(request) && !Edge.isRespondents(request);
  }

  private static String caching(RoutingContext request, String path) {
    if (Edge.isForPrograms(request) || path.startsWith("/q/")) {
      return "no-store";
    }
    boolean served = request.response().getStatusCode() < 400;
    // The names of built files carry a hash of their content.
    return served && path.contains("/assets/")
        ? "public, max-age=" + ONE_YEAR + ", immutable"
        : "no-cache";
  }

  /** Limits what each page may load; other sites are never allowed. */
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
   * Allows pages of other origins to call the API: those that are listed with a token ({@code
   * TENWARD_API_ORIGINS}), and any the operations of respondents; never with a cookie, which would
   * need Access-Control-Allow-Credentials.
   */
  @Singleton
  static class ListedOrigins {
    private final List<String> origins;

    ListedOrigins(@ConfigProperty(name = "tenward.api-origins") Optional<List<String>> origins) {
      this.origins = origins.orElse(List.of());
    }

    void add(RoutingContext request, MultiMap headers) {
      if (Edge.isRespondents(request)) {
        addForAll(request, headers);
        return;
      }
      if (origins.isEmpty() || !Edge.isApi(request)) {
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
              "Content-Disposition, ETag, Idempotent-Replayed, Location, Retry-After,"
                  + " WWW-Authenticate, X-Request-Id");
      if (request.request().method() == HttpMethod.OPTIONS) {
        headers
            .set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, POST, PUT, PATCH, DELETE")
            .set(
                HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS,
                "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match")
            .set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "600");
      }
    }

    /** All that is secret is in the link, which such a page has already. */
    private static void addForAll(RoutingContext request, MultiMap headers) {
      headers
          .set(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
          .set(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, "Retry-After");
      if (request.request().method() == HttpMethod.OPTIONS) {
        headers
            .set(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "POST, PUT")
            .set(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, "Content-Type")
            .set(HttpHeaders.ACCESS_CONTROL_MAX_AGE, "600");
      }
    }
  }
}
