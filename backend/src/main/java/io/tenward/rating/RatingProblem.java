package io.tenward.rating;

import io.tenward.base.problem.ProblemCode;

/** Lists problems of rating oneself. */
enum RatingProblem implements ProblemCode {
  SELF_RATING_OPEN(409, "The lead has not completed the self-rating yet"),
  SELF_RATING_FROZEN(409, "The self-rating has been finished or skipped"),
  SELF_RATING_INCOMPLETE(409, "The self-rating is not complete yet");

  private final Kind kind;

  RatingProblem(int status, String title) {
    this.kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
