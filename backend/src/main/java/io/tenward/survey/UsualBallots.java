package io.tenward.survey;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.tenward.platform.ShortWay;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * The short way to a ballot for a link that is used once and in time. Whatever it does not sign,
 * for whichever reason, goes on to {@link InviteResource}, which looks at it anew and says why.
 */
@Singleton
class UsualBallots {
  private final InviteUse invites;

  UsualBallots(InviteUse invites) {
    this.invites = invites;
  }

  void register(@Observes Filters filters) {
    filters.register(this::take, ShortWay.AFTER_THE_EDGE);
  }

  private void take(RoutingContext request) {
    var ballot =
        ShortWay.is(request, HttpMethod.POST, "/api/r/ballots")
            ? UsualBallot.read(request.body().buffer())
            : Optional.<UsualBallot>empty();
    if (ballot.isEmpty()) {
      request.next();
      return;
    }
    ShortWay.later(
        request,
        ballot.get(),
        each -> invites.signAtOnce(each.link(), each.blinded()),
        signed -> signed.ifPresentOrElse(signature -> reply(request, signature), request::next),
        failed -> request.next());
  }

  /** Its letters stand for themselves in JSON, and were drawn by chance: nothing to compress. */
  private static void reply(RoutingContext request, byte[] signature) {
    request
        .response()
        .putHeader(HttpHeaders.CONTENT_TYPE, "application/json;charset=UTF-8")
        .putHeader(HttpHeaders.CONTENT_ENCODING, HttpHeaders.IDENTITY)
        .end("{\"blindSignature\":\"" + Manifest.base64(signature) + "\"}");
  }
}
