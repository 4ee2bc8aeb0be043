package io.tenward.week;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import biweekly.Biweekly;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import io.tenward.base.sql.Database;
import io.tenward.contract.Role;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sort, plan, look back, over HTTP. */
@QuarkusTest
class WeekTest {
  private static final String CLAUSE = "0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0901";

  @Inject TestClock clock;
  @Inject Database database;

  private final SignedIn lead = SignedIn.lead();

  @AfterEach
  void reset() {
    clock.reset();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  private LocalDate week() {
    return Weeks.of(today());
  }

  @Test
  void roomIsHoursWithoutMeetingsBreaksAndBuffer() {
    var task = task(Map.of("text", "Read the report", "minutes", 30, "week", week().toString()));
    task(Map.of("text", "Next week", "minutes", 30, "week", week().plusWeeks(1).toString()));
    var planned = task(Map.of("text", "Planned", "minutes", 60, "week", week().toString()));
    block(Map.of("taskId", planned, "minutes", 90, "day", week().toString(), "start", "10:00"));
    block(Map.of("kind", "coding", "minutes", 180));
    send("/api/week/meetings", Map.of("day", week().toString(), "minutes", 180)).statusCode(204);
    change("/api/week/settings", Map.of("breaks", 30)).statusCode(200);
    plan()
        .body("room.hours", equalTo(2400))
        .body("room.meetings", equalTo(180))
        .body("room.breaks", equalTo(150))
        .body("room.buffer", equalTo(480))
        .body("room.room", equalTo(2400 - 180 - 150 - 480))
        .body("room.planned", equalTo(90 + 180 + 30))
        .body("days[0].planned", equalTo(90))
        .body("days[0].meetingsFrom", equalTo("typed"))
        .body("days.day", hasSize(7))
        .body("blocks.minutes", contains(90, 180))
        .body("blocks[0].task.text", equalTo("Planned"))
        .body("tasks.id", contains(task));
    // What was done took its time, too.
    change("/api/tasks/" + task, Map.of("state", "done")).statusCode(200);
    plan().body("room.planned", equalTo(90 + 180 + 30));
  }

  @Test
  void aWeeklyBlockStandsInAYearOfWeeksAndEachIsItsOwn() {
    var first = block(Map.of("kind", "thinking", "minutes", 60, "weekly", true));
    var next = week().plusWeeks(1);
    String second =
        read("/api/week?week=" + next).body("blocks", hasSize(1)).extract().path("blocks[0].id");
    read("/api/week?week=" + week().plusWeeks(51)).body("blocks", hasSize(1));
    read("/api/week?week=" + week().plusWeeks(52)).body("blocks", empty());
    change("/api/time-blocks/" + second, Map.of("spent", 45)).statusCode(200);
    lead.request()
        .header("If-Match", "*")
        .delete("/api/time-blocks/" + first + "?following=true")
        .then()
        .statusCode(204);
    plan().body("blocks", empty());
    // How long it took is not forgotten.
    read("/api/week?week=" + next).body("blocks.id", contains(second));
    read("/api/week?week=" + week().plusWeeks(2)).body("blocks", empty());
  }

  /** Three weeks with the clock, and the sums once more by hand. */
  @Test
  void hintsAndSumsOverThreeWeeks() {
    role();
    var urgent = task(Map.of("text", "The alarm", "quadrant", "do"));
    var clause =
        task(
            Map.of(
                "text",
                "A first look",
                "quadrant",
                "schedule",
                "thread",
                Map.of("kind", "clause", "key", CLAUSE)));
    IntStream.range(0, 3).forEach(i -> task(Map.of("text", "Open " + i)));
    // What waits in a goal is not to be sorted.
    var goal =
        send("/api/goals", Map.of("kind", "growth", "title", "A word the same day"))
            .statusCode(201)
            .extract()
            .<String>path("id");
    task(Map.of("text", "Of a draft", "goalId", goal, "mark", "step", "minutes", 30));
    task(Map.of("text", "A milestone", "goalId", goal, "mark", "milestone"));
    read("/api/week/hints").body("items", empty());
    task(Map.of("text", "The sixth"));
    read("/api/week/hints")
        .body("items.kind", contains("nothing-given-away"))
        .body("items[0].tasks", equalTo(6));
    send("/api/week/hints/waive", Map.of("kind", "nothing-given-away")).statusCode(204);
    read("/api/week/hints").body("items[0].thread.key", equalTo(CLAUSE));
    var sums = new TreeMap<String, int[]>();
    int[][] minutes = {{60, 90, 30, 20}, {120, 60, 45, 45}, {30, 200, 60, 0}};
    for (int week = 0; week < minutes.length; week++) {
      spend(sums, "do", urgent, minutes[week][0], minutes[week][1]);
      spend(sums, "schedule", clause, minutes[week][2], minutes[week][3]);
      block(Map.of("kind", "coding", "minutes", 50));
      send(
              "/api/week/look-back",
              Map.of("week", week().toString(), "day", today().toString(), "better", "Say no"))
          .statusCode(204);
      if (week + 1 < minutes.length) {
        clock.advance(Duration.ofDays(7));
      }
    }
    read("/api/week/hints")
        .body("items.kind", contains("firefighting"))
        .body("items[0].urgent", equalTo(350))
        .body("items[0].spent", equalTo(415));
    var spent = read("/api/week/spent?weeks=4&week=" + week());
    spent
        .body("planned", equalTo(345 + 150))
        .body("spent", equalTo(415))
        .body("weeks.spent", contains(null, 110, 105, 200));
    for (var sum : sums.entrySet()) {
      var row = "quadrants.find { it.quadrant == '" + sum.getKey() + "' }.";
      spent
          .body(row + "planned", equalTo(sum.getValue()[0]))
          .body(row + "spent", equalTo(sum.getValue()[1]));
    }
    spent
        .body("unknown", equalTo(150))
        .body("kinds.find { it.kind == 'coding' }.unknown", equalTo(150))
        .body("threads[0].thread.key", equalTo(CLAUSE))
        .body("threads[0].planned", equalTo(135))
        .body("threads[0].spent", equalTo(65));
    read("/api/week/spent?week=" + week()).body("planned", equalTo(140));
    read("/api/thread?kind=clause&key=" + CLAUSE)
        .body("planned", equalTo(135))
        .body("spent", equalTo(65));
    read("/api/week/downloads/spent?weeks=12&week=" + week())
        .body(containsString("\"quadrant\",\"do\",210,350,0"));
    // A clause that goes leaves its words with what was planned for it.
    lead.request()
        .header("If-Match", "*")
        .body(Map.of("clauses", List.of()))
        .put("/api/role")
        .then()
        .statusCode(200);
    read("/api/week/spent?weeks=4&week=" + week())
        .body("threads[0].thread.words", equalTo("A first look within a working day"));
  }

  private void spend(Map<String, int[]> sums, String quadrant, String task, int plan, int took) {
    var id = block(Map.of("taskId", task, "minutes", plan));
    change("/api/time-blocks/" + id, Map.of("spent", took)).statusCode(200);
    sums.merge(
        quadrant,
        new int[] {plan, took},
        (one, other) -> new int[] {one[0] + other[0], one[1] + other[1]});
  }

  @Test
  void whatTimeWasLostToIsSummedApartFromThePlan() {
    var aylin = lead.person(lead.group("team"), "Aylin Demir").toString();
    send("/api/time-blocks", lost(Map.of("cause", "asked", "personId", aylin)))
        .statusCode(400)
        .body("errors.pointer", contains("/personId"));
    send("/api/time-blocks", lost(Map.of("cause", "rescue", "personId", UUID.randomUUID())))
        .statusCode(400)
        .body("errors.code", contains("unknown-person"));
    send("/api/time-blocks", lost(Map.of()))
        .statusCode(400)
        .body("errors.code", contains("required"));
    send("/api/time-blocks", lost(Map.of("cause", "incident"))).statusCode(201);
    send("/api/time-blocks", lost(Map.of("cause", "rescue", "personId", aylin)))
        .statusCode(201)
        .body("person.name", equalTo("Aylin Demir"));
    var task = task(Map.of("text", "The page", "kind", "coding"));
    var block = block(Map.of("taskId", task, "minutes", 60));
    change("/api/time-blocks/" + block, Map.of("spent", 20, "cause", "incident")).statusCode(200);
    send("/api/week/meetings", Map.of("day", week().toString(), "minutes", 45)).statusCode(204);
    plan().body("room.planned", equalTo(60)).body("blocks", hasSize(3));
    read("/api/week/spent?week=" + week())
        .body("planned", equalTo(60))
        .body("spent", equalTo(20))
        .body("unplanned", equalTo(180))
        .body("weeks.spent", contains(20 + 180))
        .body("kinds.kind", contains("coding", "meeting"))
        .body("kinds.planned", contains(60, 45))
        .body("causes.cause", contains("incident", "rescue"))
        .body("causes.spent", contains(90 + 40, 90))
        .body("causes.planned", contains(40, 0))
        .body("rescued.person.name", contains("Aylin Demir"))
        .body("rescued.spent", contains(90));
    read("/api/week/downloads/spent?week=" + week())
        .body(containsString("\"rescued\",\"Aylin Demir\",0,90,0"));
    read("/api/week/calendar?week=" + week()).body(not(containsString("VEVENT")));
  }

  @Test
  void minutesOfSituationsAreUnplannedTimeOfARecordedWeek() {
    var problem = "brought-problem";
    told(problem, "minutes", "25", Map.of());
    read("/api/week/spent?week=" + week())
        .body("unplanned", equalTo(0))
        .body("weeks.spent", contains(nullValue()));
    var task = task(Map.of("text", "The page", "kind", "coding"));
    var block = block(Map.of("taskId", task, "minutes", 60));
    change("/api/time-blocks/" + block, Map.of("spent", 50)).statusCode(200);
    spentAndUnplanned(50, 25, 75);
    // Its form sums no minutes.
    told("hand-over", "minutes", "40", Map.of());
    told(problem, "minutes", "10", Map.of("day", week().plusDays(7).toString()));
    spentAndUnplanned(50, 25, 75);
    // The time of its task is recorded there.
    told(problem, "minutes", "30", Map.of("taskId", task));
    spentAndUnplanned(50, 25, 75);
    told(problem, "minutes", "30", Map.of("taskId", task(Map.of("text", "Another"))));
    spentAndUnplanned(50, 55, 105);
  }

  private void spentAndUnplanned(int spent, int unplanned, int week) {
    read("/api/week/spent?week=" + week())
        .body("spent", equalTo(spent))
        .body("unplanned", equalTo(unplanned))
        .body("weeks.spent", contains(week));
  }

  private void told(String template, String field, String text, Map<String, ?> more) {
    var draft = new HashMap<String, Object>(Map.of("template", template, "day", week().toString()));
    draft.put("answers", List.of(Map.of("field", field, "text", text)));
    draft.putAll(more);
    send("/api/situations", draft).statusCode(201);
  }

  private Map<String, Object> lost(Map<String, ?> more) {
    var draft = new HashMap<String, Object>(more);
    draft.putAll(
        Map.of("week", week().toString(), "day", week().toString(), "minutes", 90, "spent", 90));
    return draft;
  }

  @Test
  void aBlockThatIsDoneIsTimeTaskAndEntryInOne() {
    role();
    var task = task(Map.of("text", "The page", "thread", Map.of("kind", "clause", "key", CLAUSE)));
    var block = block(Map.of("taskId", task, "minutes", 60));
    var finish = "/api/time-blocks/" + block + "/finish";
    lead.request().body(Map.of("spent", 45, "done", true)).post(finish).then().statusCode(428);
    finish(finish, Map.of("spent", 45, "done", true, "happened", "It is written"))
        .body("spent", equalTo(45))
        .body("task.state", equalTo("done"));
    read("/api/entries").body("items.text", contains("It is written"));
    read("/api/entries").body("items[0].thread.key", equalTo(CLAUSE));
    finish(finish, Map.of("spent", 30, "done", false)).body("task.state", equalTo("open"));
    change("/api/tasks/" + task, Map.of("state", "dropped")).statusCode(200);
    finish(finish, Map.of("spent", 0, "done", true)).body("task.state", equalTo("dropped"));
    var coding = block(Map.of("kind", "coding", "minutes", 60));
    finish("/api/time-blocks/" + coding + "/finish", Map.of("spent", 60, "done", true))
        .body("spent", equalTo(60));
  }

  @Test
  void aStepThatIsNotDoneAfterAllTakesItsPlaceBack() {
    String goal =
        lead.request()
            .body(Map.of("kind", "growth", "title", "A word the same day"))
            .post("/api/goals")
            .path("id");
    var step = task(Map.of("text", "First", "minutes", 30, "mark", "step", "goalId", goal));
    task(Map.of("text", "Second", "minutes", 30, "goalId", goal));
    var finish = "/api/time-blocks/" + block(Map.of("taskId", step, "minutes", 60)) + "/finish";
    finish(finish, Map.of("spent", 30, "done", true));
    read("/api/goals/" + goal).body("step.text", equalTo("Second"));
    finish(finish, Map.of("spent", 30, "done", false)).body("task.state", equalTo("open"));
    read("/api/goals/" + goal).body("step.text", equalTo("First"));
  }

  @Test
  void aBlockEndsNoTaskOfAHandoverThatWasLeft() {
    var samira = lead.colleague();
    var handover =
        Map.of(
            "kind", "handover",
            "title", "Platform",
            "template", "handover-other-team",
            "partnerId", samira.memberId().toString());
    String goal = send("/api/goals", handover).statusCode(201).extract().path("id");
    String task = read("/api/tasks?goalId=" + goal).extract().path("items[0].id");
    var draft = Map.of("week", week().toString(), "taskId", task, "minutes", 60);
    String block =
        samira
            .request()
            .body(draft)
            .post("/api/time-blocks")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    change("/api/goals/" + goal, Map.of("partnerId", lead.colleague().memberId().toString()))
        .statusCode(200);
    samira
        .request()
        .header("If-Match", "*")
        .body(Map.of("spent", 60, "done", true))
        .post("/api/time-blocks/" + block + "/finish")
        .then()
        .statusCode(200);
    read("/api/tasks/" + task).body("state", equalTo("open"));
  }

  private ValidatableResponse finish(String path, Map<String, ?> body) {
    return lead.request().header("If-Match", "*").body(body).post(path).then().statusCode(200);
  }

  @Test
  void whatSomebodyMeansToSpendIsForAPhase() {
    var until = week().plusWeeks(3).toString();
    change(
            "/api/week/settings",
            Map.of("meant", List.of(600, 900, 300), "phase", "Release 4", "phaseUntil", until))
        .statusCode(200);
    var none = new HashMap<String, Object>();
    none.put("phase", null);
    change("/api/week/settings", none)
        .body("meant", contains(600, 900, 300))
        .body("phase", nullValue())
        .body("phaseUntil", equalTo(until));
  }

  @Test
  void lookingBackIsOneReflectionAndHeadsTheNextWeek() {
    var said =
        Map.of(
            "week",
            week().toString(),
            "day",
            today().toString(),
            "reflection",
            "The alarm.",
            "broke",
            "The alarm",
            "better",
            "Say no");
    send("/api/week/look-back", said).statusCode(204);
    var again = new HashMap<>(said);
    again.remove("broke");
    again.put("reflection", "The alarm, and I was alone.");
    again.put("slipped", "The billing page");
    send("/api/week/look-back", again).statusCode(204);
    read("/api/entries?kind=reflection")
        .body("items.text", contains("The alarm, and I was alone."));
    plan().body("lookedBackAt", not(nullValue()));
    plan().body("answers.slipped", equalTo("The billing page"));
    send("/api/week/look-back", answering(said, "")).statusCode(204);
    plan().body("answers.slipped", nullValue());
    send("/api/week/look-back", again).statusCode(204);
    // What is left out stays as it was.
    plan().body("answers.broke", equalTo("The alarm"));
    read("/api/week?week=" + week().plusWeeks(1))
        .body("better", equalTo("Say no"))
        .body("lastAnswers.slipped", equalTo("The billing page"))
        .body("answers", nullValue());
    send(
            "/api/week/look-back",
            Map.of("week", said.get("week"), "day", said.get("day"), "better", ""))
        .statusCode(204);
    read("/api/week?week=" + week().plusWeeks(1)).body("better", nullValue());
  }

  @Test
  void aClosedWeekKeepsWhatItCountedWhateverIsDoneLater() {
    var last = week().minusWeeks(1);
    var timed = task(Map.of("text", "Done on Tuesday"));
    var left = task(Map.of("text", "Left on Tuesday"));
    var moved = task(Map.of("text", "Has no time", "week", last.toString()));
    var path = "/api/time-blocks/" + blockOf(timed, last);
    blockOf(left, last);
    finish(path + "/finish", Map.of("spent", 30, "done", true));
    progressOf(last, 1, 3);
    close(last, 7);
    progressOf(last, 1, 3);
    change("/api/tasks/" + left, Map.of("state", "done")).statusCode(200);
    change("/api/tasks/" + moved, Map.of("week", week().toString())).statusCode(200);
    progressOf(last, 1, 3);
    read("/api/week?week=" + week()).body("done.text", hasItem("Left on Tuesday"));
    // Until the end of its Monday the week can be closed anew.
    close(last, 7);
    progressOf(last, 2, 2);
    change("/api/tasks/" + timed, Map.of("state", "open")).statusCode(200);
    remove(path);
    close(last, 8);
    progressOf(last, 2, 2);
  }

  private String blockOf(String task, LocalDate monday) {
    return send(
            "/api/time-blocks", Map.of("taskId", task, "week", monday.toString(), "minutes", 30))
        .statusCode(201)
        .extract()
        .path("id");
  }

  private void close(LocalDate monday, int days) {
    var day = monday.plusDays(days).toString();
    send("/api/week/look-back", Map.of("week", monday.toString(), "day", day)).statusCode(204);
  }

  private void progressOf(LocalDate monday, int done, int all) {
    read("/api/week?week=" + monday)
        .body("progress.done", equalTo(done))
        .body("progress.all", equalTo(all));
  }

  private static Map<String, Object> answering(Map<String, String> said, String slipped) {
    var answers = new HashMap<String, Object>(said);
    answers.put("slipped", slipped);
    return answers;
  }

  @Test
  void aTaskCountsHowOftenItWasPutOffAndLosesItsPlaceThen() {
    var task = "/api/tasks/" + task(Map.of("text", "The report", "week", week().toString()));
    change(task, Map.of("priority", 2)).body("priority", equalTo(2));
    change(task, Map.of("week", week().plusWeeks(1).toString()))
        .body("postponed", equalTo(1))
        .body("priority", nullValue());
    change(task, Map.of("week", week().toString())).body("postponed", nullValue());
    var none = new HashMap<String, Object>();
    none.put("week", null);
    change(task, none).body("postponed", equalTo(1));
    change(task, Map.of("priority", 1)).statusCode(400);
  }

  @Test
  void whoAskedHearsOnTheirDay() {
    var asked = task(Map.of("text", "A talk", "state", "asked", "dueOn", today().toString()));
    read("/api/to-dos?day=" + today())
        .body("items.find { it.task?.id == '" + asked + "' }.reason", equalTo("asked"));
    change("/api/tasks/" + asked, Map.of("state", "open", "week", week().toString()))
        .statusCode(200)
        .body("week", equalTo(week().toString()));
    plan().body("tasks.id", contains(asked));
  }

  @Test
  void whatWasDeletedComesBackForThirtyDays() {
    var kept = task(Map.of("text", "Time went into it"));
    block(Map.of("taskId", kept, "minutes", 30));
    for (var gone : List.of(kept, task(Map.of("text", "The wiki's theme")))) {
      change("/api/tasks/" + gone, Map.of("quadrant", "delete", "state", "dropped"))
          .statusCode(200)
          .body("sortedAt", not(nullValue()));
    }
    clock.advance(Duration.ofDays(29));
    WeekCleanup.remove(database, clock);
    read("/api/tasks?quadrant=delete").body("items", hasSize(2));
    clock.advance(Duration.ofDays(2));
    WeekCleanup.remove(database, clock);
    read("/api/tasks?quadrant=delete").body("items.id", contains(kept));
  }

  @Test
  void timeThatWasSpentOutlivesItsTaskAndItsBlock() {
    var draft = Map.of("kind", "growth", "title", "Same day");
    String goal = send("/api/goals", draft).statusCode(201).extract().path("id");
    var spent = task(Map.of("text", "Read it", "goalId", goal, "mark", "milestone"));
    var other = task(Map.of("text", "Write it", "goalId", goal));
    var untouched = task(Map.of("text", "Nothing was done", "goalId", goal));
    for (var task : List.of(spent, other)) {
      var block = block(Map.of("taskId", task, "minutes", 30));
      change("/api/time-blocks/" + block, Map.of("spent", 20)).statusCode(200);
    }
    block(Map.of("taskId", spent, "minutes", 60));
    remove("/api/tasks/" + spent);
    read("/api/tasks/" + spent).body("state", equalTo("dropped")).body("mark", nullValue());
    spentThisWeek(40, 60);
    // As undo does.
    task(Map.of("id", spent, "text", "Read it", "goalId", goal));
    read("/api/tasks/" + spent).body("state", equalTo("open"));
    remove("/api/goals/" + goal);
    read("/api/tasks/" + other).body("state", equalTo("dropped")).body("goalId", nullValue());
    lead.request().get("/api/tasks/" + untouched).then().statusCode(404);
    spentThisWeek(40, 60);
    var block = plan().extract().<String>path("blocks[0].id");
    remove("/api/time-blocks/" + block);
    spentThisWeek(20, 30);
    block(Map.of("taskId", spent, "minutes", 30, "spent", 20, "id", block));
    spentThisWeek(40, 60);
  }

  /** Whatever a task comes from, it is finished and opened again alike, with time and without. */
  @ParameterizedTest
  @CsvSource({"false", "true"})
  void aTaskOfEachSourceIsFinishedAndUndone(boolean timed) {
    role();
    var person = lead.person(lead.group("team"), "Aylin Demir").toString();
    String goal =
        send("/api/goals", Map.of("kind", "growth", "title", "Same day"))
            .statusCode(201)
            .extract()
            .path("id");
    String talk =
        send("/api/talks", Map.of("personId", person, "day", today().toString()))
            .statusCode(201)
            .extract()
            .path("id");
    var clause = Map.of("kind", "clause", "key", CLAUSE);
    List<Map<String, ?>> sources =
        List.of(
            Map.of(),
            Map.of("goalId", goal, "mark", "step", "minutes", 30),
            Map.of("goalId", goal, "mark", "milestone"),
            Map.of("personId", person),
            Map.of("personId", person, "talkId", talk),
            Map.of("thread", clause),
            Map.of("quadrant", "do", "kind", "coding"));
    for (var source : sources) {
      var draft = new HashMap<String, Object>(source);
      draft.putAll(Map.of("text", "Do " + source.keySet(), "week", week().toString()));
      var task = task(draft);
      if (timed) {
        var block = block(Map.of("taskId", task, "minutes", 30));
        var path = "/api/time-blocks/" + block;
        finish(path + "/finish", Map.of("spent", 30, "done", true))
            .body("task.state", equalTo("done"));
        finish(path + "/finish", Map.of("spent", 0, "done", false))
            .body("task.state", equalTo("open"));
        remove(path);
      } else {
        finish("/api/tasks/" + task + "/finish", Map.of()).body("task.state", equalTo("done"));
        plan().body("done.id", contains(task)).body("tasks", empty());
        change("/api/tasks/" + task, Map.of("state", "open")).statusCode(200);
      }
      plan().body("done", empty()).body("tasks.id", contains(task));
      remove("/api/tasks/" + task);
    }
  }

  private void spentThisWeek(int spent, int planned) {
    read("/api/week/spent?weeks=1&week=" + week())
        .body("spent", equalTo(spent))
        .body("planned", equalTo(planned));
  }

  private void remove(String path) {
    lead.request().header("If-Match", "*").delete(path).then().statusCode(204);
  }

  /** Another library reads the feed. */
  @Test
  void theFeedSaysTheSameInstantsAndKindsOnly() {
    change("/api/week/settings", Map.of("zone", "Europe/Berlin")).statusCode(200);
    var day = week().toString();
    var task = task(Map.of("text", "Talk with Samira"));
    block(Map.of("taskId", task, "minutes", 45, "day", day, "start", "10:15"));
    block(Map.of("kind", "coding", "minutes", 60, "day", day));
    block(Map.of("kind", "thinking", "minutes", 60));
    var person = lead.person(lead.group("team"), "Aylin Demir").toString();
    var talk = Map.of("personId", person, "day", week().plusDays(7).toString(), "start", "10:30");
    send("/api/talks", talk).statusCode(201);
    String address =
        lead.request().post("/api/week/feed").then().statusCode(200).extract().path("address");
    var path = address.substring(address.indexOf("/api/"));
    var text = given().get(path).then().statusCode(200).extract().asString();
    assertEquals(false, text.contains("Samira"));
    var calendar = Biweekly.parse(text).first();
    assertEquals("Tenward plan", calendar.getExperimentalProperty("X-WR-CALNAME").getValue());
    assertEquals("Europe/Berlin", calendar.getExperimentalProperty("X-WR-TIMEZONE").getValue());
    var events = calendar.getEvents();
    assertEquals(3, events.size());
    assertEquals(true, events.getLast().getTransparency().isOpaque());
    events.removeLast();
    assertEquals(true, events.getFirst().getTransparency().isTransparent());
    var start = week().atTime(10, 15).atZone(java.time.ZoneId.of("Europe/Berlin")).toInstant();
    assertEquals(
        start, Instant.ofEpochMilli(events.getFirst().getDateStart().getValue().getTime()));
    assertEquals(
        start.plus(Duration.ofMinutes(45)),
        Instant.ofEpochMilli(events.getFirst().getDateEnd().getValue().getTime()));
    assertEquals("Task", events.getFirst().getSummary().getValue());
    assertEquals("Coding", events.getLast().getSummary().getValue());
    assertEquals(false, events.getLast().getDateStart().getValue().hasTime());
    var state = given().get(path).then().statusCode(200).extract().header("ETag");
    given().header("If-None-Match", state).get(path).then().statusCode(304);
    change("/api/week/settings", Map.of("feedTitles", true)).statusCode(200);
    given()
        .header("If-None-Match", state)
        .get(path)
        .then()
        .statusCode(200)
        .body(containsString("Talk with Samira"))
        .body(not(containsString("Aylin")));
    read("/api/week/calendar?week=" + day).body(containsString("Talk with Samira"));
    read("/api/week/calendar?week=" + week().plusDays(7)).body(containsString("Aylin"));
    assertEquals(
        0L,
        database
            .first(
                "select count(*) from week_settings s where s::text like ?",
                row -> row.getLong(1),
                "%" + path.substring(path.lastIndexOf('/') + 1) + "%")
            .orElseThrow());
    lead.becoming(Role.READER);
    given().get(path).then().statusCode(404);
    lead.becoming(Role.LEAD);
    given().get(path).then().statusCode(200);
    lead.request().post("/api/week/feed").then().statusCode(200);
    given().get(path).then().statusCode(404);
    lead.request().delete("/api/week/feed").then().statusCode(204);
    read("/api/week/settings").body("feed", equalTo(false));
  }

  @Test
  void ofACalendarOnlyMinutesAreKept() {
    var day = week().plusWeeks(1);
    var start = day.toString().replace("-", "") + "T090000";
    calendar("SUMMARY:Secret talks\r\nDTSTART:" + start + "\r\nDURATION:PT2H")
        .statusCode(200)
        .body("days", equalTo(1))
        .body("minutes", equalTo(120))
        .body("leftOut", equalTo(0));
    read("/api/week?week=" + day)
        .body("days[0].meetings", equalTo(120))
        .body("days[0].meetingsFrom", equalTo("calendar"))
        .body("days[1].meetings", equalTo(0));
    send("/api/week/meetings", Map.of("day", day.toString(), "minutes", 30)).statusCode(204);
    read("/api/week?week=" + day).body("days[0].meetings", equalTo(30));
    calendar("DTSTART:" + start + "\r\nDURATION:PT1H\r\nRRULE:FREQ=MINUTELY")
        .statusCode(200)
        .body("leftOut", equalTo(1));
    var taken = new HashMap<String, Object>();
    taken.put("day", day.toString());
    taken.put("minutes", null);
    send("/api/week/meetings", taken).statusCode(204);
    read("/api/week?week=" + day).body("days[0].meetings", equalTo(0));
    send("/api/week/calendar-readings", Map.of("content", "PGh0bWw+"))
        .statusCode(422)
        .body("type", equalTo("/problems/unreadable-calendar"));
    send("/api/week/calendar-readings", Map.of("content", "no base 64"))
        .statusCode(400)
        .body("errors.code", contains("bad-format"));
  }

  @Test
  void talksAreHoursAndCountOnceWithTheirCalendarEntry() {
    var day = week().plusWeeks(1);
    var person = lead.person(lead.group("team"), "Aylin Demir").toString();
    send("/api/talks", Map.of("personId", person, "day", day.toString(), "start", "09:30"))
        .statusCode(201);
    send("/api/talks", Map.of("personId", person, "day", day.plusDays(1).toString()))
        .statusCode(201);
    calendar("DTSTART:" + day.toString().replace("-", "") + "T090000\r\nDURATION:PT1H");
    read("/api/week?week=" + day)
        .body("days.talks", contains(45, 45, 0, 0, 0, 0, 0))
        .body("days.meetings", contains(30, 0, 0, 0, 0, 0, 0))
        .body("room.meetings", equalTo(75 + 45))
        .body("talks.with", contains("Aylin Demir", "Aylin Demir"))
        .body("talks.start", contains("09:30", null))
        .body("talks.minutes", contains(45, 45));
    read("/api/week?week=" + day)
        .body("days[0].busy.start", contains("09:00"))
        .body("days[0].busy.minutes", contains(30))
        .body("days[1].busy", empty());
    // Neither meetings nor a plan are a record of a week.
    block(Map.of("kind", "coding", "minutes", 60, "week", day.toString()));
    read("/api/week/spent?week=" + day)
        .body("weeks.spent", contains(nullValue()))
        .body("planned", equalTo(0))
        .body("kinds", empty());
  }

  private ValidatableResponse calendar(String event) {
    var text =
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n" + event + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    return send(
        "/api/week/calendar-readings",
        Map.of("content", Base64.getEncoder().encodeToString(text.getBytes(UTF_8))));
  }

  @ParameterizedTest
  @CsvSource({
    "week, 2027-01-19, /week, not-a-monday",
    "day, 2027-01-25, /day, contradictory",
    "start, 10:00, /start, contradictory",
    "start, 25:00, /start, bad-format",
    "minutes, 0, /minutes, out-of-range",
    "minutes, 2400, /minutes, out-of-range",
    "taskId, 0a9e2c11-4a53-4d0f-8a86-1f7f8f7b1101, /kind, contradictory"
  })
  void aBlockFitsItsWeek(String field, String value, String pointer, String code) {
    var draft =
        new HashMap<String, Object>(Map.of("kind", "coding", "week", "2027-01-18", "minutes", 60));
    draft.put(field, field.equals("minutes") ? Integer.valueOf(value) : value);
    send("/api/time-blocks", draft)
        .statusCode(400)
        .body("errors.pointer", contains(pointer))
        .body("errors.code", contains(code));
  }

  @Test
  void badInputIsNamed() {
    send("/api/time-blocks", Map.of("week", "2027-01-18", "minutes", 60))
        .statusCode(400)
        .body("errors.code", contains("required"));
    var foreign = Map.of("taskId", UUID.randomUUID(), "week", "2027-01-18", "minutes", 60);
    send("/api/time-blocks", foreign).statusCode(400).body("errors.code", contains("unknown-task"));
    var task = task(Map.of("text", "T"));
    var weekly = Map.of("taskId", task, "week", "2027-01-18", "minutes", 60, "weekly", true);
    send("/api/time-blocks", weekly).statusCode(400).body("errors.pointer", contains("/weekly"));
    var block = block(Map.of("kind", "coding", "minutes", 60));
    var twice = Map.of("id", block, "kind", "coding", "week", "2027-01-18", "minutes", 60);
    send("/api/time-blocks", twice).statusCode(400).body("errors.code", contains("duplicate"));
    send("/api/tasks", Map.of("text", "T", "week", "2027-01-19"))
        .statusCode(400)
        .body("errors.code", contains("not-a-monday"));
    lead.request().get("/api/week?week=2027-01-19").then().statusCode(400);
    lead.request().get("/api/week/spent?weeks=2&week=2027-01-18").then().statusCode(400);
    change("/api/week/settings", Map.of("zone", "Mars/Olympus"))
        .statusCode(400)
        .body("errors.code", contains("unknown-zone"));
    change("/api/week/settings", Map.of("hours", List.of(480))).statusCode(400);
    for (int i = 1; i < 100; i++) {
      block(Map.of("kind", "coding", "minutes", 5));
    }
    var one = Map.of("kind", "coding", "week", week().toString(), "minutes", 5);
    send("/api/time-blocks", one).statusCode(400).body("errors.code", contains("too-many"));
  }

  @Test
  void twoTabsTakeTurns() {
    var settings = lead.request().get("/api/week/settings").header("ETag");
    lead.patch(settings)
        .body(Map.of("buffer", 25))
        .patch("/api/week/settings")
        .then()
        .statusCode(200);
    lead.patch(settings)
        .body(Map.of("buffer", 30))
        .patch("/api/week/settings")
        .then()
        .statusCode(412);
  }

  @Test
  void aWeekIsItsLeadsOwn() {
    var block = block(Map.of("kind", "coding", "minutes", 60));
    var colleague = lead.colleague();
    colleague.request().get("/api/time-blocks/" + block).then().statusCode(404);
    colleague.request().get("/api/week?week=" + week()).then().body("blocks", empty());
    var theirs = task(Map.of("text", "Mine"));
    colleague
        .request()
        .body(Map.of("taskId", theirs, "week", week().toString(), "minutes", 60))
        .post("/api/time-blocks")
        .then()
        .statusCode(400)
        .body("errors.code", hasItem("unknown-task"));
  }

  private ValidatableResponse plan() {
    return read("/api/week?week=" + week());
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

  private String task(Map<String, ?> draft) {
    return send("/api/tasks", draft).statusCode(201).extract().path("id");
  }

  /** Adds a block in this week. */
  private String block(Map<String, ?> more) {
    var draft = new HashMap<String, Object>(Map.of("week", week().toString()));
    draft.putAll(more);
    return send("/api/time-blocks", draft).statusCode(201).extract().path("id");
  }

  private void role() {
    var clause =
        Map.of(
            "id", CLAUSE,
            "text", "A first look within a working day",
            "standing", "applies",
            "leftOut", false,
            "origin", "own");
    lead.request()
        .header("If-Match", "*")
        .body(Map.of("clauses", List.of(clause)))
        .put("/api/role")
        .then()
        .statusCode(200);
  }
}
