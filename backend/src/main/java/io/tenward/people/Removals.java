package io.tenward.people;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.PersonDraft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
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

  private final CallingLead lead;
  private final Clock clock;
  private final Event<PersonRemoved> removed;
  private final Event<PersonRestored> restored;

  Removals(
      CallingLead lead, Clock clock, Event<PersonRemoved> removed, Event<PersonRestored> restored) {
    this.lead = lead;
    this.clock = clock;
    this.removed = removed;
    this.restored = restored;
  }

  void remove(Person person) {
    person.delete();
    forgetOldOnes();
    Panache.getSession()
        .createNativeMutationQuery(
            """
            insert into removed_person (person_id, workspace_id, lead_id, removed_at, version)
            values (:person, :workspace, :lead, :now, :version)
            """)
        .setParameter("person", person.personId)
        .setParameter("workspace", person.workspaceId)
        .setParameter("lead", person.leadId)
        .setParameter("now", clock.instant())
        .setParameter("version", person.version)
        .executeUpdate();
    removed.fire(
        new PersonRemoved(person.workspaceId, person.leadId, person.personId, person.email));
  }

  private void forgetOldOnes() {
    Panache.getSession()
        .createNativeMutationQuery(
            "delete from removed_person where lead_id = :lead and removed_at <= :since")
        .setParameter("lead", lead.id())
        .setParameter("since", clock.instant().minus(UNDONE_WITHIN))
        .executeUpdate();
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
    return Panache.getSession()
        .createNativeQuery(
            """
            select person_id, version from removed_person
            where lead_id = :lead and person_id in :ids and removed_at > :since
            """,
            Object[].class)
        .setParameter("lead", lead.id())
        .setParameter("ids", ids)
        .setParameter("since", clock.instant().minus(UNDONE_WITHIN))
        .getResultStream()
        .collect(toMap(row -> (UUID) row[0], row -> (Long) row[1] + 1));
  }

  /** To be called once they are written down again. */
  void undo(UUID personId) {
    restored.fire(new PersonRestored(lead.workspaceId(), lead.id(), personId));
    Panache.getSession()
        .createNativeMutationQuery("delete from removed_person where person_id = :person")
        .setParameter("person", personId)
        .executeUpdate();
  }
}
