package io.tenward.survey;

import io.quarkus.hibernate.orm.panache.Panache;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody whom a draft asks, in the group they are in now. */
record AskedPerson(Who who, String name, UUID groupId, BlockKind kind, @Nullable String groupName) {

  UUID personId() {
    return who.personId();
  }

  /** By group in the lead's order, then by name. */
  static List<AskedPerson> of(UUID surveyId) {
    return Panache.getSession()
        .createNativeQuery(
            """
            select p.person_id, p.name, g.group_id, g.kind, g.name as group_name, p.email
            from audience a
            join person p using (person_id)
            join stakeholder_group g on g.group_id = p.group_id
            where a.survey_id = :survey
            order by g.position, g.group_id, lower(p.name), p.person_id
            """,
            Object[].class)
        .setParameter("survey", surveyId)
        .getResultStream()
        .map(
            row ->
                new AskedPerson(
                    Who.of((UUID) row[0], (String) row[1], (String) row[5]),
                    (String) row[1],
                    (UUID) row[2],
                    BlockKind.valueOf(((String) row[3]).toUpperCase(Locale.ROOT)),
                    (String) row[4]))
        .toList();
  }
}
