package io.tenward.people;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.FieldError;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.PersonDraft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Adds people, brings them back who were removed, or changes whom another system knows; all or
 * none.
 */
@ApplicationScoped
class NewPeople {
  /** A problem names at most this many faulty fields. */
  private static final int NAMED = 200;

  @Inject Caller caller;
  @Inject PeopleIn in;
  @Inject PeopleOut out;
  @Inject PeopleQuery query;
  @Inject Removals removals;
  @Inject Clock clock;
  @Inject Event<PeopleChanged> changed;

  /**
   * Adds a new person.
   *
   * @throws ProblemException external-id-taken and what {@link #check} throws
   */
  Person add(PersonDraft draft) {
    caller.hold();
    return write(caller.memberId(), List.of(draft), Map.of(), place -> "").getFirst();
  }

  /**
   * Adds all drafts, or changes the people with these external ids.
   *
   * @param pointer to the draft at a position
   */
  List<Person> keep(List<PersonDraft> drafts, IntFunction<String> pointer) {
    caller.hold();
    return keep(caller.memberId(), drafts, pointer);
  }

  /** The same on any list; its lead must be locked. */
  List<Person> keep(UUID leadId, List<PersonDraft> drafts, IntFunction<String> pointer) {
    var ids = drafts.stream().map(PersonDraft::externalId).filter(Objects::nonNull).toList();
    var known =
        ids.isEmpty()
            ? Map.<String, Person>of()
            : Person.toChangeKnown(leadId, ids).stream()
                .collect(toMap(person -> requireNonNull(person.externalId), identity()));
    return write(leadId, drafts, known, pointer);
  }

  private List<Person> write(
      UUID leadId,
      List<PersonDraft> drafts,
      Map<String, Person> known,
      IntFunction<String> pointer) {
    var versions = removals.check(drafts, pointer);
    check(
        leadId,
        drafts,
        drafts.stream()
            .<@Nullable UUID>map(d -> known(d, known).map(p -> p.personId).orElse(null))
            .toList(),
        pointer);
    freeAddresses(drafts, known);
    var now = clock.instant();
    var changes = new HashSet<UUID>();
    var people =
        drafts.stream()
            .map(
                draft ->
                    known(draft, known)
                        .map(
                            person -> {
                              var before = out.change(person);
                              write(draft, person, now);
                              if (!out.change(person).equals(before)) {
                                changes.add(person.personId);
                              }
                              return person;
                            })
                        .orElseGet(() -> create(leadId, draft, versions, now)))
            .toList();
    Panache.getEntityManager().flush();
    drafts.stream().map(PersonDraft::id).filter(Objects::nonNull).forEach(removals::undo);
    if (!changes.isEmpty()) {
      changed.fire(new PeopleChanged(leadId, changes));
    }
    return people;
  }

  /** Clears addresses before new ones are set, so that people can swap theirs in one call. */
  private static void freeAddresses(List<PersonDraft> drafts, Map<String, Person> known) {
    var ids =
        drafts.stream()
            .flatMap(draft -> known(draft, known).filter(p -> p.changesAddress(draft)).stream())
            .map(person -> person.personId)
            .toList();
    if (!ids.isEmpty()) {
      Person.update("email = null where personId in ?1", ids);
    }
  }

  /**
   * Finds the person by external id; a draft with an id restores a removed one, who is not looked
   * for.
   */
  private static Optional<Person> known(PersonDraft draft, Map<String, Person> known) {
    return draft.id() != null || draft.externalId() == null
        ? Optional.empty()
        : Optional.ofNullable(known.get(draft.externalId()));
  }

  private Person create(UUID leadId, PersonDraft draft, Map<UUID, Long> versions, Instant now) {
    var person = new Person();
    person.personId = Objects.requireNonNullElseGet(draft.id(), UUID::randomUUID);
    person.version = versions.getOrDefault(person.personId, 0L);
    person.workspaceId = caller.workspaceId();
    person.leadId = leadId;
    person.createdAt = now;
    write(draft, person, now);
    person.persist();
    return person;
  }

  private void write(PersonDraft draft, Person person, Instant now) {
    in.write(draft, person);
    if (draft.archived() != null) {
      person.archive(draft.archived(), now);
    }
  }

  /**
   * @param besides for each draft the person who may keep what stands once per lead; null for none
   * @throws ProblemException invalid-request with unknown-group or with duplicate for an external
   *     id that is given twice; email-taken and external-id-taken with duplicate and, where
   *     somebody has it, their id
   */
  void check(
      UUID leadId,
      List<PersonDraft> drafts,
      List<@Nullable UUID> besides,
      IntFunction<String> pointer) {
    var groups = StakeholderGroup.idsOf(leadId);
    var unknown =
        IntStream.range(0, drafts.size()).filter(i -> !groups.contains(drafts.get(i).groupId()));
    name(
        ProblemException.invalid("This group does not exist or is not yours"),
        unknown.mapToObj(i -> new FieldError(pointer.apply(i) + "/groupId", "unknown-group")));
    var externalIds =
        query.externalIds(
            leadId,
            drafts.stream().<@Nullable String>map(PersonDraft::externalId).toList(),
            besides);
    name(
        ProblemException.invalid("An external id appears twice"),
        externalIds.stream()
            .filter(taken -> taken.by() == null)
            .map(taken -> duplicate(taken, pointer, "/externalId")));
    name(
        ProblemException.of(
            PeopleProblem.EXTERNAL_ID_TAKEN, "Someone on your list already has this external id"),
        externalIds.stream().map(taken -> duplicate(taken, pointer, "/externalId")));
    name(
        ProblemException.of(
            PeopleProblem.EMAIL_TAKEN, "Someone on your list already has this address"),
        query
            .emails(
                leadId, drafts.stream().<@Nullable String>map(PersonDraft::email).toList(), besides)
            .stream()
            .map(taken -> duplicate(taken, pointer, "/email")));
  }

  private static FieldError duplicate(
      PeopleQuery.Taken taken, IntFunction<String> pointer, String field) {
    Map<String, Object> params = taken.by() == null ? Map.of() : Map.of("personId", taken.by());
    return new FieldError(pointer.apply(taken.place()) + field, "duplicate", params);
  }

  private static void name(ProblemException problem, Stream<FieldError> errors) {
    var named = errors.limit(NAMED).toList();
    if (!named.isEmpty()) {
      throw problem.fields(named);
    }
  }
}
