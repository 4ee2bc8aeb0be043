package io.tenward.growth;

import io.tenward.account.member.Code;
import io.tenward.account.member.LinkOwner;
import io.tenward.account.member.OpenLines;
import io.tenward.base.http.Caller;
import io.tenward.base.http.PublicAddress;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.AddHelperLine;
import io.tenward.contract.CreateGoalLink;
import io.tenward.contract.EndGoalLink;
import io.tenward.contract.GoalLink;
import io.tenward.contract.GoalSecret;
import io.tenward.contract.HelperGoal;
import io.tenward.contract.HelperLine;
import io.tenward.contract.ReadGoal;
import io.tenward.history.MovedDays;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** A goal behind its link, for helpers without an account: they read it and leave a line. */
@Transactional
public class GoalLinkResource implements AddHelperLine, CreateGoalLink, EndGoalLink, ReadGoal {
  /** Limits the lines of one goal, so that whoever passes the link on cannot fill the log. */
  private static final int MOST_LINES = 200;

  @Inject Caller caller;
  @Inject SecureRandom random;
  @Inject PublicAddress address;
  @Inject OpenLines lines;
  @Inject Log log;
  @Inject MovedDays movedDays;

  @Override
  @RolesAllowed("lead")
  public GoalLink createGoalLink(UUID goalId) {
    var code = Code.draw(random, Code.LINKED);
    own(goalId).linkHash = code.hash();
    movedDays.hide(goalId, caller.memberId());
    return new GoalLink(address.uri() + "/goal#" + code.text());
  }

  @Override
  @RolesAllowed("lead")
  public void endGoalLink(UUID goalId) {
    own(goalId).linkHash = null;
    movedDays.hide(goalId, caller.memberId());
  }

  @Override
  @PermitAll
  public HelperGoal readGoal(GoalSecret link) {
    var goal = ofLink(link.secret());
    var lead = LinkOwner.of(goal.memberId).orElseThrow(ProblemException::notFound);
    return new HelperGoal(
        lead.name(),
        lead.operator(),
        ShareResource.shown(
            goal, false, movedDays.shownTo(goal.goalId, goal.memberId, lead.zone())));
  }

  @Override
  @PermitAll
  public void addHelperLine(HelperLine line) {
    lines.count();
    var goal = ofLink(line.secret());
    Entry known = Entry.findById(line.id());
    if (known == null) {
      if (Entry.count("goalId = ?1 and helper is not null", goal.goalId) >= MOST_LINES) {
        throw ProblemException.invalid().field("/text", "too-many", Map.of("max", MOST_LINES));
      }
      log.heard(goal, line.id(), Objects.requireNonNullElse(line.name(), ""), line.text());
    } else if (known.helper == null || !goal.goalId.equals(known.goalId)) {
      throw ProblemException.invalid().field("/id", "duplicate");
    }
  }

  private Goal ofLink(String secret) {
    return Goal.ofLink(Code.read(secret).hash())
        .filter(goal -> LinkOwner.of(goal.memberId).isPresent())
        .orElseThrow(ProblemException::notFound);
  }

  private Goal own(UUID goalId) {
    caller.hold();
    return Goal.toChange(caller.memberId(), goalId)
        .filter(goal -> goal.belongsTo(caller.memberId()))
        .orElseThrow(GoalResource::notFound);
  }
}
