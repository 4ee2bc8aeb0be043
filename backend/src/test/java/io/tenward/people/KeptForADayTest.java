package io.tenward.people;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day is over once 24 hours have passed, and not a moment before. */
@QuarkusTest
class KeptForADayTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration NEARLY = DAY.minusMillis(1);

  @Inject TestClock clock;

  @BeforeEach
  void theClockStandsStill() {
    clock.freeze();
  }

  @Test
  void aRemovedPersonComesBackUntilThen() {
    var ines = SignedIn.lead();
    assertEquals(201, comesBackAfter(NEARLY, ines));
    assertEquals(400, comesBackAfter(DAY, ines));
  }

  private int comesBackAfter(Duration time, SignedIn lead) {
    var team = lead.group("team");
    var id = lead.person(team, "Aylin");
    lead.request().header("If-Match", "*").delete("/api/people/" + id).then().statusCode(204);
    clock.advance(time);
    return lead.request()
        .body(Map.of("id", id, "name", "Aylin", "groupId", team))
        .post("/api/people")
        .statusCode();
  }

  @Test
  void aRunIsFinishedUntilThen() {
    var owner = SignedIn.owner();
    assertEquals(200, finishedAfter(NEARLY, owner));
    assertEquals(404, finishedAfter(DAY, owner));
  }

  private int finishedAfter(Duration time, SignedIn owner) {
    var person = Map.of("lead", owner.email(), "group", "team", "externalId", "1", "name", "Aylin");
    var run = "/api/people-runs/" + owner.request().post("/api/people-runs").path("id");
    owner
        .request()
        .body(Map.of("batch", 0, "people", List.of(person)))
        .post(run + "/batches")
        .then()
        .statusCode(200);
    clock.advance(time);
    return owner.request().post(run + "/finish").statusCode();
  }
}
