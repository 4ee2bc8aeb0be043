package io.tenward.week;

import io.tenward.base.problem.ProblemCode;

/** Lists problems of a week. */
enum WeekProblem implements ProblemCode {
  UNREADABLE_CALENDAR(422, "The file is not a calendar");

  private final Kind kind;

  WeekProblem(int status, String title) {
    this.kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
