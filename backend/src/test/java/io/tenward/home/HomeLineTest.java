package io.tenward.home;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import io.tenward.agreement.LatestAgreement;
import io.tenward.answer.Released;
import io.tenward.board.PublishedBoard;
import io.tenward.board.gather.OwnBoard;
import io.tenward.home.NextStep.Situation;
import io.tenward.home.WorkQuery.Work;
import io.tenward.survey.Draft;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the start page says of each station, over HTTP. */
@QuarkusTest
class HomeLineTest {
  /** On other days of the week Home offers to plan or close it. */
  private static final LocalDate TODAY =
      LocalDate.now(ZoneOffset.UTC).with(TemporalAdjusters.nextOrSame(DayOfWeek.WEDNESDAY));

  @Inject TestClock clock;

  private final SignedIn lead = SignedIn.lead();

  @AfterEach
  void reset() {
    clock.reset();
  }

  @Test
  void theRoleIsWrittenInterpretedProposedAndAgreed() {
    line("role", "write-role");
    role("open");
    line("role", "interpret").body("count", equalTo(1));
    role("applies");
    line("role", "begin-agreement");
    String agreement = lead.request().post("/api/agreements").path("id");
    line("role", "propose").body("count", equalTo(1)).body("id", equalTo(agreement));
    next("propose");
    var today = LocalDate.now(ZoneOffset.UTC).toString();
    var agreed = Map.of("agreedOn", today, "talk", "The team meeting");
    lead.request()
        .header("If-Match", "*")
        .body(agreed)
        .post("/api/agreements/" + agreement + "/agree")
        .then()
        .statusCode(200);
    line("role", "agreed").body("day", equalTo(today));
  }

  @Test
  void aVoteRunsAndThenWaitsForItsEnd() {
    var closes = Instant.parse("2026-11-27T17:00:00Z");
    assertEquals("vote-runs", voted(closes, false).kind().word());
    assertEquals(LocalDate.parse("2026-11-27"), voted(closes, false).day());
    assertEquals("end-vote", voted(null, true).kind().word());
    assertEquals("end-vote", NextStep.of(situation(null, true)).kind().word());
  }

  private static HomeLine voted(@Nullable Instant closes, boolean voted) {
    return HomeLine.role(situation(closes, voted), ZoneOffset.UTC);
  }

  private static Situation situation(@Nullable Instant closes, boolean voted) {
    var agreement = new LatestAgreement(UUID.randomUUID(), 2, false, closes, voted, null);
    var none = Work.NONE;
    var work =
        new Work(
            Optional.of(agreement),
            0,
            none.draftGoal(),
            none.stepless(),
            none.step(),
            false,
            0,
            0,
            0,
            none.talk(),
            List.of(),
            none.ritual());
    return new Situation(true, 4, List.of(), List.of(), Optional.empty(), work);
  }

  @Test
  void aSurveyIsADraftAndRuns() {
    line("ask", "not-asked");
    clock.freeze();
    var opened = Draft.of(lead, "on-track");
    // Nobody has begun what was only opened.
    line("ask", "not-asked");
    clock.advance(Duration.ofSeconds(11));
    var draft = opened.askingNew("team", 5);
    line("ask", "draft");
    draft.launch().asMailed();
    line("ask", "running").body("count", equalTo(0)).body("of", equalTo(5));
    line("rate", "ratings-run");
  }

  @Test
  void answersAreReadGroupedDecidedOnAndPublished() {
    var survey = Released.of(lead.memberId(), OwnBoard.FEW);
    line("ask", "read").body("id", equalTo(survey.surveyId().toString()));
    lead.request().post(survey.path() + "/results/read").then().statusCode(204);
    line("ask", "gather");
    var board = new PublishedBoard(OwnBoard.of(lead, survey));
    line("ask", "decide").body("id", equalTo(board.board().id()));
    int themes = board.board().read().getList("themes").size();
    for (int place = 0; place < themes; place++) {
      board.decide(place, "realistic", "From Monday.");
    }
    line("ask", "tell");
    board.publish().statusCode(200);
    line("ask", "asked").body("id", equalTo(survey.surveyId().toString()));
  }

  @Test
  void ratingsAreReadOnceTheLeadHasRated() {
    var survey = Released.heldBack(lead.memberId());
    line("rate", "rate").body("id", equalTo(survey.surveyId().toString()));
    lead.request().post(survey.path() + "/self-rating/waive").then().statusCode(200);
    line("rate", "rated");
  }

  @Test
  void aGoalIsBegunStepByStepAndTheWeekFollows() {
    var task = made("/api/tasks", Map.of("text", "Ask", "dueOn", TODAY.minusDays(1).toString()));
    line("week", "overdue").body("count", equalTo(1));
    lead.request().header("If-Match", "*").delete("/api/tasks/" + task).then().statusCode(204);
    line("week", "no-plan");
    var goal =
        made(
            "/api/goals",
            Map.of("kind", "growth", "title", "A word the same day", "sign", "Nobody asks."));
    line("grow", "draft-goal").body("title", equalTo("A word the same day"));
    var step = step(goal);
    lead.patch("*").body(Map.of("state", "active")).patch("/api/goals/" + goal);
    line("grow", "step").body("task.text", equalTo("Three lines"));
    line("week", "plan-step").body("id", equalTo(step));
    next("plan-step");
    lead.patch("*").body(Map.of("dueOn", TODAY.toString())).patch("/api/tasks/" + step);
    line("grow", "step").body("task.dueOn", equalTo(TODAY.toString()));
    line("week", "no-plan");
    var monday = TODAY.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).toString();
    var block = Map.of("taskId", step, "week", monday, "day", TODAY.toString(), "minutes", 30);
    made("/api/time-blocks", block);
    line("week", "today").body("count", equalTo(1));
    lead.request()
        .header("If-Match", "*")
        .body(Map.of())
        .post("/api/tasks/" + step + "/finish")
        .then()
        .statusCode(200);
    line("grow", "choose-step").body("id", equalTo(goal));
    next("choose-step");
    lead.patch("*").body(Map.of("lookBackOn", TODAY.toString())).patch("/api/goals/" + goal);
    line("grow", "look-back").body("id", equalTo(goal));
  }

  @Test
  void peopleAreInTouchOutOfTouchOrMetToday() {
    var petra = lead.person(lead.group("team"), "Petra Lenz").toString();
    line("people", "in-touch").body("count", equalTo(1));
    lead.patch("*").body(Map.of("rhythmDays", 2)).patch("/api/contacts/" + petra);
    line(TODAY.plusDays(7), "people", "touch").body("title", equalTo("Petra Lenz"));
    var talk = Map.of("personId", petra, "day", TODAY.toString(), "start", "10:30");
    var id = made("/api/talks", talk);
    line("people", "talk").body("id", equalTo(id)).body("start", equalTo("10:30"));
    next("talk");
  }

  @Test
  void aWeekIsPlannedOnMondayAndClosedOnFriday() {
    var monday = TODAY.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    made("/api/tasks", Map.of("text", "Three lines", "week", monday.toString()));
    line(monday, "week", "plan-week").body("day", equalTo(monday.toString()));
    var home = lead.request().get("/api/home?day=" + monday).then();
    home.body("next.kind", equalTo("plan-week")).body("next.station", equalTo("week"));
    mark(monday, "planned");
    line(monday, "week", "no-plan");
    var friday = monday.plusDays(4);
    line(friday, "week", "close-week").body("day", equalTo(monday.toString()));
    mark(monday, "close-skipped");
    line(friday, "week", "no-plan");
  }

  private void mark(LocalDate monday, String mark) {
    var said = Map.of("week", monday.toString(), "mark", mark);
    lead.request().body(said).post("/api/week/marks").then().statusCode(204);
  }

  private String step(String goal) {
    return made(
        "/api/tasks", Map.of("text", "Three lines", "minutes", 30, "mark", "step", "goalId", goal));
  }

  private void role(String standing) {
    var sentence =
        new HashMap<String, Object>(
            Map.of("id", "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0901", "text", "A first look in a day"));
    sentence.putAll(Map.of("standing", standing, "leftOut", false, "origin", "own"));
    lead.request()
        .header("If-Match", "*")
        .body(Map.of("clauses", List.of(sentence)))
        .put("/api/role")
        .then()
        .statusCode(200);
  }

  private String made(String path, Map<String, ?> draft) {
    return lead.request().body(draft).post(path).then().statusCode(201).extract().path("id");
  }

  private void next(String kind) {
    lead.request().get("/api/home?day=" + TODAY).then().body("next.kind", equalTo(kind));
  }

  private ValidatableResponse line(String station, String kind) {
    return line(TODAY, station, kind);
  }

  private ValidatableResponse line(LocalDate day, String station, String kind) {
    return lead.request()
        .get("/api/home?day=" + day)
        .then()
        .statusCode(200)
        .rootPath("lines.find { it.station == '" + station + "' }")
        .body("kind", equalTo(kind));
  }
}
