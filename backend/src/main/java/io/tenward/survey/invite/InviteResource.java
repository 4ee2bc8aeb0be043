package io.tenward.survey.invite;

import io.tenward.base.http.ClientAddresses;
import io.tenward.base.problem.ProblemException;
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
import java.util.UUID;
import java.util.function.Function;

/** What somebody with a link can do. Nothing here is logged, counted or remembered. */
@Path("/api/r")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@PermitAll
class InviteResource {
  record BallotDraft(UUID surveyId, UUID inviteId, String secret, String blindedMessage) {}

  record Ballot(String blindSignature) {}

  record Decline(UUID surveyId, UUID inviteId, String secret, boolean declined) {}

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
  @Path("invites/state")
  public InviteUse.State getInviteState(InviteSecret secret) {
    return with(secret, invites::state);
  }

  @POST
  @Path("ballots")
  public Ballot issueBallot(BallotDraft draft) {
    var blinded = Base64.getUrlDecoder().decode(draft.blindedMessage());
    var secret = new InviteSecret(draft.surveyId(), draft.inviteId(), draft.secret());
    return new Ballot(Manifest.base64(with(secret, link -> invites.sign(link, blinded))));
  }

  @POST
  @Path("declines")
  public void decline(Decline decline) {
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
