package io.tenward.talk;

import io.tenward.base.problem.ProblemCode;

/** What stands in the way of a change to a talk. */
enum TalkProblem implements ProblemCode {
  STEP_MISSING(409, "A session closes with exactly one step"),
  TALK_OVER(409, "The talk is over");

  private final Kind kind;

  TalkProblem(int status, String title) {
    this.kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
