package io.tenward.survey.core;

import io.tenward.base.problem.ProblemCode;

/** Problems of drafting, launching, running and of the links. */
public enum SurveyProblem implements ProblemCode {
  NOT_A_DRAFT(409, "Only a draft can do this"),
  FIXED_FORM(409, "The form of a vote is its agreement's"),
  NOT_LAUNCHED(409, "Only what was launched can do this"),
  NOT_RUNNING(409, "Only a running survey can do this"),
  NOT_LAUNCHABLE(409, "The draft cannot be launched as it is"),
  INSECURE_ADDRESS(409, "The server's address is plain http"),
  SIMILAR_AUDIENCE(409, "A recent survey asked nearly the same people"),
  NOT_EVERYBODY_ANSWERED(409, "Somebody has neither answered nor declined, or links were taken"),
  HAS_RUNNING_SURVEYS(409, "Surveys of the member are not over"),
  MAIL_NOT_SET_UP(409, "This server sends no mail"),
  MAIL_UNDER_WAY(409, "The mail waits to be sent, or has been"),
  RETURNED_TOO_SOON(409, "The mail left less than a day ago"),
  REMINDER_GONE(409, "The reminder had its turn"),
  REMINDER_UNTIMELY(409, "A reminder sent now would reach nobody"),
  READER_NOT_TOLD(409, "Respondents were not told of this token's reader"),
  NOT_OPEN(409, "The form is not open yet"),
  BALLOT_ALREADY_ISSUED(409, "The link was used already"),
  BAD_BLINDED_MESSAGE(422, "The blinded message cannot be signed"),
  UNKNOWN_INVITE(404, "There is no such link"),
  CLOSED(410, "The survey has closed"),
  CANCELLED(410, "The survey was cancelled");

  private final Kind kind;

  SurveyProblem(int status, String title) {
    this.kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
