package io.tenward.account.member;

import io.tenward.base.problem.ProblemCode;

/** What can go wrong on the way in. */
public enum AccountProblem implements ProblemCode {
  BAD_SETUP_CODE(403, "The set-up code is not the one on the console"),
  ALREADY_SET_UP(409, "The workspace and its owner exist already"),
  WRONG_CREDENTIALS(401, "E-mail and password do not belong together"),
  WRONG_PASSWORD(403, "The current password is another one"),
  BAD_CODE(403, "The code is unknown, used or expired"),
  EMAIL_TAKEN(409, "The e-mail address is taken"),
  LAST_OWNER(409, "The workspace would have no owner"),
  ALREADY_OWNER(409, "The member is an owner already");

  private final Kind kind;

  AccountProblem(int status, String title) {
    this.kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
