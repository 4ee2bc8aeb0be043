package io.tenward.server.edge;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.regex.Pattern;

/** Limits the bytes of a body by the path of its request. */
final class BodyLimit {
  private static final long GENERAL = 64 * 1024;
  private static final long RESPONDENT = 32 * 1024;
  private static final long BATCH = 1024 * 1024;

  /** The limit allows 300 clauses with their meanings, in characters of four bytes. */
  private static final long ROLE = 4 * 1024 * 1024;

  /** The limit allows 500 offers with long notes, in characters of two bytes. */
  private static final long REGISTRY = 4 * 1024 * 1024;

  /** A document or a calendar of 5 MB in Base64, and its name. */
  private static final long DOCUMENT = 7 * 1024 * 1024;

  /**
   * A survey's audience lists everybody who is asked, a batch of a run and a group of SCIM all
   * people in it, a change of themes all that it moves, a publication all that it tells. Forms and
   * self-ratings are full of texts, in signs of four bytes.
   */
  private static final Pattern MANY =
      Pattern.compile(
          "/scim/.*|/api/(surveys/[^/]+(/self-rating)?"
              + "|people-runs/[^/]+/batches"
              + "|boards/[^/]+/(changes|publication(/preview)?)"
              + "|templates(/[^/]+)?)");

  static final long LARGEST = DOCUMENT;

  /**
   * Tells whether the path allows a larger body and the request has one, or does not say how large
   * it is.
   */
  static boolean isLarge(RoutingContext request) {
    var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    return of(request.normalizedPath()) > GENERAL
        && (length == null
            ? request.request().headers().contains(HttpHeaders.TRANSFER_ENCODING)
            : Long.parseLong(length) > GENERAL);
  }

  static long of(String path) {
    if (path.startsWith("/api/r/")) {
      return RESPONDENT;
    }
    return switch (path) {
      case "/api/people/batches" -> BATCH;
      case "/api/role" -> ROLE;
      case "/api/coaching/registry" -> REGISTRY;
      case "/api/role/readings", "/api/week/calendar-readings" -> DOCUMENT;
      default -> MANY.matcher(path).matches() ? BATCH : GENERAL;
    };
  }
}
