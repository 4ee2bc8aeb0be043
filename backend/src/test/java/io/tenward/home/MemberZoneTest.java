package io.tenward.home;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that the member's zone defines "today". */
@QuarkusTest
class MemberZoneTest {
  @Inject Clock clock;

  private final SignedIn lead = SignedIn.lead();

  /** At any time one of them has another day than Greenwich. */
  @ParameterizedTest
  @ValueSource(strings = {"Pacific/Kiritimati", "Pacific/Pago_Pago"})
  void todayIsTheDayWhereTheyLive(String zone) {
    lead.livingIn(zone);
    var today = LocalDate.ofInstant(clock.instant(), ZoneId.of(zone));
    var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    read("/api/week").body("week", equalTo(monday.toString()));

    var due = made("/api/tasks", Map.of("text", "Two dates", "dueOn", today.toString()));
    read("/api/to-dos").body("items[0].reason", equalTo("due"));
    finish("/api/tasks/" + due, Map.of("happened", "Ole has them"))
        .body("entry.day", equalTo(today.toString()));

    var aylin = lead.person(lead.group("team"), "Aylin Demir").toString();
    var promise = Map.of("text", "Ask Petra", "state", "waiting", "personId", aylin);
    made("/api/tasks", promise);
    var talk = Map.of("personId", aylin, "day", today.plusDays(3).toString());
    finish("/api/talks/" + made("/api/talks", talk), Map.of("outcome", "held"))
        .body("talk.day", equalTo(today.toString()));
    read("/api/contacts/" + aylin)
        .body("contact.lastContactOn", equalTo(today.toString()))
        .body("promises.madeOn", contains(today.toString()));
  }

  @Test
  void theWeekAndTheAccountHaveOneZone() {
    read("/api/me").body("zone", nullValue());
    read("/api/week/settings").body("zone", equalTo("UTC"));
    change("/api/me", "Europe/Berlin").statusCode(200).body("zone", equalTo("Europe/Berlin"));
    read("/api/week/settings").body("zone", equalTo("Europe/Berlin"));
    change("/api/week/settings", "Asia/Tokyo").statusCode(200).body("zone", equalTo("Asia/Tokyo"));
    read("/api/me").body("zone", equalTo("Asia/Tokyo"));
    change("/api/me", "Mars/Olympus").statusCode(400).body("errors.code", hasItem("unknown-zone"));
  }

  private ValidatableResponse change(String path, String zone) {
    var etag = lead.request().get(path).header("ETag");
    return lead.patch(etag).body(Map.of("zone", zone)).patch(path).then();
  }

  private ValidatableResponse finish(String path, Map<String, ?> said) {
    var request = lead.request().header("If-Match", "*").body(said);
    return request.post(path + "/finish").then().statusCode(200);
  }

  private ValidatableResponse read(String path) {
    return lead.request().get(path).then().statusCode(200);
  }

  private String made(String path, Object body) {
    return lead.request().body(body).post(path).then().statusCode(201).extract().path("id");
  }
}
