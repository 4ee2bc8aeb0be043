package io.tenward.survey;

import static java.util.stream.Collectors.toSet;

import io.tenward.account.member.MemberLeaves;
import io.tenward.base.IntegrationEvent;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.form.Lead;
import io.tenward.form.Successor;
import io.tenward.form.Survey;
import io.tenward.form.SurveyProblem;
import io.tenward.form.SurveyReceived;
import io.tenward.form.SurveyRemoved;
import io.tenward.form.event.SurveyEvents;
import io.tenward.kernel.keys.KeyCustody;
import io.tenward.survey.audience.NamedRequests;
import io.tenward.survey.audience.Round;
import io.tenward.survey.audience.Rounds;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Results go to the successor of whom respondents were told; of all others they were promised to
 * one lead, without whom nobody may read them. What runs is not cut off silently (docs/adr/0126).
 */
@Singleton
class LeadLeaves {
  @Inject Event<SurveyRemoved> removed;
  @Inject Event<SurveyReceived> received;
  @Inject SurveyEvents events;
  @Inject Database database;
  @Inject KeyCustody custody;
  @Inject Rounds rounds;
  @Inject NamedRequests requests;
  @Inject Clock clock;

  /**
   * @throws ProblemException has-running-surveys also while answers are being opened or keys exist
   *     in the folder that is here
   */
  void remove(@Observes MemberLeaves leaving) {
    Lead.hold(leaving.memberId());
    var successors = successors(leaving);
    successors.stream().sorted().forEach(Lead::hold);
    var surveys = Survey.ofLeadToChange(leaving.memberId());
    if (surveys.stream().anyMatch(survey -> !survey.isOver() && !custody.isOutOfSight(survey))) {
      throw ProblemException.of(
          SurveyProblem.HAS_RUNNING_SURVEYS, "Wait until the surveys have closed, or cancel them");
    }
    var left = rounds.of(leaving.memberId());
    var name = Lead.of(leaving.memberId()).name();
    for (var survey : surveys) {
      if (survey.resultsReady() && successors.contains(survey.successorId)) {
        pass(survey, name, left);
      } else {
        custody.noteRemoved(survey);
        removed.fire(new SurveyRemoved(survey.surveyId));
        survey.delete();
      }
    }
    Survey.flush();
  }

  /** Finds those who are still there, before any survey is held. */
  private Set<UUID> successors(MemberLeaves leaving) {
    return database
        .ids(
            "select distinct successor_id from survey where lead_id = ? and successor_id is not null",
            leaving.memberId())
        .stream()
        .filter(
            id ->
                Successor.name(database, leaving.workspaceId(), leaving.memberId(), id).isPresent())
        .collect(toSet());
  }

  /** Once passed, it counts as the receiver's own for those behind it. */
  private void pass(Survey survey, String name, Collection<Round> left) {
    var to = Objects.requireNonNull(survey.successorId);
    var from = survey.leadId;
    var byName = requests.of(to, Objects.requireNonNull(survey.launchedAt));
    var lost = rounds.lost(left, survey.surveyId, to, byName);
    survey.leadId = to;
    survey.successorId = null;
    survey.receivedFrom = name;
    survey.receivedAt = clock.instant();
    Survey.flush();
    database.update("update survey set results_read = false where survey_id = ?", survey.surveyId);
    received.fire(new SurveyReceived(survey.surveyId, from, to, lost));
    events.fire(survey.surveyId, IntegrationEvent.Type.SURVEY_RESULTS_READY, Map.of());
  }
}
