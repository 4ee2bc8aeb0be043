package io.tenward.people;

import io.tenward.base.problem.ProblemCode;

/** Lists problems of changing people and groups. */
public enum PeopleProblem implements ProblemCode {
  EMAIL_TAKEN(409, "The email address is already in use"),
  EXTERNAL_ID_TAKEN(409, "The external ID is already in use"),
  GROUP_NAME_TAKEN(409, "The group name is already in use"),
  STANDARD_GROUP(409, "Standard groups cannot be changed"),
  GROUP_NOT_EMPTY(409, "The group is not empty");

  private final Kind kind;

  PeopleProblem(int status, String title) {
    this.kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
