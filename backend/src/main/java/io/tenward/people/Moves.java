package io.tenward.people;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.base.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** Brings people into groups, all or none; who is archived comes back. */
@ApplicationScoped
class Moves {
  private final CallingLead lead;
  private final Event<PeopleChanged> changed;

  Moves(CallingLead lead, Event<PeopleChanged> changed) {
    this.lead = lead;
    this.changed = changed;
  }

  /**
   * @throws ProblemException invalid-request with unknown-person, unknown-group or duplicate
   */
  List<Person> move(List<PersonMove> moves) {
    if (moves.isEmpty()) {
      return List.of();
    }
    var people = people(moves);
    check(moves, people);
    var before = changes(people);
    var moved = moves.stream().map(move -> moved(people, move)).toList();
    Panache.getEntityManager().flush();
    var now = changes(people);
    now.entrySet().removeAll(before.entrySet());
    if (!now.isEmpty()) {
      changed.fire(new PeopleChanged(lead.id(), now.keySet()));
    }
    return moved;
  }

  private Map<UUID, Person> people(List<PersonMove> moves) {
    var ids = moves.stream().map(PersonMove::personId).toList();
    return Person.toChange(lead.id(), ids).stream()
        .collect(toMap(person -> person.personId, identity()));
  }

  private static Map<UUID, PersonChange> changes(Map<UUID, Person> people) {
    return people.values().stream().collect(toMap(person -> person.personId, Person::change));
  }

  private static Person moved(Map<UUID, Person> people, PersonMove move) {
    var person = Objects.requireNonNull(people.get(move.personId()));
    person.move(move.groupId());
    return person;
  }

  private void check(List<PersonMove> moves, Map<UUID, Person> people) {
    var groups = StakeholderGroup.idsOf(lead.id());
    var seen = new HashSet<UUID>();
    var problem = ProblemException.invalid("Some people cannot be moved");
    for (int i = 0; i < moves.size(); i++) {
      var move = moves.get(i);
      if (!people.containsKey(move.personId())) {
        problem.field("/moves/" + i + "/personId", "unknown-person");
      } else if (!seen.add(move.personId())) {
        problem.field("/moves/" + i + "/personId", "duplicate");
      }
      if (!groups.contains(move.groupId())) {
        problem.field("/moves/" + i + "/groupId", "unknown-group");
      }
    }
    problem.throwIfAny();
  }
}
