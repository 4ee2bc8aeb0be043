package io.tenward.survey.invite;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.tenward.base.ShortWay;
import io.tenward.survey.core.Manifest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

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

  void open(@Observes Filters filters) {
    ShortWay.open(filters, HttpMethod.POST, "/api/r/ballots", UsualBallot::read, this::sign);
  }

  private void sign(RoutingContext request, UsualBallot ballot) {
    ShortWay.later(
        request,
        ballot,
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
