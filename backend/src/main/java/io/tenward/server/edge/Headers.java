package io.tenward.server.edge;

import io.tenward.base.http.PublicAddress;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

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
}
