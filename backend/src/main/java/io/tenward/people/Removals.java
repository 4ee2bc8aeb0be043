package io.tenward.people;

import static java.util.stream.Collectors.toSet;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.PersonDraft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * Removes people so that it can be undone for a day; of them only the id and the version are kept.
 */
@ApplicationScoped
class Removals {
  private static final Duration UNDONE_WITHIN = Duration.ofDays(1);

  @Inject Caller caller;
  @Inject Clock clock;
  @Inject Database database;
  @Inject Event<PersonRemoved> removed;
  @Inject Event<PersonRestored> restored;

  void remove(Person person) {
    forgetOldOnes();
    take(person);
  }

  /** Nobody brings this person back. */
  void removeForGood(Person person) {
    take(person);
    database.update("delete from removed_person where person_id = ?", person.personId);
  }

  private void take(Person person) {
    person.delete();
    person.flush();
    database.update(
        """
        insert into removed_person (person_id, workspace_id, lead_id, removed_at, version)
        values (?, ?, ?, ?, ?)
        """,
        person.personId,
        person.workspaceId,
        person.leadId,
        clock.instant(),
        person.version);
    removed.fire(
        new PersonRemoved(person.workspaceId, person.leadId, person.personId, person.email));
  }

  private void forgetOldOnes() {
    database.update(
        "delete from removed_person where lead_id = ? and removed_at <= ?",
        caller.memberId(),
        clock.instant().minus(UNDONE_WITHIN));
  }

  /**
   * @return by its id, the version with which whoever is brought back goes on
   * @throws ProblemException invalid-request with unknown-person for an id that nobody had who was
   *     removed within a day, or that is given for the second time
   */
  Map<UUID, Long> check(List<PersonDraft> drafts, IntFunction<String> pointer) {
    var ids = drafts.stream().map(PersonDraft::id).filter(Objects::nonNull).collect(toSet());
    if (ids.isEmpty()) {
      return Map.of();
    }
    var versions = restorable(ids);
    var free = new HashSet<>(versions.keySet());
    var problem = ProblemException.invalid("There is nobody to restore");
    IntStream.range(0, drafts.size())
        .filter(i -> drafts.get(i).id() != null && !free.remove(drafts.get(i).id()))
        .forEach(i -> problem.field(pointer.apply(i) + "/id", "unknown-person"));
    problem.throwIfAny();
    return versions;
  }

  private Map<UUID, Long> restorable(Set<UUID> ids) {
    return database.map(
        """
            select person_id, version from removed_person
            where lead_id = ? and person_id = any (?) and removed_at > ?
            """,
        row -> row.getLong(2) + 1,
        caller.memberId(),
        ids,
        clock.instant().minus(UNDONE_WITHIN));
  }

  /** Deletes the record of a removal. Call it after the person is stored again. */
  void undo(UUID personId) {
    restored.fire(new PersonRestored(caller.workspaceId(), caller.memberId(), personId));
    database.update("delete from removed_person where person_id = ?", personId);
  }
}
