package io.tenward.board.state;

import io.tenward.base.problem.ProblemCode;

/** Lists problems of boards. */
public enum BoardProblem implements ProblemCode {
  NOTHING_TO_GATHER(409, "There are no comments and no responsibilities to group"),
  NOTHING_TO_UNDO(409, "There is nothing to undo"),
  NOTHING_TO_REDO(409, "There is nothing to redo"),
  NOTHING_TO_REMIND(409, "No theme has a reminder date"),
  TWO_EXPECTATIONS(409, "Two of the themes belong to expectations of their own"),
  THEME_GONE(409, "The theme is no longer on the board"),
  PUBLISHED(409, "Respondents can read decisions from this board"),
  TOLD_ELSEWHERE(409, "Respondents can read decisions from another board"),
  VERDICT_UNPUBLISHED(409, "The decision \"needs clarifying\" has not been published"),
  LANGUAGE_MODEL_NOT_SET_UP(409, "This server has no language model");

  private final Kind kind;

  BoardProblem(int status, String title) {
    this.kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
