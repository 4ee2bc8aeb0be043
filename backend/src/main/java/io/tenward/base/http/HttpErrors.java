package io.tenward.base.http;

import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Map;

/** JAX-RS' own exceptions as problems. */
final class HttpErrors {
  private static final Map<Integer, PlatformProblem> BY_STATUS =
      Map.of(
          401, PlatformProblem.NOT_SIGNED_IN,
          403, PlatformProblem.FORBIDDEN,
          404, PlatformProblem.NOT_FOUND,
          405, PlatformProblem.METHOD_NOT_ALLOWED,
          413, PlatformProblem.BODY_TOO_LARGE,
          415, PlatformProblem.UNSUPPORTED_MEDIA_TYPE,
          429, PlatformProblem.TOO_MANY_REQUESTS);

  private HttpErrors() {}

  static ProblemException problem(WebApplicationException thrown) {
    var code =
        BY_STATUS.getOrDefault(thrown.getResponse().getStatus(), PlatformProblem.INVALID_REQUEST);
    return ProblemException.of(code, code.title());
  }
}
