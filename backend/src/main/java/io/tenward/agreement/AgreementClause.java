package io.tenward.agreement;

import io.tenward.contract.AgreementSection;
import io.tenward.contract.AgreementTextClause;
import io.tenward.contract.ClauseRevision;
import io.tenward.survey.core.Question;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds a clause as one version has it; stored as JSON.
 *
 * @param id that of the role's clause, in all versions
 * @param why half a sentence below it
 * @param origin document, own or starting-point: where the role has it from
 * @param before what it said before it was reworded
 * @param votedIn the survey in which these words were voted on, in this version or an earlier one
 * @param answer what the lead replied to objections
 */
record AgreementClause(
    UUID id,
    AgreementSection section,
    String text,
    @Nullable String why,
    @Nullable Theme theme,
    String origin,
    ClauseRevision change,
    @Nullable String before,
    @Nullable UUID votedIn,
    @Nullable String answer) {

  /**
   * Names the board's theme that the clause was taken from.
   *
   * @param name when it was taken in
   * @param voices then
   */
  record Theme(UUID id, String name, int voices) {}

  /** Votes and ratings of a clause ask a question of this id, in every version. */
  static String questionId(UUID clauseId) {
    return "clause." + clauseId;
  }

  /** Compares a draft's clause with what the version before said. */
  AgreementClause since(@Nullable AgreementClause earlier) {
    if (earlier == null) {
      return with(ClauseRevision.NEW, null, null, null);
    }
    return saysTheSameAs(earlier)
        ? with(ClauseRevision.SAME, null, earlier.votedIn, earlier.answer)
        : with(ClauseRevision.REWORDED, earlier.text, null, null);
  }

  boolean saysTheSameAs(AgreementClause other) {
    return text.equals(other.text) && Objects.equals(why, other.why);
  }

  boolean isVotedOn() {
    return change != ClauseRevision.SAME;
  }

  AgreementClause votedIn(UUID surveyId) {
    return isVotedOn() ? with(change, before, surveyId, answer) : this;
  }

  /** Returns a clause that was agreed in a meeting instead of a vote. */
  AgreementClause unvoted() {
    return isVotedOn() ? with(change, before, null, answer) : this;
  }

  AgreementClause answered(@Nullable String reply) {
    return with(change, before, votedIn, reply);
  }

  private AgreementClause with(
      ClauseRevision changed, @Nullable String old, @Nullable UUID voted, @Nullable String reply) {
    return new AgreementClause(id, section, text, why, theme, origin, changed, old, voted, reply);
  }

  AgreementTextClause text(@Nullable LocalDate since) {
    return new AgreementTextClause(id, section, text, why, change, before, since);
  }

  Question vote() {
    return Question.vote(questionId(id), text, new Question.Clause(section.word(), why, before));
  }
}
