package io.tenward.talk;

import io.tenward.base.problem.ProblemCode;

/** What stands in the way of a change to a talk. */
enum TalkProblem implements ProblemCode {
  STEP_MISSING(409, "A session needs exactly one next step to close"),
  TALK_OVER(409, "The one-on-one has already been closed");

  private final Kind kind;

  TalkProblem(int status, String title) {
    this.kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
