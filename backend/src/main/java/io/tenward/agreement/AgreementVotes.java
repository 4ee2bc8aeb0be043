package io.tenward.agreement;

import static java.util.Collections.frequency;
import static java.util.Objects.requireNonNull;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemCode;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.AgreementTurnout;
import io.tenward.contract.PersonStance;
import io.tenward.contract.Stance;
import io.tenward.contract.Vote;
import io.tenward.form.ComparedQuestion;
import io.tenward.form.Questions;
import io.tenward.form.SurveyProblem;
import io.tenward.results.ResultsCache;
import io.tenward.survey.Votes;
import io.tenward.survey.audience.NamedRequests;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes the vote on a draft: one question for each clause whose words were not voted on. */
@Singleton
class AgreementVotes {
  /** A vote on more clauses would take longer than ten minutes. */
  private static final int CLAUSES = 16;

  @Inject Votes votes;
  @Inject NamedRequests requests;
  @Inject AgreementStances stances;
  @Inject ResultsCache released;
  @Inject Caller caller;

  /**
   * Writes the draft of the vote, and makes one where there is none.
   *
   * @throws ProblemException nothing-to-vote-on
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
    var draft = agreement.vote().filter(Votes.Vote::isDraft);
    if (draft.isPresent()) {
      follow(agreement, draft.get().surveyId(), now);
      return;
    }
    var surveyId = votes.make(new Votes.Form(title, agreement.word, form(asked)), zone, now);
    agreement.surveyId = surveyId;
    mark(agreement, surveyId, now);
  }

  private void mark(Agreement agreement, UUID surveyId, Instant now) {
    agreement.change(clause -> isAsked(clause) ? clause.votedIn(surveyId) : clause, now);
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
      mark(agreement, surveyId, now);
    }
  }

  private List<AgreementClause> asked(Agreement agreement) {
    return agreement.clauses().stream().filter(this::isAsked).toList();
  }

  /** Tells whether a vote on these words is missing: they were not agreed, and have no result. */
  boolean isAsked(AgreementClause clause) {
    return clause.isChanged()
        && Optional.ofNullable(clause.votedIn())
            .flatMap(this::result)
            .filter(vote -> vote.has(clause.id()))
            .isEmpty();
  }

  /** Tells whether votes cover all that is new or reads otherwise, and that there is such. */
  boolean isVotedOn(Agreement agreement) {
    return asked(agreement).isEmpty()
        && agreement.clauses().stream().anyMatch(AgreementClause::isChanged);
  }

  /** Returns the result of a vote; empty before it is released. */
  Optional<ReleasedVotes> result(UUID surveyId) {
    return Votes.find(surveyId)
        .filter(Votes.Vote::resultsReady)
        .map(survey -> new ReleasedVotes(released.ofOwn(caller, surveyId)));
  }

  /** Counts whom a version was put to and, of votes by name, what they said. */
  Optional<AgreementTurnout> turnout(Agreement agreement) {
    var stated = stances.of(agreement).stream().map(PersonStance::vote).toList();
    if (!stated.isEmpty()) {
      int silent = frequency(stated, null);
      return Optional.of(
          new AgreementTurnout(
              true,
              stated.size(),
              stated.size() - silent,
              frequency(stated, Vote.AGREE),
              frequency(stated, Vote.LIVE),
              frequency(stated, Vote.OBJECT)));
    }
    return agreement
        .vote()
        .filter(Votes.Vote::isProposed)
        .map(
            vote ->
                new AgreementTurnout(
                    false,
                    vote.invited(),
                    result(vote.surveyId())
                        .map(read -> read.survey().results().counted())
                        .orElse(null),
                    null,
                    null,
                    null));
  }

  private static Questions form(List<AgreementClause> asked) {
    return new Questions(asked.stream().map(AgreementClause::vote).toList());
  }

  /**
   * Asks people by name. An objection by name could be subtracted from those who objected or rated
   * without a name.
   *
   * @throws ProblemException vote-mixed with those who may have answered without a name
   */
  void askByName(Agreement agreement, List<Stance> stated) {
    var problem =
        ProblemException.of(
            SurveyProblem.VOTE_MIXED,
            "An anonymous answer about a clause, and one by name, would tell who objected");
    if (agreement.vote().filter(Votes.Vote::isProposed).isPresent()) {
      throw problem;
    }
    var people = stated.stream().map(Stance::personId).toList();
    var answered =
        requests.ask(agreement.workspaceId, agreement.memberId, people, questions(agreement));
    for (int i = 0; i < people.size(); i++) {
      if (answered.contains(people.get(i))) {
        problem.field("/stances/" + i + "/personId", "answered-anonymously");
      }
    }
    problem.throwIfAny();
  }

  /**
   * Finds the lead's people who cannot be asked by name about a version that is not agreed yet,
   * because they answered anonymously.
   */
  Optional<Set<UUID>> notByName(Agreement agreement) {
    return Optional.of(agreement)
        .filter(version -> version.agreedOn == null)
        .map(version -> requests.answeredAnonymously(version.memberId, questions(version)))
        .filter(people -> !people.isEmpty());
  }

  /** Why nobody can be asked by name about it, before it is agreed. */
  Optional<ProblemCode> byNameObstacle(Agreement agreement) {
    if (agreement.agreedOn != null) {
      return Optional.empty();
    }
    if (!agreement.isFrozen() && agreement.isUnchanged()) {
      return Optional.of(AgreementProblem.NOTHING_TO_VOTE_ON);
    }
    return agreement.vote().filter(Votes.Vote::isProposed).map(vote -> SurveyProblem.VOTE_MIXED);
  }

  private static List<ComparedQuestion> questions(Agreement agreement) {
    return form(agreement.clauses()).compared(agreement.word);
  }

  /**
   * Keeps who was asked by name before requests were kept. It can go 60 days after that update, as
   * only younger ones count.
   */
  void keepEarlier(@Observes @Priority(2) StartupEvent start) {
    try {
      QuarkusTransaction.requiringNew()
          .run(() -> Agreement.<Agreement>list("askedByNameAt is not null").forEach(this::keep));
    } catch (ProblemException e) {
      Log.warn("Who was asked by name within 60 days is not known until the keys folder is back");
    }
  }

  private void keep(Agreement agreement) {
    requests.keep(
        agreement.workspaceId,
        agreement.memberId,
        LocalDate.ofInstant(requireNonNull(agreement.askedByNameAt), ZoneOffset.UTC),
        stances.of(agreement).stream().map(PersonStance::personId).toList(),
        questions(agreement));
  }
}
