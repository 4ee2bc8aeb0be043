package io.tenward.people;

import io.tenward.base.http.Cursor;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.sql.Database;
import io.tenward.contract.Language;
import io.tenward.contract.PersonView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads that are not one person. */
@Singleton
class PeopleQuery {
  private static final UUID NOBODY = new UUID(0, 0);

  /**
   * Narrows the list of people.
   *
   * @param archived those in the archive instead of the others
   */
  record Filter(
      @Nullable UUID groupId,
      @Nullable String email,
      @Nullable String externalId,
      boolean archived) {}

  @Inject Database database;

  /**
   * Lists people in the order of a locale's sorting; the first 30 characters decide, so that a
   * cursor can hold them.
   */
  Page<PersonView> list(UUID leadId, Filter filter, Paging paging) {
    var after = paging.after().orElse(new Cursor("", NOBODY));
    var rows =
        database.list(
            """
            select * from (
              select person_id, external_id, name, email, language, group_id, created_at,
                archived_at, left(lower(name collate "und-x-icu"), 30) collate "und-x-icu" as sort_key
              from person
              where lead_id = ? and (cast(? as uuid) is null or group_id = ?)
                and (cast(? as text) is null or lower(email) = lower(cast(? as text)))
                and (cast(? as text) is null or external_id = ?)
                and (archived_at is not null) = ?
            ) as named
            where (sort_key, person_id) > (?, ?)
            order by sort_key, person_id
            limit ?
            """,
            row -> new Sorted(row.getString("sort_key"), view(row)),
            leadId,
            filter.groupId(),
            filter.groupId(),
            filter.email(),
            filter.email(),
            filter.externalId(),
            filter.externalId(),
            filter.archived(),
            after.key(),
            after.id(),
            paging.rows());
    return Page.of(rows, paging, row -> new Cursor(row.key(), row.person().id()), Sorted::person);
  }

  private record Sorted(String key, PersonView person) {}

  /** Lists all people by name, including archived ones. */
  List<PersonView> all(UUID leadId) {
    return database.list(
        """
        select person_id, external_id, name, email, language, group_id, created_at, archived_at
        from person where lead_id = ?
        order by lower(name collate "und-x-icu") collate "und-x-icu", person_id
        """,
        PeopleQuery::view,
        leadId);
  }

  private static PersonView view(ResultSet row) throws SQLException {
    var language = row.getString("language");
    return new PersonView(
        row.getObject("person_id", UUID.class),
        row.getString("external_id"),
        row.getString("name"),
        row.getString("email"),
        language == null ? null : Language.of(language),
        row.getObject("group_id", UUID.class),
        Database.instant(row, "created_at"),
        Database.instantOrNull(row, "archived_at"));
  }

  /**
   * Names a value that must be unique per lead and is taken.
   *
   * @param place of the one that is given, from 0
   * @param by who has it; null where it is given for the second time
   */
  record Taken(int place, @Nullable UUID by) {}

  /** Finds the addresses that the lead has already, or that are given twice. */
  List<Taken> emails(UUID leadId, List<@Nullable String> emails, List<@Nullable UUID> besides) {
    return taken("lower(email)", "lower(value)", leadId, emails, besides);
  }

  /** Finds external ids that are taken, by the same rules. */
  List<Taken> externalIds(
      UUID leadId, List<@Nullable String> externalIds, List<@Nullable UUID> besides) {
    return taken("external_id", "value", leadId, externalIds, besides);
  }

  /**
   * @param besides for each the person who gets it instead of what they have; null for none
   */
  private List<Taken> taken(
      String column,
      String value,
      UUID leadId,
      List<@Nullable String> values,
      List<@Nullable UUID> besides) {
    return database.list(
        """
        select place - 1, person_id from (
          select place, %1$s as value,
            row_number() over (partition by %1$s order by place) as nth
          from unnest(cast(? as text[])) with ordinality as given (value, place)
          where value is not null
        ) as numbered
        left join person on lead_id = ? and %2$s = numbered.value
          and person_id in (
            select person_id from person where lead_id = ?
            except select unnest(cast(? as uuid[])))
        where nth > 1 or person_id is not null
        order by place
        """
            .formatted(value, column),
        row -> new Taken(row.getInt(1), row.getObject(2, UUID.class)),
        values,
        leadId,
        leadId,
        besides);
  }
}
