package io.tenward.results;

import io.tenward.base.privacy.PersonRecords;
import io.tenward.base.sql.Database;
import io.tenward.survey.audience.PersonKey;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Answers that were not anonymous; all others belong to nobody. */
@Singleton
class StoredNamedAnswers implements PersonRecords {
  /** An answer under the name that the person had at the launch. */
  private record Named(UUID id, UUID surveyId, UUID leadId) {}

  @Inject Database database;
  @Inject Event<NamedAnswersErased> erased;

  @Override
  public List<Stored> of(Subject subject) {
    return answers(subject).stream()
        .collect(Collectors.groupingBy(Named::leadId, Collectors.counting()))
        .entrySet()
        .stream()
        .map(
            of ->
                new Stored(
                    "named-answers", of.getKey(), of.getValue().intValue(), "deleted", List.of()))
        .toList();
  }

  @Override
  public void erase(Subject subject) {
    var answers = answers(subject);
    database.update(
        "delete from named_answer where named_answer_id = any (?)",
        answers.stream().map(Named::id).toList());
    answers.stream()
        .map(Named::surveyId)
        .distinct()
        .forEach(id -> erased.fire(new NamedAnswersErased(id)));
  }

  private List<Named> answers(Subject subject) {
    return database
        .list(
            """
            select n.named_answer_id, n.survey_id, s.lead_id, n.name, a.name_key
            from named_answer n join survey s using (survey_id)
              join audience a on a.survey_id = n.survey_id and a.launch_group_id = n.launch_group_id
            where s.workspace_id = ? and (a.person_id = any (?) or a.mailbox_key = ?)
            """,
            row ->
                PersonKey.of(row.getObject(1, UUID.class), row.getString(4), null, null)
                        .name()
                        .equals(row.getObject(5, UUID.class))
                    ? List.of(
                        new Named(
                            row.getObject(1, UUID.class),
                            row.getObject(2, UUID.class),
                            row.getObject(3, UUID.class)))
                    : List.<Named>of(),
            subject.workspaceId(),
            subject.ids(),
            PersonKey.ofMailbox(subject.email()))
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  /** What was read lately of the survey holds them. */
  record NamedAnswersErased(UUID ofSurvey) {}
}
