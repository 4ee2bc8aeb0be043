package io.tenward.survey.audience;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.survey.core.RepeatCheck;
import io.tenward.survey.core.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Compares with surveys that are settled; each of the others is checked at its own close. */
@ApplicationScoped
class RepeatCheckByAudience implements RepeatCheck {
  @Override
  public void holdLead(UUID surveyId) {
    Panache.getSession()
        .createNativeQuery(
            """
            select member_id from member
            where member_id = (select lead_id from survey where survey_id = :survey)
            for no key update
            """,
            UUID.class)
        .setParameter("survey", surveyId)
        .getResultList();
  }

  @Override
  public void holdBack(UUID surveyId) {
    exclude(surveyId);
    Survey survey = Survey.findById(surveyId);
    var rounds = Rounds.of(survey.leadId);
    var others = rounds.stream().filter(RepeatRule.Round::settled).toList();
    rounds.stream()
        .filter(round -> round.surveyId().equals(surveyId))
        .findFirst()
        // As of the launch: no survey that was compared then drops out while this one runs.
        .flatMap(it -> RepeatRule.conflict(it, others, Objects.requireNonNull(survey.launchedAt)))
        .map(RepeatRule.Conflict::questionIds)
        .orElse(List.of())
        .forEach(questionId -> note(survey, questionId));
  }

  /** While it is known still: the mails go with the answers. */
  private static void exclude(UUID surveyId) {
    Panache.getSession()
        .createNativeMutationQuery(
            """
            update audience a set excluded = true
            where a.survey_id = :survey and (
              exists (
                select from link_taking t
                where t.survey_id = a.survey_id and t.person_id = a.person_id)
              or exists (
                select from mail m
                where m.survey_id = a.survey_id and m.person_id = a.person_id
                  and (m.state = 'returned'
                    or m.kind = 'invitation' and m.state in ('waiting', 'refused'))))
            """)
        .setParameter("survey", surveyId)
        .executeUpdate();
  }

  private static void note(Survey survey, String questionId) {
    Panache.getSession()
        .createNativeMutationQuery(
            """
            insert into held_back_question (workspace_id, survey_id, question_id)
            values (:workspace, :survey, :question)
            """)
        .setParameter("workspace", survey.workspaceId)
        .setParameter("survey", survey.surveyId)
        .setParameter("question", questionId)
        .executeUpdate();
  }
}
