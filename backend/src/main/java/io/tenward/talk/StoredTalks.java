package io.tenward.talk;

import io.tenward.base.privacy.PersonRecords;
import io.tenward.base.privacy.Retained;
import io.tenward.base.sql.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * One-on-ones with a person, the agenda and the link of the two. Talks, and what was ticked in
 * them, go after a time.
 */
@Singleton
class StoredTalks implements PersonRecords, Retained {
  @Inject Database database;

  @Override
  public List<Stored> of(Subject subject) {
    return database.list(
        """
        select 'one-on-ones', member_id, count(*), 'unnamed' from talk where person_id = any (?) group by 2
        union all
        select 'agenda', member_id, count(*), 'deleted' from talk_point where person_id = any (?) group by 2
        union all
        select 'link', member_id, count(*), 'deleted' from person_link where person_id = any (?) group by 2
        union all
        select 'rhythm', member_id, count(*), 'deleted' from contact where person_id = any (?) group by 2
        """,
        Stored::read,
        subject.ids(),
        subject.ids(),
        subject.ids(),
        subject.ids());
  }

  /** The link and the rhythm go with the person. */
  @Override
  public void erase(Subject subject) {
    for (var person : subject.people()) {
      database.update(
          "update talk set person_name = ?, version = version + 1 where person_id = ?",
          person.unnamed(),
          person.personId());
    }
    database.update("delete from talk_point where person_id = any (?)", subject.ids());
    database.update(
        "delete from talk where person_id = any (?) and state = 'planned'", subject.ids());
  }

  @Override
  public void deleteNotes(Listed person) {
    database.update("delete from talk_point where person_id = ?", person.personId());
    delete(database.ids("select talk_id from talk where person_id = ?", person.personId()));
  }

  @Override
  public String kind() {
    return "talks";
  }

  @Override
  public String rows() {
    return """
        select talk_id as id, member_id, day::timestamp at time zone 'UTC' as since, null::int as promised
        from talk where workspace_id = ? and state <> 'planned'
        """;
  }

  @Override
  public void delete(Collection<UUID> ids) {
    database.update("delete from talk_point where talk_id = any (?)", ids);
    database.update("delete from talk where talk_id = any (?)", ids);
  }
}
