package io.tenward.survey.audience;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toSet;

import io.tenward.form.ComparedQuestion;
import io.tenward.survey.audience.Round.Group;
import io.tenward.survey.audience.Round.Standing;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Decides which launch groups of a planned survey get figures (docs/adr/0137): within 60 days an
 * answer to a question counts in the figures of one survey at most. It reads people, questions and
 * times, never an answer, and runs once, at the launch, after the lead's earlier launches.
 */
public final class ExactFigures {
  private static final Comparator<Round> LATEST_FIRST =
      Comparator.comparing(Round::launchedAt)
          .thenComparing(round -> Objects.requireNonNullElse(round.surveyId(), new UUID(0, 0)))
          .reversed();

  private final Round planned;
  private final List<Round> recent;
  private final AskedByName byName;
  private final SamePeople people;

  /**
   * @param planned or one that the lead shall receive
   * @param others of the lead, not cancelled, unless their figures may be known
   * @param byName what the lead asked people under their name
   */
  public ExactFigures(Round planned, Collection<Round> others, AskedByName byName) {
    this.planned = planned;
    this.byName = byName;
    recent = others.stream().filter(this::isNear).sorted(LATEST_FIRST).toList();
    people =
        new SamePeople(
            Stream.concat(Stream.of(planned), others.stream()).flatMap(Round::people).toList());
  }

  /**
   * Describes a launch group without figures for a question.
   *
   * @param causes the latest first
   * @param votes earlier ones by exactly the same people, after which an outcome may be told; empty
   *     where none may
   */
  public record Inexact(
      ComparedQuestion question, Group group, List<Cause> causes, List<UUID> votes) {
    public Set<UUID> personIds() {
      return causes.stream().flatMap(cause -> cause.personIds.stream()).collect(toSet());
    }

    /** Tells whether the very same vote was asked before. */
    public boolean isVotedAlready() {
      return causes.stream().anyMatch(Cause::verySameVote);
    }

    /** Tells whether people would vote anonymously on what they were asked by name before. */
    public boolean isByNameAlready() {
      return question.kind().voted()
          && causes.stream().anyMatch(cause -> cause.round.surveyId() == null);
    }
  }

  /**
   * Names another survey that asked the same.
   *
   * @param personIds of the planned one who can have been asked
   */
  public record Cause(Round round, Set<UUID> personIds, boolean verySameVote) {}

  /** Lists questions and groups without figures, in the order of the form. */
  public List<Inexact> inexact() {
    return planned.questions().stream().flatMap(this::inexact).toList();
  }

  private Stream<Inexact> inexact(ComparedQuestion question) {
    var inexact =
        planned.groups().stream()
            .map(group -> new Inexact(question, group, causes(question, group), List.of()))
            .filter(one -> !one.causes.isEmpty())
            .toList();
    var votes = votesBefore(question, inexact);
    return inexact.stream().map(one -> new Inexact(question, one.group, one.causes, votes));
  }

  private boolean isNear(Round other) {
    return other.isRecent(planned.launchedAt()) && planned.isRecent(other.launchedAt());
  }

  private List<Cause> causes(ComparedQuestion question, Group group) {
    var named = group.named() ? Stream.<Cause>empty() : byName.causes(question, group, people);
    return Stream.concat(
            named.filter(cause -> isNear(cause.round)),
            recent.stream().flatMap(other -> cause(question, group, other).stream()))
        .toList();
  }

  private Optional<Cause> cause(ComparedQuestion question, Group group, Round other) {
    var all = new HashSet<UUID>();
    boolean verySameVote = false;
    for (var same : other.questions()) {
      var asked = asked(question, group, other, same);
      all.addAll(asked);
      verySameVote |= !asked.isEmpty() && isSameVote(question, same);
    }
    return all.isEmpty() ? Optional.empty() : Optional.of(new Cause(other, all, verySameVote));
  }

  /** Lists the people of a group who can have been asked the same where the answer counts. */
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
    return one.kind().voted() && other.kind().voted() && one.saysTheSameAs(other);
  }

  /**
   * Tells whether an earlier answer counts. A named answer counts against an anonymous one of any
   * kind, and the reverse; two named answers are known anyway. An open answer can be recognised by
   * its words, whether figures are shown beside it or not.
   */
  private static boolean counts(
      ComparedQuestion question, Group now, Round other, ComparedQuestion same, Group before) {
    var standing = other.standing(same, before);
    if (standing == Standing.NOTHING || now.named() && before.named()) {
      return false;
    }
    if (now.named() || before.named()) {
      return question.isLike(same);
    }
    return question.isSameAs(same)
        && (standing == Standing.FIGURES
            || !question.kind().scaled()
            || isSameVote(question, same));
  }

  /**
   * Lists the votes after which an outcome may be told: every survey that counts and asked any of
   * these people the same was a vote on this clause by exactly the same people, through links that
   * nobody else had access to. Only then does the outcome leave over nobody who was in one of them.
   */
  private List<UUID> votesBefore(ComparedQuestion question, List<Inexact> inexact) {
    var before =
        inexact.stream().flatMap(one -> one.causes.stream()).map(Cause::round).distinct().toList();
    boolean told =
        question.kind().voted()
            && inexact.size() == planned.groups().size()
            && planned.isByOwnLinks()
            && before.stream().allMatch(other -> isVoteOfTheSame(question, other));
    return told ? before.stream().map(Round::surveyId).toList() : List.of();
  }

  private boolean isVoteOfTheSame(ComparedQuestion question, Round other) {
    return other.isByOwnLinks()
        && planned.groups().stream().noneMatch(Group::named)
        && other.groups().stream().noneMatch(Group::named)
        && other.questions().stream()
            .filter(question::isSameAs)
            .allMatch(same -> same.kind() == question.kind() && same.id().equals(question.id()))
        && other.groups().stream()
            .allMatch(group -> other.standing(question, group) == Standing.FIGURES)
        && areSurelyTheSame(planned.people().toList(), other.people().toList());
  }

  private static boolean areSurelyTheSame(List<PersonKey> ours, List<PersonKey> theirs) {
    return ours.size() == theirs.size()
        && surely(ours).size() == ours.size()
        && surely(ours).equals(surely(theirs));
  }

  private static Set<List<UUID>> surely(List<PersonKey> people) {
    return people.stream().map(PersonKey::surely).collect(toCollection(HashSet::new));
  }
}
