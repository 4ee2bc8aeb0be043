package io.tenward.account;

import io.tenward.account.factor.SecondFactors;
import io.tenward.account.member.AccountProblem;
import io.tenward.account.member.ConfirmedSession;
import io.tenward.account.member.Member;
import io.tenward.account.member.Workspace;
import io.tenward.account.trail.Trail;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.ChangeSecondFactorDemand;
import io.tenward.contract.RemoveSecondFactor;
import io.tenward.contract.SecondFactorDemand;
import io.tenward.contract.TrailKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Lets owners demand second factors, and reset those of a member. */
@RolesAllowed("owner")
@Transactional
public class SecondFactorRuleResource implements ChangeSecondFactorDemand, RemoveSecondFactor {
  @Inject Caller caller;
  @Inject Owners owners;
  @Inject SecondFactors factors;
  @Inject ConfirmedSession session;
  @Inject Trail trail;

  @Override
  public void changeSecondFactorDemand(SecondFactorDemand change) {
    var owner = owners.caller();
    if (change.demanded() && owner.passwordHash != null && !owner.secondFactor) {
      throw ProblemException.of(
          AccountProblem.SECOND_FACTOR_MISSING, "Set up your own second factor first");
    }
    Workspace.of(owner.workspaceId).secondFactorDemanded = change.demanded();
    trail.note(TrailKind.SECOND_FACTOR_DEMANDED, change.demanded() ? "on" : "off");
  }

  @Override
  public void removeSecondFactor(UUID memberId) {
    owners.caller();
    if (memberId.equals(caller.memberId())) {
      session.require();
    }
    var member = Member.of(caller.workspaceId(), memberId);
    factors.reset(Member.toChange(member.memberId));
    trail.note(TrailKind.SECOND_FACTOR_RESET, memberId, null);
    owners.signOut(member);
  }
}
