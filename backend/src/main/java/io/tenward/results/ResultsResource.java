package io.tenward.results;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.contract.GetResults;
import io.tenward.contract.ReportResultsRead;
import io.tenward.contract.Results;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import java.util.UUID;

/** Shows the released results to the lead who asked. */
@RolesAllowed("lead")
public class ResultsResource implements GetResults, ReportResultsRead {
  @Inject ResultsCache results;
  @Inject Database database;
  @Inject Caller caller;

  @Override
  public Results getResults(UUID surveyId) {
    return results.ofOwn(caller, surveyId).results();
  }

  /**
   * Notes that the lead has read the results, for their next step. Boards and files read results,
   * too, so reading alone does not count.
   */
  @Override
  public void reportResultsRead(UUID surveyId) {
    results.requireOpen(caller, surveyId);
    database.update("update survey set results_read = true where survey_id = ?", surveyId);
  }
}
