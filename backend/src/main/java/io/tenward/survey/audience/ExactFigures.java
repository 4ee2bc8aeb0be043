package io.tenward.survey.audience;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import io.tenward.survey.audience.Round.Group;
import io.tenward.survey.audience.Round.Standing;
import io.tenward.survey.core.ComparedQuestion;
import io.tenward.survey.core.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Decides which launch groups of a planned survey get figures (docs/adr/0105): within 60 days an
 * answer to a question counts in the figures of one survey at most. It reads people, questions and
 * times, never an answer, and runs once, at the launch, after the lead's earlier launches.
 */
public final class ExactFigures {
  private static final Comparator<Round> LATEST_FIRST =
      Comparator.comparing(Round::launchedAt)
          .thenComparing(round -> Objects.requireNonNullElse(round.surveyId(), new UUID(0, 0)))
          .reversed();

  private final Round planned;
  private final List<Round> others;
  private final List<Round> recent;
  private final SamePeople people;

  /**
   * @param planned or one that the lead shall receive
   * @param others of the lead, not cancelled, unless their figures may be known
   */
  public ExactFigures(Round planned, Collection<Round> others) {
    this.planned = planned;
    this.others = others.stream().sorted(LATEST_FIRST).toList();
    recent =
        this.others.stream()
            .filter(o -> o.isRecent(planned.launchedAt()) && planned.isRecent(o.launchedAt()))
            .toList();
    people =
        new SamePeople(
            Stream.concat(Stream.of(planned), others.stream()).flatMap(Round::people).toList());
  }

  /**
   * Describes a launch group without figures for a question.
   *
   * @param causes the latest first
   * @param reference null where the same words of the same group have no figures yet
   * @param votes earlier ones by exactly the same people, after which an outcome may be told
   */
  public record Inexact(
      ComparedQuestion question,
      Group group,
      List<Cause> causes,
      @Nullable Reference reference,
      List<UUID> votes) {
    public Set<UUID> personIds() {
      return causes.stream().flatMap(cause -> cause.personIds.stream()).collect(toSet());
    }

    /** Tells whether the very same vote was asked before. */
    public boolean isVotedAlready() {
      return causes.stream().anyMatch(Cause::verySameVote);
    }
  }

  /**
   * Names another survey that asked the same.
   *
   * @param personIds of the planned one who can have been asked
   */
  public record Cause(Round round, Set<UUID> personIds, boolean verySameVote) {}

  /**
   * Names the latest figures of the same words and group.
   *
   * @param common how many people are in both beyond doubt
   */
  public record Reference(UUID surveyId, UUID groupId, int common) {}

  /** Lists questions and groups without exact figures, in the order of the form. */
  public List<Inexact> inexact() {
    var inexact = new ArrayList<Inexact>();
    for (var question : planned.questions()) {
      for (var group : planned.groups()) {
        var causes =
            recent.stream().flatMap(other -> cause(question, group, other).stream()).toList();
        if (!causes.isEmpty()) {
          inexact.add(
              new Inexact(
                  question, group, causes, reference(question, group), votesBefore(question)));
        }
      }
    }
    return inexact;
  }

  private Optional<Cause> cause(ComparedQuestion question, Group group, Round other) {
    var all = new HashSet<UUID>();
    boolean verySameVote = false;
    for (var same : other.questions()) {
      if (question.isSameAs(same)) {
        var asked = asked(question, group, other, same);
        all.addAll(asked);
        verySameVote |= !asked.isEmpty() && isSameVote(question, same);
      }
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(new Cause(other, all, verySameVote));
  }

  /**
   * Lists the people of a group who can have been asked the same in another survey whose figures
   * count.
   */
  private Set<UUID> asked(
      ComparedQuestion question, Group group, Round other, ComparedQuestion same) {
    var there =
        other.groups().stream()
            .filter(before -> counts(question, group, other, same, before))
            .flatMap(before -> before.people().stream())
            .map(people::of)
            .collect(toSet());
    return group.people().stream()
        .filter(who -> there.contains(people.of(who)))
        .map(PersonKey::personId)
        .collect(toSet());
  }

  private static boolean isSameVote(ComparedQuestion one, ComparedQuestion other) {
    return one.kind() == Question.Kind.CLAUSE
        && other.kind() == Question.Kind.CLAUSE
        && one.saysTheSameAs(other);
  }

  /**
   * Tells whether an earlier answer counts. A named answer counts against an anonymous one, and the
   * reverse; two named answers are known anyway. An open answer can be recognised by its words,
   * whether figures are shown beside it or not.
   */
  private static boolean counts(
      ComparedQuestion question, Group now, Round other, ComparedQuestion same, Group before) {
    var standing = other.standing(same, before);
    if (standing == Standing.NOTHING || isSameVote(question, same)) {
      return standing != Standing.NOTHING;
    }
    return now.named() || question.kind() == Question.Kind.OPEN
        ? !before.named()
        : standing == Standing.EXACT;
  }

  private @Nullable Reference reference(ComparedQuestion question, Group group) {
    boolean comparable = question.kind() == Question.Kind.ITEM && !group.named();
    for (var other : comparable ? others : List.<Round>of()) {
      for (var before : other.groups()) {
        if (!before.named()
            && before.units().equals(group.units())
            && other.surveyId() != null
            && other.questions().stream()
                .anyMatch(
                    q ->
                        question.isUnchangedFrom(q)
                            && other.standing(q, before) == Standing.EXACT)) {
          var common = surely(group.people());
          common.retainAll(surely(before.people()));
          return new Reference(other.surveyId(), before.id(), common.size());
        }
      }
    }
    return null;
  }

  /**
   * Lists earlier votes; empty unless all surveys that asked any of these people the same asked
   * exactly the same people to vote.
   */
  private List<UUID> votesBefore(ComparedQuestion question) {
    var before = new ArrayList<UUID>();
    for (var other : recent) {
      boolean asked = planned.anonymous().anyMatch(group -> isAsked(question, group, other));
      if (asked) {
        if (other.surveyId() == null || !other.isVote() || !hasSamePeople(other)) {
          return List.of();
        }
        before.add(other.surveyId());
      }
    }
    return before;
  }

  /** Tells whether any person of a group can have been asked the same in another survey. */
  private boolean isAsked(ComparedQuestion question, Group group, Round other) {
    var there = other.people().map(people::of).collect(toSet());
    return other.questions().stream().anyMatch(question::isSameAs)
        && group.people().stream().anyMatch(who -> there.contains(people.of(who)));
  }

  private boolean hasSamePeople(Round other) {
    var ours = planned.anonymous().flatMap(group -> group.people().stream()).toList();
    var theirs = other.anonymous().flatMap(group -> group.people().stream()).toList();
    return ours.size() == theirs.size()
        && surely(ours).size() == ours.size()
        && surely(ours).equals(surely(theirs));
  }

  private static Set<List<UUID>> surely(List<PersonKey> people) {
    return people.stream().map(PersonKey::surely).collect(toCollection(HashSet::new));
  }
}
