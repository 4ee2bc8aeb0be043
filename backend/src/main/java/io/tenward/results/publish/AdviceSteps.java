package io.tenward.results.publish;

import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.AdviceState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Maps the advice of one survey, by comment, to what the lead does with it. */
public record AdviceSteps(Map<UUID, AdviceStep> byComment) {
  public static final AdviceSteps NONE = new AdviceSteps(Map.of());

  private record Taken(UUID commentId, AdviceStep step) {}

  private static final String SELECT =
      "select comment_id, state, reason, publish, version from advice_step where survey_id = ?";

  public static AdviceSteps of(Database database, UUID surveyId) {
    return new AdviceSteps(
        database.list(SELECT, AdviceSteps::read, surveyId).stream()
            .collect(Collectors.toMap(Taken::commentId, Taken::step)));
  }

  /** Returns the step, or an open one for advice without one. */
  public AdviceStep on(UUID commentId) {
    return byComment.getOrDefault(commentId, AdviceStep.NONE);
  }

  /** Lists advice with a reply that the lead lets respondents read. */
  List<UUID> told() {
    return byComment.entrySet().stream()
        .filter(taken -> taken.getValue().isTold())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static Taken read(ResultSet row) throws SQLException {
    return new Taken(
        row.getObject("comment_id", UUID.class),
        new AdviceStep(
            AdviceState.of(row.getString("state")),
            row.getString("reason"),
            row.getBoolean("publish"),
            row.getLong("version")));
  }

  /**
   * Locks the step until this transaction ends.
   *
   * @throws ProblemException not-found unless it is advice of this survey
   */
  static AdviceStep toChange(Database database, UUID surveyId, UUID commentId) {
    database.update(
        """
        insert into advice_step (comment_id, workspace_id, survey_id, state, version)
        select comment_id, workspace_id, survey_id, 'open', 0 from comment
        where survey_id = ? and comment_id = ? and field = 'advice' on conflict do nothing
        """,
        surveyId,
        commentId);
    var found =
        database.list(
            SELECT + " and comment_id = ? for update", AdviceSteps::read, surveyId, commentId);
    if (found.isEmpty()) {
      throw ProblemException.notFound("There is no such advice in this survey");
    }
    return found.getFirst().step();
  }

  static void write(Database database, UUID commentId, AdviceStep step) {
    database.update(
        """
        update advice_step set state = ?, reason = ?, publish = ?, version = ? where comment_id = ?
        """,
        step.state().word(),
        step.reason(),
        step.publish(),
        step.version(),
        commentId);
  }
}
