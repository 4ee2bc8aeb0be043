package io.tenward.agreement;

import io.tenward.base.problem.ProblemCode;

/** What stands in the way of writing, voting and agreeing. */
enum AgreementProblem implements ProblemCode {
  NOTHING_TO_VOTE_ON(409, "No clause is new or reads otherwise"),
  VOTED_OFTEN(409, "A clause was voted on three times in 60 days"),
  VOTE_OPEN(409, "The vote still runs"),
  VOTE_TOO_SMALL(409, "Nothing of the vote can be shown"),
  NOT_AGREED(409, "Only what was agreed can be shown to others");

  private final Kind kind;

  AgreementProblem(int status, String title) {
    this.kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
