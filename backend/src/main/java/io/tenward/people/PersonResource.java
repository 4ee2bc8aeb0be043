package io.tenward.people;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.http.Idempotent;
import io.tenward.base.http.MergePatch;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.privacy.PersonRecords;
import io.tenward.base.privacy.PersonRecords.Listed;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.AddPeople;
import io.tenward.contract.AddPerson;
import io.tenward.contract.ChangePerson;
import io.tenward.contract.ChangePersonByExternalId;
import io.tenward.contract.GetPerson;
import io.tenward.contract.ListPeople;
import io.tenward.contract.PeopleBatch;
import io.tenward.contract.PeopleBatchDraft;
import io.tenward.contract.PersonChange;
import io.tenward.contract.PersonDraft;
import io.tenward.contract.PersonMove;
import io.tenward.contract.PersonView;
import io.tenward.contract.RemovePerson;
import io.tenward.contract.SyncedPerson;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The people a lead may ask. */
@RolesAllowed("lead")
@Transactional
public class PersonResource
    implements AddPeople,
        AddPerson,
        ChangePerson,
        ChangePersonByExternalId,
        GetPerson,
        ListPeople,
        RemovePerson {
  @Inject Caller caller;
  @Inject NewPeople newPeople;
  @Inject PeopleIn in;
  @Inject PeopleOut out;
  @Inject PeopleQuery query;
  @Inject Moves moves;
  @Inject Clock clock;
  @Inject MergePatch mergePatch;
  @Inject Removals removals;
  @Inject Event<PeopleChanged> changed;
  @Inject @Any Instance<PersonRecords> rooms;

  @Override
  public Page<PersonView> listPeople(
      @Nullable UUID groupId,
      @Nullable String email,
      @Nullable String externalId,
      boolean archived,
      Paging paging) {
    var filter = new PeopleQuery.Filter(groupId, email, externalId, archived);
    return query.list(caller.memberId(), filter, paging);
  }

  @Override
  @Idempotent
  public Response addPerson(PersonDraft draft) {
    var person = newPeople.add(draft);
    return Etag.created("/api/people/" + person.personId, out.view(person), person.version);
  }

  @Override
  @Idempotent
  public Response addPeople(PeopleBatchDraft batch) {
    List<PersonMove> asked = batch.moves() == null ? List.of() : batch.moves();
    if (batch.people().isEmpty() && asked.isEmpty()) {
      throw ProblemException.invalid("Send people or moves")
          .field("/people", "too-few", Map.of("min", 1));
    }
    var added = newPeople.keep(batch.people(), place -> "/people/" + place);
    var moved = moves.move(asked);
    return Response.status(Response.Status.CREATED)
        .entity(
            new PeopleBatch(Stream.of(added, moved).flatMap(List::stream).map(out::view).toList()))
        .build();
  }

  /** Adds or changes the person for another system, which repeats its requests. */
  @Override
  public Response changePersonByExternalId(String externalId, SyncedPerson synced) {
    var person = newPeople.keep(List.of(out.draft(synced, externalId)), place -> "").getFirst();
    return Etag.ok(out.view(person), person.version);
  }

  @Override
  public Response getPerson(UUID personId) {
    var person = Person.of(caller.memberId(), personId).orElseThrow(PersonResource::notFound);
    return Etag.ok(out.view(person), person.version);
  }

  @Override
  public Response changePerson(UUID personId, @Nullable String ifMatch, JsonNode patch) {
    caller.hold();
    var person = changeable(personId, ifMatch);
    var before = out.change(person);
    var change = mergePatch.apply(before, patch);
    newPeople.check(caller.memberId(), List.of(out.draft(change)), List.of(personId), place -> "");
    in.write(change, person);
    person.archive(change.archived(), clock.instant());
    person.flush();
    if (!change.equals(before)) {
      changed.fire(new PeopleChanged(caller.memberId(), Set.of(personId)));
    }
    return Etag.ok(out.view(person), person.version);
  }

  @Override
  public void removePerson(UUID personId, @Nullable String ifMatch, @Nullable Boolean notes) {
    caller.hold();
    var person = changeable(personId, ifMatch);
    if (Boolean.TRUE.equals(notes)) {
      if (caller.token().isPresent()) {
        throw ProblemException.of(PlatformProblem.SESSION_ONLY, "A token deletes no notes");
      }
      var listed = new Listed(personId, caller.memberId(), person.name, false);
      rooms.forEach(room -> room.deleteNotes(listed));
    }
    removals.remove(person);
  }

  private Person changeable(UUID personId, @Nullable String ifMatch) {
    var person = Person.toChange(caller.memberId(), personId).orElseThrow(PersonResource::notFound);
    Etag.require(ifMatch, person.version, out.view(person));
    return person;
  }

  private static ProblemException notFound() {
    return ProblemException.notFound("This person does not exist or is not yours");
  }

  /** Brings people into groups, all or none; who is archived comes back. */
  @ApplicationScoped
  static class Moves {
    @Inject Caller caller;
    @Inject PeopleOut out;
    @Inject Event<PeopleChanged> changed;

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
        changed.fire(new PeopleChanged(caller.memberId(), now.keySet()));
      }
      return moved;
    }

    private Map<UUID, Person> people(List<PersonMove> moves) {
      var ids = moves.stream().map(PersonMove::personId).toList();
      return Person.toChange(caller.memberId(), ids).stream()
          .collect(toMap(person -> person.personId, identity()));
    }

    private Map<UUID, PersonChange> changes(Map<UUID, Person> people) {
      return people.values().stream().collect(toMap(person -> person.personId, out::change));
    }

    private static Person moved(Map<UUID, Person> people, PersonMove move) {
      var person = Objects.requireNonNull(people.get(move.personId()));
      person.move(move.groupId());
      return person;
    }

    private void check(List<PersonMove> moves, Map<UUID, Person> people) {
      var groups = StakeholderGroup.idsOf(caller.memberId());
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
}
