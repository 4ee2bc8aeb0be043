package io.tenward.survey.audience;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.survey.audience.RepeatRule.Figures;
import io.tenward.survey.audience.RepeatRule.Round;
import io.tenward.survey.audience.RepeatRule.Shown;
import io.tenward.survey.core.RepeatCheck;
import io.tenward.survey.core.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Compares with surveys that are decided; each of the others is checked at its own close. */
@ApplicationScoped
class RepeatCheckByAudience implements RepeatCheck {
  @Override
  public void holdLead(UUID surveyId) {
    sql(
            """
            select member_id from member
            where member_id = (select lead_id from survey where survey_id = :survey)
            for no key update
            """,
            UUID.class,
            surveyId)
        .getResultList();
  }

  @Override
  public void decide(UUID surveyId, Map<String, List<Block>> blocks) {
    exclude(surveyId);
    Survey survey = Survey.findById(surveyId);
    var rounds = Rounds.of(survey.leadId);
    var closing =
        rounds.stream()
            .filter(round -> round.surveyId().equals(surveyId))
            .findFirst()
            .map(round -> shown(round, blocks))
            .orElseThrow();
    var verdicts =
        RepeatRule.decide(
            closing,
            rounds.stream().filter(Round::decided).toList(),
            // As of the launch: no survey that was compared then drops out while this one runs.
            Objects.requireNonNull(survey.launchedAt));
    for (var figures : closing.figures()) {
      var verdict = verdicts.get(figures.question().id());
      if (verdict != null) {
        hold(survey, figures.question().id(), verdict.reason());
      }
      if (verdict == null || verdict.reason() == Reason.ROUNDED) {
        figures.blocks().forEach(block -> keep(survey, figures.question().id(), block));
      }
    }
    survey.decided = true;
    Survey.flush();
  }

  private static Round shown(Round round, Map<String, List<Block>> blocks) {
    return round.decided(
        round.figures().stream()
            .map(
                figures ->
                    new Figures(
                        figures.question(),
                        blocks.getOrDefault(figures.question().id(), List.of()).stream()
                            .map(block -> new Shown(block.groups(), block.n()))
                            .toList()))
            .toList());
  }

  @Override
  public @Nullable Map<String, Reason> decided(UUID surveyId) {
    Survey survey = Survey.findById(surveyId);
    return survey.decided
        ? sql(
                "select question_id, reason from held_back_question where survey_id = :survey",
                Object[].class,
                surveyId)
            .getResultStream()
            .collect(
                toMap(
                    row -> (String) row[0],
                    row -> Reason.valueOf(((String) row[1]).toUpperCase(Locale.ROOT))))
        : null;
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

  private static void hold(Survey survey, String questionId, Reason reason) {
    Panache.getSession()
        .createNativeMutationQuery(
            """
            insert into held_back_question (workspace_id, survey_id, question_id, reason)
            values (:workspace, :survey, :question, :reason)
            on conflict do nothing
            """)
        .setParameter("workspace", survey.workspaceId)
        .setParameter("survey", survey.surveyId)
        .setParameter("question", questionId)
        .setParameter("reason", reason.word())
        .executeUpdate();
  }

  private static void keep(Survey survey, String questionId, Shown block) {
    Panache.getSession()
        .createNativeMutationQuery(
            """
            insert into decided_block (workspace_id, survey_id, question_id, launch_group_ids, n)
            values (:workspace, :survey, :question, :groups, :n)
            """)
        .setParameter("workspace", survey.workspaceId)
        .setParameter("survey", survey.surveyId)
        .setParameter("question", questionId)
        .setParameter("groups", block.groups().stream().sorted().toArray(UUID[]::new))
        .setParameter("n", block.n())
        .executeUpdate();
  }

  private static <T> NativeQuery<T> sql(String text, Class<T> type, UUID surveyId) {
    return Panache.getSession().createNativeQuery(text, type).setParameter("survey", surveyId);
  }
}
