package io.tenward.people;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.base.http.Cursor;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.contract.Language;
import io.tenward.contract.PersonView;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads that are not one person. */
final class PeopleQuery {
  private static final UUID NOBODY = new UUID(0, 0);

  /**
   * Whom a list shows.
   *
   * @param archived those in the archive instead of the others
   */
  record Filter(
      @Nullable UUID groupId,
      @Nullable String email,
      @Nullable String externalId,
      boolean archived) {}

  /** By name as people sort names; the first 30 signs decide, so that a cursor can hold them. */
  static Page<PersonView> list(UUID leadId, Filter filter, Paging paging) {
    var after = paging.after().orElse(new Cursor("", NOBODY));
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        Panache.getEntityManager()
            .createNativeQuery(
                """
                select * from (
                  select person_id, external_id, name, email, language, group_id, created_at,
                    archived_at, left(lower(name collate "und-x-icu"), 30) collate "und-x-icu" as sort_key
                  from person
                  where lead_id = :lead and (cast(:group as uuid) is null or group_id = :group)
                    and (cast(:email as text) is null or lower(email) = lower(:email))
                    and (cast(:external as text) is null or external_id = :external)
                    and (archived_at is not null) = :archived
                ) as named
                where (sort_key, person_id) > (:key, :id)
                order by sort_key, person_id
                limit :rows
                """,
                Tuple.class)
            .setParameter("lead", leadId)
            .setParameter("group", filter.groupId())
            .setParameter("email", filter.email())
            .setParameter("external", filter.externalId())
            .setParameter("archived", filter.archived())
            .setParameter("key", after.key())
            .setParameter("id", after.id())
            .setParameter("rows", paging.rows())
            .getResultList();
    return Page.of(rows, paging, PeopleQuery::place, PeopleQuery::view);
  }

  /** By name, those in the archive too. */
  static List<PersonView> all(UUID leadId) {
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        Panache.getEntityManager()
            .createNativeQuery(
                """
                select person_id, external_id, name, email, language, group_id, created_at,
                  archived_at
                from person where lead_id = :lead
                order by lower(name collate "und-x-icu") collate "und-x-icu", person_id
                """,
                Tuple.class)
            .setParameter("lead", leadId)
            .getResultList();
    return rows.stream().map(PeopleQuery::view).toList();
  }

  private static Cursor place(Tuple row) {
    return new Cursor(row.get("sort_key", String.class), row.get("person_id", UUID.class));
  }

  private static PersonView view(Tuple row) {
    var language = row.get("language", String.class);
    return new PersonView(
        row.get("person_id", UUID.class),
        row.get("external_id", String.class),
        row.get("name", String.class),
        row.get("email", String.class),
        language == null ? null : Language.of(language),
        row.get("group_id", UUID.class),
        row.get("created_at", Instant.class),
        row.get("archived_at", Instant.class));
  }

  /**
   * Where somebody has what stands once per lead.
   *
   * @param place of the one that is given, from 0
   * @param by who has it; null where it is given for the second time
   */
  record Taken(int place, @Nullable UUID by) {}

  /** Which of these addresses the lead has already, or are given for the second time. */
  static List<Taken> emails(
      UUID leadId, List<@Nullable String> emails, List<@Nullable UUID> besides) {
    return taken("lower(email)", "lower(value)", leadId, emails, besides);
  }

  /** The same of external ids. */
  static List<Taken> externalIds(
      UUID leadId, List<@Nullable String> externalIds, List<@Nullable UUID> besides) {
    return taken("external_id", "value", leadId, externalIds, besides);
  }

  /**
   * @param besides for each the person who gets it instead of what they have; null for none
   */
  private static List<Taken> taken(
      String column,
      String value,
      UUID leadId,
      List<@Nullable String> values,
      List<@Nullable UUID> besides) {
    return Panache.getSession()
        .createNativeQuery(
            """
            select cast(place - 1 as integer), person_id from (
              select place, %1$s as value,
                row_number() over (partition by %1$s order by place) as nth
              from unnest(cast(:values as text[])) with ordinality as given (value, place)
              where value is not null
            ) as numbered
            left join person on lead_id = :lead and %2$s = numbered.value
              and person_id in (
                select person_id from person where lead_id = :lead
                except select unnest(cast(:besides as uuid[])))
            where nth > 1 or person_id is not null
            order by place
            """
                .formatted(value, column),
            Object[].class)
        .setParameter("values", values.toArray(String[]::new))
        .setParameter("besides", besides.toArray(UUID[]::new))
        .setParameter("lead", leadId)
        .getResultStream()
        .map(row -> new Taken((Integer) row[0], (UUID) row[1]))
        .toList();
  }
}
