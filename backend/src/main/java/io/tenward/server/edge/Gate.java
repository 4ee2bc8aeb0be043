package io.tenward.server.edge;

import static io.tenward.base.problem.PlatformProblem.CROSS_ORIGIN;
import static io.tenward.base.problem.PlatformProblem.INVALID_REQUEST;
import static io.tenward.base.problem.PlatformProblem.NOT_FOUND;

import io.tenward.base.http.PublicAddress;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.scope.Bearer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** Refuses what no feature should have to think about. */
@Singleton
class Gate {
  private static final Set<HttpMethod> HARMLESS =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  /** Encoded slashes, backslashes and semicolons are signs of no path of ours. */
  private static final Pattern OTHER_SPELLING =
      Pattern.compile("//|[;\\\\]|%(?:2f|3b|5c)", Pattern.CASE_INSENSITIVE);

  @Inject PublicAddress address;
  @Inject Refusals refusals;
  @Inject Config config;

  void check(RoutingContext request) {
    if (refusals.isClosing(request)) {
      return;
    }
    var refused =
        badAddress(request)
            .or(() -> tokenInAddress(request))
            .or(() -> metrics(request))
            .or(() -> authorizedRespondent(request))
            .or(() -> unknownLength(request))
            .or(() -> otherSpelling(request))
            .or(() -> crossOrigin(request))
            .or(() -> tooLarge(request));
    if (refused.isEmpty()) {
      request.next();
      return;
    }
    refusals.refuse(request, refused.get());
  }

  /** NUL can be part of no text of ours; PostgreSQL refuses it. */
  private static Optional<ProblemException> badAddress(RoutingContext request) {
    if (request.request().uri().contains("%00")) {
      return Optional.of(
          ProblemException.of(INVALID_REQUEST, "The address contains a NUL character"));
    }
    // RFC 9112, 3.2: a proxy and we could take two hosts for different ones.
    return needsHost(request) && request.request().headers().getAll(HttpHeaders.HOST).size() != 1
        ? Optional.of(
            ProblemException.of(INVALID_REQUEST, "The request needs exactly one Host header"))
        : Optional.empty();
  }

  /** Addresses are kept in logs and histories; that of a proxy may have it by now. */
  private static Optional<ProblemException> tokenInAddress(RoutingContext request) {
    return request.request().uri().contains(Bearer.PREFIX)
        ? Optional.of(
            ProblemException.of(
                INVALID_REQUEST,
                "Send tokens in the Authorization header only, and revoke this one because it was in the address"))
        : Optional.empty();
  }

  /** Off unless the operator wants them: nobody signs in to read them. */
  private Optional<ProblemException> metrics(RoutingContext request) {
    return request.normalizedPath().startsWith("/q/metrics")
            && !config.getOptionalValue("tenward.metrics", Boolean.class).orElse(false)
        ? Optional.of(ProblemException.of(NOT_FOUND, "TENWARD_METRICS is off"))
        : Optional.empty();
  }

  /**
   * Refuses cookies and tokens at respondents' routes, where a respondent must not be identified.
   */
  private static Optional<ProblemException> authorizedRespondent(RoutingContext request) {
    return Edge.isRespondents(request)
            && request.request().headers().contains(HttpHeaders.AUTHORIZATION)
        ? Optional.of(
            ProblemException.of(
                    INVALID_REQUEST, "Requests from respondents must not carry a cookie or a token")
                .field("Authorization", "unknown-field"))
        : Optional.empty();
  }

  /** RFC 9112, 6.3: where such a body ends, a proxy and we could each see for itself. */
  private static Optional<ProblemException> unknownLength(RoutingContext request) {
    var codings = request.request().headers().getAll(HttpHeaders.TRANSFER_ENCODING);
    return codings.isEmpty() || (codings.size() == 1 && "chunked".equalsIgnoreCase(codings.get(0)))
        ? Optional.empty()
        : Optional.of(
            ProblemException.of(INVALID_REQUEST, "The only supported transfer coding is chunked"));
  }

  /** HTTP/1.0 knows none, which does for asking whether we are well, and not for links. */
  private static boolean needsHost(RoutingContext request) {
    var version = request.request().version();
    return version == HttpVersion.HTTP_1_1
        || (version == HttpVersion.HTTP_1_0 && Edge.isApi(request));
  }

  /**
   * Refuses a second spelling of a path. JAX-RS ignores slashes at the end and what stands behind a
   * semicolon, so that limits and notes, which go by the path, would miss such a request (ADR
   * 0097).
   */
  private static Optional<ProblemException> otherSpelling(RoutingContext request) {
    var path = String.valueOf(request.request().path());
    var plain = path.equals(request.normalizedPath()) && !OTHER_SPELLING.matcher(path).find();
    return plain && !(Edge.isForPrograms(request) && path.endsWith("/"))
            || Pages.isEscapedLink(request)
        ? Optional.empty()
        : Optional.of(ProblemException.of(NOT_FOUND, "There is no such address"));
  }

  /**
   * A browser says where a request comes from; other clients send neither header. It adds a cookie
   * by itself, and never a token. Respondents' operations take neither, so that a page of any
   * origin may call them (ADR 0130).
   */
  private Optional<ProblemException> crossOrigin(RoutingContext request) {
    if (HARMLESS.contains(request.request().method())
        || Edge.isRespondents(request)
        || Bearer.in(request.request()).isPresent()) {
      return Optional.empty();
    }
    var origin = request.request().getHeader(HttpHeaders.ORIGIN);
    var foreign = origin != null && !address.isOwnOrigin(origin);
    var crossSite = "cross-site".equals(request.request().getHeader("Sec-Fetch-Site"));
    return foreign || crossSite
        ? Optional.of(
            ProblemException.of(
                CROSS_ORIGIN, "The Origin header is not the address of this server"))
        : Optional.empty();
  }

  private static Optional<ProblemException> tooLarge(RoutingContext request) {
    var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
    var most = BodyLimit.of(request.normalizedPath());
    // Longer numbers than this one are above every limit, and no long.
    return length != null && (length.length() > 15 || Long.parseLong(length) > most)
        ? Optional.of(Bodies.tooLarge(most))
        : Optional.empty();
  }
}
