package io.tenward.survey;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.CancelReason;
import io.tenward.contract.CancelSurveysOfMember;
import io.tenward.contract.SurveyState;
import io.tenward.survey.core.Survey;
import io.tenward.survey.keys.KeyCustody;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.UUID;

/** What an owner may do about surveys of others: end them unread, for a lead who has left. */
@RolesAllowed("owner")
public class MemberSurveysResource implements CancelSurveysOfMember {
  private final Caller caller;
  private final KeyCustody custody;

  MemberSurveysResource(Caller caller, KeyCustody custody) {
    this.caller = caller;
    this.custody = custody;
  }

  @Override
  public void cancelSurveysOfMember(UUID memberId) {
    QuarkusTransaction.requiringNew()
        .call(() -> cancel(memberId))
        .forEach(custody::destroyCancelledNowOrLater);
  }

  private List<UUID> cancel(UUID memberId) {
    requireColleague(memberId);
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
        Panache.getSession()
            .createNativeQuery(
                "select 1 from member where member_id = :member and workspace_id = :workspace",
                Integer.class)
            .setParameter("member", memberId)
            .setParameter("workspace", caller.workspaceId())
            .getResultList();
    if (found.isEmpty()) {
      throw ProblemException.notFound("This member does not exist");
    }
  }
}
