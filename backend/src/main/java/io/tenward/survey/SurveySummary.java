package io.tenward.survey;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.base.http.Cursor;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.contract.Cycle;
import io.tenward.contract.Delivery;
import io.tenward.contract.Halted;
import io.tenward.contract.ReceivedSurvey;
import io.tenward.contract.SurveyPurpose;
import io.tenward.contract.SurveyState;
import io.tenward.form.Survey;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Describes a survey in the list.
 *
 * @param answered by ballots while it runs, afterwards by counted answers
 */
public record SurveySummary(
    UUID id,
    SurveyState state,
    SurveyPurpose purpose,
    String template,
    @Nullable Cycle cycle,
    String title,
    boolean ratings,
    Delivery delivery,
    Instant closesAt,
    String zone,
    Instant createdAt,
    Instant changedAt,
    @Nullable Integer invited,
    @Nullable Integer answered,
    @Nullable Boolean resultsReady,
    @Nullable Boolean resultsWithheld,
    @Nullable Halted halted,
    @Nullable LocalDate figuresFrom,
    @Nullable ReceivedSurvey received) {

  /** Lists the newest first. */
  public static Page<SurveySummary> list(
      UUID leadId,
      @Nullable SurveyState state,
      @Nullable UUID series,
      @Nullable Instant changedSince,
      Paging paging,
      Instant now) {
    var after = paging.after().orElse(Cursor.LATEST);
    var rows =
        Survey.<Survey>find(
                """
                leadId = ?1 and (?2 is null or state = ?2)
                and (createdAt < ?3 or createdAt = ?3 and surveyId > ?4)
                and (?5 is null or seriesId = ?5)
                and changedAt > ?6
                order by createdAt desc, surveyId
                """,
                leadId,
                state,
                Paging.time(after),
                after.id(),
                series,
                changedSince == null ? Instant.EPOCH : changedSince)
            .page(0, paging.rows())
            .list();
    var ballots = ballots(leadId);
    var cycles = SeriesCycles.all(leadId);
    return Page.of(
        rows,
        paging,
        survey -> new Cursor(survey.createdAt.toString(), survey.surveyId),
        survey ->
            of(survey, cycles.get(survey.surveyId), ballots.getOrDefault(survey.surveyId, 0), now));
  }

  private static SurveySummary of(Survey survey, @Nullable Cycle cycle, int ballots, Instant now) {
    var launched = survey.state != SurveyState.DRAFT;
    return new SurveySummary(
        survey.surveyId,
        survey.state,
        survey.purpose,
        survey.template,
        cycle,
        survey.title,
        survey.asked().rated(),
        survey.delivery,
        survey.closesAt,
        survey.zone,
        survey.createdAt,
        survey.changedAt,
        survey.invitedCount,
        survey.state == SurveyState.RUNNING ? Integer.valueOf(ballots) : survey.answeredCount,
        launched ? survey.resultsReady() : null,
        launched ? survey.resultsWithheld(now) : null,
        survey.halted,
        survey.figuresFrom(now),
        SurveyView.received(survey));
  }

  private static Map<UUID, Integer> ballots(UUID leadId) {
    return Panache.getSession()
        .createNativeQuery(
            """
            select i.survey_id, cast(count(*) as integer)
            from survey s join invite i using (survey_id) join ballot b using (invite_id)
            where s.lead_id = :lead and s.state = 'running'
            group by i.survey_id
            """,
            Object[].class)
        .setParameter("lead", leadId)
        .getResultStream()
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (Integer) row[1]));
  }
}
