package io.tenward.survey.invite;

import io.tenward.base.http.ClientAddresses;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.Ballot;
import io.tenward.contract.BallotDraft;
import io.tenward.contract.Decline;
import io.tenward.contract.DeclineDraft;
import io.tenward.contract.InviteState;
import io.tenward.contract.IssueBallot;
import io.tenward.survey.core.Manifest;
import io.tenward.survey.core.SurveyProblem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Base64;
import java.util.function.Function;

/** What somebody with a link can do. Nothing here is logged, counted or remembered. */
@Path("")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
class InviteResource implements Decline, IssueBallot {
  private final InviteUse invites;
  private final WrongLinks wrongLinks;
  private final ClientAddresses senders;
  private final HttpServerRequest request;

  InviteResource(
      InviteUse invites,
      WrongLinks wrongLinks,
      ClientAddresses senders,
      HttpServerRequest request) {
    this.invites = invites;
    this.wrongLinks = wrongLinks;
    this.senders = senders;
    this.request = request;
  }

  @POST
  @Path("/api/r/invites/state")
  public InviteState getInviteState(InviteSecret secret) {
    return with(secret, invites::state);
  }

  @Override
  public Ballot issueBallot(BallotDraft draft) {
    var blinded = Base64.getUrlDecoder().decode(draft.blindedMessage());
    var secret = new InviteSecret(draft.surveyId(), draft.inviteId(), draft.secret());
    return new Ballot(Manifest.base64(with(secret, link -> invites.sign(link, blinded))));
  }

  @Override
  public void decline(DeclineDraft decline) {
    var secret = new InviteSecret(decline.surveyId(), decline.inviteId(), decline.secret());
    with(
        secret,
        link -> {
          invites.decline(link, decline.declined());
          return link;
        });
  }

  /** Only guessing is slowed down; whoever holds a link is always let in. */
  private <T> T with(InviteSecret secret, Function<InviteSecret, T> use) {
    try {
      return use.apply(secret);
    } catch (ProblemException problem) {
      if (problem.code() == SurveyProblem.UNKNOWN_INVITE) {
        wrongLinks.count(senders.address(request));
      }
      throw problem;
    }
  }
}
