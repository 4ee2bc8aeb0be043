package io.tenward.survey;

import io.tenward.account.member.MemberLeaves;
import io.tenward.base.problem.ProblemException;
import io.tenward.survey.core.Lead;
import io.tenward.survey.core.Survey;
import io.tenward.survey.core.SurveyProblem;
import io.tenward.survey.core.SurveyRemoved;
import io.tenward.survey.keys.KeyCustody;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/**
 * Results were promised to one lead: without them nobody may read them, so all of it goes. What
 * runs is not cut off silently (docs/adr/0021).
 */
@Singleton
class LeadLeaves {
  @Inject Event<SurveyRemoved> removed;
  @Inject KeyCustody custody;

  /**
   * @throws ProblemException has-running-surveys also while answers are being opened or keys exist
   *     in the folder that is here
   */
  void remove(@Observes MemberLeaves leaving) {
    Lead.hold(leaving.memberId());
    var surveys = Survey.ofLeadToChange(leaving.memberId());
    if (surveys.stream().anyMatch(survey -> !survey.isOver() && !custody.isOutOfSight(survey))) {
      throw ProblemException.of(
          SurveyProblem.HAS_RUNNING_SURVEYS, "Wait until the surveys have closed, or cancel them");
    }
    for (var survey : surveys) {
      custody.noteRemoved(survey);
      removed.fire(new SurveyRemoved(survey.surveyId));
      survey.delete();
    }
    Survey.flush();
  }
}
