package io.tenward.form;

import io.tenward.base.problem.ProblemCode;

/** Lists problems of drafting, launching and running surveys, and of links. */
public enum SurveyProblem implements ProblemCode {
  NOT_A_DRAFT(409, "This is only possible with a draft"),
  FIXED_FORM(409, "The form of a vote is edited in its agreement"),
  NOT_LAUNCHED(409, "This is only possible once the survey has been launched"),
  NOT_RUNNING(409, "This is only possible while the survey is running"),
  NOT_LAUNCHABLE(409, "The draft is not ready to launch"),
  INSECURE_ADDRESS(409, "The server's address does not use https"),
  VOTE_MIXED(409, "Anonymous votes and votes by name on a clause are 60 days apart"),
  NOT_EVERYBODY_ANSWERED(
      409, "Someone has neither answered nor declined, or the lead has access to links"),
  HAS_RUNNING_SURVEYS(409, "The member still has surveys in progress"),
  MAIL_NOT_SET_UP(409, "This server cannot send email"),
  MAIL_UNDER_WAY(409, "The email is waiting to be sent or has been sent"),
  RETURNED_TOO_SOON(409, "The email was sent less than a day ago"),
  REMINDER_GONE(409, "The reminder has already been sent"),
  REMINDER_UNTIMELY(409, "A reminder cannot be sent at this time"),
  READER_NOT_TOLD(409, "Respondents were not told who reads with this token"),
  KEYS_IN_SIGHT(409, "A server sees the keys of running surveys"),
  NOT_OPEN(409, "The form is not open yet"),
  BALLOT_ALREADY_ISSUED(409, "The link has already been used"),
  BAD_BLINDED_MESSAGE(422, "The blinded message cannot be signed"),
  UNKNOWN_INVITE(404, "The link is unknown"),
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
