package io.tenward.survey.keys;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.survey.core.CancelReason;
import io.tenward.survey.core.Survey;
import io.tenward.survey.core.SurveyState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Ends a survey unread. */
final class Cancellation {
  /**
   * Ballots and declines go with their invites. The sealed answers belong to the response package,
   * which we do not import; they are deleted here so that no cancelled survey can keep one.
   */
  private static final List<String> DELETIONS =
      List.of(
          "delete from answer where survey_id = :survey",
          "delete from invite where survey_id = :survey");

  private Cancellation() {}

  /** Within a transaction that holds the survey; its keys are to be destroyed afterwards. */
  static void cancel(Survey survey, CancelReason reason, Instant now) {
    survey.state = SurveyState.CANCELLED;
    survey.cancelReason = reason;
    survey.cancelledAt = now;
    survey.cancelsAt = null;
    survey.flush();
    DELETIONS.forEach(sql -> delete(sql, survey.surveyId));
  }

  private static void delete(String sql, UUID surveyId) {
    Panache.getSession()
        .createNativeMutationQuery(sql)
        .setParameter("survey", surveyId)
        .executeUpdate();
  }
}
