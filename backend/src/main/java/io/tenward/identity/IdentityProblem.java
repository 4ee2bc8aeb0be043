package io.tenward.identity;

import io.tenward.platform.ProblemCode;

/** What can go wrong on the way in. */
public enum IdentityProblem implements ProblemCode {
  BAD_SETUP_CODE("bad-setup-code", 403, "The set-up code is not the one on the console"),
  ALREADY_SET_UP("already-set-up", 409, "The workspace and its owner exist already"),
  WRONG_CREDENTIALS("wrong-credentials", 401, "E-mail and password do not belong together"),
  WRONG_PASSWORD("wrong-password", 403, "The current password is another one"),
  BAD_CODE("bad-code", 403, "The code is unknown, used or expired"),
  EMAIL_TAKEN("email-taken", 409, "The e-mail address is taken"),
  LAST_OWNER("last-owner", 409, "The workspace would have no owner"),
  ALREADY_OWNER("already-owner", 409, "The member is an owner already");

  private final String slug;
  private final int status;
  private final String title;

  IdentityProblem(String slug, int status, String title) {
    this.slug = slug;
    this.status = status;
    this.title = title;
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
