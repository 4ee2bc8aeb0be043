package io.tenward.survey;

import io.tenward.base.http.Cursor;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.sql.Database;
import io.tenward.contract.Cycle;
import io.tenward.contract.SurveyState;
import io.tenward.contract.SurveySummary;
import io.tenward.form.Survey;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the list of a lead's surveys. */
@Singleton
public class SurveyQuery {
  @Inject Database database;
  @Inject SurveyOut out;

  /** Lists the newest first. */
  public Page<SurveySummary> list(
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
            summary(
                survey,
                cycles.get(survey.surveyId),
                ballots.getOrDefault(survey.surveyId, 0),
                now));
  }

  /**
   * @param ballots how many have answered while it runs; afterwards counted answers are shown
   */
  private SurveySummary summary(Survey survey, @Nullable Cycle cycle, int ballots, Instant now) {
    var launched = survey.state != SurveyState.DRAFT;
    return out.summary(
        survey,
        cycle,
        survey.state == SurveyState.RUNNING ? Integer.valueOf(ballots) : survey.answeredCount,
        launched ? survey.resultsReady() : null,
        launched ? survey.resultsWithheld(now) : null,
        survey.figuresFrom(now));
  }

  private Map<UUID, Integer> ballots(UUID leadId) {
    return database.map(
        """
            select i.survey_id, count(*)
            from survey s join invite i using (survey_id) join ballot b using (invite_id)
            where s.lead_id = ? and s.state = 'running'
            group by i.survey_id
            """,
        row -> row.getInt(2),
        leadId);
  }
}
