package io.tenward.base.http;

import io.tenward.base.json.Ids;
import io.tenward.base.json.UnknownWordException;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.UriInfo;
import java.util.Collection;
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

  static ProblemException problem(WebApplicationException thrown, UriInfo uri) {
    if (thrown instanceof NotFoundException && isQueryConversion(thrown, uri)) {
      return badQuery(thrown, uri);
    }
    var code =
        BY_STATUS.getOrDefault(thrown.getResponse().getStatus(), PlatformProblem.INVALID_REQUEST);
    return ProblemException.of(code, code.title());
  }

  /** JAX-RS 3.1, 3.2: a parameter that cannot be converted is a 404 with the cause inside. */
  private static boolean isQueryConversion(WebApplicationException thrown, UriInfo uri) {
    return thrown.getCause() != null
        && uri.getPathParameters().values().stream()
            .flatMap(Collection::stream)
            .allMatch(text -> Ids.parse(text) != null);
  }

  private static ProblemException badQuery(WebApplicationException thrown, UriInfo uri) {
    var problem = ProblemException.invalid("A query parameter has the wrong format");
    var given = uri.getQueryParameters();
    // Our converters say what they refused, and nothing else; of others, all are suspects.
    var refused = thrown.getCause() instanceof IllegalArgumentException e ? e.getMessage() : null;
    var wrong =
        given.entrySet().stream()
            .filter(parameter -> parameter.getValue().stream().anyMatch(v -> v.equals(refused)))
            .map(Map.Entry::getKey)
            .toList();
    var allowed =
        thrown.getCause() instanceof UnknownWordException e
            ? Map.<String, Object>of("allowed", e.allowed())
            : Map.<String, Object>of();
    (wrong.isEmpty() ? given.keySet() : wrong)
        .forEach(name -> problem.field(name, "bad-format", allowed));
    return problem;
  }
}
