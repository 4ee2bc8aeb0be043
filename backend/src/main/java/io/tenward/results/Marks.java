package io.tenward.results;

import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Sql;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

/** Which comments a lead calls important. */
public final class Marks {
  private Marks() {}

  public static Set<UUID> of(Connection connection, UUID surveyId) throws SQLException {
    return Set.copyOf(
        Sql.ids(connection, "select comment_id from comment_mark where survey_id = ?", surveyId));
  }

  /**
   * @throws ProblemException not-found unless the comment is one of this survey
   */
  static void change(Connection connection, UUID surveyId, UUID commentId, boolean important)
      throws SQLException {
    var found =
        Sql.ids(
            connection,
            "select workspace_id from comment where survey_id = ? and comment_id = ?",
            surveyId,
            commentId);
    if (found.isEmpty()) {
      throw ProblemException.of(PlatformProblem.NOT_FOUND, "No such comment in this survey");
    }
    if (important) {
      Sql.update(
          connection,
          """
          insert into comment_mark (comment_id, workspace_id, survey_id) values (?, ?, ?)
          on conflict do nothing
          """,
          commentId,
          found.getFirst(),
          surveyId);
    } else {
      Sql.update(connection, "delete from comment_mark where comment_id = ?", commentId);
    }
  }
}
