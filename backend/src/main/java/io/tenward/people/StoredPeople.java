package io.tenward.people;

import io.tenward.base.privacy.PersonRecords;
import io.tenward.base.privacy.Retained;
import io.tenward.base.sql.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
    for (var listed : subject.people()) {
      stored.add(new Stored("person", listed.leadId(), 1, "deleted", facts(listed)));
    }
    var known =
        database.list(
            """
            select label, text from scim_user
              cross join lateral (values ('user-name', user_name), ('name', display_name), ('name', formatted_name),
                ('email', email), ('external-id', external_id)) f (label, text)
            where text is not null and
            """
                + DIRECTORY
                + """
            union all
            select label, text from people_run_batch
              cross join lateral jsonb_array_elements(people) staged
              cross join lateral (values ('name', staged ->> 'name'), ('email', staged ->> 'email'),
                ('external-id', staged ->> 'externalId')) f (label, text)
            where workspace_id = ? and lower(staged ->> 'email') = lower(?)
            """,
            row -> new Fact(row.getString(1), row.getString(2)),
            subject.workspaceId(),
            subject.email(),
            subject.workspaceId(),
            subject.email());
    if (!known.isEmpty()) {
      stored.add(new Stored("directory", null, 1, "deleted", known));
    }
    return stored;
  }

  private static List<Fact> facts(Listed listed) {
    Person person = Person.findById(listed.personId());
    StakeholderGroup group = StakeholderGroup.findById(person.groupId);
    var facts = new ArrayList<Fact>();
    add(facts, "name", person.name);
    add(facts, "email", person.email);
    add(facts, "group", group.name == null ? group.kind.word() : group.name);
    add(facts, "language", person.language == null ? null : person.language.word());
    add(facts, "external-id", person.externalId);
    add(facts, "added-on", day(person.createdAt));
    add(facts, "archived-on", person.archivedAt == null ? null : day(person.archivedAt));
    return facts;
  }

  private static void add(List<Fact> facts, String label, @Nullable String text) {
    if (text != null) {
      facts.add(new Fact(label, text));
    }
  }

  private static String day(Instant at) {
    return LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
  }

  @Override
  public void erase(Subject subject) {
    eraseStaged(subject);
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

  /** A run that is not finished would put the person on the list again. */
  private void eraseStaged(Subject subject) {
    database.update(
        """
        update people_run_batch set people = (
          select coalesce(jsonb_agg(staged order by place), '[]')
          from jsonb_array_elements(people) with ordinality e (staged, place)
          where (lower(staged ->> 'email') = lower(?) or staged ->> 'externalId' in (
            select external_id from person where person_id = any (?) and external_id is not null)) is not true)
        where workspace_id = ?
        """,
        subject.email(),
        subject.ids(),
        subject.workspaceId());
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
