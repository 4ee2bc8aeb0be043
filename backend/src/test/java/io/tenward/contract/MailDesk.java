package io.tenward.contract;

import io.restassured.response.Response;
import io.tenward.identity.SignedIn;
import io.tenward.mail.TestMailSettings;
import io.tenward.survey.Draft;
import jakarta.enterprise.inject.spi.CDI;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** What a lead can do about the mails of a survey; with a mail server that is not there. */
record MailDesk(SignedIn lead, Transcript transcript) {
  private static final int NOBODY_LISTENS = 1;

  void changeAll() {
    var settings = CDI.current().select(TestMailSettings.class).get();
    settings.use(NOBODY_LISTENS);
    try {
      change();
    } finally {
      settings.reset();
    }
  }

  private void change() {
    Response people = post("/api/people/batches", Map.of("people", people()));
    var ids = people.<List<String>>path("people.id").stream().map(UUID::fromString).toList();
    var at = Draft.of(lead, "on-track").asking(Map.of("client", ids)).launch().path();
    note("holdMail", post(at + "/mail/hold"));
    note("releaseMail", post(at + "/mail/release"));
    var address = Map.of("address", people.<String>path("people[0].email"));
    var returned = note("reportReturnedMail", post(at + "/mail/returns", address));
    var mail = at + "/mails/" + returned.path("troubles[0].id");
    note("resendMail", post(mail + "/resend", address));
    post(at + "/mail/returns", address);
    note("printMail", post(mail + "/print"));
    var first = at + "/reminders/" + returned.path("reminders[0].id");
    var last = at + "/reminders/" + returned.path("reminders[1].id");
    note("changeReminder", lead.request().body(Map.of("sendsLocal", inTwoDays())).put(first));
    note("sendReminder", post(first + "/send"));
    note("removeReminder", lead.request().delete(last));
    note("sendTestMail", post(at + "/mail/test"));
  }

  private List<Map<String, Object>> people() {
    return IntStream.range(0, 6)
        .mapToObj(
            i ->
                Map.<String, Object>of(
                    "name", "Customer " + i,
                    "email", UUID.randomUUID() + "@nordhafen.example",
                    "groupId", lead.group("client")))
        .toList();
  }

  private static String inTwoDays() {
    return LocalDateTime.now(ZoneId.of("Europe/Berlin"))
        .plusDays(2)
        .withHour(9)
        .truncatedTo(ChronoUnit.HOURS)
        .toString();
  }

  private Response note(String operation, Response answer) {
    return transcript.note(operation, "who may", answer);
  }

  private Response post(String path) {
    return lead.request().post(path);
  }

  private Response post(String path, Object body) {
    return lead.request().body(body).post(path);
  }
}
