package io.tenward.platform.edge;

import io.tenward.platform.PlatformProblem;
import io.tenward.platform.ProblemException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Has the whole body of a respondent's request at hand before a thread looks at it: whoever sends
 * slowly holds a connection and no thread, and an answer of 22 kB wakes one thread once.
 */
@Singleton
class Bodies {
  private static final Duration LONGEST = Duration.ofMinutes(1);

  void read(RoutingContext request) {
    var http = request.request();
    if (!request.normalizedPath().startsWith("/api/r/") || http.isEnded() || !announces(http)) {
      request.next();
      return;
    }
    var most = BodyLimit.of(request.normalizedPath());
    var body = Buffer.buffer();
    var timer = request.vertx().setTimer(LONGEST.toMillis(), id -> http.connection().close());
    http.handler(
        chunk -> {
          if (body.length() + chunk.length() <= most) {
            body.appendBuffer(chunk);
          } else {
            http.handler(null).endHandler(null);
            request.vertx().cancelTimer(timer);
            Gate.refuse(
                request,
                ProblemException.of(
                    PlatformProblem.BODY_TOO_LARGE, "At most " + most + " bytes are read here"));
          }
        });
    http.endHandler(
        end -> {
          request.vertx().cancelTimer(timer);
          ((RoutingContextInternal) request).setBody(body);
          request.next();
        });
    http.resume();
  }

  private static boolean announces(HttpServerRequest request) {
    var headers = request.headers();
    if (headers.contains(HttpHeaders.EXPECT)) {
      request.response().writeContinue();
    }
    return headers.contains(HttpHeaders.CONTENT_LENGTH)
        || headers.contains(HttpHeaders.TRANSFER_ENCODING);
  }
}
