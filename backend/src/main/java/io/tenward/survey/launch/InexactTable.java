package io.tenward.survey.launch;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.base.sql.Database;
import io.tenward.survey.audience.ExactFigures;
import io.tenward.survey.core.Survey;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Keeps which groups of a launched survey get no figures; its close reads it. */
final class InexactTable {
  private InexactTable() {}

  static void write(Database database, Survey survey, Collection<ExactFigures.Inexact> inexact) {
    Panache.getEntityManager().flush();
    database.batch(
        """
        insert into inexact_block (workspace_id, survey_id, question_id, launch_group_id,
          reference_survey_id, reference_group_id, common, votes)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        inexact.stream().map(one -> row(survey, one)).toList());
  }

  private static @Nullable Object[] row(Survey survey, ExactFigures.Inexact one) {
    var reference = one.reference();
    return new @Nullable Object[] {
      survey.workspaceId,
      survey.surveyId,
      one.question().id(),
      one.group().id(),
      reference == null ? null : reference.surveyId(),
      reference == null ? null : reference.groupId(),
      reference == null ? null : reference.common(),
      one.votes()
    };
  }
}
