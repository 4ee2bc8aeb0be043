package io.tenward.history;

import io.tenward.base.privacy.PersonRecords;
import io.tenward.base.privacy.Retained;
import io.tenward.base.sql.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Deletes former values that name a person with them. The others go with their row, or as old as
 * entries of the log.
 */
@Singleton
class StoredHistory implements PersonRecords, Retained {
  /**
   * Former words are not found by a search, so that each part of a name counts, as it does before
   * something leaves ({@code NamedPeople}): a word that begins with a capital and has three letters
   * or more; German adds an s.
   */
  private static final String NAMING =
      """
      from history h
      join unnest(cast(? as uuid[]), cast(? as uuid[]), cast(? as text[])) as known (lead_id, person_id, name)
        on h.member_id = known.lead_id
      where concat_ws(' ', before, after, reason) like '%' || known.person_id || '%'
        or position(lower(known.name) in lower(concat_ws(' ', before, after, reason))) > 0
        or exists (
          select from regexp_split_to_table(known.name collate "und-x-icu", '[^[:alpha:]]+') part
          where length(part) >= 3 and part <> lower(part)
            and concat_ws(' ', before, after, reason) collate "und-x-icu" ~ ('\\m' || part || 's?\\M'))
      """;

  @Inject Database database;

  @Override
  public List<Stored> of(Subject subject) {
    return database.list(
        "select 'history', member_id, count(*), 'deleted' %s group by 2".formatted(NAMING),
        Stored::read,
        naming(subject.people()));
  }

  @Override
  public void erase(Subject subject) {
    database.update(
        "delete from history where history_id in (select history_id %s)".formatted(NAMING),
        naming(subject.people()));
  }

  @Override
  public void deleteNotes(Listed person) {
    database.update(
        "delete from history where history_id in (select history_id %s)".formatted(NAMING),
        naming(List.of(person)));
  }

  private static Object[] naming(List<Listed> people) {
    return new Object[] {
      people.stream().map(Listed::leadId).toList(),
      people.stream().map(Listed::personId).toList(),
      people.stream().map(Listed::name).toList()
    };
  }

  @Override
  public String kind() {
    return "log";
  }

  @Override
  public String rows() {
    return """
        select history_id as id, member_id, changed_at as since, null::int as promised
        from history where workspace_id = ?
        """;
  }

  @Override
  public void delete(Collection<UUID> ids) {
    database.update("delete from history where history_id = any (?)", ids);
  }
}
