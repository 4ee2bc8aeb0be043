package io.tenward.contract;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import io.tenward.mail.TestMailSettings;
import io.tenward.survey.Draft;
import jakarta.enterprise.inject.spi.CDI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;

/** Lets a lead handle the emails of a survey; the mail server does not exist. */
record MailDesk(SignedIn lead, SignedIn owner, Transcript transcript) {
  private static final int NOBODY_LISTENS = 1;
  private static final Duration UNTIL_MAIL_LEAVES = Duration.ofMinutes(2);

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
    var survey = Draft.of(lead, "on-track").asking(Map.of("client", ids)).launch();
    var at = survey.path();
    note("holdMail", post(at + "/mail/hold"));
    note("releaseMail", post(at + "/mail/release"));
    Mailed.sent(survey.id());
    var address = Map.of("address", people.<String>path("people[0].email"));
    var returned = note("reportReturnedMail", post(at + "/mail/returns", address));
    var mail = at + "/mails/" + returned.path("troubles[0].id");
    note("resendMail", post(mail + "/resend", address));
    Mailed.sent(survey.id());
    post(at + "/mail/returns", address);
    note("printMail", post(mail + "/print"));
    var first = at + "/reminders/" + returned.path("reminders[0].id");
    var last = at + "/reminders/" + returned.path("reminders[1].id");
    note("getReminder", lead.request().get(first));
    var moved = Map.of("sendsLocal", Mailed.inTwoDays());
    note("changeReminder", guarded(first).body(moved).put(first));
    var clock = CDI.current().select(TestClock.class).get();
    clock.advance(UNTIL_MAIL_LEAVES);
    try {
      note("sendReminder", post(first + "/send"));
    } finally {
      clock.advance(UNTIL_MAIL_LEAVES.negated());
    }
    note("removeReminder", guarded(last).delete(last));
    note("sendTestMail", post(at + "/mail/test"));
    note("startMailLinkTest", owner.request().post("/api/mail-link-test"));
  }

  private List<Map<String, Object>> people() {
    return IntStream.range(0, 6)
        .mapToObj(
            i ->
                Map.<String, Object>of(
                    // Others each time, in the same order.
                    "name", i + UUID.randomUUID().toString().substring(1),
                    "email", UUID.randomUUID() + "@nordhafen.example",
                    "groupId", lead.group("client")))
        .toList();
  }

  private RequestSpecification guarded(String path) {
    return lead.request().header("If-Match", lead.request().get(path).header("ETag"));
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
