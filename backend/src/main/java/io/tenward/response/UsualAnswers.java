package io.tenward.response;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.tenward.platform.ProblemException;
import io.tenward.platform.ProblemJson;
import io.tenward.survey.BlindSignature;
import io.vertx.core.AsyncResult;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.List;

/**
 * The short way for a sealed answer that is as it should be. Whatever it does not store, for
 * whichever reason, goes on to {@link AnswerResource}, which looks at it anew and says why; but not
 * whoever the line has sent away, who would only wait on.
 */
@Singleton
class UsualAnswers {
  /** Behind everything that {@code io.tenward.platform.edge} does with each request. */
  private static final int AFTER_THE_EDGE = 900;

  private static final long LOOK_MILLIS = 1_000;

  private final FrozenForms forms;
  private final AnswerLines lines;
  private final Vertx vertx;

  UsualAnswers(FrozenForms forms, AnswerLines lines, Vertx vertx) {
    this.forms = forms;
    this.lines = lines;
    this.vertx = vertx;
  }

  void register(@Observes Filters filters) {
    filters.register(this::take, AFTER_THE_EDGE);
    vertx.setPeriodic(LOOK_MILLIS, look -> lines.sendAwayTheOverdue());
  }

  private void take(RoutingContext request) {
    var answer = isHandIn(request) ? UsualAnswer.read(request.body().buffer()) : null;
    if (answer == null || answer.isEmpty()) {
      request.next();
      return;
    }
    var stored = Promise.<Boolean>promise();
    var here = request.vertx().getOrCreateContext();
    stored.future().onComplete(result -> here.runOnContext(back -> reply(request, result)));
    // The thread refers to its last task until it gets another one (ADR 0017).
    var handed = new ArrayDeque<>(List.of(answer.get()));
    request
        .vertx()
        .executeBlocking(
            () -> {
              offer(handed.remove(), stored);
              return null;
            },
            false)
        .onFailure(stored::tryFail);
  }

  private static void reply(RoutingContext request, AsyncResult<Boolean> stored) {
    if (stored.succeeded() && stored.result()) {
      request.response().setStatusCode(204).end();
    } else if (stored.cause() instanceof ProblemException sentAway) {
      ProblemJson.send(sentAway, request);
    } else {
      request.next();
    }
  }

  private static boolean isHandIn(RoutingContext request) {
    var http = request.request();
    return http.method().equals(HttpMethod.PUT)
        && http.uri().equals("/api/r/answers")
        && "application/json".equals(http.getHeader(HttpHeaders.CONTENT_TYPE));
  }

  private void offer(UsualAnswer answer, Promise<Boolean> stored) {
    var keys = forms.signingKeys(answer.surveyId());
    var key = keys.isEmpty() ? null : keys.get().get(answer.groupId());
    if (key != null && BlindSignature.verify(key, answer.token(), answer.signature())) {
      lines.add(answer, stored);
    } else {
      stored.complete(false);
    }
  }
}
