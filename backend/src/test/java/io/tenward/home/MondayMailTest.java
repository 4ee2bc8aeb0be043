package io.tenward.home;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.results.Rows;
import io.tenward.survey.mail.Mails;
import io.tenward.survey.mail.WithMailServer;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Checks the email on Monday morning about what is to do, for leads who want it. */
@QuarkusTest
class MondayMailTest extends WithMailServer {
  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  @Inject MondayMail mondayMail;
  @Inject PausedWebhookMail pausedWebhookMail;
  @Inject Rows rows;

  private final SignedIn lead = SignedIn.lead().livingIn(ZONE.getId());

  @Test
  void itIsSentOnceAndSaysNoMoreThanIsWished() {
    var monday = goTo(DayOfWeek.MONDAY, 6);
    write("Call Ole about the dates", monday.minusDays(1));
    write("Two dates", monday);
    meet("Emil Berg", monday);
    want("none");
    goTo(DayOfWeek.MONDAY, 8);
    mondayMail.run();
    assertEquals(List.of(), texts());

    want("counts");
    goTo(DayOfWeek.TUESDAY, 8);
    mondayMail.run();
    assertEquals(List.of(), texts());

    goTo(DayOfWeek.MONDAY, 6);
    mondayMail.run();
    assertEquals(List.of(), texts());
    goTo(DayOfWeek.MONDAY, 7);
    mondayMail.run();
    mondayMail.run();
    assertEquals(1, texts().size());
    var counts = texts().getFirst();
    assertTrue(counts.contains("2 tasks are overdue."), counts);
    assertTrue(counts.contains("1 one-on-one or session is due."), counts);
    assertFalse(counts.contains("Ole"), counts);

    want("titles");
    wish("Sunita Rao");
    record("learning-budget", "Learning", monday);
    record("lead-for-a-while", "The retry queue", monday);
    clock.advance(Duration.ofDays(7));
    mondayMail.run();
    assertTrue(texts().getLast().contains("Contact with 1 person is overdue."), texts().getLast());
    assertTrue(texts().getLast().contains("  - Sunita Rao\n"), texts().getLast());
    assertTrue(texts().getLast().contains("  - Call Ole about the dates\n"), texts().getLast());
    assertTrue(texts().getLast().contains("1 situation ends today or is over."), texts().getLast());
    assertTrue(texts().getLast().contains("  - The retry queue\n"), texts().getLast());
    assertTrue(texts().getLast().contains("1 line of a situation is due."), texts().getLast());
    assertFalse(texts().getLast().contains("Kafka"), texts().getLast());
  }

  @Test
  void nothingToDoIsNoMailAndWhatTheServerDidNotTakeIsSentLater() {
    want("counts");
    goTo(DayOfWeek.MONDAY, 8);
    mondayMail.run();
    assertEquals(List.of(), texts());

    var other = SignedIn.lead().livingIn(ZONE.getId());
    other.request().body(Map.of("detail", "counts")).put("/api/monday-mail").then().statusCode(200);
    var task = Map.of("text", "Two dates", "dueOn", LocalDate.now(ZONE).minusDays(1).toString());
    other.request().body(task).post("/api/tasks").then().statusCode(201);
    server.stop();
    mondayMail.run();
    server.start();
    settings.use(server.getSmtp().getPort());
    mondayMail.run();
    assertEquals(1, texts(other).size());
  }

  @Test
  void aPausedWebhookIsMailedOnceAndWithoutItsSecretPath() {
    var hook =
        Map.of(
            "url",
            "https://hooks.example/services/secret",
            "format",
            "slack",
            "types",
            List.of("survey.closed"));
    String id = lead.request().body(hook).post("/api/webhooks").then().extract().path("id");
    rows.update(
        "update webhook set state = 'paused', paused_at = now() where webhook_id = ?",
        UUID.fromString(id));
    server.stop();
    pausedWebhookMail.run();
    server.start();
    settings.use(server.getSmtp().getPort());
    pausedWebhookMail.run();
    pausedWebhookMail.run();
    assertEquals(1, texts().size());
    assertTrue(texts().getFirst().contains("  - hooks.example\n"), texts().getFirst());
    assertFalse(texts().getFirst().contains("secret"), texts().getFirst());
  }

  private void want(String detail) {
    lead.request()
        .body(Map.of("detail", detail))
        .put("/api/monday-mail")
        .then()
        .statusCode(200)
        .body("detail", equalTo(detail))
        .body("mailSetUp", equalTo(true));
    lead.request().get("/api/monday-mail").then().body("detail", equalTo(detail));
  }

  /** Makes the lead wish to be in touch every other day. */
  private void wish(String name) {
    var path = "/api/contacts/" + lead.person(lead.group("team"), name);
    lead.patch("*").body(Map.of("rhythmDays", 2)).patch(path).then().statusCode(200);
  }

  private void meet(String name, LocalDate day) {
    var person = lead.person(lead.group("team"), name);
    var talk = Map.of("personId", person, "day", day.toString());
    lead.request().body(talk).post("/api/talks").then().statusCode(201);
  }

  /** Adds a situation with what is over on a day: a line of a budget, or the whole. */
  private void record(String template, String title, LocalDate day) {
    var draft = new HashMap<String, Object>(Map.of("template", template, "title", title));
    draft.put("day", day.toString());
    if (template.equals("learning-budget")) {
      var course = Map.of("field", "what", "line", 1, "text", "Kafka course");
      var on = Map.of("field", "day", "line", 1, "text", day.toString());
      draft.put("answers", List.of(course, on));
    } else {
      draft.put("until", day.toString());
    }
    lead.request().body(draft).post("/api/situations").then().statusCode(201);
  }

  private void write(String text, LocalDate due) {
    var task = Map.of("text", text, "dueOn", due.toString());
    lead.request().body(task).post("/api/tasks").then().statusCode(201);
  }

  /** The next such day and hour, from where the clock is. */
  private LocalDate goTo(DayOfWeek day, int hour) {
    var now = ZonedDateTime.ofInstant(clock.instant(), ZONE);
    var then = now.with(TemporalAdjusters.nextOrSame(day)).with(LocalTime.of(hour, 0));
    var next = then.isBefore(now) ? then.plusWeeks(1) : then;
    clock.advance(Duration.between(now, next));
    return next.toLocalDate();
  }

  private List<String> texts() {
    return texts(lead);
  }

  private List<String> texts(SignedIn reader) {
    String address = reader.request().get("/api/me").path("email");
    return Mails.of(server).all().stream()
        .filter(mail -> Mails.to(mail).equals(address))
        .map(Mails::text)
        .toList();
  }
}
