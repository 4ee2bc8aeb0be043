package io.tenward.form;

import io.tenward.base.problem.ProblemCode;

/** Lists problems of sending answers and of reading results. */
public enum AnswerProblem implements ProblemCode {
  BAD_SIGNATURE(422, "The token was not signed for this group"),
  BAD_SIZE(422, "A box must have 16,796 bytes"),
  TOKEN_SPENT(409, "An answer has already been received for this token"),
  RESULTS_NOT_READY(409, "The results are not available yet"),
  NOT_PUBLISHED(409, "The lead has not published anything yet"),
  TAKEN_BACK(409, "The lead has withdrawn what was published"),
  NOTHING_TO_PUBLISH(409, "There is nothing to publish");

  private final Kind kind;

  AnswerProblem(int status, String title) {
    this.kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
