package io.tenward.agreement;

import io.tenward.base.problem.ProblemCode;

/** Lists problems of writing, voting and agreeing. */
enum AgreementProblem implements ProblemCode {
  NOTHING_TO_VOTE_ON(409, "No clause is new or changed"),
  VOTE_OPEN(409, "The vote is still open"),
  VOTE_TOO_SMALL(409, "A new wording has no result of a vote"),
  NOT_AGREED(409, "Only an agreed version can be shown to others");

  private final Kind kind;

  AgreementProblem(int status, String title) {
    this.kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
