package io.tenward.survey.mail;

import io.tenward.base.http.Caller;
import io.tenward.contract.GetMail;
import io.tenward.contract.HoldMail;
import io.tenward.contract.MailAddressDraft;
import io.tenward.contract.PrintMail;
import io.tenward.contract.ReleaseMail;
import io.tenward.contract.ReportReturnedMail;
import io.tenward.contract.ResendMail;
import io.tenward.contract.SurveyMail;
import io.tenward.form.Survey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;

/**
 * The mails of a running survey: to watch, to hold, and to put right what did not arrive. What
 * takes a link is for sessions only: respondents are told of no tool that could use it.
 */
@RolesAllowed("lead")
@Transactional
class MailResource
    implements GetMail, HoldMail, PrintMail, ReleaseMail, ReportReturnedMail, ResendMail {
  @Inject Caller caller;
  @Inject Clock clock;

  @Override
  public SurveyMail getMail(UUID surveyId) {
    return MailReport.of(Survey.of(caller, surveyId).requireRunning());
  }

  @Override
  public SurveyMail holdMail(UUID surveyId) {
    return held(surveyId, true);
  }

  @Override
  public SurveyMail releaseMail(UUID surveyId) {
    return held(surveyId, false);
  }

  private SurveyMail held(UUID surveyId, boolean held) {
    var survey = Survey.toChange(caller, surveyId).requireRunning();
    survey.mailHeld = held;
    survey.flush();
    return MailReport.of(survey);
  }

  @Override
  public SurveyMail reportReturnedMail(UUID surveyId, MailAddressDraft returned) {
    var survey = Survey.toChange(caller, surveyId).requireRunning();
    Mail.reportReturned(survey, returned.address(), clock.instant());
    return MailReport.of(survey);
  }

  @Override
  public SurveyMail resendMail(UUID surveyId, UUID mailId, MailAddressDraft corrected) {
    var survey = Survey.toChange(caller, surveyId).requireRunning();
    Mail.inTrouble(survey, mailId).sendAgain(survey, corrected.address(), clock.instant());
    return MailReport.of(survey);
  }

  /** Moves a link without an email to the sheet to print. */
  @Override
  public SurveyMail printMail(UUID surveyId, UUID mailId) {
    var survey = Survey.toChange(caller, surveyId).requireRunning();
    Mail.inTrouble(survey, mailId).print(survey, clock.instant());
    return MailReport.of(survey);
  }
}
