package io.tenward.situation;

import io.tenward.base.privacy.PersonRecords;
import io.tenward.base.privacy.Retained;
import io.tenward.base.sql.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Situations that name a person, and what the person replied; finished ones go after a time. */
@Singleton
class StoredSituations implements PersonRecords, Retained {
  @Inject Database database;

  @Override
  public List<Stored> of(Subject subject) {
    return database.list(
        """
        select 'situations', member_id, count(distinct situation_id), 'unnamed'
        from situation, jsonb_array_elements(answers::jsonb) answer
        where workspace_id = ? and answer -> 'person' ->> 'id' = any (?) group by member_id
        union all
        select 'replies', member_id, count(*), 'deleted'
        from situation, jsonb_array_elements(replies::jsonb) reply
        where workspace_id = ? and reply -> 'person' ->> 'id' = any (?) group by member_id
        """,
        Stored::read,
        subject.workspaceId(),
        subject.ids(),
        subject.workspaceId(),
        subject.ids());
  }

  @Override
  public void erase(Subject subject) {
    for (var person : subject.people()) {
      var id = person.personId().toString();
      database.update(
          """
          update situation s set version = version + 1,
            answers = (
              select coalesce(jsonb_agg(case when answer -> 'person' ->> 'id' = ?
                then jsonb_set(answer, '{person,name}', to_jsonb(cast(? as text))) else answer end order by place), '[]')::text
              from jsonb_array_elements(s.answers::jsonb) with ordinality each (answer, place)),
            replies = (
              select coalesce(jsonb_agg(reply order by place), '[]')::text
              from jsonb_array_elements(s.replies::jsonb) with ordinality each (reply, place)
              where reply -> 'person' ->> 'id' <> ?)
          where workspace_id = ? and exists (
            select from jsonb_array_elements(answers::jsonb || replies::jsonb) each
            where each -> 'person' ->> 'id' = ?)
          """,
          id,
          person.unnamed(),
          id,
          subject.workspaceId(),
          id);
    }
  }

  @Override
  public void deleteNotes(Listed person) {
    delete(
        database.ids(
            """
            select situation_id from situation join person on lead_id = member_id and person_id = ?
            where exists (select from jsonb_array_elements(answers::jsonb || replies::jsonb) each
              where each -> 'person' ->> 'id' = person_id::text)
            """,
            person.personId()));
  }

  @Override
  public String kind() {
    return "talks";
  }

  @Override
  public String rows() {
    return """
        select situation_id as id, member_id, null::int as promised,
          greatest(day + case every when 'quarter' then interval '3 months'
              else coalesce('1 ' || every, '0 days')::interval end,
            look_again_on, until, next_line_on)::timestamp at time zone 'UTC' as since
        from situation where workspace_id = ? and state <> 'open'
        """;
  }

  @Override
  public void delete(Collection<UUID> ids) {
    database.update("delete from situation where situation_id = any (?)", ids);
  }
}
