package io.tenward.growth;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.board.PublishedBoard;
import io.tenward.board.gather.OwnBoard;
import io.tenward.contract.BlockKind;
import io.tenward.kernel.close.Released;
import io.tenward.rating.RatedThemselves;
import io.tenward.results.Advised;
import io.tenward.results.Crowd;
import io.tenward.survey.Sql;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Follows a goal from what was rated to evidence, over HTTP. */
@QuarkusTest
class GrowthTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  private final SignedIn lead = SignedIn.lead();

  @Test
  void aGoalKeepsWhereItBegan() {
    var team = Crowd.of(BlockKind.TEAM, new int[][] {{3, 5}, {4, 5}, {4, 6}, {3, 6}});
    var survey = Crowd.release(lead.memberId(), 4, List.of(team));
    var goal = goal(Map.of("thread", Map.of("kind", "item", "key", "item-0")));
    read("/api/goals/" + goal)
        .body("thread.kind", equalTo("item"))
        .body("thread.key", equalTo("item-0"))
        .body("start.surveyId", equalTo(survey.surveyId().toString()))
        .body("start.blocks[0].block", equalTo("total"))
        .body("start.blocks[0].n", equalTo(4))
        .body("start.blocks[0].mean", equalTo(3.5f));
  }

  @Test
  void aGoalOfAnItemCarriesWhatTheLeadSaidIsMissing() {
    var team = Crowd.of(BlockKind.TEAM, new int[][] {{3}, {4}, {4}, {3}});
    var survey = Crowd.release(lead.memberId(), 4, List.of(team));
    var own = Map.of("questionId", "item-0", "rating", 7, "whyNot", "I still forget small ones.");
    RatedThemselves.finish(lead, survey, List.of(own));
    var goal = goal(Map.of("thread", Map.of("kind", "item", "key", "item-0")));
    read("/api/goals/" + goal)
        .body("start.self", equalTo(7))
        .body("start.whyNot", equalTo("I still forget small ones."));
  }

  @Test
  void ofAdviceItKeepsTheReplyAndNeverTheAdvice() {
    var advised = Advised.of(lead.memberId());
    lead.request()
        .header("If-Match", "*")
        .body(Map.of("state", "will-do", "reason", "From Monday.", "publish", false))
        .put(advised.path(0))
        .then()
        .statusCode(200);
    var thread = Map.of("kind", "advice", "key", advised.pieces().getFirst().toString());
    var goal = goal(Map.of("thread", thread));
    read("/api/goals/" + goal)
        .body("thread.words", equalTo("From Monday."))
        .body("start.surveyId", equalTo(advised.survey().surveyId().toString()));
    entry(Map.of("goalId", goal, "evidence", true));
    entry(Map.of("text", "Hangs nowhere", "evidence", true));
    // What a piece of advice led to counts for the item that it was given to.
    read("/api/entries?threadKind=item&threadKey=item-0&evidence=true").body("items", hasSize(1));
    read("/api/entries?threadKind=advice&threadKey=" + advised.pieces().getFirst())
        .body("items", hasSize(1));
    read("/api/thread?kind=advice&key=" + advised.pieces().getFirst())
        .body("advice.reason", contains("From Monday."))
        .body("goals.id", contains(goal))
        .body("evidence.text", contains("Nobody had to ask"))
        .body("ratings.surveyId", contains(advised.survey().surveyId().toString()));
    read("/api/thread?kind=item&key=item-0")
        .body("gone", equalTo(false))
        .body("voices", equalTo(4))
        .body("goals.id", contains(goal))
        .body("entries", equalTo(1));
  }

  @ParameterizedTest
  @CsvSource({
    "item,never-asked",
    "clause,0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0901",
    "theme,none",
    "advice,x"
  })
  void nothingHangsOnWhatTheLeadDoesNotHave(String kind, String key) {
    send("/api/goals", draft(Map.of("thread", Map.of("kind", kind, "key", key))))
        .statusCode(400)
        .body("errors.code", contains("unknown-thread"))
        .body("errors.pointer", contains("/thread/key"));
    lead.request().get("/api/thread?kind=" + kind + "&key=" + key).then().statusCode(404);
  }

  @Test
  void whatHungOnAClauseStaysWhenTheClauseGoes() {
    var clause = UUID.randomUUID().toString();
    role(clause, "A first look within a working day");
    entry(Map.of("thread", Map.of("kind", "clause", "key", clause)));
    role(UUID.randomUUID().toString(), "Another");
    read("/api/entries")
        .body("items[0].thread.words", equalTo("A first look within a working day"));
    read("/api/thread?kind=clause&key=" + clause)
        .body("gone", equalTo(true))
        .body("words", equalTo("A first look within a working day"))
        .body("entries", equalTo(1));
  }

  @Test
  void aGoalBeginsWithASignAndAStep() {
    var goal = goal(Map.of());
    change("/api/goals/" + goal, Map.of("state", "active"))
        .statusCode(409)
        .body("type", equalTo("/problems/goal-unfinished"))
        .body("errors.pointer", contains("/sign", "/step"));
    step(goal, "Three lines", 45).statusCode(201);
    change("/api/goals/" + goal, Map.of("state", "active", "sign", "Nobody asks."))
        .statusCode(200)
        .body("state", equalTo("active"))
        .body("step.text", equalTo("Three lines"));
  }

  @Test
  void atMostThreeAreActive() {
    for (int i = 0; i < 3; i++) {
      change("/api/goals/" + ready(), Map.of("state", "active")).statusCode(200);
    }
    var fourth = ready();
    change("/api/goals/" + fourth, Map.of("state", "active"))
        .statusCode(409)
        .body("type", equalTo("/problems/three-goals-active"));
    String first = read("/api/goals?state=active").extract().path("items[0].id");
    lookBack(first, Map.of("outcome", "rest")).statusCode(200).body("state", equalTo("resting"));
    change("/api/goals/" + fourth, Map.of("state", "active")).statusCode(200);
  }

  @Test
  void aStepTakesFiveToNinetyMinutesAndThereIsOne() {
    var goal = goal(Map.of());
    step(goal, "Too long", 180)
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/minutes"))
        .body("errors[0].code", equalTo("out-of-range"))
        .body("errors[0].params.max", equalTo(90));
    step(goal, "First", 45).statusCode(201);
    step(goal, "Second", 4).statusCode(400).body("errors[0].params.min", equalTo(5));
    step(goal, "Second", 5).statusCode(201);
    read("/api/goals/" + goal).body("step.text", equalTo("Second"));
    String first =
        read("/api/tasks?goalId=" + goal).extract().path("items.find { it.text == 'First' }.id");
    change("/api/tasks/" + first, Map.of("mark", "step")).statusCode(200);
    read("/api/goals/" + goal).body("step.text", equalTo("First"));
    read("/api/tasks?mark=step&goalId=" + goal).body("items", hasSize(1));
    lead.request().header("If-Match", "*").delete("/api/tasks/" + first).then().statusCode(204);
    read("/api/goals/" + goal).body("step", nullValue());
  }

  @Test
  void doneWritesOneLineAndAsksForTheNextStep() {
    var goal = ready();
    change("/api/goals/" + goal, Map.of("state", "active")).statusCode(200);
    String task = read("/api/goals/" + goal).extract().path("step.id");
    var done =
        Map.of("happened", "Eleven reviews, none waited", "evidence", true, "day", "2027-01-14");
    String entry =
        finish(task, done)
            .statusCode(200)
            .body("task.state", equalTo("done"))
            .body("entry.goalId", equalTo(goal))
            .body("entry.evidence", equalTo(true))
            .extract()
            .path("entry.id");
    read("/api/entries/" + entry).body("day", equalTo("2027-01-14"));
    finish(task, Map.of()).statusCode(409).body("type", equalTo("/problems/not-open-task"));
    read("/api/goals/" + goal).body("step", nullValue()).body("evidence", equalTo(1));
    read("/api/to-dos").body("items.reason", contains("step-missing"));
    change("/api/goals/" + goal, Map.of("title", "A word by noon")).statusCode(200);
    change("/api/goals/" + goal, Map.of("state", "resting")).statusCode(200);
    change("/api/goals/" + goal, Map.of("state", "active"))
        .statusCode(409)
        .body("errors.pointer", contains("/step"));
  }

  @Test
  void aStepThatIsDoneIsFollowedByTheFirstOfTheLaterSteps() {
    var goal = ready();
    String first = read("/api/goals/" + goal).extract().path("step.id");
    later(goal, "No time given", Map.of());
    later(goal, "A workshop", Map.of("minutes", 180));
    later(goal, "Next month", Map.of("minutes", 30, "dueOn", TODAY.plusDays(30).toString()));
    later(goal, "Tomorrow", Map.of("minutes", 30, "dueOn", TODAY.plusDays(1).toString()));
    finish(first, Map.of()).statusCode(200);
    read("/api/goals/" + goal).body("step.text", equalTo("Tomorrow"));
    change("/api/tasks/" + first, Map.of("state", "open")).statusCode(200);
    read("/api/goals/" + goal).body("step.text", equalTo("Three lines"));
    read("/api/tasks?mark=step&goalId=" + goal).body("items.text", contains("Three lines"));
    change("/api/tasks/" + first, Map.of("state", "done")).statusCode(200);
    String second = read("/api/goals/" + goal).extract().path("step.id");
    finish(second, Map.of()).statusCode(200);
    read("/api/goals/" + goal).body("step.text", equalTo("Next month"));
    String third = read("/api/goals/" + goal).extract().path("step.id");
    finish(third, Map.of()).statusCode(200);
    read("/api/goals/" + goal).body("step", nullValue());
  }

  private void later(String goal, String text, Map<String, ?> more) {
    var task = new HashMap<String, Object>(more);
    task.putAll(Map.of("text", text, "goalId", goal));
    send("/api/tasks", task).statusCode(201);
  }

  @Test
  void theMostUrgentIsToDoFirst() {
    var goal = ready();
    change("/api/goals/" + goal, Map.of("state", "active", "lookBackOn", TODAY.toString()));
    send("/api/tasks", Map.of("text", "Late", "dueOn", TODAY.minusDays(3).toString()));
    send("/api/tasks", Map.of("text", "Now", "dueOn", TODAY.toString()));
    send("/api/tasks", Map.of("text", "Later", "dueOn", TODAY.plusDays(1).toString()));
    send("/api/tasks", Map.of("text", "Theirs", "state", "waiting", "dueOn", TODAY.toString()));
    read("/api/to-dos?day=" + TODAY)
        .body("items.reason", contains("overdue", "due", "look-back", "waiting"));
  }

  @Test
  void whatWasPutOffComesBackOnItsDay() {
    var words =
        List.of("Review my code faster.", "Reviews take too long.", "Review sooner, please.");
    var told = new PublishedBoard(OwnBoard.of(lead, Released.of(lead.memberId(), words)));
    told.decide(0, "not-now", "The migration comes first.");
    var theme = told.theme(0);
    String name = read(told.board().path()).extract().path("themes[0].name");
    read("/api/to-dos?day=2027-02-28").body("items", empty());
    read("/api/to-dos?day=2027-03-01")
        .body("items.reason", contains("not-now"))
        .body("items.theme.themeId", contains(theme))
        .body("items.theme.name", contains(name))
        .body("items.theme.text", contains("in spring"));
    var goal = goal(Map.of("thread", Map.of("kind", "theme", "key", theme)));
    read("/api/goals/" + goal).body("thread.words", equalTo(name));
    read("/api/thread?kind=theme&key=" + theme)
        .body("themes.verdict", contains("not-now"))
        .body("quotes", not(empty()))
        .body("goals.id", contains(goal));
  }

  @ParameterizedTest
  @CsvSource({",42", "-1,42", "0,42", "9,9"})
  void aPausedGoalComesBackOnADay(@Nullable Integer review, int back) {
    var goal = ready();
    change("/api/goals/" + goal, Map.of("state", "active")).statusCode(200);
    if (review != null) {
      Sql.run(
          "update goal set look_back_on = ?1 where goal_id = ?2",
          TODAY.plusDays(review),
          UUID.fromString(goal));
    }
    var day = TODAY.plusDays(back);
    change("/api/goals/" + goal, Map.of("state", "resting"))
        .statusCode(200)
        .body("lookBackOn", equalTo(day.toString()));
    read("/api/to-dos?day=" + day.minusDays(1)).body("items", empty());
    read("/api/to-dos?day=" + day)
        .body("items.reason", contains("look-back"))
        .body("items.goal.state", contains("resting"));
    change("/api/goals/" + goal, Map.of("state", "active")).statusCode(200);
    lookBack(goal, Map.of("outcome", "rest", "lookBackOn", TODAY.plusDays(3).toString()))
        .statusCode(200)
        .body("lookBackOn", equalTo(TODAY.plusDays(3).toString()));
  }

  @Test
  void lookingBackKeepsWhatItWas() {
    var goal = ready();
    lookBack(goal, Map.of("outcome", "adjust", "title", "Reviews before lunch"))
        .statusCode(400)
        .body("errors.pointer", contains("/text"));
    lookBack(goal, Map.of("outcome", "keep", "lookBackOn", TODAY.minusDays(3).toString()))
        .statusCode(400)
        .body("errors.code", contains("in-past"));
    lookBack(
            goal,
            Map.of(
                "outcome", "adjust", "title", "Reviews before lunch", "text", "Days were too long"))
        .statusCode(200)
        .body("title", equalTo("Reviews before lunch"))
        .body("earlier.title", contains("A word the same day"))
        .body("earlier.why", contains("Days were too long"));
    read("/api/history?kind=goal&id=" + goal)
        .body("changes.find { it.field == 'title' }.before", equalTo("A word the same day"))
        .body("changes.find { it.field == 'title' }.reason", equalTo("Days were too long"));
    lookBack(goal, Map.of("outcome", "reached"))
        .statusCode(409)
        .body("type", equalTo("/problems/no-evidence"));
    change("/api/goals/" + goal, Map.of("state", "reached")).statusCode(409);
    entry(Map.of("goalId", goal, "evidence", true));
    lookBack(goal, Map.of("outcome", "reached")).statusCode(200).body("state", equalTo("reached"));
    read("/api/entries?kind=reflection").body("items.text", contains("Days were too long"));
  }

  @Test
  void aPersonStandsBesideNothingThatCameOfAnonymousAnswers() {
    Crowd.release(
        lead.memberId(),
        4,
        List.of(Crowd.of(BlockKind.TEAM, new int[][] {{3, 5}, {4, 5}, {4, 6}, {3, 6}})));
    var marek = lead.person(lead.group("team"), "Marek").toString();
    var item = Map.of("kind", "item", "key", "item-0");
    send("/api/tasks", Map.of("text", "Ask", "personId", marek, "thread", item))
        .statusCode(400)
        .body("errors.pointer", contains("/personId"))
        .body("errors.code", contains("contradictory"));
    send("/api/entries", line(Map.of("personId", marek, "thread", item)))
        .statusCode(400)
        .body("errors.pointer", contains("/personId"));
    var helps = Map.of("text", "Pairs with me", "personId", marek, "goalId", goal(Map.of()));
    send("/api/tasks", helps).statusCode(201).body("person.name", equalTo("Marek"));
    change("/api/people/" + marek, Map.of("name", "Marek N.")).statusCode(200);
    read("/api/tasks").body("items.person.name", contains("Marek N."));
    lead.request().header("If-Match", "*").delete("/api/people/" + marek).then().statusCode(204);
    read("/api/tasks").body("items.person.name", contains("Marek"));
  }

  @Test
  void theLogIsSearchedAndKeptWhenAGoalGoes() {
    var goal = goal(Map.of());
    entry(
        Map.of("goalId", goal, "text", "The alarm at night took four hours", "kind", "went-wrong"));
    entry(Map.of("text", "I asked first", "kind", "learned", "day", "2027-01-12"));
    read("/api/entries?q=ALARM").body("items.kind", contains("went-wrong"));
    read("/api/entries?kind=learned").body("items", hasSize(1));
    read("/api/entries?since=2027-01-13").body("items", hasSize(1));
    read("/api/entries?limit=1").body("items[0].day", equalTo("2027-01-14"));
    lead.request().header("If-Match", "*").delete("/api/goals/" + goal).then().statusCode(204);
    read("/api/entries?q=alarm")
        .body("items[0].goalId", nullValue())
        .body("items[0].goalTitle", equalTo("A word the same day"));
    lead.request()
        .get("/api/log/downloads/entries")
        .then()
        .statusCode(200)
        .body(containsString("\"The alarm at night took four hours\""));
  }

  @Test
  void aCardIsFoundAgainInTasksAndInTheLog() {
    var shared = Map.of("text", "The budget is cut", "card", "what-to-share", "outcome", "team");
    String task = send("/api/tasks", shared).statusCode(201).extract().path("id");
    send("/api/tasks", Map.of("text", "Something else")).statusCode(201);
    finish(task, Map.of("happened", "They knew already")).statusCode(200);
    entry(Map.of("card", "mine-to-solve", "outcome", "took", "minutes", 25));
    read("/api/tasks?card=what-to-share")
        .body("items.id", contains(task))
        .body("items.outcome", contains("team"));
    read("/api/entries?card=what-to-share")
        .body("items.taskId", contains(task))
        .body("items.outcome", contains("team"));
    read("/api/entries?card=mine-to-solve").body("items.minutes", contains(25));
    send("/api/entries", line(Map.of("card", "tarot")))
        .statusCode(400)
        .body("errors.pointer", contains("/card"));
  }

  @Test
  void aMilestoneIsOverdueOnceItsDayHasPassed() {
    var goal = goal(Map.of());
    for (var day : List.of(TODAY.minusDays(1), TODAY)) {
      send(
              "/api/tasks",
              Map.of("text", "Seen", "mark", "milestone", "goalId", goal, "dueOn", day.toString()))
          .statusCode(201);
    }
    read("/api/goals/" + goal).body("milestones", equalTo(2)).body("overdue", equalTo(1));
  }

  @Test
  void aRemovedLineComesBackUnderItsId() {
    var id = UUID.randomUUID().toString();
    entry(Map.of("id", id));
    send("/api/entries", line(Map.of("id", id)))
        .statusCode(400)
        .body("errors.code", contains("duplicate"));
    lead.request().header("If-Match", "*").delete("/api/entries/" + id).then().statusCode(204);
    entry(Map.of("id", id));
    change("/api/entries/" + id, Map.of("evidence", true, "text", "Better"))
        .statusCode(200)
        .body("evidence", equalTo(true))
        .body("text", equalTo("Better"));
  }

  @Test
  void sharedIsOneThingWithOneMemberUntilItIsTakenBack() {
    var team = Crowd.of(BlockKind.TEAM, new int[][] {{3, 5}, {4, 5}, {4, 6}, {3, 6}});
    Crowd.release(lead.memberId(), 4, List.of(team));
    var reader = lead.reader();
    var goal = goal(Map.of("thread", Map.of("kind", "item", "key", "item-0")));
    var draft = Map.of("kind", "goal", "thingId", goal, "memberId", reader.memberId().toString());
    String share = send("/api/shares", draft).statusCode(201).extract().path("id");
    send("/api/shares", draft).statusCode(409).body("type", equalTo("/problems/already-shared"));
    reader
        .request()
        .get("/api/shares/" + share)
        .then()
        .statusCode(200)
        .body("goal.title", equalTo("A word the same day"))
        .body("goal.clause", nullValue())
        .body("goal.keySet()", not(hasItem("start")))
        .body("goal.keySet()", not(hasItem("thread")));
    reader.request().get("/api/shares?received=true").then().body("items.id", contains(share));
    read("/api/shares").body("items.with.id", contains(reader.memberId().toString()));
    lead.request().delete("/api/shares/" + share).then().statusCode(204);
    reader.request().get("/api/shares/" + share).then().statusCode(404);
    reader.request().get("/api/shares?received=true").then().body("items", empty());
    var notTheirs =
        Map.of("kind", "entry", "thingId", goal, "memberId", lead.memberId().toString());
    send("/api/shares", notTheirs)
        .statusCode(400)
        .body("errors.code", contains("unknown-thing", "unknown-member"));
  }

  @Test
  void dutiesAreTheClausesOfTheRoleWhereItHasSome() {
    assertEquals(
        List.of("Build a strong team", "Lead technical topics", "Connect tech and business"),
        duties("handover", "handover-own-team"));
    role(UUID.randomUUID().toString(), "Reviews within a day");
    assertEquals(List.of("Reviews within a day"), duties("handover", "handover-own-team"));
    var away = duties("absence", "absence-rehearsal");
    assertTrue(away.contains("Reviews within a day"), away.toString());
    assertFalse(away.contains("Build a strong team"), away.toString());
  }

  /** Lists the tasks with a stage for a handover, and all tasks otherwise. */
  private List<String> duties(String kind, String template) {
    var draft = Map.of("kind", kind, "title", "Platform", "template", template);
    String goal = send("/api/goals", draft).statusCode(201).extract().path("id");
    List<Map<String, Object>> tasks =
        lead.request().get("/api/tasks?limit=200&goalId=" + goal).path("items");
    return tasks.stream()
        .filter(task -> kind.equals("absence") || task.get("stage") != null)
        .map(task -> String.valueOf(task.get("text")))
        .toList();
  }

  @Test
  void twoLeadsWorkInAHandoverAndNobodyPassesBeforeTheTeamIsTold() {
    var samira = lead.colleague();
    send("/api/goals", Map.of("kind", "handover", "title", "Platform goes to Samira"))
        .statusCode(400)
        .body("errors.pointer", contains("/template"));
    var draft =
        Map.of(
            "kind", "handover",
            "title", "Platform goes to Samira",
            "sign", "A month of nights in which nobody called me.",
            "template", "handover-other-team",
            "partnerId", samira.memberId().toString(),
            "language", "de");
    String goal = send("/api/goals", draft).statusCode(201).extract().path("id");
    List<Map<String, Object>> tasks =
        samira.request().get("/api/tasks?limit=200&goalId=" + goal).path("items");
    var duty = named(tasks, "Ein starkes Team aufbauen");
    var gate = named(tasks, "Dem Team Bescheid sagen: wer, wann und wie");
    read("/api/colleagues").body("items.id", contains(samira.memberId().toString()));
    samira
        .request()
        .get("/api/goals/" + goal)
        .then()
        .statusCode(200)
        .body("access", equalTo("partner"))
        .body("gate.id", equalTo(gate))
        .body("partner.id", equalTo(lead.memberId().toString()));
    change("/api/goals/" + goal, Map.of("state", "active"))
        .statusCode(409)
        .body("errors.pointer", contains("/told"));
    change("/api/tasks/" + gate, Map.of("dueOn", "2027-01-25")).statusCode(200);
    change("/api/goals/" + goal, Map.of("state", "active")).statusCode(200);
    samira
        .patch("*")
        .body(Map.of("stage", "together"))
        .patch("/api/tasks/" + duty)
        .then()
        .statusCode(200);
    change("/api/tasks/" + duty, Map.of("stage", "with-a-net"))
        .statusCode(409)
        .body("type", equalTo("/problems/told-first"));
    finish(gate, Map.of())
        .statusCode(400)
        .body("errors.pointer", contains("/note"))
        .body("errors.code", contains("left-blank"));
    change("/api/tasks/" + gate, Map.of("state", "done"))
        .statusCode(400)
        .body("errors.pointer", contains("/note"));
    tell(gate);
    change("/api/tasks/" + duty, Map.of("stage", "with-a-net"))
        .statusCode(409)
        .body("type", equalTo("/problems/told-first"));
    read("/api/goals/" + goal).body("told", equalTo(false));
    tasks.stream()
        .filter(task -> task.get("audience") != null && !gate.equals(task.get("id")))
        .forEach(task -> tell((String) task.get("id")));
    read("/api/goals/" + goal).body("told", equalTo(true));
    change("/api/tasks/" + duty, Map.of("stage", "with-a-net"))
        .statusCode(200)
        .body("stageSince", equalTo(TODAY.toString()));
    samira.request().header("If-Match", "*").delete("/api/goals/" + goal).then().statusCode(403);
    lead.colleague().request().get("/api/goals/" + goal).then().statusCode(404);
    change("/api/goals/" + goal, Map.of("partnerId", UUID.randomUUID().toString()))
        .statusCode(400)
        .body("errors.code", contains("unknown-member"));
  }

  private void tell(String announcement) {
    var words = "From 1 March, Samira leads [the team](https://wiki.example/team).";
    change("/api/tasks/" + announcement, Map.of("note", words, "state", "done")).statusCode(200);
  }

  @Test
  void anAnnouncementIsATaskThatIsToldAndThenHeard() {
    var draft = Map.of("kind", "handover", "title", "Platform", "template", "handover-new-team");
    String goal = send("/api/goals", draft).statusCode(201).extract().path("id");
    List<Map<String, Object>> tasks =
        read("/api/tasks?limit=200&goalId=" + goal).extract().path("items");
    assertEquals(
        List.of("The leadership", "The stakeholders", "The team"),
        tasks.stream()
            .map(task -> task.get("audience"))
            .filter(Objects::nonNull)
            .sorted()
            .toList());
    var petra =
        Map.of("text", "Tell Petra", "goalId", goal, "audience", "Petra", "teller", "Samira");
    String task = send("/api/tasks", petra).statusCode(201).extract().path("id");
    var heard = Map.of("heardOn", TODAY.toString());
    change("/api/tasks/" + task, heard)
        .statusCode(400)
        .body("errors.pointer", contains("/heardOn"));
    finish(task, Map.of()).statusCode(200).body("task.teller", equalTo("Samira"));
    change("/api/tasks/" + task, heard).statusCode(200).body("heardOn", equalTo(TODAY.toString()));
    change("/api/tasks/" + task, Map.of("state", "open"))
        .statusCode(200)
        .body("heardOn", nullValue())
        .body("audience", equalTo("Petra"));
    send("/api/tasks", Map.of("text", "Tell Petra", "audience", "Petra"))
        .statusCode(400)
        .body("errors.pointer", contains("/audience"));
  }

  @Test
  void aTeamThatIsMetHasALineForEachOfIt() {
    assertEquals(1, meetings().size());
    var team = lead.group("team");
    lead.person(team, "Aylin Demir");
    lead.person(team, "Jonas $1 Beck");
    lead.person(lead.group("client"), "Petra Lenz");
    assertEquals(List.of("Aylin Demir", "Jonas $1 Beck"), meetings());
  }

  /** Lists the people that a new team's lead is to meet. */
  private List<String> meetings() {
    var draft = Map.of("kind", "growth", "title", "Platform", "template", "new-team");
    String goal = send("/api/goals", draft).statusCode(201).extract().path("id");
    List<Map<String, Object>> tasks =
        lead.request().get("/api/tasks?limit=200&goalId=" + goal).path("items");
    return tasks.stream()
        .map(task -> String.valueOf(task.get("text")))
        .filter(text -> text.startsWith("Meet "))
        .map(text -> text.substring("Meet ".length(), text.indexOf(':')))
        .toList();
  }

  @Test
  void everyTemplateIsWrittenDownInBothLanguagesAndFallsOnNoWeekend() {
    List<Map<String, Object>> templates = read("/api/goal-templates").extract().path("items");
    // The weeks end on a Saturday and on a Sunday.
    var starts = Map.of("en", "2027-01-03", "de", "2027-01-04");
    for (var template : templates) {
      for (var language : starts.keySet()) {
        var draft =
            Map.of(
                "kind",
                template.get("kind"),
                "title",
                "Prepared",
                "template",
                template.get("id"),
                "language",
                language,
                "startOn",
                starts.get(language));
        String goal = send("/api/goals", draft).statusCode(201).extract().path("id");
        read("/api/goals/" + goal).body("step.minutes", not(nullValue()));
        List<String> days =
            read("/api/tasks?limit=200&goalId=" + goal).extract().path("items.dueOn");
        for (var day : days) {
          assertTrue(day == null || LocalDate.parse(day).getDayOfWeek().getValue() <= 5, day);
        }
      }
    }
    send("/api/goals", Map.of("kind", "growth", "title", "T", "template", "good-fit"))
        .statusCode(400)
        .body("errors.code", contains("unknown-template"));
  }

  @Test
  void preparedTasksNameWhoHandsOver() {
    var names =
        Map.of(
            "en", "Ask who hands over: which three people",
            "de", "Als Erstes den bisherigen Lead fragen");
    for (var language : names.keySet()) {
      var draft =
          new HashMap<String, Object>(
              Map.of(
                  "kind", "growth", "title", "T", "template", "take-over", "language", language));
      var unnamed = textsOf(draft);
      assertTrue(unnamed.stream().anyMatch(text -> text.startsWith(names.get(language))));
      draft.put("predecessor", "Nils $1 Berg");
      var named = textsOf(draft);
      assertEquals(3, named.stream().filter(text -> text.contains("Nils $1 Berg")).count());
      for (var text : Stream.concat(unnamed.stream(), named.stream()).toList()) {
        assertFalse(text.toLowerCase(Locale.ROOT).contains("[lead]"), text);
      }
    }
  }

  private List<String> textsOf(Map<String, Object> draft) {
    String goal = send("/api/goals", draft).statusCode(201).extract().path("id");
    return read("/api/tasks?limit=200&goalId=" + goal).extract().path("items.text");
  }

  private static String named(List<Map<String, Object>> tasks, String text) {
    return tasks.stream()
        .filter(task -> text.equals(task.get("text")))
        .map(task -> (String) task.get("id"))
        .findFirst()
        .orElseThrow();
  }

  private ValidatableResponse read(String path) {
    return lead.request().get(path).then().statusCode(200);
  }

  private ValidatableResponse send(String path, Object body) {
    return lead.request().body(body).post(path).then();
  }

  private ValidatableResponse change(String path, Map<String, ?> patch) {
    return lead.patch("*").body(patch).patch(path).then();
  }

  private ValidatableResponse lookBack(String goal, Map<String, ?> said) {
    return lead.request()
        .header("If-Match", "*")
        .body(said)
        .post("/api/goals/" + goal + "/look-backs")
        .then();
  }

  @ParameterizedTest
  @CsvSource({
    "open,done",
    "open,dropped",
    "waiting,done",
    "waiting,dropped",
    "handed,done",
    "handed,dropped"
  })
  void whoDoesATaskStaysTheSameWhateverIsPlannedForIt(String state, String over) {
    var ruth = lead.person(lead.group("team"), "Ruth Adler");
    var draft = Map.of("text", "The list", "state", state, "personId", ruth.toString());
    String task = send("/api/tasks", draft).statusCode(201).extract().path("id");
    var by = state.equals("open") ? null : "other";
    var patches =
        List.of(
            Map.of("quadrant", "schedule", "week", "2027-01-18"),
            Map.of("quadrant", "delegate", "dueOn", "2027-01-20"),
            Map.of("state", over),
            Map.of("state", "open"));
    for (var patch : patches) {
      change("/api/tasks/" + task, patch).statusCode(200).body("by", equalTo(by));
    }
    read("/api/tasks/" + task).body("state", equalTo(by == null ? "open" : "waiting"));
    read("/api/contacts/" + ruth).body("promises.by", contains(by == null ? "me" : "other"));
    send("/api/time-blocks", Map.of("taskId", task, "week", "2027-01-18", "minutes", 30))
        .statusCode(201)
        .body("task.by", equalTo(by));
  }

  @Test
  void aDeclinedRequestKeepsItsReason() {
    var asked = Map.of("text", "A talk", "state", "asked", "note", "In May");
    String task = send("/api/tasks", asked).extract().path("id");
    var no = Map.of("state", "dropped", "outcome", "no", "note", "In May\n\nNo time");
    change("/api/tasks/" + task, no).statusCode(200);
    read("/api/tasks/" + task)
        .body("outcome", equalTo("no"))
        .body("note", equalTo("In May\n\nNo time"));
  }

  @Test
  void aTaskIsFinishedWithoutABody() {
    String task = send("/api/tasks", Map.of("text", "Call Isla")).extract().path("id");
    given()
        .header("Authorization", "Bearer " + lead.token("work:write"))
        .header("If-Match", "*")
        .noFilters()
        .noContentType()
        .post("/api/tasks/" + task + "/finish")
        .then()
        .statusCode(200);
    read("/api/tasks/" + task).body("state", equalTo("done"));
  }

  private ValidatableResponse finish(String task, Map<String, ?> said) {
    return lead.request()
        .header("If-Match", "*")
        .body(said)
        .post("/api/tasks/" + task + "/finish")
        .then();
  }

  private ValidatableResponse step(String goal, String text, int minutes) {
    return send(
        "/api/tasks", Map.of("text", text, "minutes", minutes, "mark", "step", "goalId", goal));
  }

  private static Map<String, Object> draft(Map<String, ?> more) {
    var draft =
        new HashMap<String, Object>(Map.of("kind", "growth", "title", "A word the same day"));
    draft.putAll(more);
    return draft;
  }

  private String goal(Map<String, ?> more) {
    return send("/api/goals", draft(more)).statusCode(201).extract().path("id");
  }

  /** Makes a goal with a success sign and a step. */
  private String ready() {
    var goal = goal(Map.of("sign", "Nobody asks."));
    step(goal, "Three lines", 45).statusCode(201);
    return goal;
  }

  private static Map<String, Object> line(Map<String, ?> more) {
    var line =
        new HashMap<String, Object>(
            Map.of("day", "2027-01-14", "kind", "did", "text", "Nobody had to ask"));
    line.putAll(more);
    return line;
  }

  private void entry(Map<String, ?> more) {
    send("/api/entries", line(more)).statusCode(201);
  }

  private void role(String clause, String text) {
    var clauses =
        Stream.of(
                Map.of(
                    "id",
                    clause,
                    "text",
                    text,
                    "standing",
                    "applies",
                    "leftOut",
                    false,
                    "origin",
                    "own"))
            .toList();
    lead.request()
        .header("If-Match", "*")
        .body(Map.of("clauses", clauses))
        .put("/api/role")
        .then()
        .statusCode(200);
  }
}
