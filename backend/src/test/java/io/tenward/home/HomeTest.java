package io.tenward.home;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.board.PublishedBoard;
import io.tenward.board.gather.OwnBoard;
import io.tenward.kernel.close.Released;
import io.tenward.kernel.keys.Running;
import io.tenward.survey.Draft;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The start page, over HTTP. */
@QuarkusTest
class HomeTest {
  private static final String DAY = "2099-01-15";

  private final SignedIn lead = SignedIn.lead();

  @Test
  void whatWasReadIsReadOnEveryDevice() {
    home(lead).body("next.kind", equalTo("begin")).body("next.survey", nullValue());
    var survey = Released.of(lead.memberId());
    home(lead)
        .body("next.kind", equalTo("read"))
        .body("next.survey.id", equalTo(survey.surveyId().toString()))
        .body("next.survey.answered", equalTo(12));
    report(survey.path()).statusCode(204);
    report(survey.path()).statusCode(204);
    home(lead.elsewhere()).body("next.kind", equalTo("gather"));
    home(SignedIn.lead()).body("next.kind", equalTo("begin"));
  }

  @Test
  void nothingIsReadBeforeItCanBe() {
    var draft = Draft.of(lead, "on-track");
    report(draft.path()).statusCode(409).body("type", equalTo("/problems/results-not-ready"));
    home(lead).body("next.kind", equalTo("add-people"));
    var unrated = Released.heldBack(lead.memberId());
    report(unrated.path()).statusCode(409).body("type", equalTo("/problems/self-rating-open"));
    home(lead).body("next.kind", equalTo("rate"));
    lead.request().post(unrated.path() + "/self-rating/waive").then().statusCode(200);
    home(lead).body("next.kind", equalTo("read"));
  }

  @Test
  void itWaitsForAnswersUntilEverybodyHasAnswered() {
    var survey = Draft.of(lead, "on-track").askingNew("team", 5).launch().asMailed();
    home(lead).body("next.kind", equalTo("hand-out"));
    survey.links().forEach(link -> Running.decline(link, true));
    home(lead).body("next.kind", equalTo("close"));
  }

  @Test
  void aStationIsNamedOnceItIsReachedAndStays() {
    home(lead).body("stations", contains("role", "ask"));
    var task = made("/api/tasks", Map.of("text", "Write to Petra"));
    home(lead).body("stations", contains("role", "ask", "week"));
    lead.request().header("If-Match", "*").delete("/api/tasks/" + task).then().statusCode(204);
    home(lead).body("stations", contains("role", "ask", "week"));
    lead.request().post("/api/home/stations").then().statusCode(204);
    home(lead).body("stations", contains("role", "ask", "rate", "grow", "week"));
  }

  @Test
  void whatHappenedIsToldTheLatestFirst() {
    var survey = Released.of(lead.memberId(), OwnBoard.FEW);
    var told = new PublishedBoard(OwnBoard.of(lead, survey));
    told.decide(0, "realistic", "From Monday.");
    told.publish().statusCode(200);
    var goal = made("/api/goals", Map.of("kind", "growth", "title", "A word the same day"));
    var line = Map.of("day", "2027-01-14", "kind", "did", "text", "Nobody had to ask");
    var evidence = new HashMap<String, Object>(line);
    evidence.putAll(Map.of("goalId", goal, "evidence", true));
    made("/api/entries", line);
    var entry = made("/api/entries", evidence);
    lead.request()
        .header("If-Match", "*")
        .body(Map.of("outcome", "reached"))
        .post("/api/goals/" + goal + "/look-backs")
        .then()
        .statusCode(200);
    home(lead)
        .body("recent.kind", contains("reached", "evidence", "published", "released"))
        .body("recent.id", contains(goal, entry, told.board().id(), survey.surveyId().toString()))
        .body("recent[1].text", equalTo("Nobody had to ask"))
        .body("recent[1].about", equalTo("A word the same day"))
        .body("recent[1].goalId", equalTo(goal))
        .body("recent[3].answered", equalTo(12));
    told.change(Map.of("published", false)).statusCode(200);
    home(lead).body("recent.kind", contains("reached", "evidence", "released"));
    home(SignedIn.lead()).body("recent", empty());
  }

  @Test
  void aGoalIsLookedBackOnOnItsDayWhereTheLeadIs() {
    var goal =
        made(
            "/api/goals",
            Map.of("kind", "growth", "title", "A word", "sign", "Nobody asks.", "lookBackOn", DAY));
    made(
        "/api/tasks", Map.of("text", "Three lines", "minutes", 30, "mark", "step", "goalId", goal));
    lead.patch("*").body(Map.of("state", "active")).patch("/api/goals/" + goal);
    // On a Wednesday: on others Home offers to plan or close the week.
    lead.request().get("/api/home?day=2026-11-25").then().body("next.kind", equalTo("plan-step"));
    lead.request()
        .get("/api/home?day=" + DAY)
        .then()
        .statusCode(200)
        .body("next.kind", equalTo("look-back"))
        .body("next.goal.id", equalTo(goal))
        .body("next.goal.lookBackOn", equalTo(DAY));
  }

  private String made(String path, Map<String, ?> draft) {
    return lead.request().body(draft).post(path).then().statusCode(201).extract().path("id");
  }

  private static ValidatableResponse home(SignedIn member) {
    return member.request().get("/api/home").then().statusCode(200);
  }

  private ValidatableResponse report(String survey) {
    return lead.request().post(survey + "/results/read").then();
  }
}
