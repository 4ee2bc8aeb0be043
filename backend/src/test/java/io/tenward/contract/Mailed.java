package io.tenward.contract;

import io.tenward.account.member.SignedIn;
import io.tenward.base.sql.Database;
import io.tenward.mail.TestMailSettings;
import io.tenward.survey.Draft;
import jakarta.enterprise.inject.spi.CDI;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A survey that runs by mail, with a mail that came back; its mail server is not there. */
record Mailed(String surveyId, String mailId, String reminderId) {
  private static final int NOBODY_LISTENS = 1;

  static Mailed of(SignedIn lead) {
    var settings = CDI.current().select(TestMailSettings.class).get();
    settings.use(NOBODY_LISTENS);
    try {
      return launched(lead);
    } finally {
      settings.reset();
    }
  }

  private static Mailed launched(SignedIn lead) {
    var address = UUID.randomUUID() + "@nordhafen.example";
    var person = Map.of("name", "Sunita Rao", "email", address, "groupId", lead.group("team"));
    UUID personId = UUID.fromString(lead.request().body(person).post("/api/people").path("id"));
    var survey = Draft.of(lead, "on-track").asking(Map.of("team", List.of(personId))).launch();
    sent(survey.id());
    var mail =
        lead.request().body(Map.of("address", address)).post(survey.path() + "/mail/returns");
    return new Mailed(survey.id(), mail.path("troubles[0].id"), mail.path("reminders[0].id"));
  }

  /** Marks emails as if a mail server had taken them. */
  static void sent(String surveyId) {
    CDI.current()
        .select(Database.class)
        .get()
        .update(
            "update mail set state = 'sent' where survey_id = ? and state = 'waiting'",
            UUID.fromString(surveyId));
  }

  static boolean has(Operation operation) {
    return operation.path().matches(".*\\{(mailId|reminderId)}.*");
  }

  /** Fills in a path of the contract. */
  String path(String path) {
    return path.replace("{surveyId}", surveyId)
        .replace("{mailId}", mailId)
        .replace("{reminderId}", reminderId);
  }

  /** Returns a time at which a reminder may still be sent. */
  static String inTwoDays() {
    return LocalDateTime.now(ZoneId.of("Europe/Berlin"))
        .plusDays(2)
        .withHour(9)
        .truncatedTo(ChronoUnit.HOURS)
        .toString();
  }
}
