package io.tenward.people;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.PeopleRunPerson;
import io.tenward.contract.PeopleRunReport;
import io.tenward.contract.PersonChange;
import io.tenward.contract.PersonDraft;
import io.tenward.contract.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Makes of a lead's list what another system of the company knows, and leaves all others alone. */
@ApplicationScoped
public class CompanyPeople {
  @Inject Caller caller;
  @Inject Database database;
  @Inject NewPeople newPeople;
  @Inject PeopleOut out;
  @Inject Clock clock;
  @Inject Event<PeopleChanged> changed;

  /**
   * @param pointer where the person stands in what was sent
   */
  public record Staged(PeopleRunPerson person, String pointer) {}

  /**
   * Describes a member of the caller's workspace.
   *
   * @param email canonical
   * @param asks whether they may have people, as readers may not
   */
  public record Lead(UUID id, String email, boolean asks) {}

  /** Locks all members, so that no list changes until this transaction ends. */
  public List<Lead> leads() {
    return database.list(
        """
        select member_id, email, role from member where workspace_id = ?
        order by member_id for no key update
        """,
        row ->
            new Lead(
                row.getObject(1, UUID.class),
                row.getString(2),
                Role.of(row.getString(3)) != Role.READER),
        caller.workspaceId());
  }

  /**
   * Writes one list; its lead comes from {@link #leads}.
   *
   * @throws ProblemException what {@link NewPeople#check} throws; invalid-request with
   *     unknown-group
   */
  public PeopleRunReport keep(UUID leadId, List<Staged> staged) {
    var all = Person.toChange(leadId);
    var before = all.stream().collect(toMap(person -> person.personId, out::change));
    passMailboxesOn(all, staged);
    var drafts = drafts(leadId, staged, all);
    Panache.getEntityManager().flush();
    var kept = newPeople.keep(leadId, drafts, place -> staged.get(place).pointer());
    kept.forEach(person -> person.inLastRun = true);
    var left = leave(all, Set.copyOf(kept));
    // Each query about the next list would look for changes in this one.
    Panache.getEntityManager().flush();
    Panache.getEntityManager().clear();

    var others = left.stream().filter(person -> differs(person, before)).toList();
    if (!others.isEmpty()) {
      changed.fire(
          new PeopleChanged(
              leadId, others.stream().map(person -> person.personId).collect(toSet())));
    }
    int added = count(kept, person -> !before.containsKey(person.personId));
    int returned = count(kept, person -> person.archivedAt == null && wasArchived(person, before));
    int unchanged =
        count(kept, person -> before.containsKey(person.personId) && !differs(person, before));
    return new PeopleRunReport(
        added,
        kept.size() - added - returned - unchanged,
        count(others, person -> !wasArchived(person, before)),
        returned,
        unchanged);
  }

  private boolean differs(Person person, Map<UUID, PersonChange> before) {
    return !out.change(person).equals(before.get(person.personId));
  }

  private static boolean wasArchived(Person person, Map<UUID, PersonChange> before) {
    var was = before.get(person.personId);
    return was != null && was.archived();
  }

  private static int count(List<Person> people, Predicate<Person> which) {
    return (int) people.stream().filter(which).count();
  }

  /** Archives people whom an earlier run named and this one does not. */
  private List<Person> leave(List<Person> all, Set<Person> kept) {
    var left = all.stream().filter(p -> p.inLastRun != null && !kept.contains(p)).toList();
    left.forEach(person -> person.leave(clock.instant()));
    return left;
  }

  /**
   * Gives the external id of a new person to the one with the same mailbox whom no run has named,
   * and takes the mailbox from a person who has left.
   */
  private static void passMailboxesOn(List<Person> all, List<Staged> staged) {
    var owners = new HashMap<String, String>();
    for (var one : staged) {
      if (one.person().email() != null) {
        owners.put(fold(one.person().email()), one.person().externalId());
      }
    }
    var named = staged.stream().map(one -> one.person().externalId()).collect(toSet());
    var unknown = new HashSet<>(named);
    all.forEach(person -> unknown.remove(person.externalId));
    for (var person : all) {
      var owner = person.email == null ? null : owners.get(fold(person.email));
      if (owner == null || person.externalId != null && named.contains(person.externalId)) {
        continue;
      }
      if (person.inLastRun != null) {
        person.email = null;
      } else if (person.externalId == null && unknown.remove(owner)) {
        person.externalId = owner;
      }
    }
  }

  private List<PersonDraft> drafts(UUID leadId, List<Staged> staged, Collection<Person> all) {
    var groups = groups(leadId, staged);
    var present = new HashSet<String>();
    for (var person : all) {
      if (person.externalId != null && Boolean.TRUE.equals(person.inLastRun)) {
        present.add(person.externalId);
      }
    }
    return staged.stream().map(one -> draft(one.person(), groups, present)).toList();
  }

  /** Keeps a person archived whom the lead archived, until they have left and come back. */
  private PersonDraft draft(PeopleRunPerson person, Map<String, UUID> groups, Set<String> present) {
    return out.draft(
        person,
        Objects.requireNonNull(groups.get(fold(person.group()))),
        present.contains(person.externalId()) ? null : false);
  }

  /** Each of them, made where there is none, by its folded name. */
  private Map<String, UUID> groups(UUID leadId, List<Staged> staged) {
    var groups = new HashMap<String, UUID>();
    for (var group : StakeholderGroup.ofLead(leadId)) {
      groups.put(fold(group.isStandard() ? group.kind.word() : group.name), group.groupId);
    }
    var problem = ProblemException.invalid();
    for (var one : staged) {
      var name = one.person().group();
      if (groups.containsKey(fold(name))) {
        continue;
      }
      if (ShippedNames.contain(name)) {
        problem.field(one.pointer() + "/group", "unknown-group");
      } else {
        var made = StakeholderGroup.makeOwn(caller.workspaceId(), leadId, name);
        groups.put(fold(name), made.groupId);
      }
    }
    problem.throwIfAny();
    return groups;
  }

  private static String fold(@Nullable String text) {
    return String.valueOf(text).toLowerCase(Locale.ROOT);
  }
}
