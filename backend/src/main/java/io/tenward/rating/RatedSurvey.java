package io.tenward.rating;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.form.Manifest;
import io.tenward.form.Question;
import java.util.List;
import java.util.UUID;

/**
 * Describes a launched survey of the caller's own, and what is rated in it.
 *
 * @param items as they were frozen; none where only open questions are asked
 */
record RatedSurvey(UUID surveyId, UUID workspaceId, List<Question> items) {
  /**
   * @throws ProblemException not-found also for a draft
   */
  static RatedSurvey of(Database database, Caller caller, UUID surveyId) {
    return database
        .first(
            """
            select manifest from survey
            where survey_id = ? and lead_id = ? and workspace_id = ? and manifest is not null
            """,
            row -> items(row.getString(1)),
            surveyId,
            caller.memberId(),
            caller.workspaceId())
        .map(items -> new RatedSurvey(surveyId, caller.workspaceId(), items))
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    "This survey does not exist, is not yours or has not been launched"));
  }

  /**
   * @throws ProblemException not-found where nothing is rated
   */
  static RatedSurvey withItems(Database database, Caller caller, UUID surveyId) {
    var survey = of(database, caller, surveyId);
    if (survey.items.isEmpty()) {
      throw ProblemException.notFound("This survey has no items to rate");
    }
    return survey;
  }

  /** Lists the rated questions of a frozen form. */
  static List<Question> items(String manifest) {
    return Manifest.parse(manifest).questions().stream().filter(Question::rated).toList();
  }
}
