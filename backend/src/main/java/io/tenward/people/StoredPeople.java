package io.tenward.people;

import io.tenward.base.privacy.PersonRecords;
import io.tenward.base.privacy.Retained;
import io.tenward.base.sql.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/** People on the lists of leads and in the directory; whoever was archived long ago goes. */
@Singleton
class StoredPeople implements PersonRecords, Retained {
  private static final String DIRECTORY =
      "workspace_id = ? and lower(?) in (lower(email), lower(user_name))";

  @Inject Database database;
  @Inject Removals removals;

  @Override
  public List<Stored> of(Subject subject) {
    var stored = new ArrayList<Stored>();
    var facts = new LinkedHashMap<UUID, List<Fact>>();
    database.list(
        """
        select person_id, label, text from person p join stakeholder_group g using (group_id)
          cross join lateral (values (1, 'name', p.name), (2, 'email', email), (3, 'group', coalesce(g.name, kind)),
            (4, 'language', language), (5, 'external-id', external_id), (6, 'added-on', created_at::date::text),
            (7, 'archived-on', archived_at::date::text)) f (place, label, text)
        where person_id = any (?) and text is not null order by person_id, place
        """,
        row ->
            facts
                .computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                .add(new Fact(row.getString(2), row.getString(3))),
        subject.ids());
    for (var person : subject.people()) {
      stored.add(
          new Stored(
              "person",
              person.leadId(),
              1,
              "deleted",
              facts.getOrDefault(person.personId(), List.of())));
    }
    var known =
        database.list(
            """
            select label, text from scim_user
              cross join lateral (values ('user-name', user_name), ('name', display_name), ('name', formatted_name),
                ('email', email), ('external-id', external_id)) f (label, text)
            where text is not null and
            """
                + DIRECTORY,
            row -> new Fact(row.getString(1), row.getString(2)),
            subject.workspaceId(),
            subject.email());
    if (!known.isEmpty()) {
      stored.add(new Stored("directory", null, 1, "deleted", known));
    }
    return stored;
  }

  @Override
  public void erase(Subject subject) {
    database
        .ids(
            "delete from scim_user where " + DIRECTORY + " returning id",
            subject.workspaceId(),
            subject.email())
        .forEach(
            id ->
                database.update(
                    "update scim_group set members = array_remove(members, ?) where workspace_id = ?",
                    id,
                    subject.workspaceId()));
  }

  @Override
  public String kind() {
    return "archived";
  }

  @Override
  public String rows() {
    return """
        select person_id as id, lead_id as member_id, archived_at as since, null::int as promised
        from person where workspace_id = ? and archived_at is not null
        """;
  }

  @Override
  public void delete(Collection<UUID> ids) {
    Person.<Person>list("personId in ?1 order by personId", ids).forEach(removals::removeForGood);
  }
}
