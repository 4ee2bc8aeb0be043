package io.tenward.board.state;

import io.tenward.base.problem.ProblemCode;

/** Problems of boards. */
public enum BoardProblem implements ProblemCode {
  NOTHING_TO_GATHER(409, "There is neither a comment nor a clause"),
  NOTHING_TO_UNDO(409, "There is nothing to undo"),
  NOTHING_TO_REDO(409, "There is nothing to do again"),
  NOTHING_TO_REMIND(409, "No theme comes back on a day"),
  THEME_GONE(409, "The theme is not on the board any more"),
  PUBLISHED(409, "Those who answered read the board"),
  TOLD_ELSEWHERE(409, "Those who answered read verdicts of another board"),
  VERDICT_UNPUBLISHED(409, "Those who answered do not read that it needs clarifying");

  private final Kind kind;

  BoardProblem(int status, String title) {
    this.kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
