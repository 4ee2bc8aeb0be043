package io.tenward.home;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Checks what the next step is about if it comes from the lead's own work, over HTTP. */
@QuarkusTest
class NextStepLineTest {
  /** On other days of the week Home offers to plan or close it. */
  private static final LocalDate TODAY =
      LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));

  private static final LocalDate MONDAY =
      TODAY.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));

  private final SignedIn lead = SignedIn.lead();

  @Test
  void aDraftOfTheAgreementIsProposed() {
    var sentence =
        new HashMap<String, Object>(
            Map.of("id", "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0901", "text", "A first look in a day"));
    sentence.putAll(Map.of("standing", "applies", "leftOut", false, "origin", "own"));
    lead.request()
        .header("If-Match", "*")
        .body(Map.of("clauses", List.of(sentence)))
        .put("/api/role")
        .then()
        .statusCode(200);
    String agreement = lead.request().post("/api/agreements").path("id");
    next("propose").body("line.count", equalTo(1)).body("line.id", equalTo(agreement));
  }

  @Test
  void aGoalNeedsAStepAndTheStepADay() {
    var draft = Map.of("kind", "growth", "title", "A word the same day", "sign", "Nobody asks.");
    var goal = made("/api/goals", draft);
    var words = Map.of("text", "Three lines", "minutes", 30, "mark", "step", "goalId", goal);
    var step = made("/api/tasks", words);
    lead.patch("*").body(Map.of("state", "active")).patch("/api/goals/" + goal);
    next("plan-step").body("line.id", equalTo(step)).body("line.title", equalTo("Three lines"));
    lead.request()
        .header("If-Match", "*")
        .body(Map.of())
        .post("/api/tasks/" + step + "/finish")
        .then()
        .statusCode(200);
    next("choose-step")
        .body("line.id", equalTo(goal))
        .body("line.title", equalTo("A word the same day"));
  }

  @Test
  void peopleAreOutOfTouchOrMetToday() {
    var petra = lead.person(lead.group("team"), "Petra Lenz").toString();
    lead.patch("*").body(Map.of("rhythmDays", 2)).patch("/api/contacts/" + petra);
    next(TODAY.plusDays(7), "touch")
        .body("line.title", equalTo("Petra Lenz"))
        .body("line.count", equalTo(1));
    var talk = Map.of("personId", petra, "day", TODAY.toString(), "start", "10:30");
    var id = made("/api/talks", talk);
    next("talk").body("line.id", equalTo(id)).body("line.start", equalTo("10:30"));
  }

  @Test
  void aWeekIsPlannedOnMondayAndClosedOnFriday() {
    made("/api/tasks", Map.of("text", "Three lines", "week", MONDAY.toString()));
    next(MONDAY, "plan-week")
        .body("line.day", equalTo(MONDAY.toString()))
        .body("station", equalTo("week"));
    mark("planned");
    next(MONDAY, "begin");
    var friday = MONDAY.plusDays(4);
    next(friday, "close-week").body("line.day", equalTo(MONDAY.toString()));
    mark("close-skipped");
    next(friday, "begin");
  }

  private void mark(String mark) {
    var said = Map.of("week", MONDAY.toString(), "mark", mark);
    lead.request().body(said).post("/api/week/marks").then().statusCode(204);
  }

  private String made(String path, Map<String, ?> draft) {
    return lead.request().body(draft).post(path).then().statusCode(201).extract().path("id");
  }

  private ValidatableResponse next(String kind) {
    return next(TODAY, kind);
  }

  private ValidatableResponse next(LocalDate day, String kind) {
    return lead.request()
        .get("/api/home?day=" + day)
        .then()
        .statusCode(200)
        .rootPath("next")
        .body("kind", equalTo(kind));
  }
}
