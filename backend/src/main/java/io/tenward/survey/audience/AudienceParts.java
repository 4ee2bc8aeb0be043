package io.tenward.survey.audience;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.survey.core.Survey;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The parts into which a survey split groups of its lead.
 *
 * @param all without people; their groups exist
 */
record AudienceParts(List<Audience> all) {
  static AudienceParts of(UUID surveyId) {
    return new AudienceParts(
        Panache.getSession()
            .createNativeQuery(
                """
                select t.group_id, t.part_id, t.name
                from audience_part t join stakeholder_group g using (group_id)
                where t.survey_id = :survey order by t.position
                """,
                Object[].class)
            .setParameter("survey", surveyId)
            .getResultStream()
            .map(AudienceParts::part)
            .toList());
  }

  private static Audience part(Object[] row) {
    return new Audience(
        (UUID) row[0], new Audience.Part((UUID) row[1], (String) row[2]), List.of());
  }

  /** In the order in which the lead made them. */
  List<Audience> within(UUID groupId) {
    return all.stream().filter(part -> part.groupId().equals(groupId)).toList();
  }

  Audience.@Nullable Part part(@Nullable UUID id) {
    return all.stream()
        .map(Audience::part)
        .filter(part -> part != null && part.id().equals(id))
        .findFirst()
        .orElse(null);
  }

  /** Replaces them. */
  static void write(Survey survey, List<Audience> audience) {
    Panache.getSession()
        .createNativeMutationQuery("delete from audience_part where survey_id = :survey")
        .setParameter("survey", survey.surveyId)
        .executeUpdate();
    int position = 0;
    for (var unit : audience) {
      if (unit.part() != null) {
        insert(survey, unit.groupId(), Objects.requireNonNull(unit.part()), position++);
      }
    }
  }

  private static void insert(Survey survey, UUID groupId, Audience.Part part, int position) {
    Panache.getSession()
        .createNativeMutationQuery(
            """
            insert into audience_part (workspace_id, survey_id, part_id, group_id, name, position)
            values (:workspace, :survey, :part, :group, :name, :position)
            """)
        .setParameter("workspace", survey.workspaceId)
        .setParameter("survey", survey.surveyId)
        .setParameter("part", part.id())
        .setParameter("group", groupId)
        .setParameter("name", part.name())
        .setParameter("position", position)
        .executeUpdate();
  }
}
