package io.tenward.survey;

import io.tenward.platform.Caller;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;

/** The mails of a running survey. */
@Path("/api/surveys/{surveyId}")
@RolesAllowed("lead")
@Transactional
class MailResource {
  private final Caller caller;

  MailResource(Caller caller) {
    this.caller = caller;
  }

  @GET
  @Path("mail")
  public SurveyMail getMail(@PathParam("surveyId") UUID surveyId) {
    var survey = Survey.of(caller, surveyId);
    survey.requireRunning();
    return SurveyMail.of(survey);
  }
}
