package io.tenward.coaching;

import io.tenward.base.problem.ProblemCode;

/** Lists problems of a pairing. */
enum CoachingProblem implements ProblemCode {
  PAIRING_EXISTS(409, "These two members already have a coaching"),
  NO_PLACE(409, "The coach has no free place"),
  PLACES_TAKEN(409, "More people are being coached than that"),
  PAIRING_OVER(409, "The coaching is not active");

  private final Kind kind;

  CoachingProblem(int status, String title) {
    this.kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
