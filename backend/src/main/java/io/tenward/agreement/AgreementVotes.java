package io.tenward.agreement;

import io.tenward.base.problem.ProblemCode;
import io.tenward.base.problem.ProblemException;
import io.tenward.survey.Votes;
import io.tenward.survey.core.ComparedQuestion;
import io.tenward.survey.core.Questions;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a draft is voted on by: one question for each clause that is new or reads otherwise. */
@Singleton
class AgreementVotes {
  /** At most so many votes on a clause within the time in which surveys are compared. */
  private static final int MOST = 3;

  private static final Duration WITHIN = Duration.ofDays(60);

  /** More would take longer than ten minutes. */
  private static final int CLAUSES = 16;

  private final Votes votes;
  private final Clock clock;

  AgreementVotes(Votes votes, Clock clock) {
    this.votes = votes;
    this.clock = clock;
  }

  /**
   * The draft of its vote, made unless it is there.
   *
   * @throws ProblemException nothing-to-vote-on, voted-often, vote-mixed
   */
  void prepare(Agreement agreement, String title, ZoneId zone, Instant now) {
    var asked = asked(agreement);
    if (asked.isEmpty() || asked.size() > CLAUSES) {
      var problem =
          ProblemException.of(
              AgreementProblem.NOTHING_TO_VOTE_ON, "A vote is about 1 to 16 clauses");
      throw asked.isEmpty()
          ? problem
          : problem.field("/clauses", "too-many", Map.of("max", CLAUSES));
    }
    requireSeldom(agreement.clauses(), now);
    requireNotByName(agreement);
    var draft = agreement.vote().filter(Votes.Vote::isDraft);
    if (draft.isPresent()) {
      follow(agreement, draft.get().surveyId(), now);
      return;
    }
    var surveyId = votes.make(new Votes.Form(title, agreement.word, form(asked)), zone, now);
    agreement.surveyId = surveyId;
    agreement.change(clause -> clause.votedIn(surveyId), now);
  }

  /** The draft that is there asks what the agreement says now, or goes where that is no vote. */
  void follow(Agreement agreement, UUID surveyId, Instant now) {
    var asked = asked(agreement);
    if (asked.isEmpty() || asked.size() > CLAUSES) {
      agreement.surveyId = null;
      Agreement.flush();
      votes.remove(surveyId);
    } else {
      votes.change(surveyId, form(asked), agreement.word);
      agreement.change(clause -> clause.votedIn(surveyId), now);
    }
  }

  private static List<AgreementClause> asked(Agreement agreement) {
    return agreement.clauses().stream().filter(AgreementClause::isVotedOn).toList();
  }

  private static Questions form(List<AgreementClause> asked) {
    return new Questions(asked.stream().map(AgreementClause::vote).toList());
  }

  /**
   * Who objected by name could be subtracted from those who object anonymously.
   *
   * @throws ProblemException vote-mixed
   */
  void requireNotByName(Agreement agreement) {
    var since = clock.instant().minus(WITHIN);
    var byName =
        Agreement.ofMember(agreement.memberId).stream()
            .filter(other -> other.askedByNameAt != null && other.askedByNameAt.isAfter(since))
            .flatMap(other -> other.clauses().stream())
            .map(clause -> ComparedQuestion.of(clause.vote()))
            .toList();
    if (asked(agreement).stream()
        .anyMatch(clause -> ComparedQuestion.of(clause.vote()).isAmong(byName))) {
      throw mixed();
    }
  }

  /**
   * The same the other way round.
   *
   * @throws ProblemException vote-mixed
   */
  void requireNotAnonymous(Agreement agreement) {
    if (isAnonymous(agreement)) {
      throw mixed();
    }
  }

  private boolean isAnonymous(Agreement agreement) {
    var since = clock.instant().minus(WITHIN);
    return agreement.vote().filter(Votes.Vote::isProposed).isPresent()
        || agreement.clauses().stream().anyMatch(clause -> votes.isOpenSince(clause.vote(), since));
  }

  /** Why nobody can be asked by name about it, before it is agreed. */
  Optional<ProblemCode> byNameObstacle(Agreement agreement) {
    if (agreement.agreedOn != null) {
      return Optional.empty();
    }
    if (!agreement.isFrozen() && agreement.isUnchanged()) {
      return Optional.of(AgreementProblem.NOTHING_TO_VOTE_ON);
    }
    return isAnonymous(agreement) ? Optional.of(AgreementProblem.VOTE_MIXED) : Optional.empty();
  }

  private static ProblemException mixed() {
    return ProblemException.of(
        AgreementProblem.VOTE_MIXED,
        "An anonymous vote on a clause, and one by name, would tell who objected");
  }

  private void requireSeldom(List<AgreementClause> clauses, Instant now) {
    var problem =
        ProblemException.of(
            AgreementProblem.VOTED_OFTEN, "A clause can be voted on three times in 60 days");
    for (int i = 0; i < clauses.size(); i++) {
      var clause = clauses.get(i);
      var launched = votes.launchedAlike(clause.vote(), now.minus(WITHIN)).size();
      if (clause.isVotedOn() && launched >= MOST) {
        problem.field("/clauses/" + i, "too-many", Map.of("max", MOST));
      }
    }
    problem.throwIfAny();
  }
}
