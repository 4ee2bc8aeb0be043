package io.tenward.base.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.tenward.base.json.Json;
import io.tenward.base.problem.Problem;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.scope.Bearer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Answers that are given before JAX-RS. */
public final class ProblemJson {
  private ProblemJson() {}

  /** Answers with it. */
  public static void send(ProblemException problem, RoutingContext request) {
    if (problem.code().status() == 401) {
      request.response().putHeader("WWW-Authenticate", Bearer.CHALLENGE);
    }
    var wait = problem.retryAfter();
    if (wait != null) {
      request.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
    }
    request
        .response()
        .setStatusCode(problem.code().status())
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
        .end(of(problem, request.normalizedPath()));
  }

  private static String of(ProblemException problem, String instance) {
    try {
      return Json.MAPPER.writeValueAsString(Problem.of(problem, instance));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
