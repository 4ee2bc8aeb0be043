package io.tenward.agreement;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.mail.MailSettings;
import io.tenward.survey.VoteDraft;
import io.tenward.survey.core.Delivery;
import io.tenward.survey.core.Questions;
import io.tenward.survey.core.Survey;
import io.tenward.survey.core.SurveyState;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Prepares the survey by which a draft is voted on. */
@Singleton
class AgreementVotes {
  /** At most so many votes on a clause within the time in which surveys are compared. */
  private static final int MOST = 3;

  private static final Duration WITHIN = Duration.ofDays(60);

  /** More would take longer than ten minutes. */
  private static final int CLAUSES = 16;

  private final Database database;
  private final Caller caller;
  private final MailSettings mail;

  AgreementVotes(Database database, Caller caller, MailSettings mail) {
    this.database = database;
    this.caller = caller;
    this.mail = mail;
  }

  /**
   * The draft of its vote, made unless it is there.
   *
   * @throws ProblemException nothing-to-vote-on, voted-often, invalid-request with too-many
   */
  void prepare(Agreement agreement, String title, String zone, Instant now) {
    var asked = agreement.clauses().stream().filter(AgreementClause::isVotedOn).toList();
    if (asked.isEmpty() || asked.size() > CLAUSES) {
      var problem =
          ProblemException.of(
              AgreementProblem.NOTHING_TO_VOTE_ON, "1 to 16 clauses are voted on at a time");
      throw asked.isEmpty()
          ? problem
          : problem.field("/clauses", "too-many", Map.of("max", CLAUSES));
    }
    requireSeldom(agreement.clauses(), now);
    var form = new Questions(asked.stream().map(AgreementClause::vote).toList());
    var draft = new VoteDraft(title, agreement.word, form, zone);
    var made = agreement.vote().filter(vote -> vote.state == SurveyState.DRAFT);
    if (made.isPresent()) {
      draft.write(made.get());
    } else {
      var delivery = mail.isSetUp() ? Delivery.MAIL : Delivery.LINKS;
      agreement.surveyId = draft.make(caller, first(asked), delivery, now).surveyId;
    }
    var surveyId = agreement.surveyId;
    if (surveyId != null) {
      agreement.change(clause -> clause.votedIn(surveyId), now);
    }
  }

  /**
   * A draft that is there asks what the agreement says now.
   *
   * @return false where that is nothing, or too much for a vote
   */
  boolean follow(Agreement agreement, Survey draft, Instant now) {
    var asked = agreement.clauses().stream().filter(AgreementClause::isVotedOn).toList();
    if (asked.isEmpty() || asked.size() > CLAUSES) {
      return false;
    }
    new VoteDraft(
            draft.title,
            agreement.word,
            new Questions(asked.stream().map(AgreementClause::vote).toList()),
            draft.zone)
        .write(draft);
    agreement.change(clause -> clause.votedIn(draft.surveyId), now);
    return true;
  }

  private void requireSeldom(List<AgreementClause> clauses, Instant now) {
    var problem =
        ProblemException.of(AgreementProblem.VOTED_OFTEN, "Three votes on a clause in 60 days");
    for (int i = 0; i < clauses.size(); i++) {
      var clause = clauses.get(i);
      if (clause.isVotedOn() && votes(clause.id(), now.minus(WITHIN)).size() >= MOST) {
        problem.field("/clauses/" + i, "too-many", Map.of("max", MOST));
      }
    }
    if (!problem.errors().isEmpty()) {
      throw problem;
    }
  }

  /**
   * Launched since then, the earliest first; of cancelled ones those whose figures may be known.
   */
  private List<UUID> votes(UUID clauseId, Instant since) {
    return database.ids(
        """
        select survey_id from survey
        where lead_id = ? and workspace_id = ? and purpose = 'vote' and launched_at > ?
          and (state in ('running', 'closed') or settled)
          and exists (
            select from jsonb_array_elements(manifest::jsonb -> 'questions') q where q ->> 'id' = ?)
        order by launched_at
        """,
        caller.memberId(),
        caller.workspaceId(),
        since,
        AgreementClause.questionId(clauseId));
  }

  /** The first vote on one of these clauses: whom it asked is asked again. */
  private @Nullable Survey first(List<AgreementClause> asked) {
    return asked.stream()
        .flatMap(clause -> votes(clause.id(), Instant.EPOCH).stream().limit(1))
        .findFirst()
        .<Survey>map(Survey::findById)
        .orElse(null);
  }
}
