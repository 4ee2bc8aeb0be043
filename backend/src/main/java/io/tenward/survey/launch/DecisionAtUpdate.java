package io.tenward.survey.launch;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.tenward.base.sql.Database;
import io.tenward.contract.SurveyState;
import io.tenward.survey.audience.ExactFigures;
import io.tenward.survey.audience.Rounds;
import io.tenward.survey.core.Lead;
import io.tenward.survey.core.Survey;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Decides which groups of surveys get figures that were running when this rule came, in the order
 * of their launches (docs/adr/0105). No survey is closed before it is decided.
 */
@ApplicationScoped
class DecisionAtUpdate {
  @Inject Database database;
  @Inject Rounds rounds;

  void decide(@Observes @Priority(2) StartupEvent start) {
    decideAll();
  }

  void decideAll() {
    QuarkusTransaction.requiringNew()
        .call(
            () ->
                undecided().stream()
                    .map(survey -> new UUID[] {survey.leadId, survey.surveyId})
                    .toList())
        .forEach(ids -> QuarkusTransaction.requiringNew().run(() -> decide(ids[0], ids[1])));
  }

  private static List<Survey> undecided() {
    return Survey.list(
        "state = ?1 and not decided order by launchedAt, surveyId", SurveyState.RUNNING);
  }

  private void decide(UUID leadId, UUID surveyId) {
    Lead.hold(leadId);
    Survey survey = Survey.findById(surveyId, LockModeType.PESSIMISTIC_WRITE);
    if (survey == null || survey.decided || survey.state != SurveyState.RUNNING) {
      return;
    }
    var all = rounds.of(leadId, Objects.requireNonNull(survey.launchedAt));
    var planned =
        all.stream().filter(round -> surveyId.equals(round.surveyId())).findFirst().orElseThrow();
    var before =
        Stream.concat(
            all.stream().takeWhile(round -> round != planned),
            all.stream().filter(round -> round.surveyId() == null));
    InexactTable.write(database, survey, new ExactFigures(planned, before.toList()).inexact());
    survey.decided = true;
  }
}
