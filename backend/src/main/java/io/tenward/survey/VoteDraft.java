package io.tenward.survey;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.survey.audience.Audience;
import io.tenward.survey.audience.Audiences;
import io.tenward.survey.core.Delivery;
import io.tenward.survey.core.LocalTimes;
import io.tenward.survey.core.Questions;
import io.tenward.survey.core.Survey;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A survey of purpose {@code vote}: sealed, closed and released as every other. Its form belongs to
 * the agreement; whom it asks and until when is changed as in any draft.
 *
 * @param intro what voters read before the first clause
 */
public record VoteDraft(String title, String intro, Questions clauses, String zone) {
  private static final int DAYS_UNTIL_CLOSE = 10;
  private static final LocalTime CLOSES = LocalTime.of(18, 0);
  private static final String TEMPLATE = "own";

  /**
   * Asks whom the first vote on these clauses asked, as far as they are still there; else
   * everybody.
   *
   * @param first null where nothing of it was voted on before
   * @throws ProblemException invalid-request with unknown-zone
   */
  public Survey make(Caller caller, @Nullable Survey first, Delivery delivery, Instant now) {
    var problem = LocalTimes.problem();
    var where = LocalTimes.zone(problem, "/zone", zone);
    if (where == null) {
      throw problem;
    }
    var closes = ZonedDateTime.ofInstant(now, where).plusDays(DAYS_UNTIL_CLOSE).with(CLOSES);
    var survey = new Survey();
    survey.surveyId = UUID.randomUUID();
    survey.workspaceId = caller.workspaceId();
    survey.leadId = caller.memberId();
    survey.purpose = Survey.Purpose.VOTE;
    survey.delivery = delivery;
    survey.zone = zone;
    survey.closesLocal = closes.toLocalDateTime();
    survey.closesAt = closes.toInstant();
    survey.createdAt = now;
    write(survey);
    if (first != null) {
      survey.k = first.k;
    }
    survey.persist();
    Audiences.replace(survey, audience(caller, first), LocalTimes.problem());
    Survey.flush();
    return survey;
  }

  /** Also into a draft that is there. */
  public void write(Survey draft) {
    draft.title = title;
    draft.intro = intro;
    draft.ask(TEMPLATE, clauses);
  }

  private static List<Audience> audience(Caller caller, @Nullable Survey first) {
    return first == null ? Repeat.everybody(caller.memberId()) : Repeat.audience(first, false);
  }
}
