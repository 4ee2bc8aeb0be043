package io.tenward.people;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.base.http.Cursor;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads that are not one person. */
final class PeopleQuery {
  private static final UUID NOBODY = new UUID(0, 0);

  private PeopleQuery() {}

  /** By name as people sort names; the first 30 signs decide, so that a cursor can hold them. */
  static Page<Person.View> list(
      UUID leadId, @Nullable UUID groupId, boolean archived, Paging paging) {
    var after = paging.after().orElse(new Cursor("", NOBODY));
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        Panache.getEntityManager()
            .createNativeQuery(
                """
                select * from (
                  select person_id, name, email, language, group_id, created_at, archived_at,
                    left(lower(name collate "und-x-icu"), 30) collate "und-x-icu" as sort_key
                  from person
                  where lead_id = :lead and (cast(:group as uuid) is null or group_id = :group)
                    and (archived_at is not null) = :archived
                ) as named
                where (sort_key, person_id) > (:key, :id)
                order by sort_key, person_id
                limit :rows
                """,
                Tuple.class)
            .setParameter("lead", leadId)
            .setParameter("group", groupId)
            .setParameter("archived", archived)
            .setParameter("key", after.key())
            .setParameter("id", after.id())
            .setParameter("rows", paging.rows())
            .getResultList();
    return Page.of(rows, paging, PeopleQuery::place, PeopleQuery::view);
  }

  /** By name, those in the archive too. */
  static List<Person.View> all(UUID leadId) {
    @SuppressWarnings("unchecked")
    List<Tuple> rows =
        Panache.getEntityManager()
            .createNativeQuery(
                """
                select person_id, name, email, language, group_id, created_at, archived_at
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

  private static Person.View view(Tuple row) {
    return new Person.View(
        row.get("person_id", UUID.class),
        row.get("name", String.class),
        row.get("email", String.class),
        row.get("language", String.class),
        row.get("group_id", UUID.class),
        row.get("created_at", Instant.class),
        row.get("archived_at", Instant.class));
  }

  /**
   * Which of these addresses the lead has already, or are given for the second time.
   *
   * @param besides the person who may keep theirs
   * @return positions, from 0
   */
  static List<Integer> taken(UUID leadId, List<@Nullable String> emails, @Nullable UUID besides) {
    @SuppressWarnings("unchecked")
    List<Integer> taken =
        Panache.getEntityManager()
            .createNativeQuery(
                """
                select cast(place - 1 as integer) from (
                  select place, lower(email) as email,
                    row_number() over (partition by lower(email) order by place) as nth
                  from unnest(cast(:emails as text[])) with ordinality as given (email, place)
                  where email is not null
                ) as numbered
                where nth > 1 or exists (
                  select from person
                  where lead_id = :lead and lower(person.email) = numbered.email
                    and person_id <> :besides)
                order by place
                """,
                Integer.class)
            .setParameter("emails", emails.toArray(String[]::new))
            .setParameter("lead", leadId)
            .setParameter("besides", besides == null ? NOBODY : besides)
            .getResultList();
    return taken;
  }
}
