package io.tenward.survey.mail;

import io.restassured.response.Response;
import io.tenward.account.member.SignedIn;
import io.tenward.kernel.keys.Running;
import io.tenward.mail.BadServer;
import io.tenward.mail.BadServer.Fault;
import io.tenward.survey.Sql;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A test of mails that do not arrive, and of what the lead then does about them. */
abstract class WithMailTrouble extends WithMailServer {
  public static final Duration HOLD = Duration.ofMinutes(2);

  public @Inject Outbox outbox;

  public final SignedIn lead = SignedIn.lead();

  Running due(String... names) {
    var namesAndLanguages = new String[names.length * 2];
    for (int i = 0; i < names.length; i++) {
      namesAndLanguages[2 * i] = names[i];
    }
    var survey = MailedSurvey.launched(lead, namesAndLanguages);
    clock.advance(HOLD);
    return survey;
  }

  BadServer bad(Fault fault) {
    var server = new BadServer(fault);
    settings.use(server.port());
    return server;
  }

  Response post(Running survey, String path) {
    return lead.request().post(survey.path() + path);
  }

  /** Reports a bounce, as if the email had been sent a day before. */
  Response returned(Running survey, String address) {
    Sql.run(
        "update mail set left_at = left_at - interval '1 day' where survey_id = ?1",
        UUID.fromString(survey.id()));
    return returnedAtOnce(survey, address);
  }

  Response returnedAtOnce(Running survey, String address) {
    return lead.request().body(Map.of("address", address)).post(survey.path() + "/mail/returns");
  }

  Response resend(Running survey, String address) {
    return resend(survey, address, trouble(survey));
  }

  Response resend(Running survey, String address, String mailId) {
    return lead.request()
        .body(Map.of("address", address))
        .post(survey.path() + "/mails/" + mailId + "/resend");
  }

  static String trouble(Running survey) {
    return MailedSurvey.mail(survey).extract().path("troubles[0].id");
  }

  static String anyMail(Running survey) {
    return Sql.texts("select mail_id::text from mail where survey_id = '" + survey.id() + "'")
        .getFirst();
  }

  static String invites(Running survey) {
    return "select invite_id::text from mail where survey_id = '" + survey.id() + "'";
  }
}
