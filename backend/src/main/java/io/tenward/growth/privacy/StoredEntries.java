package io.tenward.growth.privacy;

import io.tenward.base.privacy.PersonRecords;
import io.tenward.base.privacy.Retained;
import io.tenward.base.sql.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Log entries and tasks about a person, and what the person wrote at links. */
@Singleton
class StoredEntries implements PersonRecords, Retained {
  private static final Duration ASKED_FOR = Duration.ofDays(30);

  private static final String HELPERS =
      """
      from unnest(cast(? as uuid[]), cast(? as text[])) as known (lead_id, name)
      where e.member_id = known.lead_id and lower(e.helper) = lower(known.name)
      """;

  @Inject Database database;
  @Inject Clock clock;

  @Override
  public List<Stored> of(Subject subject) {
    return database.list(
        """
        select 'log', member_id, count(*), 'unnamed' from entry where person_id = any (?) group by 2
        union all
        select 'tasks', member_id, count(*), 'unnamed' from task where person_id = any (?) group by 2
        union all
        select 'helper-lines', e.member_id, count(*), 'unnamed' from entry e, (
          select * from unnest(cast(? as uuid[]), cast(? as text[])) as k (lead_id, name)) known
        where e.member_id = known.lead_id and lower(e.helper) = lower(known.name) group by 2
        """,
        Stored::read,
        subject.ids(),
        subject.ids(),
        leads(subject),
        names(subject));
  }

  private static List<UUID> leads(Subject subject) {
    return subject.people().stream().map(Listed::leadId).toList();
  }

  private static List<String> names(Subject subject) {
    return subject.people().stream().map(Listed::name).toList();
  }

  @Override
  public void erase(Subject subject) {
    for (var person : subject.people()) {
      for (var table : List.of("entry", "task")) {
        // They may have had another name then.
        database.update(
            """
            delete from history where kind = '%1$s' and field = 'person_name'
              and row_id in (select %1$s_id from %1$s where person_id = ?)
            """
                .formatted(table),
            person.personId());
        database.update(
            "update %s set person_name = ?, version = version + 1 where person_id = ?"
                .formatted(table),
            person.unnamed(),
            person.personId());
      }
    }
    database.update(
        "update entry e set helper = '', version = version + 1 " + HELPERS,
        leads(subject),
        names(subject));
    for (var person : subject.people()) {
      database.update("delete from task where task_id = ?", taskId("hand over", person.personId()));
      ask(subject, person, "erase");
    }
  }

  @Override
  public void deleteNotes(Listed person) {
    delete(
        database.ids(
            """
            select entry_id from entry e join person p on p.person_id = ?
            where e.person_id = p.person_id
              or e.member_id = p.lead_id and lower(e.helper) = lower(p.name)
            """,
            person.personId()));
    database.update("delete from task where person_id = ?", person.personId());
  }

  @Override
  public void askLeads(Subject subject) {
    for (var person : subject.people()) {
      database.update(
          "delete from task where task_id = ? and created_at <= ?",
          taskId("hand over", person.personId()),
          clock.instant().minus(ASKED_FOR));
      ask(subject, person, "hand over");
    }
  }

  /** Their lead finds the notes by the name, which is therefore in the task. */
  private void ask(Subject subject, Listed person, String what) {
    var now = clock.instant();
    database.update(
        """
        insert into task (task_id, workspace_id, member_id, text, state, due_on, created_at)
        values (?, ?, ?, ?, 'open', ?, ?) on conflict do nothing
        """,
        taskId(what, person.personId()),
        subject.workspaceId(),
        person.leadId(),
        text(what, person.german(), person.name()),
        LocalDate.ofInstant(now, ZoneOffset.UTC),
        now);
  }

  private static String text(String what, boolean german, String name) {
    if (what.equals("erase")) {
      return german
          ? "Such innerhalb von 30 Tagen in deinem Log und in deinen Notizen nach dieser Person und lösche, was sie nennt. Sie wurde gelöscht: "
              + name
          : "Within 30 days, search your log and notes for this person, and delete what names them. They have been erased: "
              + name;
    }
    return german
        ? "Übergib innerhalb von 30 Tagen, was du über diese Person geschrieben hast, an den Owner des Workspace. Sie hat gefragt, was gespeichert ist: "
            + name
        : "Within 30 days, hand over what you wrote about this person to the owner of the workspace. They asked what is stored: "
            + name;
  }

  private static UUID taskId(String what, UUID personId) {
    return UUID.nameUUIDFromBytes((what + personId).getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void forgetErased(Instant now) {
    database
        .ids("select person_id from erased_person where erased_at <= ?", now.minus(ASKED_FOR))
        .forEach(id -> database.update("delete from task where task_id = ?", taskId("erase", id)));
  }

  @Override
  public String kind() {
    return "log";
  }

  @Override
  public String rows() {
    return """
        select entry_id as id, member_id, day::timestamp at time zone 'UTC' as since, null::int as promised
        from entry where workspace_id = ?
        """;
  }

  @Override
  public void delete(Collection<UUID> ids) {
    database.update("delete from share where thing_id = any (?)", ids);
    database.update("delete from entry where entry_id = any (?)", ids);
  }
}
