package io.tenward.results;

import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.UUID;

/** Keeps which comments a lead calls important. */
@Singleton
public class Marks {
  @Inject Database database;

  public Set<UUID> of(UUID surveyId) {
    return Set.copyOf(
        database.ids("select comment_id from comment_mark where survey_id = ?", surveyId));
  }

  /**
   * @throws ProblemException not-found unless the comment is one of this survey
   */
  void change(UUID surveyId, UUID commentId, boolean important) {
    var found =
        database.ids(
            "select workspace_id from comment where survey_id = ? and comment_id = ?",
            surveyId,
            commentId);
    if (found.isEmpty()) {
      throw ProblemException.notFound("There is no such comment in this survey");
    }
    if (important) {
      database.update(
          """
          insert into comment_mark (comment_id, workspace_id, survey_id) values (?, ?, ?)
          on conflict do nothing
          """,
          commentId,
          found.getFirst(),
          surveyId);
    } else {
      database.update("delete from comment_mark where comment_id = ?", commentId);
    }
  }
}
