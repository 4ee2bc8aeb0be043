package io.tenward.talk;

import io.tenward.base.problem.ProblemCode;

/** What stands in the way of a change to a talk. */
enum TalkProblem implements ProblemCode {
  STEP_MISSING(409, "A session closes with exactly one step"),
  TALK_OVER(409, "The talk is over"),
  NOT_ACCEPTED(409, "The coach has not said yes yet"),
  PAIRING_OVER(409, "The pairing has ended");

  private final Kind kind;

  TalkProblem(int status, String title) {
    this.kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
