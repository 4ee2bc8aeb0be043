package io.tenward.survey;

import io.tenward.platform.ProblemCode;

/** Problems of drafting, launching, running and of the links. */
public enum SurveyProblem implements ProblemCode {
  NOT_A_DRAFT("not-a-draft", 409, "Only a draft can do this"),
  NOT_LAUNCHED("not-launched", 409, "Only what was launched can do this"),
  NOT_RUNNING("not-running", 409, "Only a running survey can do this"),
  NOT_LAUNCHABLE("not-launchable", 409, "The draft cannot be launched as it is"),
  INSECURE_ADDRESS("insecure-address", 409, "The server's address is plain http"),
  SIMILAR_AUDIENCE("similar-audience", 409, "A recent survey asked nearly the same people"),
  NOT_EVERYBODY_ANSWERED(
      "not-everybody-answered", 409, "Somebody has neither answered nor declined"),
  HAS_RUNNING_SURVEYS("has-running-surveys", 409, "Surveys of the member are not over"),
  MAIL_NOT_SET_UP("mail-not-set-up", 409, "This server sends no mail"),
  MAIL_UNDER_WAY("mail-under-way", 409, "The mail waits to be sent, or has been"),
  REMINDER_GONE("reminder-gone", 409, "The reminder had its turn"),
  NOT_OPEN("not-open", 409, "The form is not open yet"),
  BALLOT_ALREADY_ISSUED("ballot-already-issued", 409, "The link was used already"),
  BAD_BLINDED_MESSAGE("bad-blinded-message", 422, "The blinded message cannot be signed"),
  UNKNOWN_INVITE("unknown-invite", 404, "There is no such link"),
  CLOSED("closed", 410, "The survey has closed"),
  CANCELLED("cancelled", 410, "The survey was cancelled");

  private final String slug;
  private final int status;
  private final String title;

  SurveyProblem(String slug, int status, String title) {
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
