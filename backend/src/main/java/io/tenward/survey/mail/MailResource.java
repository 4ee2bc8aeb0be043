package io.tenward.survey.mail;

import io.tenward.base.http.Caller;
import io.tenward.base.scope.ByToken;
import io.tenward.base.scope.Scope;
import io.tenward.survey.core.Survey;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;

/**
 * The mails of a running survey: to watch, to hold, and to put right what did not arrive. What
 * takes a link is for sessions only: respondents are told of no tool that could use it.
 */
@Path("/api/surveys/{surveyId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
class MailResource {
  record MailAddress(String address) {}

  private final Caller caller;
  private final Clock clock;

  MailResource(Caller caller, Clock clock) {
    this.caller = caller;
    this.clock = clock;
  }

  @GET
  @Path("mail")
  @ByToken(Scope.MAIL_READ)
  public SurveyMail getMail(@PathParam("surveyId") UUID surveyId) {
    return SurveyMail.of(running(Survey.of(caller, surveyId)));
  }

  @POST
  @Path("mail/hold")
  @ByToken(Scope.MAIL_WRITE)
  public SurveyMail holdMail(@PathParam("surveyId") UUID surveyId) {
    return held(surveyId, true);
  }

  @POST
  @Path("mail/release")
  @ByToken(Scope.MAIL_WRITE)
  public SurveyMail releaseMail(@PathParam("surveyId") UUID surveyId) {
    return held(surveyId, false);
  }

  private SurveyMail held(UUID surveyId, boolean held) {
    var survey = running(Survey.toChange(caller, surveyId));
    survey.mailHeld = held;
    survey.flush();
    return SurveyMail.of(survey);
  }

  @POST
  @Path("mail/returns")
  @Consumes(MediaType.APPLICATION_JSON)
  public SurveyMail reportReturnedMail(@PathParam("surveyId") UUID surveyId, MailAddress returned) {
    var survey = running(Survey.toChange(caller, surveyId));
    Mail.reportReturned(survey, returned.address(), clock.instant());
    return SurveyMail.of(survey);
  }

  @POST
  @Path("mails/{mailId}/resend")
  @Consumes(MediaType.APPLICATION_JSON)
  public SurveyMail resendMail(
      @PathParam("surveyId") UUID surveyId,
      @PathParam("mailId") UUID mailId,
      MailAddress corrected) {
    var survey = running(Survey.toChange(caller, surveyId));
    Mail.inTrouble(survey, mailId).sendAgain(survey, corrected.address(), clock.instant());
    return SurveyMail.of(survey);
  }

  /** Without its mail a link stands on the sheet. */
  @POST
  @Path("mails/{mailId}/print")
  public SurveyMail printMail(
      @PathParam("surveyId") UUID surveyId, @PathParam("mailId") UUID mailId) {
    var survey = running(Survey.toChange(caller, surveyId));
    Mail.inTrouble(survey, mailId).print(survey, clock.instant());
    return SurveyMail.of(survey);
  }

  private static Survey running(Survey survey) {
    survey.requireRunning();
    return survey;
  }
}
