package io.tenward.kernel.invite;

import io.tenward.base.http.ClientAddresses;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.Ballot;
import io.tenward.contract.BallotDraft;
import io.tenward.contract.Decline;
import io.tenward.contract.DeclineDraft;
import io.tenward.contract.GetInviteState;
import io.tenward.contract.InviteSecretView;
import io.tenward.contract.InviteState;
import io.tenward.contract.IssueBallot;
import io.tenward.form.Manifest;
import io.tenward.form.SurveyProblem;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.function.Function;

/** Serves people with a link. It must not log, count or remember anything about them. */
@PermitAll
class InviteResource implements Decline, GetInviteState, IssueBallot {
  @Inject InviteUse invites;
  @Inject WrongLinks wrongLinks;
  @Inject ClientAddresses senders;
  @Inject HttpServerRequest request;

  @Override
  public InviteState getInviteState(InviteSecretView link) {
    var secret = new InviteSecret(link.surveyId(), link.inviteId(), link.secret());
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

  /** Counts unknown links alone, so that guessing is slowed down and a valid link always works. */
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
