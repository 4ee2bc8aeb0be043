package io.tenward.server.edge;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** What a page may load, per entry. Nothing ever from another site. */
@Singleton
class ContentPolicy {
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
