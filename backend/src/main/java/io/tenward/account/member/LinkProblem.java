package io.tenward.account.member;

import io.tenward.base.problem.ProblemCode;

/** Says why a link that was valid opens nothing. */
public enum LinkProblem implements ProblemCode {
  LINK_REPLACED(410, "The link has been replaced");

  private final Kind kind;

  LinkProblem(int status, String title) {
    this.kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
