package io.tenward.question;

import io.tenward.base.problem.ProblemCode;

/** Says why an answer or a reply was not taken. */
enum QuestionProblem implements ProblemCode {
  QUESTION_REMOVED(410, "The question was taken back"),
  WRITTEN_AGAIN(409, "Another text has been written in the meantime");

  private final Kind kind;

  QuestionProblem(int status, String title) {
    this.kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
