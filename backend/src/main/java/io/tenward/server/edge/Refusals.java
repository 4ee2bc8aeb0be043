package io.tenward.server.edge;

import io.netty.util.AttributeKey;
import io.tenward.base.http.NavigationPage;
import io.tenward.base.json.Json;
import io.tenward.base.problem.Problem;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.scope.Bearer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.impl.HttpServerConnection;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;

/** Answers requests that are refused before a feature sees them. */
@Singleton
class Refusals {
  private static final int LINGER_MILLIS = 2_000;

  /** Stands at the connection itself, and is gone with it. */
  private static final AttributeKey<Boolean> CLOSING =
      AttributeKey.valueOf(Refusals.class, "closing");

  /**
   * Answers, does not read the rest of the body or what else comes over the connection, and soon
   * hangs up.
   */
  void refuse(RoutingContext request, ProblemException problem) {
    var channel = connection(request).channel();
    channel.attr(CLOSING).set(true);
    request.response().putHeader(HttpHeaders.CONNECTION, "close");
    ProblemJson.send(problem, request);
    // At once, the answer could be lost to somebody who is still sending.
    var vertx = request.vertx();
    long hangUp = vertx.setTimer(LINGER_MILLIS, timer -> connection(request).close());
    channel.closeFuture().addListener(gone -> vertx.cancelTimer(hangUp));
  }

  /** Tells whether an earlier request on this connection was refused. */
  boolean isClosing(RoutingContext request) {
    return connection(request).channel().hasAttr(CLOSING);
  }

  private static HttpServerConnection connection(RoutingContext request) {
    return (HttpServerConnection) request.request().connection();
  }

  /** Answers that are given before JAX-RS. */
  static final class ProblemJson {
    /** Answers with it. */
    public static void send(ProblemException problem, RoutingContext request) {
      if (problem.code().status() == 401) {
        request.response().putHeader("WWW-Authenticate", Bearer.CHALLENGE);
      }
      var wait = problem.retryAfter();
      if (wait != null) {
        request.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds()));
      }
      if (NavigationPage.isAsked(request.request())) {
        request
            .response()
            .setStatusCode(problem.code().status())
            .putHeader(HttpHeaders.CONTENT_TYPE, NavigationPage.MEDIA_TYPE)
            .end(NavigationPage.of(request.request(), problem.code().status()));
        return;
      }
      request
          .response()
          .setStatusCode(problem.code().status())
          .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
          .end(Json.write(Problem.of(problem, request.normalizedPath())));
    }
  }
}
