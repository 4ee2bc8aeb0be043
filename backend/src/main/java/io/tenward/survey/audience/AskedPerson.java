package io.tenward.survey.audience;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.contract.BlockKind;
import io.tenward.form.Mailbox;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Describes a person whom a draft asks, in their present group.
 *
 * @param groupId what they answer under: their group, or the part of it that the draft made
 * @param kind of a part {@code OWN}, for the lead named it
 * @param ofGroup their group in any case
 * @param email where a mail reaches them
 * @param language of their mails; null is the lead's own
 * @param archived since they were chosen
 */
public record AskedPerson(
    PersonKey who,
    String name,
    UUID groupId,
    BlockKind kind,
    @Nullable String groupName,
    UUID ofGroup,
    @Nullable String email,
    @Nullable String language,
    boolean archived) {

  public @Nullable UUID partId() {
    return groupId.equals(ofGroup) ? null : groupId;
  }

  public UUID personId() {
    return who.personId();
  }

  /**
   * @throws NullPointerException without an address
   */
  public String address() {
    return Objects.requireNonNull(email);
  }

  /**
   * Shows the domain beside the name, because the lead chooses the address of an invented person.
   */
  public String nameAndDomain() {
    return email == null ? name : "%s (%s)".formatted(name, Mailbox.of(email).domain());
  }

  /** Sorts by group in the lead's order, then by part in its order, then by name. */
  public static List<AskedPerson> of(UUID surveyId) {
    return Panache.getSession()
        .createNativeQuery(
            """
            select p.person_id, p.name, coalesce(t.part_id, g.group_id) as unit_id,
              case when t.part_id is null then g.kind else 'own' end,
              coalesce(t.name, g.name) as group_name, p.email, g.group_id,
              p.language, p.archived_at is not null as archived, p.external_id
            from audience a
            join person p using (person_id)
            join stakeholder_group g on g.group_id = p.group_id
            left join audience_part t on t.survey_id = a.survey_id and t.part_id = a.part_id
              and t.group_id = p.group_id
            where a.survey_id = :survey
            order by g.position, g.group_id, t.position nulls last, lower(p.name), p.person_id
            """,
            Object[].class)
        .setParameter("survey", surveyId)
        .getResultStream()
        .map(
            row ->
                new AskedPerson(
                    PersonKey.of((UUID) row[0], (String) row[1], (String) row[5], (String) row[9]),
                    (String) row[1],
                    (UUID) row[2],
                    BlockKind.of((String) row[3]),
                    (String) row[4],
                    (UUID) row[6],
                    (String) row[5],
                    (String) row[7],
                    (Boolean) row[8]))
        .toList();
  }
}
