package io.tenward.answer;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.tenward.base.ShortWay;
import io.tenward.base.http.ProblemJson;
import io.tenward.base.problem.ProblemException;
import io.tenward.survey.keys.BlindSignature;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * The short way for a sealed answer that is as it should be. Whatever it does not store, for
 * whichever reason, goes on to {@link AnswerResource}, which looks at it anew and says why; but not
 * whoever the line has sent away, who would only wait on.
 */
@Singleton
class UsualAnswers {
  private static final long LOOK_MILLIS = 1_000;

  private final FrozenForms forms;
  private final AnswerLines lines;
  private final Vertx vertx;
  private long looks;

  UsualAnswers(FrozenForms forms, AnswerLines lines, Vertx vertx) {
    this.forms = forms;
    this.lines = lines;
    this.vertx = vertx;
  }

  void open(@Observes Filters filters) {
    ShortWay.open(filters, HttpMethod.PUT, "/api/r/answers", UsualAnswer::read, this::store);
  }

  void lookAfterTheLines(@Observes StartupEvent started) {
    looks = vertx.setPeriodic(LOOK_MILLIS, look -> lines.sendAwayTheOverdue());
  }

  void leaveThem(@Observes ShutdownEvent stopped) {
    vertx.cancelTimer(looks);
  }

  private void store(RoutingContext request, UsualAnswer answer) {
    var here = request.vertx().getOrCreateContext();
    ShortWay.later(
        request,
        answer,
        this::offer,
        stored -> stored.onComplete(result -> here.runOnContext(back -> reply(request, result))),
        failed -> request.next());
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

  /**
   * @return whether it is stored, known at once or when it has stood in line
   */
  private Future<Boolean> offer(UsualAnswer answer) {
    var keys = forms.signingKeys(answer.surveyId());
    var key = keys.isEmpty() ? null : keys.get().get(answer.groupId());
    if (key == null || !BlindSignature.verify(key, answer.token(), answer.signature())) {
      return Future.succeededFuture(false);
    }
    var stored = Promise.<Boolean>promise();
    lines.add(answer, stored);
    return stored.future();
  }
}
