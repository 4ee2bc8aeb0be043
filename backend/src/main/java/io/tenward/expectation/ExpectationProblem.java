package io.tenward.expectation;

import io.tenward.base.problem.ProblemCode;

/** What stands in the way of joining two expectations. */
public enum ExpectationProblem implements ProblemCode {
  SAME_EXPECTATION(409, "Both are already the same expectation");

  private final Kind kind;

  ExpectationProblem(int status, String title) {
    this.kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
