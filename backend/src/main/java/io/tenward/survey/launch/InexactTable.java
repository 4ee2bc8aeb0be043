package io.tenward.survey.launch;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.base.sql.Database;
import io.tenward.form.Survey;
import io.tenward.survey.audience.ExactFigures;
import java.util.Collection;

/** Keeps which groups of a launched survey get no figures; its close reads it. */
final class InexactTable {
  private InexactTable() {}

  static void write(Database database, Survey survey, Collection<ExactFigures.Inexact> inexact) {
    Panache.getEntityManager().flush();
    database.batch(
        """
        insert into inexact_block (workspace_id, survey_id, question_id, launch_group_id, votes)
        values (?, ?, ?, ?, ?)
        """,
        inexact.stream()
            .map(
                one ->
                    new Object[] {
                      survey.workspaceId,
                      survey.surveyId,
                      one.question().id(),
                      one.group().id(),
                      one.votes()
                    })
            .toList());
  }
}
