package io.tenward.platform.edge;

import static io.tenward.platform.PlatformProblem.BODY_TOO_LARGE;
import static io.tenward.platform.PlatformProblem.CROSS_ORIGIN;
import static io.tenward.platform.PlatformProblem.INVALID_REQUEST;

import io.tenward.platform.ProblemException;
import io.tenward.platform.ProblemJson;
import io.tenward.platform.PublicAddress;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Refuses what no feature should have to think about. */
@Singleton
class Gate {
  private static final Set<HttpMethod> HARMLESS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final PublicAddress address;

  Gate(PublicAddress address) {
    this.address = address;
  }

  void check(RoutingContext request) {
    var refused = badAddress(request).or(() -> crossOrigin(request)).or(() -> tooLarge(request));
    if (refused.isEmpty()) {
      request.next();
      return;
    }
    refuse(request, refused.get());
  }

  static void refuse(RoutingContext request, ProblemException problem) {
    request
        .response()
        .setStatusCode(problem.code().status())
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
        // The rest of the body is not read.
        .putHeader(HttpHeaders.CONNECTION, "close")
        .end(ProblemJson.of(problem, request.normalizedPath()));
  }

  /** NUL can be part of no text of ours; PostgreSQL refuses it. */
  private static Optional<ProblemException> badAddress(RoutingContext request) {
    return request.request().uri().contains("%00")
        ? Optional.of(ProblemException.of(INVALID_REQUEST, "The address holds NUL"))
        : Optional.empty();
  }

  /** A browser says where a request comes from; other clients send neither header. */
  private Optional<ProblemException> crossOrigin(RoutingContext request) {
    if (HARMLESS.contains(request.request().method())) {
      return Optional.empty();
    }
    var origin = request.request().getHeader(HttpHeaders.ORIGIN);
    var foreign = origin != null && !address.isOwnOrigin(origin);
    var crossSite = "cross-site".equals(request.request().getHeader("Sec-Fetch-Site"));
    return foreign || crossSite
        ? Optional.of(ProblemException.of(CROSS_ORIGIN, "Origin is not the address of this server"))
        : Optional.empty();
  }

  private static Optional<ProblemException> tooLarge(RoutingContext request) {
    var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    var most = BodyLimit.of(request.normalizedPath());
    // Longer numbers than this one are above every limit, and no long.
    return length != null && (length.length() > 15 || Long.parseLong(length) > most)
        ? Optional.of(
            ProblemException.of(BODY_TOO_LARGE, "At most " + most + " bytes are read here"))
        : Optional.empty();
  }
}
