package io.tenward.response;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.tenward.platform.ProblemException;
import io.tenward.platform.ProblemJson;
import io.tenward.platform.ShortWay;
import io.tenward.survey.BlindSignature;
import io.vertx.core.AsyncResult;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

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

  void register(@Observes Filters filters) {
    filters.register(this::take, ShortWay.AFTER_THE_EDGE);
  }

  void lookAfterTheLines(@Observes StartupEvent started) {
    looks = vertx.setPeriodic(LOOK_MILLIS, look -> lines.sendAwayTheOverdue());
  }

  void leaveThem(@Observes ShutdownEvent stopped) {
    vertx.cancelTimer(looks);
  }

  private void take(RoutingContext request) {
    var answer =
        ShortWay.is(request, HttpMethod.PUT, "/api/r/answers")
            ? UsualAnswer.read(request.body().buffer())
            : Optional.<UsualAnswer>empty();
    if (answer.isEmpty()) {
      request.next();
      return;
    }
    var stored = Promise.<Boolean>promise();
    var here = request.vertx().getOrCreateContext();
    stored.future().onComplete(result -> here.runOnContext(back -> reply(request, result)));
    ShortWay.later(
        request, answer.get(), each -> offer(each, stored), offered -> {}, stored::tryFail);
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
   * @param stored completed at once, or by the line in which the answer stands
   * @return whether it stands in line
   */
  private boolean offer(UsualAnswer answer, Promise<Boolean> stored) {
    var keys = forms.signingKeys(answer.surveyId());
    var key = keys.isEmpty() ? null : keys.get().get(answer.groupId());
    if (key == null || !BlindSignature.verify(key, answer.token(), answer.signature())) {
      stored.complete(false);
      return false;
    }
    lines.add(answer, stored);
    return true;
  }
}
