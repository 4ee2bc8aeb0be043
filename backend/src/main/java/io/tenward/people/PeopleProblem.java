package io.tenward.people;

import io.tenward.platform.ProblemCode;

/** What stands in the way of a change to people and groups. */
public enum PeopleProblem implements ProblemCode {
  EMAIL_TAKEN("email-taken", 409, "The e-mail address is taken"),
  GROUP_NAME_TAKEN("group-name-taken", 409, "Another group has this name"),
  STANDARD_GROUP("standard-group", 409, "The group belongs to every lead and stays as it is"),
  GROUP_NOT_EMPTY("group-not-empty", 409, "Somebody is in the group");

  private final String slug;
  private final int status;
  private final String title;

  PeopleProblem(String slug, int status, String title) {
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
