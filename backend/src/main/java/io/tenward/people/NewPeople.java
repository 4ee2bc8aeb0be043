package io.tenward.people;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Adds people, or brings them back who were removed; all or none. */
@ApplicationScoped
class NewPeople {
  /** As many faulty fields as a problem may name. */
  private static final int NAMED = 200;

  private final Lead lead;
  private final Removals removals;
  private final Clock clock;

  NewPeople(Lead lead, Removals removals, Clock clock) {
    this.lead = lead;
    this.removals = removals;
    this.clock = clock;
  }

  /**
   * @param pointer to the draft at a position
   */
  List<Person> add(List<PersonDraft> drafts, IntFunction<String> pointer) {
    lead.changes();
    var versions = removals.check(drafts, pointer);
    check(drafts, null, pointer);
    var now = clock.instant();
    var people = drafts.stream().map(draft -> create(draft, versions, now)).toList();
    Panache.getEntityManager().flush();
    drafts.stream().map(PersonDraft::id).filter(Objects::nonNull).forEach(removals::undo);
    return people;
  }

  private Person create(PersonDraft draft, Map<UUID, Long> versions, Instant now) {
    var version = draft.id() == null ? 0 : versions.getOrDefault(draft.id(), 0L);
    return Person.create(lead.workspaceId(), lead.id(), draft, version, now);
  }

  /**
   * @param besides the person who may keep their address
   * @throws ProblemException invalid-request with unknown-group, email-taken with duplicate
   */
  void check(List<PersonDraft> drafts, @Nullable UUID besides, IntFunction<String> pointer) {
    var groups = StakeholderGroup.idsOf(lead.id());
    var unknown =
        IntStream.range(0, drafts.size()).filter(i -> !groups.contains(drafts.get(i).groupId()));
    name(
        ProblemException.of(PlatformProblem.INVALID_REQUEST, "Not one of the lead's groups"),
        unknown.mapToObj(i -> pointer.apply(i) + "/groupId").toList(),
        "unknown-group");
    var emails = drafts.stream().map(PersonDraft::email).toList();
    name(
        ProblemException.of(PeopleProblem.EMAIL_TAKEN, "Somebody of this lead has this address"),
        PeopleQuery.taken(lead.id(), emails, besides).stream()
            .map(i -> pointer.apply(i) + "/email")
            .toList(),
        "duplicate");
  }

  private static void name(ProblemException problem, List<String> pointers, String code) {
    if (!pointers.isEmpty()) {
      pointers.stream().limit(NAMED).forEach(pointer -> problem.field(pointer, code));
      throw problem;
    }
  }
}
