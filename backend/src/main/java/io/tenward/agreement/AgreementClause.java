package io.tenward.agreement;

import io.tenward.contract.AgreementSection;
import io.tenward.contract.AgreementTextClause;
import io.tenward.contract.ClauseRevision;
import io.tenward.form.Question;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds a clause as one version has it; stored as JSON.
 *
 * @param id that of the role's clause, in all versions
 * @param why half a sentence below it
 * @param origin document, own or starting-point: where the role has it from
 * @param change compared with what was agreed last, whenever it is read
 * @param before what was agreed last, if that is another wording
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

  /** Compares it with the clause of the same id in the version that was agreed last. */
  AgreementClause since(@Nullable AgreementClause agreed) {
    if (agreed == null) {
      return with(ClauseRevision.NEW, null, votedIn, answer);
    }
    return saysTheSameAs(agreed)
        ? with(ClauseRevision.SAME, null, votedIn, answer)
        : with(ClauseRevision.REWORDED, agreed.text, votedIn, answer);
  }

  /** Takes over the vote and the reply of an earlier version in which it has the same words. */
  AgreementClause carrying(Stream<AgreementClause> earlier) {
    return earlier
        .filter(clause -> clause.id.equals(id) && saysTheSameAs(clause))
        .findFirst()
        .map(clause -> with(change, before, clause.votedIn, clause.answer))
        .orElseGet(() -> with(change, before, null, null));
  }

  boolean saysTheSameAs(AgreementClause other) {
    return text.equals(other.text) && Objects.equals(why, other.why);
  }

  /** Tells whether its words are others than those that were agreed last. */
  boolean isChanged() {
    return change != ClauseRevision.SAME;
  }

  AgreementClause votedIn(@Nullable UUID surveyId) {
    return with(change, before, surveyId, answer);
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
