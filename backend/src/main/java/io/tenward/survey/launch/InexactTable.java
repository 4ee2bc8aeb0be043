package io.tenward.survey.launch;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.survey.audience.ExactFigures;
import io.tenward.survey.core.Survey;
import java.util.Collection;
import java.util.UUID;

/** Keeps which groups of a launched survey get no figures; its close reads it. */
final class InexactTable {
  private InexactTable() {}

  static void write(Survey survey, Collection<ExactFigures.Inexact> inexact) {
    for (var one : inexact) {
      var reference = one.reference();
      Panache.getSession()
          .createNativeMutationQuery(
              """
              insert into inexact_block (workspace_id, survey_id, question_id, launch_group_id,
                reference_survey_id, reference_group_id, common, votes)
              values (:workspace, :survey, :question, :group, :reference, :before, :common, :votes)
              """)
          .setParameter("workspace", survey.workspaceId)
          .setParameter("survey", survey.surveyId)
          .setParameter("question", one.question().id())
          .setParameter("group", one.group().id())
          .setParameter("reference", reference == null ? null : reference.surveyId(), UUID.class)
          .setParameter("before", reference == null ? null : reference.groupId(), UUID.class)
          .setParameter("common", reference == null ? null : reference.common(), Integer.class)
          .setParameter("votes", one.votes().toArray(UUID[]::new))
          .executeUpdate();
    }
  }

}
