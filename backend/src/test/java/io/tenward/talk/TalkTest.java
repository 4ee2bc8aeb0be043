package io.tenward.talk;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import io.tenward.base.sql.Database;
import io.tenward.contract.Role;
import io.tenward.results.Advised;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contacts, one-on-ones and sessions, over HTTP. */
@QuarkusTest
class TalkTest {
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  @Inject ContactQuery contacts;
  @Inject Database database;
  @Inject TestClock clock;

  private final SignedIn lead = SignedIn.lead();
  private UUID aylin;
  private UUID petra;

  @AfterEach
  void setTheClock() {
    clock.reset();
  }

  @BeforeEach
  void knowSomebody() {
    aylin = lead.person(lead.group("team"), "Aylin Demir");
    petra = lead.person(lead.group("team"), "Petra Lenz");
  }

  @Test
  void whoIsPastTheirRhythmDriftsUnlessPausedOverOrAboutToMeet() {
    var emil = lead.person(lead.group("team"), "Emil Sandström");
    wish(emil, Map.of("rhythmDays", 7)).body("contact.overdueDays", equalTo(0));
    wish(aylin, Map.of("rhythmDays", 14, "why", "The release"));
    line("touch", TODAY.minusDays(90), "A walk");
    line("heard", TODAY.minusDays(1), "Not a contact");
    line("thanked", TODAY.minusDays(40), "The question nobody asked");
    read("/api/contacts")
        .body("items.person.name", contains("Aylin Demir", "Emil Sandström"))
        .body("items[0].overdueDays", equalTo(26))
        .body("items[0].lastContactOn", equalTo(TODAY.minusDays(40).toString()))
        .body("items[0].lastFeedbackOn", equalTo(TODAY.minusDays(40).toString()))
        .body("items[0].lastWords", nullValue());
    read("/api/contacts?day=9999-12-31").body("items[0].overdueDays", equalTo(100_000));
    read("/api/contacts/" + aylin)
        .body("contacts.kind", contains("touch", "feedback"))
        .body("lines.kind", contains("heard", "thanked", "touch"));
    drifts(contains("Aylin Demir"));
    wish(aylin, Map.of("pausedUntil", TODAY.toString())).body("contact.overdueDays", equalTo(0));
    var season = new HashMap<String, Object>();
    season.put("pausedUntil", null);
    season.put("until", TODAY.plusDays(3).toString());
    wish(aylin, season).body("contact.overdueDays", equalTo(26));
    read("/api/contacts/" + aylin + "?day=" + TODAY.plusDays(4))
        .body("contact.overdueDays", equalTo(0))
        .body("contact.seasonOver", equalTo(true));
    plan(Map.of("personId", aylin, "day", TODAY.plusDays(14).toString()));
    read("/api/contacts/" + aylin)
        .body("contact.overdueDays", equalTo(0))
        .body("contact.nextTalk.day", equalTo(TODAY.plusDays(14).toString()));
    drifts(empty());
  }

  @Test
  void aPersonKeepsTheirWishAndTheirLastChance() {
    wish(aylin, Map.of("wouldLike", "Give a talk"))
        .body("contact.wouldLike", equalTo("Give a talk"));
    line("chance", TODAY.minusDays(2), "The demo for the board");
    line("chance", TODAY.minusDays(9), "The release");
    read("/api/contacts")
        .body("items[0].lastChanceOn", equalTo(TODAY.minusDays(2).toString()))
        .body("items[0].wouldLike", equalTo("Give a talk"))
        .body("items[0].lastContactOn", nullValue());
  }

  @Test
  void noPrivateNoteCountsAsAContact() {
    for (var kind : List.of("did", "learned", "heard", "went-wrong", "chance", "reflection")) {
      line(kind, TODAY, "A note of the kind " + kind);
    }
    read("/api/contacts/" + aylin)
        .body("lines", hasSize(6))
        .body("contacts", empty())
        .body("contact.lastContactOn", nullValue());
  }

  @Test
  void aOneOnOneOutlivesItsPersonAndASeriesTheArchiveDoesNot() {
    wish(aylin, Map.of("seriesDays", 14));
    var last = plan(Map.of("personId", aylin, "day", TODAY.toString()));
    lead.patch("*").body(Map.of("archived", true)).patch("/api/people/" + aylin).then();
    finish(last, Map.of("outcome", "held")).statusCode(200).body("next", nullValue());
    var emil = lead.person(lead.group("team"), "Emil Sandström");
    var talk = plan(Map.of("personId", emil, "day", TODAY.toString()));
    lead.request().header("If-Match", "*").delete("/api/people/" + emil).then().statusCode(204);
    read("/api/talks/" + talk).body("person", nullValue()).body("with", equalTo("Emil Sandström"));
    finish(
            talk,
            Map.of(
                "outcome", "held", "steps", List.of(Map.of("text", "Thank him", "dueOn", day(3)))))
        .statusCode(200)
        .body("talk.steps.text", contains("Thank him"));
  }

  @Test
  void whatSomebodyHadFromTheLeadIsListedWithItsSize() {
    for (var state : List.of("waiting", "handed")) {
      send(
              "/api/tasks",
              Map.of(
                  "text",
                  state,
                  "state",
                  state,
                  "card",
                  "delegate",
                  "minutes",
                  240,
                  "personId",
                  aylin.toString()))
          .statusCode(201);
    }
    read("/api/contacts/" + aylin)
        .body("promises.state", containsInAnyOrder("waiting", "handed"))
        .body("promises.by", contains("other", "other"))
        .body("promises.minutes", contains(240, 240))
        .body("promises.card", contains("delegate", "delegate"));
  }

  @Test
  void whatSomebodyAskedForIsNoPromiseUntilTheLeadSaysYes() {
    for (var state : List.of("not-now", "asked", "open")) {
      var task = Map.of("text", "Is " + state, "state", state, "personId", aylin.toString());
      send("/api/tasks", task).statusCode(201);
    }
    read("/api/contacts/" + aylin)
        .body("promises.text", contains("Is open"))
        .body("requests.text", contains("Is asked", "Is not-now"))
        .body("requests.state", contains("asked", "not-now"));
    var talk = plan(Map.of("personId", aylin, "day", TODAY.toString()));
    read("/api/talks/" + talk + "/agenda").body("items.text", contains("Is open"));
  }

  /** The task is due again on its day, and no promise was made. */
  @Test
  void notNowTakesADayAndIsNoPromise() {
    var task =
        Map.of(
            "text", "A talk", "state", "not-now", "personId", aylin.toString(), "dueOn", day(14));
    send("/api/tasks", task).statusCode(201);
    read("/api/contacts/" + aylin)
        .body("promises", empty())
        .body("requests.text", contains("A talk"));
    read("/api/to-dos?day=" + day(13)).body("items", empty());
    read("/api/to-dos?day=" + day(14))
        .body("items.reason", contains("asked"))
        .body("items.task.state", contains("not-now"));
  }

  /** A lead writes it down when there is time. */
  @Test
  void whatWasAgreedForADayThatIsOverCanStillBeWrittenDown() {
    var talk = plan(Map.of("personId", aylin, "day", TODAY.toString()));
    var step = Map.of("text", "Ask Petra", "by", "me", "dueOn", day(-6));
    finish(talk, Map.of("outcome", "held", "steps", List.of(step)))
        .statusCode(200)
        .body("talk.steps.dueOn", contains(day(-6)));
    made("/api/tasks", Map.of("text", "T", "personId", aylin.toString(), "dueOn", day(-7)));
    read("/api/contacts/" + aylin).body("promises.dueOn", contains(day(-7), day(-6)));
  }

  private void drifts(Matcher<? super List<String>> names) {
    assertThat(contacts.drifting(lead.memberId(), TODAY), names);
  }

  /** Counts days from a meeting planned in seven days; nothing depends on the weekday. */
  @ParameterizedTest
  @CsvSource({"0, 9, false, 21", "0, 9, true, 23", "22, 9, false, 35", "0, , false, 21"})
  void theNextOfASeriesIsWhereItWouldHaveBeen(
      int closedAfter, Integer moved, boolean following, int next) {
    clock.freeze();
    wish(aylin, Map.of("seriesDays", 14));
    var talk = plan(Map.of("personId", aylin, "day", day(7), "start", "10:30"));
    if (moved != null) {
      var change = Map.of("day", day(moved), "start", "15:00", "following", following);
      patch("/api/talks/" + talk, change).statusCode(200);
    }
    clock.advance(Duration.ofDays(closedAfter));
    finish(talk, Map.of("outcome", "held"))
        .statusCode(200)
        .body("next.day", equalTo(workday(next)))
        .body("next.start", equalTo(following ? "15:00" : "10:30"));
  }

  @Test
  void aOneOnOneEndsWithStepsBothWaysAndIsFollowedByTheNext() {
    wish(aylin, Map.of("seriesDays", 14));
    var talk = plan(Map.of("personId", aylin, "day", TODAY.toString(), "start", "10:30"));
    read("/api/to-dos")
        .body("items.find { it.reason == 'talk' }.meeting.with", equalTo("Aylin Demir"));
    var said = point(talk, "How was it without me?");
    var stays = point(talk, "The salary");
    patch("/api/points/" + said, Map.of("done", true)).statusCode(200);
    send("/api/entries", line("heard", "Nobody called me", talk)).statusCode(201);
    var next =
        finish(
                talk,
                Map.of(
                    "outcome",
                    "held",
                    "steps",
                    List.of(
                        Map.of("text", "Ask Petra for a second day", "dueOn", day(3)),
                        Map.of("text", "Say what is unsure", "by", "other", "dueOn", day(5)))))
            .statusCode(200)
            .body("talk.state", equalTo("held"))
            .body("talk.points.text", contains("How was it without me?"))
            .body("talk.lines.text", contains("Nobody called me"))
            .body("next.day", equalTo(workday(14)))
            .extract()
            .<String>path("next.id");
    read("/api/contacts").body("items[0].lastWords", equalTo("How was it without me?"));
    read("/api/talks/" + next)
        .body("start", equalTo("10:30"))
        .body("number", equalTo(2))
        .body("last.id", equalTo(talk))
        .body("points.id", contains(stays))
        .body("lastSteps.text", contains("Ask Petra for a second day", "Say what is unsure"))
        .body("lastSteps.by", contains("me", "other"))
        .body("lastSteps.state", contains("open", "waiting"));
    List<String> tasks = read("/api/talks/" + next).extract().path("lastSteps.taskId");
    read("/api/tasks/" + tasks.getFirst())
        .body("week", notNullValue())
        .body("talkId", equalTo(talk))
        .body("person.name", equalTo("Aylin Demir"));
    done(tasks.getLast(), "She said it on Thursday.");
    read("/api/talks/" + next).body("lastSteps[1].line", equalTo("She said it on Thursday."));
    read("/api/contacts/" + aylin)
        .body("promises.by", contains("me", "other"))
        .body("promises.state", contains("open", "done"))
        .body("points.id", contains(stays))
        .body("talks.id", contains(next, talk));
    finish(next, Map.of("outcome", "skipped"))
        .statusCode(400)
        .body("errors.pointer", contains("/reason"));
    finish(next, Map.of("outcome", "skipped", "reason", "She is ill"))
        .statusCode(200)
        .body("next.day", equalTo(workday(LocalDate.parse(workday(14)), 14)));
    finish(talk, Map.of("outcome", "held")).statusCode(409).body("type", slug("talk-over"));
    var again = plan(Map.of("personId", aylin, "day", TODAY.toString()));
    var etag = lead.request().get("/api/talks/" + again).header("ETag");
    for (int sent = 0; sent < 2; sent++) {
      lead.request()
          .header("If-Match", etag)
          .body(Map.of("outcome", "held"))
          .post("/api/talks/" + again + "/finish")
          .then()
          .statusCode(200)
          .body("talk.state", equalTo("held"));
    }
    patch("/api/talks/" + talk, Map.of("day", day(1))).statusCode(409);
    patch("/api/talks/" + talk, Map.of("tried", "Also afterwards")).statusCode(200);
    send("/api/talks/" + talk + "/points", Map.of("text", "Too late")).statusCode(409);
    lead.request().header("If-Match", "*").delete("/api/talks/" + talk).then().statusCode(409);
  }

  @Test
  void theOtherOneAddsPointsBehindALinkUntilTheTalkIsOver() {
    var talk = plan(Map.of("personId", aylin, "day", TODAY.toString()));
    patch("/api/talks/" + talk, Map.of("preparation", "Ask first")).statusCode(200);
    send("/api/entries", line("heard", "A note", talk)).statusCode(201);
    var mine = point(talk, "How was it without me?");
    var secret = link(talk);
    var id = UUID.randomUUID().toString();
    guest("/points", Map.of("secret", secret, "id", id, "text", "When the migration?"))
        .statusCode(200)
        .body("points.by", contains("lead", "you"));
    guest("/points", Map.of("secret", secret, "id", id, "text", "When do we talk about it?"))
        .body("points[1].text", equalTo("When do we talk about it?"));
    guest("/points", Map.of("secret", secret, "id", mine, "text", "Not theirs"))
        .statusCode(400)
        .body("errors[0].code", equalTo("duplicate"));
    var read =
        guest("", Map.of("secret", secret))
            .statusCode(200)
            .body("lead", equalTo(lead.name()))
            .body("name", equalTo("Aylin Demir"))
            .extract()
            .asString();
    assertThat(read, not(anyOf(containsString("Ask first"), containsString("A note"))));
    read("/api/talks/" + talk)
        .body("linked", equalTo(true))
        .body("points.by", contains("me", "other"));
    var gone = new HashMap<String, Object>(Map.of("secret", secret, "id", id));
    gone.put("text", null);
    guest("/points", gone).body("points.id", contains(mine));
    finish(
            talk,
            Map.of("outcome", "held", "steps", List.of(Map.of("text", "Ask Petra", "by", "other"))))
        .statusCode(200)
        .body("next", nullValue());
    guest("", Map.of("secret", secret))
        .body("over", equalTo(false))
        .body("day", nullValue())
        .body("promises.by", contains("you"));
    guest("/points", Map.of("secret", secret, "id", id, "text", "For the next one"))
        .statusCode(200);
    lead.becoming(Role.READER);
    guest("", Map.of("secret", secret)).statusCode(404);
    lead.becoming(Role.LEAD);
    lead.request().delete("/api/talks/" + talk + "/link").then().statusCode(204);
    guest("", Map.of("secret", secret)).statusCode(404);
    guest("/points", Map.of("secret", secret, "id", id, "text", "Gone")).statusCode(404);
    lead.request().post("/api/talks/" + talk + "/link").then().statusCode(409);
  }

  /** The link stays for the series; each shows the next one. */
  @Test
  void theOtherOneMovesTheirOwnStepsBehindTheLinkOfASeries() {
    wish(aylin, Map.of("seriesDays", 7));
    var talk = plan(Map.of("personId", aylin, "day", TODAY.toString()));
    var secret = link(talk);
    made("/api/tasks", waiting("Read the report"));
    var thought = Map.of("text", "Think of her", "personId", aylin.toString(), "shared", true);
    var mine = made("/api/tasks", thought);
    var steps =
        List.of(
            Map.of("text", "Lead it", "by", "other", "dueOn", day(4)),
            Map.of("text", "Ask", "by", "me"));
    finish(talk, Map.of("outcome", "held", "steps", steps)).statusCode(200);
    String step =
        guest("", Map.of("secret", secret))
            .body("day", notNullValue())
            .body("promises.text", contains("Lead it", "Read the report", "Think of her", "Ask"))
            .extract()
            .path("promises[0].id");
    guest("/steps", Map.of("secret", secret, "id", step, "done", true))
        .statusCode(200)
        .body("promises.find { it.id == '%s' }.doneOn".formatted(step), equalTo(day(0)));
    guest("/steps", Map.of("secret", secret, "id", step, "done", false, "dueOn", day(9)))
        .body("promises[0].dueOn", equalTo(day(9)))
        .body("promises[0].done", equalTo(false));
    read("/api/tasks/" + step).body("state", equalTo("waiting")).body("dueOn", equalTo(day(4)));
    var promise = "promises.find { it.id == '%s' }.".formatted(step);
    read("/api/contacts/" + aylin)
        .body(promise + "dueOn", equalTo(day(4)))
        .body(promise + "theirDay", equalTo(day(9)));
    patch("/api/tasks/" + step, Map.of("dueOn", day(6))).statusCode(200);
    guest("", Map.of("secret", secret)).body("promises[0].dueOn", equalTo(day(6)));
    guest("/steps", Map.of("secret", secret, "id", mine, "done", true)).statusCode(404);
    patch("/api/tasks/" + step, Map.of("state", "dropped")).statusCode(200);
    guest("/steps", Map.of("secret", secret, "id", step, "done", true)).statusCode(404);
    var next = plan(Map.of("personId", aylin, "day", day(30)));
    String held = read("/api/talks?state=planned").extract().path("items[1].id");
    lead.request().header("If-Match", "*").delete("/api/talks/" + held).then().statusCode(204);
    read("/api/talks/" + next).body("linked", equalTo(true));
  }

  @Test
  void thePersonsLinkShowsNothingThatIsTheLeadsAlone() {
    var secret = secretOf(lead.request().post(linkOf(aylin)).path("address"));
    wish(aylin, Map.of("rhythmDays", 14, "why", "Her priority"));
    made("/api/tasks", waiting("Hers"));
    made(
        "/api/tasks",
        Map.of(
            "text", "Of others", "personId", petra.toString(), "state", "waiting", "shared", true));
    var solved = Map.of("text", "Solved", "personId", aylin.toString(), "card", "mine-to-solve");
    made("/api/tasks", solved);
    var noted = new HashMap<String, Object>(waiting("Promised"));
    noted.put("note", "For me");
    noted.put("state", "open");
    made("/api/tasks", noted);
    line("heard", TODAY, "A line of mine");
    var update = new HashMap<String, Object>(line("touch", "The audit is in January", ""));
    update.remove("talkId");
    update.put("card", "update");
    send("/api/entries", update).statusCode(201);
    var read =
        guest("", Map.of("secret", secret))
            .statusCode(200)
            .body("promises.text", contains("Hers", "Promised"))
            .body("updates.text", contains("The audit is in January"))
            .body("updates.day", contains(day(0)))
            .extract()
            .asString();
    assertThat(
        read,
        not(
            anyOf(
                containsString("Of others"),
                containsString("For me"),
                containsString("A line"),
                containsString("priority"))));
    read("/api/contacts/" + aylin).body("linked", equalTo(true)).body("linkedOn", equalTo(day(0)));
    lead.colleague().request().post(linkOf(aylin)).then().statusCode(404);
  }

  @Test
  void aReplacedLinkSaysSoAndAnEndedOneNothing() {
    var first = secretOf(lead.request().post(linkOf(aylin)).path("address"));
    var second = secretOf(lead.request().post(linkOf(aylin)).path("address"));
    var line = Map.of("secret", first, "id", UUID.randomUUID().toString(), "text", "Too late");
    guest("/points", line).statusCode(410).body("type", slug("link-replaced"));
    var said = Map.of("secret", first, "id", UUID.randomUUID().toString());
    guest("/answers", said(first, "" + aylin, "why", "T"))
        .statusCode(410)
        .body("type", slug("link-replaced"));
    guest("/steps", said).statusCode(410).body("type", slug("link-replaced"));
    guest("/questions", line).statusCode(410).body("type", slug("link-replaced"));
    guest("", Map.of("secret", first)).statusCode(410).body("type", slug("link-replaced"));
    guest("", Map.of("secret", second)).statusCode(200);
    lead.request().delete(linkOf(aylin)).then().statusCode(204);
    guest("", Map.of("secret", first)).statusCode(404);
    guest("", Map.of("secret", second)).statusCode(404);
    read("/api/contacts/" + aylin).body("linked", equalTo(false));
  }

  /** Each way of the link answers as one that was ended. */
  @Test
  void theLinkOfAnArchivedPersonRests() {
    var secret = secretOf(lead.request().post(linkOf(aylin)).path("address"));
    var id = made("/api/tasks", waiting("Hers"));
    var ways =
        Map.of(
            "", Map.of("secret", secret),
            "/points", Map.of("secret", secret, "id", "" + UUID.randomUUID(), "text", "T"),
            "/steps", Map.of("secret", secret, "id", id, "done", true),
            "/questions", Map.of("secret", secret, "id", id, "text", "T"),
            "/answers", said(secret, id, "why", "T"));
    patch("/api/people/" + aylin, Map.of("archived", true)).statusCode(200);
    ways.forEach((way, body) -> guest(way, body).statusCode(404));
    read("/api/contacts/" + aylin).body("linked", equalTo(true));
    patch("/api/people/" + aylin, Map.of("archived", false)).statusCode(200);
    guest("", ways.get("")).statusCode(200).body("promises.text", contains("Hers"));
  }

  @Test
  void aTaskStandsOnTheLinkOnceItIsShown() {
    var secret = secretOf(lead.request().post(linkOf(aylin)).path("address"));
    var hidden =
        List.of(
            Map.of("text", "Ask HR", "personId", aylin.toString()),
            Map.of("text", "Their turn", "personId", aylin.toString(), "state", "waiting"));
    var ids = hidden.stream().map(task -> made("/api/tasks", task)).toList();
    guest("", Map.of("secret", secret)).body("promises", empty());
    for (var id : ids) {
      patch("/api/tasks/" + id, Map.of("shared", true))
          .statusCode(200)
          .body("shared", equalTo(true));
    }
    guest("", Map.of("secret", secret)).body("promises.text", contains("Ask HR", "Their turn"));
    // It was shown to this person, and not to whoever does it next.
    patch("/api/tasks/" + ids.getFirst(), Map.of("personId", petra.toString()))
        .body("shared", equalTo(false));
    patch("/api/tasks/" + ids.getLast(), Map.of("shared", false)).statusCode(200);
    guest("", Map.of("secret", secret)).body("promises", empty());
    send("/api/tasks", Map.of("text", "To nobody", "shared", true))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/shared"));
  }

  @Test
  void whatHappenedIsReadByThePersonOnceTheLeadTicksThat() {
    var secret = secretOf(lead.request().post(linkOf(aylin)).path("address"));
    for (var sent : List.of(false, true)) {
      var id = made("/api/tasks", Map.of("text", "Ask HR", "personId", aylin.toString()));
      finishTask(id, Map.of("happened", "Sent: " + sent, "sent", sent)).statusCode(200);
    }
    guest("", Map.of("secret", secret)).body("updates.text", contains("Sent: true"));
    var goal = made("/api/goals", Map.of("kind", "growth", "title", "Hand over"));
    for (var task :
        List.of(
            Map.of("text", "Nobody's"),
            Map.of("text", "Helps", "personId", aylin.toString(), "goalId", goal))) {
      finishTask(made("/api/tasks", task), Map.of("happened", "Done", "sent", true))
          .statusCode(400)
          .body("errors.pointer", contains("/sent"));
    }
  }

  private ValidatableResponse finishTask(String id, Map<String, ?> said) {
    return lead.request()
        .header("If-Match", "*")
        .body(said)
        .post("/api/tasks/" + id + "/finish")
        .then();
  }

  /** A tool moves and finishes what stands there, and says nothing in the lead's name. */
  @Test
  void aTokenPutsNothingOnALink() {
    var secret = secretOf(lead.request().post(linkOf(aylin)).path("address"));
    var shown = made("/api/tasks", waiting("Hers"));
    var other = made("/api/tasks", Map.of("text", "O", "personId", aylin.toString()));
    var asked = new HashMap<String, Object>(Map.of("text", "U", "personId", aylin.toString()));
    asked.put("card", "update");
    var update = made("/api/tasks", asked);
    var sent = new HashMap<String, Object>(line("touch", "The audit", ""));
    sent.remove("talkId");
    sent.put("card", "update");
    sent.put("kind", "did");
    var done = made("/api/entries", sent);
    sent.put("kind", "touch");
    var entry = made("/api/entries", sent);
    var before = guest("", Map.of("secret", secret)).statusCode(200).extract().asString();
    var token = lead.token("work:read", "work:write");
    for (var attempt :
        List.of(
            List.of("POST", "/api/tasks", waiting("More")),
            List.of("PATCH", "/api/tasks/" + other, Map.of("shared", true)),
            List.of("PATCH", "/api/tasks/" + shown, Map.of("text", "Other words")),
            List.of("PATCH", "/api/tasks/" + shown, Map.of("state", "open")),
            List.of("PATCH", "/api/tasks/" + shown, Map.of("personId", petra.toString())),
            List.of(
                "POST",
                "/api/tasks/" + update + "/finish",
                Map.of("kind", "touch", "happened", "In their name")),
            List.of(
                "POST",
                "/api/tasks/" + other + "/finish",
                Map.of("happened", "In their name", "sent", true)),
            List.of("POST", "/api/entries", sent),
            List.of("PATCH", "/api/entries/" + done, Map.of("kind", "touch")),
            List.of("PATCH", "/api/entries/" + entry, Map.of("text", "Other words")))) {
      byToken(token, attempt).statusCode(403).body("type", slug("session-only"));
    }
    assertThat(guest("", Map.of("secret", secret)).extract().asString(), equalTo(before));
    byToken(token, List.of("PATCH", "/api/tasks/" + shown, Map.of("dueOn", day(3))))
        .statusCode(200);
    byToken(token, List.of("POST", "/api/tasks/" + shown + "/finish", Map.of())).statusCode(200);
  }

  private static ValidatableResponse byToken(String token, List<?> attempt) {
    var patches = attempt.getFirst().equals("PATCH");
    return given()
        .auth()
        .oauth2(token)
        .header("If-Match", "*")
        .contentType(patches ? "application/merge-patch+json" : "application/json")
        .body(attempt.getLast())
        .request((String) attempt.getFirst(), (String) attempt.get(1))
        .then();
  }

  @Test
  void aTickedAnswerStandsOnTheLinkOfThePersonAlone() {
    var secret = secretOf(lead.request().post(linkOf(aylin)).path("address"));
    var others = secretOf(lead.request().post(linkOf(petra)).path("address"));
    var id = told();
    guest("", Map.of("secret", secret)).body("shared", empty());
    patch("/api/situations/" + id, Map.of("shared", List.of("why"))).statusCode(200);
    var read =
        guest("", Map.of("secret", secret))
            .body("shared.id", contains(id))
            .body("shared[0].question.label.own", equalTo("Why?"))
            .body("shared[0].text", equalTo("Two can then release."))
            .body("shared[0].writtenOn", equalTo(day(0)))
            .extract()
            .asString();
    for (var kept : List.of("The release", "She is not ready", "Run it", "How sure?", "What?")) {
      assertThat(read, not(containsString(kept)));
    }
    guest("", Map.of("secret", others)).body("shared", empty());
    patch("/api/situations/" + id, Map.of("answers", answers("It is time.")))
        .statusCode(200)
        .body("shared", contains("why"));
    guest("", Map.of("secret", secret)).body("shared.text", contains("It is time."));
    patch("/api/situations/" + id, Map.of("answers", answers(petra, "It is time.")))
        .statusCode(200)
        .body("shared", empty());
    guest("", Map.of("secret", others)).body("shared", empty());
    lead.request().delete(linkOf(aylin)).then().statusCode(204);
    var late = said(secret, id, "sure", "7");
    guest("/answers", late).statusCode(404);
  }

  @Test
  void aGuessStaysHiddenUntilTheOtherOneHasAnswered() {
    var secret = secretOf(lead.request().post(linkOf(aylin)).path("address"));
    var others = secretOf(lead.request().post(linkOf(petra)).path("address"));
    var id = told();
    guest("/answers", said(secret, id, "sure", "5")).statusCode(404);
    patch("/api/situations/" + id, Map.of("shared", List.of("why", "sure"))).statusCode(200);
    var asked = "shared.find { it.question.key == 'sure' }.";
    guest("", Map.of("secret", secret))
        .body(asked + "question.kind", equalTo("number"))
        .body(asked + "text", nullValue())
        .body(asked + "writtenOn", nullValue());
    guest("/answers", said(secret, id, "sure", "11"))
        .statusCode(400)
        .body("errors.pointer", contains("/text"))
        .body("errors.code", contains("bad-format"));
    guest("/answers", said(secret, id, "why", "No")).statusCode(404);
    guest("/answers", said(others, id, "sure", "5")).statusCode(404);
    guest("/answers", said(secret, UUID.randomUUID().toString(), "sure", "5")).statusCode(404);
    read("/api/home").body("sent", empty());
    guest("/answers", said(secret, id, "sure", "5"))
        .statusCode(200)
        .body(asked + "text", equalTo("8"))
        .body(asked + "reply", equalTo("5"))
        .body(asked + "sentAt", startsWith(day(0)));
    read("/api/home")
        .body("sent.kind", contains("answered"))
        .body("sent.text", contains("The release"))
        .body("sent.situationId", contains(id))
        .body("sent.person.name", contains("Aylin Demir"));
    read("/api/situations/" + id)
        .body("replies.text", contains("5"))
        .body("replies.person.name", contains("Aylin Demir"));
    read("/api/home").body("sent", empty());
    // What was answered stays, and is shown again with the tick.
    patch("/api/situations/" + id, Map.of("shared", List.of())).body("replies", hasSize(1));
    guest("", Map.of("secret", secret)).body("shared", empty());
    patch("/api/situations/" + id, Map.of("shared", List.of("sure"))).statusCode(200);
    guest("", Map.of("secret", secret)).body("shared.reply", contains("5"));
    // Somebody else does not see it.
    patch(
            "/api/situations/" + id,
            Map.of("answers", answers(petra, "W"), "shared", List.of("sure")))
        .statusCode(200);
    guest("", Map.of("secret", others)).body("shared.reply", contains(nullValue()));
  }

  /** Things on a person's page count as read there; answers are read in their situation. */
  @Test
  void homeNamesWhatCameInOverALinkUntilItIsRead() {
    var secret = secretOf(lead.request().post(linkOf(aylin)).path("address"));
    var task = made("/api/tasks", waiting("Run the release"));
    var about = Map.of("kind", "task", "id", task);
    var draft = Map.of("about", about, "personIds", List.of(aylin.toString()), "text", "And who?");
    String asked =
        send("/api/questions/batches", draft).statusCode(201).extract().path("items[0].id");
    read("/api/home").body("sent", empty());
    guest("/questions", Map.of("secret", secret, "id", asked, "text", "I decide"));
    guest("/points", Map.of("secret", secret, "id", UUID.randomUUID().toString(), "text", "When?"));
    read("/api/home")
        .body("sent.kind", containsInAnyOrder("answered", "item"))
        .body("sent.text", containsInAnyOrder("And who?", "When?"));
    var path = linkOf(aylin) + "/read";
    lead.colleague().request().post(path).then().statusCode(404);
    lead.request().post(path).then().statusCode(204);
    read("/api/home").body("sent", empty());
    guest("/questions", Map.of("secret", secret, "id", asked, "text", "I decide when"));
    read("/api/home").body("sent.kind", contains("answered"));
    var reply =
        Map.of("text", "And who?", "waiting", false, "answer", "I decide when", "reply", "Good");
    send("/api/questions/" + asked, reply).statusCode(200);
    read("/api/home").body("sent", empty());
    // A new link brings nothing back.
    lead.request().post(path).then().statusCode(204);
    lead.request().post(linkOf(aylin)).then().statusCode(200);
    read("/api/home").body("sent", empty());
  }

  /** A lead's own template; `kept` is never shown, and the guess only beside the answer. */
  private String told() {
    var form =
        Map.of(
            "name", Map.of("own", "She is not ready"),
            "note", Map.of("own", "N"),
            "fields",
                List.of(
                    question("who", "person", "Who?", Map.of()),
                    question("what", "line", "What?", Map.of()),
                    question("why", "text", "Why?", Map.of("other", "see")),
                    question("sure", "number", "How sure?", Map.of("other", "answer"))));
    return made(
        "/api/situations",
        Map.of(
            "template",
            "own",
            "form",
            form,
            "day",
            day(0),
            "title",
            "The release",
            "answers",
            answers("Two can then release.")));
  }

  private static Map<String, Object> question(
      String key, String kind, String label, Map<String, Object> more) {
    var question = new HashMap<>(more);
    question.putAll(Map.of("key", key, "kind", kind, "label", Map.of("own", label)));
    return question;
  }

  private List<Map<String, Object>> answers(String why) {
    return answers(aylin, why);
  }

  private static List<Map<String, Object>> answers(UUID who, String why) {
    return List.of(
        Map.of("field", "who", "personId", who.toString()),
        Map.of("field", "what", "text", "Run it"),
        Map.of("field", "why", "text", why),
        Map.of("field", "sure", "text", "8"));
  }

  private static Map<String, Object> said(String secret, String id, String field, String text) {
    return Map.of("secret", secret, "id", id, "field", field, "text", text);
  }

  private static String linkOf(UUID person) {
    return "/api/people/" + person + "/link";
  }

  private static String secretOf(String address) {
    return address.substring(address.indexOf('#') + 1);
  }

  private Map<String, Object> waiting(String text) {
    return Map.of("text", text, "personId", aylin.toString(), "state", "waiting", "shared", true);
  }

  /** The source of a goal must not be found through the person who helps with it. */
  @Test
  void aPersonsPageAndAnAgendaLeadToNoAnswer() {
    var advised = Advised.of(lead.memberId());
    lead.request()
        .header("If-Match", "*")
        .body(Map.of("state", "will-do", "reason", "The words of a reply.", "publish", false))
        .put(advised.path(0))
        .then()
        .statusCode(200);
    var goal =
        made(
            "/api/goals",
            Map.of(
                "kind", "experiment",
                "title", "The words of the reply",
                "sign", "Nobody asks",
                "thread", Map.of("kind", "advice", "key", advised.pieces().getFirst())));
    made(
        "/api/tasks",
        Map.of("text", "Read it together", "goalId", goal, "personId", aylin.toString()));
    made("/api/tasks", Map.of("text", "Try it", "goalId", goal, "mark", "step", "minutes", 30));
    patch("/api/goals/" + goal, Map.of("state", "active")).statusCode(200);
    made("/api/tasks", Map.of("text", "Ask Petra", "personId", aylin.toString()));
    made(
        "/api/entries",
        Map.of(
            "day",
            TODAY.toString(),
            "kind",
            "did",
            "text",
            "We read it",
            "goalId",
            goal,
            "personId",
            aylin.toString()));
    var talk = plan(Map.of("personId", aylin, "day", TODAY.toString()));
    point(talk, "Ask Petra");
    for (var path :
        List.of("/api/contacts/" + aylin, "/api/talks/" + talk, "/api/talks/" + talk + "/agenda")) {
      var body = read(path).extract().asString();
      for (var secret : List.of("The words of", goal, "thread", "advice")) {
        assertThat(path, body, not(containsString(secret)));
      }
    }
    read("/api/contacts/" + aylin)
        .body("promises.text", contains("Read it together", "Ask Petra"))
        .body("promises.by", contains("other", "me"));
    read("/api/talks/" + talk + "/agenda")
        .body("items.origin", contains("helps", "experiment"))
        .body("items.text", contains("Read it together", "Try it"));
    var said =
        Map.of(
            "day",
            TODAY.toString(),
            "kind",
            "did",
            "text",
            "Said",
            "talkId",
            talk,
            "thread",
            Map.of("kind", "advice", "key", advised.pieces().getFirst()));
    send("/api/entries", said).statusCode(400).body("errors.pointer", contains("/talkId"));
    send("/api/tasks", Map.of("text", "T", "talkId", UUID.randomUUID().toString()))
        .statusCode(400)
        .body("errors.code", contains("unknown-thing"));
  }

  @Test
  void aPlannedTalkIsRemovedAndItsPointsGoToTheNext() {
    var talk = plan(Map.of("personId", aylin, "day", TODAY.toString()));
    var gone = point(talk, "Not after all");
    var stays = point(talk, "The salary");
    remove("/api/points/" + gone);
    patch("/api/points/" + stays, Map.of("done", true)).statusCode(200);
    remove("/api/talks/" + talk);
    var next = plan(Map.of("personId", aylin, "day", day(7)));
    read("/api/talks/" + next).body("points.id", contains(stays));
  }

  private void remove(String path) {
    lead.request().header("If-Match", "*").delete(path).then().statusCode(204);
  }

  @Test
  void aPromiseKeepsTheNameOfWhoIsRemoved() {
    var talk = plan(Map.of("personId", aylin, "day", TODAY.toString()));
    finish(talk, Map.of("outcome", "held", "steps", List.of(Map.of("text", "Ask Petra"))))
        .statusCode(200);
    lead.request().header("If-Match", "*").delete("/api/people/" + aylin).then().statusCode(204);
    read("/api/talks/" + talk)
        .body("with", equalTo("Aylin Demir"))
        .body("steps.text", contains("Ask Petra"));
    read("/api/tasks?state=open").body("items.person.name", contains("Aylin Demir"));
    lead.request().get("/api/contacts/" + aylin).then().statusCode(404);
  }

  @Test
  void aSessionClosesWithExactlyOneStep() {
    var pairing =
        made(
            "/api/coaching/pairings",
            Map.of(
                "coachName",
                "Katrin Sommer",
                "purpose",
                "Decide less",
                "skills",
                List.of("Delegation"),
                "rhythmDays",
                14,
                "sessions",
                2));
    var session = plan(Map.of("pairingId", pairing, "day", TODAY.toString()));
    read("/api/talks/" + session)
        .body("kind", equalTo("session"))
        .body("minutes", equalTo(60))
        .body("skills", contains("Delegation"));
    patch("/api/talks/" + session, Map.of("purpose", "May I say so?")).statusCode(200);
    send("/api/talks/" + session + "/points", Map.of("kind", "option", "text", "I say it once"))
        .statusCode(201);
    finish(session, Map.of("outcome", "held"))
        .statusCode(409)
        .body("type", slug("step-missing"))
        .body(
            "errors.pointer",
            containsInAnyOrder(
                "/steps/0/text",
                "/steps/0/minutes",
                "/steps/0/dueOn",
                "/steps/0/sign",
                "/steps/0/skill"));
    var step = new HashMap<String, Object>();
    step.put("text", "Say it once");
    step.put("minutes", 200);
    step.put("dueOn", day(40));
    step.put("sign", "They ask who decides");
    step.put("skill", "Delegation");
    finish(session, Map.of("outcome", "held", "steps", List.of(step)))
        .statusCode(409)
        .body("errors.pointer", containsInAnyOrder("/steps/0/minutes", "/steps/0/dueOn"));
    step.put("minutes", 30);
    step.put("dueOn", day(3));
    finish(session, Map.of("outcome", "held", "steps", List.of(step, step))).statusCode(400);
    step.put("skill", "Feedback");
    finish(session, Map.of("outcome", "held", "steps", List.of(step)))
        .statusCode(400)
        .body("errors.code", contains("unknown-thing"));
    step.put("skill", "Delegation");
    var next =
        finish(session, Map.of("outcome", "held", "steps", List.of(step)))
            .statusCode(200)
            .body("next.day", equalTo(workday(14)))
            .body("talk.points.text", contains("I say it once"))
            .extract()
            .<String>path("next.id");
    String task = read("/api/talks/" + next).extract().path("lastSteps[0].taskId");
    done(task, "I said it once.");
    read("/api/talks/" + next)
        .body("lastSteps[0].line", equalTo("I said it once."))
        .body("lastSteps[0].skill", equalTo("Delegation"))
        .body("points", empty());
    finish(next, Map.of("outcome", "no-show"))
        .statusCode(400)
        .body("errors.pointer", contains("/outcome"))
        .body("errors.code", contains("in-future"));
    patch("/api/talks/" + next, Map.of("day", TODAY.toString())).statusCode(200);
    var last =
        finish(next, Map.of("outcome", "no-show"))
            .statusCode(200)
            .body("talk.state", equalTo("no-show"))
            .extract()
            .<String>path("next.id");
    var secret = link(last);
    read("/api/talks?pairingId=" + pairing).body("items", hasSize(3));
    patch("/api/talks/" + last, Map.of("day", TODAY.toString())).statusCode(200);
    finish(last, Map.of("outcome", "held", "steps", List.of(step)))
        .statusCode(200)
        .body("next", nullValue());
    var late = Map.of("secret", secret, "id", UUID.randomUUID().toString(), "text", "Too late");
    guest("/points", late).statusCode(409).body("type", slug("talk-over"));
    lead.request().post("/api/coaching/pairings/" + pairing + "/end").then().statusCode(204);
    send("/api/talks", Map.of("pairingId", pairing, "day", TODAY.toString()))
        .statusCode(409)
        .body("type", slug("pairing-over"));
  }

  @ParameterizedTest
  @CsvSource({
    "rhythmDays, 0, out-of-range",
    "rhythmDays, 1000, out-of-range",
    "seriesDays, 0, out-of-range"
  })
  void aRhythmIsBetweenADayAndAYear(String field, int days, String code) {
    patch("/api/contacts/" + aylin, Map.of(field, days))
        .statusCode(400)
        .body("errors[0].code", equalTo(code));
  }

  @Test
  void badInputIsNamed() {
    patch("/api/contacts/" + aylin, Map.of("until", day(-3)))
        .statusCode(400)
        .body("errors[0].code", equalTo("in-past"));
    send("/api/talks", Map.of("personId", UUID.randomUUID().toString(), "day", day(1)))
        .statusCode(400)
        .body("errors[0].code", equalTo("unknown-person"));
    send("/api/talks", Map.of("day", day(1))).statusCode(400);
    send("/api/talks", Map.of("personId", aylin.toString(), "day", day(-3))).statusCode(400);
    var talk = plan(Map.of("personId", aylin, "day", TODAY.toString()));
    finish(talk, Map.of("outcome", "planned")).statusCode(400);
    var step = Map.of("text", "T", "by", "other", "goalId", UUID.randomUUID().toString());
    finish(talk, Map.of("outcome", "held", "steps", List.of(step)))
        .statusCode(400)
        .body("errors.pointer", hasItems("/steps/0/by", "/steps/0/minutes"));
    finish(
            talk,
            Map.of("outcome", "skipped", "reason", "Ill", "steps", List.of(Map.of("text", "T"))))
        .statusCode(400)
        .body("errors.pointer", hasItem("/steps"));
    given()
        .contentType("application/json")
        .body(Map.of("secret", "K9WD4TRX2HQM7PVAK9WD4TRX2HQM7PVA"))
        .post("/api/talks/open")
        .then()
        .statusCode(404);
  }

  private String plan(Map<String, Object> draft) {
    return made("/api/talks", draft);
  }

  private String point(String talk, String text) {
    return made("/api/talks/" + talk + "/points", Map.of("text", text));
  }

  private String link(String talk) {
    String address = lead.request().post("/api/talks/" + talk + "/link").path("address");
    return address.substring(address.indexOf('#') + 1);
  }

  private void line(String kind, LocalDate day, String text) {
    send(
            "/api/entries",
            Map.of("kind", kind, "day", day.toString(), "text", text, "personId", aylin.toString()))
        .statusCode(201);
  }

  private Map<String, Object> line(String kind, String text, String talk) {
    return Map.of(
        "kind", kind,
        "day", TODAY.toString(),
        "text", text,
        "talkId", talk,
        "personId", aylin.toString());
  }

  private void done(String task, String happened) {
    lead.request()
        .header("If-Match", "*")
        .body(Map.of("happened", happened))
        .post("/api/tasks/" + task + "/finish")
        .then()
        .statusCode(200);
  }

  private ValidatableResponse wish(UUID person, Map<String, Object> change) {
    return patch("/api/contacts/" + person, change).statusCode(200);
  }

  private ValidatableResponse patch(String path, Map<String, ?> change) {
    return lead.patch(lead.request().get(path).header("ETag")).body(change).patch(path).then();
  }

  private ValidatableResponse finish(String talk, Map<String, ?> finish) {
    return lead.request()
        .header("If-Match", "*")
        .body(finish)
        .post("/api/talks/" + talk + "/finish")
        .then();
  }

  private static ValidatableResponse guest(String path, Map<String, ?> body) {
    return given().contentType("application/json").body(body).post("/api/talks/open" + path).then();
  }

  private ValidatableResponse read(String path) {
    return lead.request().get(path).then().statusCode(200);
  }

  private ValidatableResponse send(String path, Object body) {
    return lead.request().body(body).post(path).then();
  }

  private String made(String path, Object body) {
    return send(path, body).statusCode(201).extract().path("id");
  }

  private static String day(int days) {
    return TODAY.plusDays(days).toString();
  }

  /** A talk of a series that would be on a weekend is on Monday. */
  private static String workday(int days) {
    return workday(TODAY, days);
  }

  private static String workday(LocalDate from, int days) {
    var day = from.plusDays(days);
    while (day.getDayOfWeek().getValue() > 5) {
      day = day.plusDays(1);
    }
    return day.toString();
  }

  private static Matcher<String> slug(String slug) {
    return equalTo("/problems/" + slug);
  }
}
