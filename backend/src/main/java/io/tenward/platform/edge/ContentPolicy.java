package io.tenward.platform.edge;

import io.vertx.ext.web.RoutingContext;

/** What a page may load, per entry. Nothing ever from another site. */
final class ContentPolicy {
  private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";

  /** Hand-written without inline code or style. */
  private static final String RESPONDENT =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

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

  private ContentPolicy() {}

  static String of(RoutingContext request) {
    var path = request.normalizedPath();
    if (path.startsWith("/r/")) {
      return RESPONDENT;
    }
    if (Edge.isApiPage(path)) {
      return API_PAGE;
    }
    return Edge.isApi(request) || path.startsWith("/q/") ? NOTHING : APP;
  }
}
