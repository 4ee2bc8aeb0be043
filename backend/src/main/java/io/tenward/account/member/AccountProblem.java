package io.tenward.account.member;

import io.tenward.base.problem.ProblemCode;

/** What can go wrong on the way in. */
public enum AccountProblem implements ProblemCode {
  BAD_SETUP_CODE(403, "The setup code is wrong"),
  ALREADY_SET_UP(409, "The server is already set up"),
  WRONG_CREDENTIALS(401, "Wrong email or password"),
  SUSPENDED(403, "The account is suspended"),
  PROVIDER_ONLY(403, "Passwords are switched off"),
  WRONG_PASSWORD(403, "The current password is wrong"),
  SECOND_STEP_NEEDED(403, "A second step is needed"),
  SECOND_FACTOR_MISSING(403, "A second factor has to be set up first"),
  CONFIRMATION_NEEDED(403, "The password has to be entered again"),
  BAD_PASSKEY(403, "The passkey could not be verified"),
  BAD_CODE(403, "The code is invalid, used or expired"),
  EMAIL_TAKEN(409, "The email address is already in use"),
  LAST_OWNER(409, "The workspace would have no owner"),
  ALREADY_OWNER(409, "The member is already an owner"),
  SIGNED_IN_AS_SOMEBODY_ELSE(409, "Another member is signed in");

  private final Kind kind;

  AccountProblem(int status, String title) {
    this.kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
