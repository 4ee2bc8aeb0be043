package io.tenward.account.factor;

import io.quarkus.security.Authenticated;
import io.quarkus.security.identity.SecurityIdentity;
import io.tenward.account.member.AccountProblem;
import io.tenward.account.member.ConfirmedSession;
import io.tenward.account.member.Member;
import io.tenward.account.session.Session;
import io.tenward.account.session.SessionProvider;
import io.tenward.account.token.ApiToken;
import io.tenward.account.trail.Trail;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.AddPasskey;
import io.tenward.contract.ChangeCodeApp;
import io.tenward.contract.CodeApp;
import io.tenward.contract.GetSecondFactor;
import io.tenward.contract.IssueRecoveryCodes;
import io.tenward.contract.PasskeyDraft;
import io.tenward.contract.RecoveryCodes;
import io.tenward.contract.RemoveCodeApp;
import io.tenward.contract.RemovePasskey;
import io.tenward.contract.SecondFactor;
import io.tenward.contract.TrailKind;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Lets members add and remove their own second factors. */
@Authenticated
@Transactional
public class SecondFactorResource
    implements AddPasskey,
        ChangeCodeApp,
        GetSecondFactor,
        IssueRecoveryCodes,
        RemoveCodeApp,
        RemovePasskey {
  @Inject Caller caller;
  @Inject SecurityIdentity identity;
  @Inject SecondFactors factors;
  @Inject Passkeys passkeys;
  @Inject ConfirmedSession session;
  @Inject Trail trail;

  @Override
  public SecondFactor getSecondFactor() {
    return factors.of(Member.stillThere(Member.of(caller.memberId())));
  }

  @Override
  public void changeCodeApp(CodeApp app) {
    // Guesses are not limited here: the secret is the member's own.
    if (!factors.setApp(confirmed(), app.secret(), app.code())) {
      throw ProblemException.of(AccountProblem.BAD_CODE, "Is the clock of the app right?");
    }
    endOthers();
  }

  @Override
  public void removeCodeApp() {
    factors.removeApp(confirmed());
  }

  @Override
  public void addPasskey(PasskeyDraft draft) {
    var member = confirmed();
    passkeys.add(member, draft);
    factors.settle(member);
    endOthers();
  }

  @Override
  public void removePasskey(UUID passkeyId) {
    if (!passkeys.has(caller.memberId(), passkeyId)) {
      throw ProblemException.notFound("This passkey does not exist or is not yours");
    }
    var member = confirmed();
    passkeys.remove(member.memberId, passkeyId);
    factors.settle(member);
  }

  @Override
  public RecoveryCodes issueRecoveryCodes() {
    var member = confirmed();
    if (!member.secondFactor) {
      throw ProblemException.of(
          AccountProblem.SECOND_FACTOR_MISSING, "Add a passkey or an app for codes first");
    }
    return new RecoveryCodes(factors.issueCodes(member));
  }

  /** The trail forgets it again if the change fails. */
  private Member confirmed() {
    session.require();
    trail.note(TrailKind.SECOND_FACTOR_CHANGED, null);
    return Member.stillThere(Member.toChange(caller.memberId()));
  }

  /** They were opened, and tokens made, without it. */
  private void endOthers() {
    ApiToken.endAll(caller.memberId());
    Session.endOthers(caller.memberId(), identity.getAttribute(SessionProvider.SESSION_ID));
  }
}
