package io.tenward.people;

import io.tenward.base.problem.ProblemCode;

/** What stands in the way of a change to people and groups. */
public enum PeopleProblem implements ProblemCode {
  EMAIL_TAKEN(409, "The e-mail address is taken"),
  EXTERNAL_ID_TAKEN(409, "Another person has this external id"),
  GROUP_NAME_TAKEN(409, "Another group has this name"),
  STANDARD_GROUP(409, "The group belongs to every lead and stays as it is"),
  GROUP_NOT_EMPTY(409, "Somebody is in the group");

  private final Kind kind;

  PeopleProblem(int status, String title) {
    this.kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
