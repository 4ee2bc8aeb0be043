package io.tenward.week;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import io.tenward.base.AesGcm;
import io.tenward.base.outgoing.Receiver;
import io.tenward.base.sql.Database;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A calendar at an address is read every hour, whatever its server does. */
@QuarkusTest
class CalendarAddressTest {
  private static final String PATH = "/api/week/calendar-address";
  private static final Duration HOUR = Duration.ofHours(1);

  @Inject TestClock clock;
  @Inject Database database;
  @Inject CalendarAddresses addresses;

  private final SignedIn lead = SignedIn.lead();
  private final Receiver server = new Receiver();

  @BeforeEach
  void nobodyElse() {
    database.update("delete from calendar_address");
    server.answers(calendar(event(tomorrow(), 2)));
  }

  @AfterEach
  void end() {
    clock.reset();
    server.close();
  }

  private LocalDate tomorrow() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1);
  }

  private static String event(LocalDate day, int hours) {
    return "BEGIN:VEVENT\nSUMMARY:Secret talks\nDTSTART:%sT090000Z\nDURATION:PT%dH\nEND:VEVENT\n"
        .formatted(day.toString().replace("-", ""), hours);
  }

  private static Receiver.Answer calendar(String events) {
    return text("BEGIN:VCALENDAR\n" + events + "END:VCALENDAR\n");
  }

  private static Receiver.Answer text(String body) {
    return exchange -> {
      exchange.sendResponseHeaders(200, 0);
      exchange.getResponseBody().write(body.getBytes(UTF_8));
      exchange.close();
    };
  }

  private ValidatableResponse connect(SignedIn who, String address) {
    return who.request().body(Map.of("address", address)).put(PATH).then();
  }

  private ValidatableResponse state() {
    return lead.request().get(PATH).then().statusCode(200);
  }

  private ValidatableResponse anHourLater() {
    clock.advance(HOUR);
    addresses.readDue();
    return state();
  }

  private int meetings(LocalDate day) {
    var plan = lead.request().get("/api/week?week=" + Weeks.of(day)).then().statusCode(200);
    return plan.extract().path("days.find { it.day == '" + day + "' }.meetings");
  }

  @Test
  void aConnectedCalendarIsReadAtOnceAndEveryHour() {
    state().body("connected", equalTo(false)).body("failure", nullValue());
    addresses.readDue();
    assertEquals(0, server.received.size(), "off until connected");

    var day = tomorrow();
    connect(lead, server.url())
        .statusCode(200)
        .body("host", equalTo("127.0.0.3"))
        .body("readAt", notNullValue())
        .body("reading.minutes", equalTo(120))
        .body("failure", nullValue());
    assertEquals(120, meetings(day));
    addresses.readDue();
    assertEquals(1, server.received.size());

    server.answers(calendar(event(day, 1)));
    anHourLater().body("reading.minutes", equalTo(60));
    assertEquals(60, meetings(day));
    assertEquals(2, server.received.size());
  }

  @Test
  void theAddressIsStoredEncrypted() {
    connect(lead, server.url() + "/secret").statusCode(200);
    var stored =
        database.first("select encrypted from calendar_address", row -> row.getBytes(1)).get();
    assertFalse(new String(stored, UTF_8).contains("secret"));
  }

  @Test
  void disconnectingForgetsWhatIsAhead() {
    var day = tomorrow();
    connect(lead, server.url()).statusCode(200);
    clock.advance(Duration.ofDays(2));
    server.answers(calendar(event(day, 1) + event(tomorrow(), 1)));
    anHourLater().body("reading.minutes", equalTo(60));
    lead.request().delete(PATH).then().statusCode(204);
    state().body("connected", equalTo(false));
    assertEquals(120, meetings(day), "a day that is over stays as it was read");
    assertEquals(0, meetings(tomorrow()));
    anHourLater();
    assertEquals(2, server.received.size());
  }

  @Test
  void disconnectingKeepsWhatAFileBrought() {
    connect(lead, server.url()).statusCode(200);
    var file = ("BEGIN:VCALENDAR\n" + event(tomorrow(), 3) + "END:VCALENDAR\n").getBytes(UTF_8);
    lead.request()
        .body(Map.of("content", Base64.getEncoder().encodeToString(file)))
        .post("/api/week/calendar-readings")
        .then()
        .statusCode(200);
    lead.request().delete(PATH).then().statusCode(204);
    assertEquals(180, meetings(tomorrow()));
  }

  @Test
  void anotherCalendarKeepsNoTimesOfTheOneBefore() {
    connect(lead, server.url()).statusCode(200);
    try (var other = new Receiver()) {
      other.answers(Receiver.status(404));
      connect(lead, other.url()).body("failure", equalTo("refused")).body("reading", nullValue());
    }
    assertEquals(0, meetings(tomorrow()));
  }

  @ParameterizedTest
  @CsvSource({
    "http://calendar.nordhafen.example/a.ics, not-https",
    "https://10.0.0.7/a.ics, private-address",
    "webcal://[fd00::1]/a.ics, private-address",
    "ftp://calendar.nordhafen.example/a.ics, bad-format",
    "https://ines@calendar.nordhafen.example/a.ics, bad-format"
  })
  void anAddressThatMayNotBeReadIsRefused(String address, String code) {
    connect(lead, address)
        .statusCode(400)
        .body("errors.pointer", contains("/address"))
        .body("errors.code", contains(code));
    state().body("connected", equalTo(false));
  }

  @Test
  void theLastReadingThatWorkedStays() {
    var day = tomorrow();
    String readAt = connect(lead, server.url()).statusCode(200).extract().path("readAt");
    try (var other = new Receiver()) {
      for (var bad :
          Map.of(
                  "refused",
                  Receiver.status(404),
                  "redirected",
                  redirect(other.url()),
                  "unreadable-calendar",
                  text("<html><body>Sign in</body></html>"),
                  "too-large",
                  calendar(event(day, 1).repeat(80_000)))
              .entrySet()) {
        server.answers(bad.getValue());
        anHourLater()
            .body("failure", equalTo(bad.getKey()))
            .body("readAt", equalTo(readAt))
            .body("reading.minutes", equalTo(120));
        assertEquals(120, meetings(day));
      }
      assertEquals(0, other.received.size());
    }
    server.answers(calendar(event(day, 1)));
    anHourLater().body("failure", nullValue()).body("readAt", not(equalTo(readAt)));
  }

  private static Receiver.Answer redirect(String to) {
    return exchange -> {
      exchange.getResponseHeaders().add("Location", to);
      Receiver.status(302).to(exchange);
    };
  }

  @Test
  void aHundredThousandEventsAreReadAsFarAsThereIsTime() {
    var series = "BEGIN:VEVENT\nDTSTART:19700101T09\nRRULE:FREQ=DAILY\nEND:VEVENT\n";
    var small = "BEGIN:VEVENT\nDTSTART:20270309T0900Z\nEND:VEVENT\n";
    server.answers(calendar(event(tomorrow(), 1) + small.repeat(100_000) + series));
    connect(lead, server.url())
        .statusCode(200)
        .body("reading.minutes", equalTo(60))
        .body("reading.leftOut", greaterThan(0));
  }

  @Test
  void aCalendarThatHangsOrDripsCostsItsOwnTimeOnly() throws Exception {
    var slow = SignedIn.lead();
    try (var hanging = new Receiver()) {
      hanging.answers(
          exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write("BEGIN:VCALENDAR\n".getBytes(UTF_8));
            exchange.getResponseBody().flush();
          });
      connect(slow, hanging.url()).statusCode(200).body("failure", equalTo("unreachable"));
      connect(lead, server.url()).statusCode(200);
      var begun = System.nanoTime();
      anHourLater().body("failure", nullValue());
      assertTrue(System.nanoTime() - begun < Duration.ofSeconds(15).toNanos());
      slow.request()
          .get(PATH)
          .then()
          .body("failure", equalTo("unreachable"))
          .body("readAt", nullValue());
      assertEquals(2, hanging.received.size());
    }
  }

  @Test
  void withoutTheKeyTheAddressIsAskedForAgain() {
    connect(lead, server.url()).statusCode(200);
    var other = AesGcm.seal(new byte[32], server.url().getBytes(UTF_8), new SecureRandom());
    database.update("update calendar_address set encrypted = ?", other);
    anHourLater()
        .body("connected", equalTo(true))
        .body("failure", equalTo("address-lost"))
        .body("host", nullValue())
        .body("reading.minutes", equalTo(120));
    connect(lead, server.url()).body("failure", nullValue()).body("host", notNullValue());
  }

  @Test
  void nothingIsReadForWhoMayNotSignIn() {
    connect(lead, server.url()).statusCode(200);
    var member = database.ids("select member_id from calendar_address").getFirst();
    database.update(
        "update member set suspended_at = ? where member_id = ?", clock.instant(), member);
    clock.advance(HOUR);
    addresses.readDue();
    assertEquals(1, server.received.size());
  }

  @Test
  void whatIsReadWhileAnotherIsConnectedIsDropped() {
    connect(lead, server.url()).statusCode(200);
    var member = database.ids("select member_id from calendar_address").getFirst();
    var workspace = database.ids("select workspace_id from calendar_address").getFirst();
    server.answers(calendar(event(tomorrow(), 5)));
    addresses.read(new CalendarAddresses.Claimed(member, workspace, sealedElsewhere()));
    state().body("failure", nullValue());
    assertEquals(120, meetings(tomorrow()));
  }

  private byte[] sealedElsewhere() {
    return UUID.randomUUID().toString().repeat(2).getBytes(UTF_8);
  }
}
