package io.tenward.survey;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.account.trail.Trail;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.CancelReason;
import io.tenward.contract.CancelSurveysOfMember;
import io.tenward.contract.SurveyState;
import io.tenward.contract.TrailKind;
import io.tenward.form.Survey;
import io.tenward.kernel.keys.KeyCustody;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** Lets an owner end surveys of others unread, for a lead who has left. */
@RolesAllowed("owner")
public class MemberSurveysResource implements CancelSurveysOfMember {
  @Inject Database database;
  @Inject Caller caller;
  @Inject Trail trail;
  @Inject KeyCustody custody;

  @Override
  public void cancelSurveysOfMember(UUID memberId) {
    QuarkusTransaction.requiringNew()
        .call(() -> cancel(memberId))
        .forEach(custody::destroyCancelledNowOrLater);
  }

  private List<UUID> cancel(UUID memberId) {
    requireColleague(memberId);
    trail.note(TrailKind.SURVEYS_CANCELLED, memberId, null);
    return Survey.ofLeadToChange(memberId).stream()
        .filter(survey -> survey.state == SurveyState.RUNNING)
        .map(
            survey -> {
              custody.cancel(survey, CancelReason.BY_OWNER);
              return survey.surveyId;
            })
        .toList();
  }

  private void requireColleague(UUID memberId) {
    var found =
        database.ids(
            "select member_id from member where member_id = ? and workspace_id = ?",
            memberId,
            caller.workspaceId());
    if (found.isEmpty()) {
      throw ProblemException.notFound("This member does not exist");
    }
  }
}
