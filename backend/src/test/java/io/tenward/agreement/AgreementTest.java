package io.tenward.agreement;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import io.tenward.board.PublishedBoard;
import io.tenward.board.gather.OwnBoard;
import io.tenward.kernel.close.ClosingJob;
import io.tenward.kernel.close.Released;
import io.tenward.kernel.keys.Running;
import io.tenward.results.Rows;
import io.tenward.results.TestRespondent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Follows an agreement from its draft over HTTP; votes are cast as docs/protocol.md describes. */
@QuarkusTest
class AgreementTest {
  private static final String TODAY = LocalDate.now(ZoneOffset.UTC).toString();
  private static final String REVIEW = "A first look at your review within a working day";
  private static final String PRIORITY = "You read within a day what we stopped, and why";

  private static final List<String> WORDS =
      List.of(
          "Review my code faster.",
          "Reviews take too long.",
          "Review sooner, please.",
          "Hire a tester.",
          "We need somebody who tests.",
          "Testing needs a second person.");

  @Inject ClosingJob closing;
  @Inject Rows rows;
  @Inject TestClock clock;

  private final SignedIn lead = SignedIn.lead();
  private final List<Map<String, Object>> clauses = new ArrayList<>();

  @Test
  void fromADraftToWhatWasAgreed() {
    lead.people("team", 4);
    lead.people("manager", 1);
    var first = begin();
    write(first, clause("duty", REVIEW), clause("duty", PRIORITY));
    var vote = launch(first);
    read(first).body("state", equalTo("proposed")).body("suggestions", empty());
    change(first).statusCode(409).body("type", equalTo("/problems/not-a-draft"));
    createVote(first).statusCode(409);
    lead.request()
        .header("If-Match", "*")
        .delete("/api/agreements/" + first)
        .then()
        .statusCode(409);
    lead.request().post("/api/agreements").then().statusCode(409);
    agree(first, null).statusCode(409).body("type", equalTo("/problems/vote-open"));
    vote(vote, List.of(10, 10, 6, 10), List.of(10, 6, 3, 10), "Tell us before it is decided.");

    standing(first)
        .body("items.votes.agree", contains(3, 2))
        .body("items.votes.live", contains(1, 1))
        .body("items.votes.object", contains(0, 1))
        .body("items.votes.n", contains(4, 4))
        .body("items[1].reasons", contains("Tell us before it is decided."))
        .body("items[0].named", hasSize(1))
        .body("items[0].named[0].vote", equalTo("agree"));
    lead.request().get("/api/home").then().body("next.kind", equalTo("read"));
    answer(first, 1, "You are right: before.")
        .body("clauses[1].answer", equalTo("You are right: before."));
    replies(vote)
        .body("vote.state", equalTo("proposed"))
        .body("vote.clauses[1].votes.object", equalTo(1))
        .body("vote.clauses[1].answer", equalTo("You are right: before."))
        .body("vote.clauses[0]", not(hasKey("reasons")));
    // A vote is no rating: nothing has to be rated first, and there is no gap.
    lead.request().get(vote.path() + "/gaps").then().body("items", empty());
    lead.request().get(vote.path() + "/results").then().statusCode(200);
    lead.request()
        .body(Map.of())
        .post(vote.path() + "/repeat")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/fixed-form"));

    var second = begin();
    assertEquals(second, begin());
    read(first).body("state", equalTo("proposed"));
    clauses.get(1).put("why", null);
    clauses.get(1).put("text", "You hear before it is decided what we stop, and why");
    write(second, clauses.get(0), clauses.get(1))
        .body("clauses.change", contains("new", "new"))
        .body("clauses.votedIn", contains(vote.id(), null));
    lead.request()
        .body(Map.of("name", "Nadja Vos", "groupId", lead.group("team")))
        .post("/api/people")
        .then()
        .statusCode(201);
    var again = launch(second);
    // Those of the first vote alone are asked, on what reads otherwise alone.
    lead.request()
        .get(again.path())
        .then()
        .body("questions.id", contains("clause." + clauses.get(1).get("id")))
        .body("audience.personIds.flatten()", hasSize(5));
    read(first).body("state", equalTo("superseded"));
    vote(again, List.of(10, 10, 10, 6), List.of(), null);
    standing(second)
        .body("items.votes.agree", contains(3))
        .body("items[1]", not(hasKey("outcome")))
        .body("items[1].withoutFigures.kind", contains("team"));
    var yesterday = LocalDate.now(ZoneOffset.UTC).minusDays(1).toString();
    var before = Map.of("agreedOn", yesterday, "talk", "The team meeting");
    post(second, "agree", before).statusCode(400).body("errors.code", contains("before-vote"));
    agree(second, null).statusCode(409).body("type", equalTo("/problems/vote-too-small"));
    agree(second, "The team meeting").statusCode(200).body("state", equalTo("agreed"));
    // Others read how many were asked in an anonymous vote, and not what they said.
    lead.request()
        .get(text(second))
        .then()
        .body("turnout", equalTo(Map.of("byName", false, "asked", 5, "voted", 5)));
    lead.request().get("/api/home").then().body("next.kind", not(equalTo("read")));
    agree(second, null).statusCode(409).body("type", equalTo("/problems/not-a-draft"));
    assertEquals(
        3,
        rows.count(
            "select count(*) from event where member_id = ? and type like 'agreement.%'",
            lead.memberId()));
    lead.request()
        .get("/api/agreements")
        .then()
        .body("items.state", contains("agreed", "superseded"))
        .body("items.number", contains(2, 1));
  }

  /** Nobody has agreed to a version that was only proposed, so nothing compares with it. */
  @Test
  void everythingComparesWithWhatWasAgreedLast() {
    lead.people("team", 4);
    var first = begin();
    write(first, clause("duty", REVIEW), clause("duty", PRIORITY), clause("duty", "As it was"));
    agree(first, "The team meeting").statusCode(200);
    var second = begin();
    clauses.get(0).put("text", REVIEW + ", always");
    clauses.get(1).put("text", PRIORITY + ", always");
    write(second, clauses.toArray(Map[]::new));
    vote(launch(second), List.of(0, 0, 0, 0), List.of(0, 0, 0, 0), null);
    agree(second, null).statusCode(409).body("type", equalTo("/problems/vote-too-small"));

    var third = begin();
    read(third).body("clauses.change", contains("reworded", "reworded", "same"));
    clauses.get(1).put("text", PRIORITY + ", in any case");
    write(third, clauses.toArray(Map[]::new))
        .body("clauses.before", contains(REVIEW, PRIORITY, null))
        .body("clauses.votedIn", contains(null, null, null));
    var vote = launch(third);
    asked(vote.id(), 0, 1).body("questions.clause.before", contains(REVIEW, PRIORITY));
    // Too few vote on the second one.
    vote(vote, List.of(10, 10, 6, 10), List.of(10, 0, 0, 0), null);
    agree(third, null).statusCode(409).body("type", equalTo("/problems/vote-too-small"));

    var fourth = begin();
    read(fourth)
        .body("clauses.votedIn", contains(vote.id(), null, null))
        .body("clauses.before", contains(REVIEW, PRIORITY, null));
    clauses.get(1).put("text", PRIORITY);
    write(fourth, clauses.toArray(Map[]::new))
        .body("clauses.change", contains("reworded", "same", "same"));
    createVote(fourth).statusCode(409).body("type", equalTo("/problems/nothing-to-vote-on"));
    agree(fourth, null).statusCode(200);
    lead.request()
        .get(text(fourth))
        .then()
        .body("clauses.before", contains(REVIEW, null, null))
        .body("clauses.since", contains(TODAY, TODAY, TODAY));
  }

  @Test
  void aPreparedVoteFollowsWhatIsAgreedMeanwhile() {
    lead.people("team", 4);
    var first = begin();
    write(first, clause("duty", REVIEW), clause("duty", PRIORITY));
    vote(launch(first), List.of(0, 0, 0, 0), List.of(0, 0, 0, 0), null);
    var second = begin();
    clauses.get(1).put("text", PRIORITY + ", always");
    write(second, clauses.toArray(Map[]::new));
    String prepared = createVote(second).statusCode(200).extract().path("vote.surveyId");
    asked(prepared, 0, 1);
    agree(first, "The team meeting").statusCode(200);
    asked(prepared, 1).body("questions.clause.before", contains(PRIORITY));
    read(second).body("clauses.change", contains("same", "reworded"));
  }

  private ValidatableResponse asked(String vote, Integer... places) {
    var ids = Stream.of(places).map(place -> "clause." + clauses.get(place).get("id")).toList();
    return lead.request().get("/api/surveys/" + vote).then().body("questions.id", equalTo(ids));
  }

  @Test
  void itIsReadByWhomTheLeadLets() {
    var colleague = lead.colleague();
    var first = begin();
    write(first, clause("principle", REVIEW));
    visibility(first, "workspace").statusCode(409);
    agree(first, "The team meeting").statusCode(200).body("state", equalTo("agreed"));
    for (var stranger : List.of(colleague, SignedIn.inOtherWorkspace())) {
      stranger.request().get(text(first)).then().statusCode(404);
    }
    String link = visibility(first, "link").statusCode(200).extract().path("link");
    var secret = link.substring(link.indexOf('#') + 1);
    open(secret)
        .statusCode(200)
        .body("clauses.text", contains(REVIEW))
        .body("talk", equalTo("The team meeting"))
        .body("$", not(hasKey("turnout")))
        .body("lead", equalTo(lead.name()));
    SignedIn.inOtherWorkspace().request().get(text(first)).then().statusCode(404);
    colleague
        .request()
        .get("/api/agreements/readable")
        .then()
        .body("items.id", contains(first))
        .body("items.lead", contains(lead.name()));
    colleague.request().get(text(first)).then().statusCode(200);
    colleague.request().get("/api/agreements/" + first).then().statusCode(404);
    colleague
        .request()
        .get("/api/agreements/" + first + "/downloads/markdown")
        .then()
        .statusCode(200)
        .body(containsString("1. " + REVIEW));
    remark(colleague, first, "For hotfixes an hour would help.").statusCode(204);
    lead.request()
        .get("/api/entries?threadKind=clause&threadKey=" + clauses.getFirst().get("id"))
        .then()
        .body("items.kind", contains("heard"))
        .body("items[0].text", equalTo(colleague.name() + ": For hotfixes an hour would help."));

    openRemark(secret).statusCode(204);
    lead.request()
        .get("/api/entries?threadKind=clause&threadKey=" + clauses.getFirst().get("id"))
        .then()
        .body("items.text", hasItem("Tom Berger (unverified): An hour would be better."));
    openRemark("K9WD4TRX2HQM7PVAK9WD4TRX2HQM7PVA").statusCode(404);

    // The link leads to what is agreed now, until it is withdrawn.
    var second = begin();
    clauses.getFirst().put("why", "Large changes: the approach first.");
    write(second, clauses.getFirst()).body("clauses.change", contains("reworded"));
    agree(second, "The team meeting").statusCode(200);
    // Looking at the first one again is done with that.
    lead.request()
        .get("/api/tasks?state=open")
        .then()
        .body("items.text", contains("Look at version 2 of the role agreement again"))
        .body("items.dueOn", contains(LocalDate.parse(TODAY).plusMonths(6).toString()));
    open(secret).statusCode(200).body("number", equalTo(2));
    remark(colleague, first, "As it was.").statusCode(404);
    visibility(second, "me").statusCode(200).body("link", nullValue());
    open(secret).statusCode(404);
    open(secret, 1).statusCode(404);
  }

  /** Whoever reads what is agreed now reads what it was before: the words and the day. */
  @Test
  void readersReadWhatChangedAndOpenFormerVersions() {
    var first = begin();
    write(first, clause("duty", REVIEW), clause("duty", PRIORITY));
    var day = LocalDate.parse(TODAY).minusDays(9).toString();
    post(first, "agree", Map.of("agreedOn", day, "talk", "Lunch with Olga")).statusCode(200);
    read(first).body("changes", nullValue());
    var proposed = begin();
    write(proposed, clauses.getFirst());
    lead.person(lead.group("team"), "Olga Brandt");
    post(proposed, "stances", Map.of("stances", List.of(Map.of("personId", onlyPerson()))))
        .statusCode(200);
    var third = begin();
    var review = clauses.getFirst();
    review.put("text", REVIEW + ", always");
    write(third, clause("principle", "We say what we do not know"), review);
    agree(third, "The team meeting").statusCode(200);
    String link = visibility(third, "link").statusCode(200).extract().path("link");
    var secret = link.substring(link.indexOf('#') + 1);
    var fourth = begin();
    write(fourth, clause("duty", "Nobody reads this yet"));

    var colleague = lead.colleague();
    for (var read :
        List.of(open(secret), colleague.request().get(text(third)).then(), read(third))) {
      read.statusCode(200)
          .body("changes.number", equalTo(1))
          .body("changes.agreedOn", equalTo(day))
          .body("changes.clauses.change", contains("added", "reworded", "removed"))
          .body("changes.clauses[1].before", equalTo(REVIEW))
          .body("changes.clauses[2].text", equalTo(PRIORITY));
    }
    open(secret)
        .body("versions.number", contains(3, 1))
        .body("versions.id", contains(third, first));
    for (var read : List.of(open(secret, 1), colleague.request().get(text(first)).then())) {
      read.statusCode(200)
          .body("clauses.text", contains(REVIEW, PRIORITY))
          .body("agreedOn", equalTo(day))
          .body("versions.number", contains(3, 1))
          .body("$", not(hasKey("talk")))
          .body("$", not(hasKey("turnout")));
    }
    for (int number : List.of(2, 4, 5)) {
      open(secret, number).statusCode(404);
    }
    for (var hidden : List.of(proposed, fourth)) {
      colleague.request().get(text(hidden)).then().statusCode(404);
    }
    SignedIn.inOtherWorkspace().request().get(text(first)).then().statusCode(404);
    lead.request().get(text(first)).then().body("talk", equalTo("Lunch with Olga"));
  }

  private String onlyPerson() {
    return lead.request().get("/api/people").path("items[0].id");
  }

  @Test
  void aClauseSaysSinceWhenItsWordsAreAgreed() {
    var first = begin();
    write(first, clause("principle", REVIEW), clause("principle", PRIORITY))
        .body("clauses[0].since", nullValue());
    var day = LocalDate.parse(TODAY).minusDays(9).toString();
    post(first, "agree", Map.of("agreedOn", day, "talk", "The offsite")).statusCode(200);
    read(first).body("clauses.since", contains(day, day));
    var second = begin();
    clauses.get(1).put("why", "Nobody stops twice.");
    write(second, clauses.get(0), clauses.get(1))
        .body("clauses[0].since", equalTo(day))
        .body("clauses[1].since", nullValue());
    agree(second, "The team meeting").statusCode(200);
    lead.request().get(text(second)).then().body("clauses.since", contains(day, TODAY));
    lead.request()
        .get("/api/agreements/" + second + "/downloads/markdown")
        .then()
        .body(containsString("   Since " + day));
    read(first).body("clauses.since", contains(day, day));
  }

  /** The remark reveals no vote, and a limit protects the lead from floods. */
  @Test
  void aRemarkWithALinkWaitsForTheVoteAndIsLimited() {
    lead.people("team", 4);
    var first = begin();
    write(first, clause("duty", REVIEW));
    agree(first, "The team meeting").statusCode(200);
    String link = visibility(first, "link").statusCode(200).extract().path("link");
    var secret = link.substring(link.indexOf('#') + 1);
    var second = begin();
    write(second, clauses.getFirst(), clause("duty", PRIORITY));
    launch(second);
    openRemark(secret).statusCode(409).body("type", equalTo("/problems/vote-open"));
    IntStream.range(0, 20).forEach(i -> openRemark(secret));
    openRemark(secret).statusCode(429);
    clock.freeze();
    clock.advance(Duration.ofHours(1));
    openRemark(secret).statusCode(409);
    clock.reset();
  }

  @Test
  void itBeginsWithTheRoleAndWhatWasDecided() {
    var board = new PublishedBoard(OwnBoard.of(lead, Released.of(lead.memberId(), WORDS)));
    board.decide(0, "realistic", "From Monday.");
    board.decide(1, "not-now", "No position before April.");
    var realistic = board.theme(0);
    var postponed = board.theme(1);
    var sentence = UUID.randomUUID().toString();
    role(
        clauseOfRole(sentence, REVIEW, "applies", "Within a day."),
        clauseOfRole(UUID.randomUUID().toString(), "Not here", "not-here", null));
    var first = begin();
    read(first)
        .body("clauses.id", contains(sentence))
        .body("clauses.why", contains("Within a day."))
        .body("clauses.origin", contains("document"))
        .body("suggestions.id", contains(realistic))
        .body("leftOut", empty());
    board.publish().statusCode(200);
    read(first)
        .body("leftOut.id", contains(postponed))
        .body("leftOut.reason", contains("No position before April."));
    var taken = clause("duty", PRIORITY);
    taken.put("themeId", realistic);
    write(first, taken)
        .body("clauses.theme.id", contains(realistic))
        .body("suggestions.id", contains(sentence));
    // What was written here is a clause of the role from now on.
    lead.request().get("/api/role").then().body("clauses.text", hasItem(PRIORITY));
    board.decide(0, "needs-clarifying", "I have to ask first.");
    read(first).body("clauses.theme.verdict", contains("needs-clarifying"));
  }

  @Test
  void aDraftHasItsLimits() {
    var first = begin();
    createVote(first).statusCode(409).body("type", equalTo("/problems/nothing-to-vote-on"));
    agree(first, "A talk").statusCode(409);
    var same = clause("duty", REVIEW);
    change(first, same, same)
        .statusCode(400)
        .body("errors.pointer", contains("/clauses/1/id"))
        .body("errors.code", contains("duplicate"));
    change(first, clause("duty", "a".repeat(301))).statusCode(400);
    var many = IntStream.range(0, 41).mapToObj(i -> clause("duty", "Clause " + i)).toList();
    change(first, many.toArray(Map[]::new))
        .statusCode(400)
        .body("errors.code", contains("too-many"));
    var unknown = clause("duty", REVIEW);
    unknown.put("themeId", UUID.randomUUID().toString());
    change(first, unknown).statusCode(400).body("errors.code", contains("unknown-thread"));
    write(first, many.subList(0, 17).toArray(Map[]::new));
    createVote(first).statusCode(409).body("errors.code", contains("too-many"));
    write(first, clause("duty", REVIEW));
    createVote(first).statusCode(200);
    agree(first, null).statusCode(409).body("type", equalTo("/problems/vote-too-small"));
    var body = Map.of("agreedOn", LocalDate.now(ZoneOffset.UTC).plusDays(3).toString());
    post(first, "agree", body).statusCode(400).body("errors.code", contains("in-future"));
    String vote = read(first).extract().path("vote.surveyId");
    lead.request()
        .header("Content-Type", "application/merge-patch+json")
        .header("If-Match", "*")
        .body("{\"questions\": []}")
        .patch("/api/surveys/" + vote)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/fixed-form"));
    lead.request()
        .header("If-Match", "*")
        .delete("/api/agreements/" + first)
        .then()
        .statusCode(204);
    lead.request().get("/api/surveys/" + vote).then().statusCode(404);
  }

  @Test
  void aVoteBeginsWithTheTeamAndTheManagerAndThenWithTheLastVote() {
    lead.people("team", 4);
    lead.people("manager", 1);
    lead.people("client", 4);
    var first = begin();
    write(first, clause("duty", REVIEW));
    var vote = launch(first);
    lead.request().get(vote.path()).then().body("audience.personIds.flatten()", hasSize(5));
    vote.overdue();
    closing.run();
    lead.person(lead.group("team"), "Nadja Vos");
    // Another clause, and nobody who came since.
    var second = begin();
    write(second, clause("duty", PRIORITY));
    lead.request()
        .get(launch(second).path())
        .then()
        .body("audience.personIds.flatten()", hasSize(5));
  }

  /**
   * Whoever stayed away the first time would be the one who objects, and whoever has a link could
   * be anybody.
   */
  @ParameterizedTest
  @CsvSource({
    "10, 3, , objections",
    "10, 10, , no-objections",
    "10, 0, ,",
    "0, 10, ,",
    "10, 3, before,",
    "10, 3, again,",
  })
  void changedWordsHaveAnOutcomeIfAllHaveVotedEachTime(
      int once, int again, String taken, String outcome) {
    lead.people("team", 5);
    var first = begin();
    write(first, clause("duty", REVIEW));
    var before = launch(first);
    vote(before, List.of(10, 10, 6, 10, once), List.of(), null);
    var second = begin();
    clauses.getFirst().put("text", REVIEW + ", always");
    write(second, clauses.getFirst());
    var vote = launch(second);
    asIfMailed(before, vote);
    if (taken != null) {
      rows.update(
          """
          insert into link_taking (workspace_id, survey_id, person_id, launch_group_id, taken_on,
            unused, at_launch)
          select workspace_id, survey_id, person_id, launch_group_id, current_date, false, false
          from audience where survey_id = ? limit 1
          """,
          UUID.fromString((taken.equals("before") ? before : vote).id()));
    }
    vote(vote, List.of(10, 10, 6, 10, again), List.of(), null);

    standing(second)
        .body("items[0]", not(hasKey("votes")))
        .body("items[0].outcome", equalTo(outcome))
        .body("items[0].withoutFigures.kind", contains("team"))
        .body("items[0].inexact", empty());
    assertEquals(
        outcome == null ? 1 : 2,
        rows.count(
            "select count(*) from told_block join survey using (survey_id) where lead_id = ?",
            lead.memberId()));
  }

  /** Both had their own links, so that the launch of the second one let it tell an outcome. */
  private void asIfMailed(Running before, Running vote) {
    rows.update(
        "update inexact_block set votes = array[?] where survey_id = ?",
        UUID.fromString(before.id()),
        UUID.fromString(vote.id()));
  }

  @Test
  void theVerySameWordsGoToOtherPeopleOnly() {
    lead.people("team", 4);
    var first = begin();
    write(first, clause("duty", REVIEW));
    launch(first).overdue();
    closing.run();
    rows.update(
        """
        insert into told_block (workspace_id, survey_id, question_id, launch_group_ids)
        select s.workspace_id, s.survey_id, ?, array_agg(g.launch_group_id)
        from survey s join launch_group g using (survey_id)
        where s.lead_id = ? group by 1, 2
        """,
        "clause." + clauses.getFirst().get("id"),
        lead.memberId());
    // A clause of another id says the same.
    var again = begin();
    write(again, clause("duty", REVIEW));
    String survey = createVote(again).statusCode(200).extract().path("vote.surveyId");
    var path = "/api/surveys/" + survey;
    lead.patch("*").body(Map.of("delivery", "links")).patch(path).then().statusCode(200);
    lead.request()
        .header("If-Match", "*")
        .post(path + "/launch")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/not-launchable"))
        .body("errors.code", hasItem("voted-already"));
  }

  @Test
  void aCancelledVoteLeavesADraft() {
    lead.people("team", 4);
    var first = begin();
    write(first, clause("duty", REVIEW));
    var vote = launch(first);
    lead.request().header("If-Match", "*").post(vote.path() + "/cancel").then().statusCode(200);
    read(first).body("state", equalTo("draft"));
    clauses.getFirst().put("text", PRIORITY);
    write(first, clauses.getFirst()).body("clauses.change", contains("new"));
    createVote(first)
        .statusCode(200)
        .body("vote.surveyId", not(equalTo(vote.id())))
        .body("vote.state", equalTo("draft"));
  }

  /** Whatever is sealed, a ballot holds 3, 6, 10 or nothing. */
  @Test
  void anotherNumberIsRejected() {
    lead.people("team", 5);
    var first = begin();
    write(first, clause("duty", REVIEW));
    var vote = launch(first);
    vote(vote, List.of(10, 10, 3, 6, 7), List.of(), null);
    standing(first).body("items.votes.n", contains(4));
    lead.request().get(vote.path() + "/results").then().body("rejected", equalTo(1));
  }

  private Map<String, Object> clause(String section, String text) {
    var clause =
        new HashMap<String, Object>(
            Map.of("id", UUID.randomUUID().toString(), "section", section, "text", text));
    clauses.add(clause);
    return clause;
  }

  private static Map<String, Object> clauseOfRole(
      String id, String text, String standing, String meaning) {
    var clause = new LinkedHashMap<String, Object>();
    clause.put("id", id);
    clause.put("text", text);
    clause.put("standing", standing);
    clause.put("leftOut", false);
    clause.put("origin", "document");
    if (meaning != null) {
      clause.put("meaning", meaning);
    }
    return clause;
  }

  @SafeVarargs
  private void role(Map<String, Object>... written) {
    lead.request()
        .header("If-Match", "*")
        .body(Map.of("clauses", List.of(written)))
        .put("/api/role")
        .then()
        .statusCode(200);
  }

  private String begin() {
    return lead.request().post("/api/agreements").then().statusCode(200).extract().path("id");
  }

  private ValidatableResponse read(String id) {
    return lead.request().get("/api/agreements/" + id).then().statusCode(200);
  }

  private static String text(String id) {
    return "/api/agreements/" + id + "/text";
  }

  @SafeVarargs
  private ValidatableResponse change(String id, Map<String, Object>... written) {
    return lead.request()
        .header("If-Match", "*")
        .body(Map.of("word", "Tell me where it is wrong.", "clauses", List.of(written)))
        .put("/api/agreements/" + id)
        .then();
  }

  @SafeVarargs
  private ValidatableResponse write(String id, Map<String, Object>... written) {
    return change(id, written).statusCode(200);
  }

  private ValidatableResponse post(String id, String what, Map<String, ?> body) {
    return lead.request()
        .header("If-Match", "*")
        .body(body)
        .post("/api/agreements/" + id + "/" + what)
        .then();
  }

  private ValidatableResponse createVote(String id) {
    return post(id, "vote", Map.of("title", "Role agreement", "zone", "Europe/Berlin"));
  }

  private Running launch(String id) {
    String vote = createVote(id).statusCode(200).extract().path("vote.surveyId");
    var path = "/api/surveys/" + vote;
    lead.request()
        .header("Content-Type", "application/merge-patch+json")
        .header("If-Match", "*")
        .body("{\"delivery\": \"links\"}")
        .patch(path)
        .then()
        .statusCode(200)
        .body("purpose", equalTo("vote"));
    lead.request()
        .header("If-Match", "*")
        .post(path + "/launch")
        .then()
        .body("type", nullValue())
        .statusCode(200);
    return new Running(lead, vote);
  }

  private ValidatableResponse agree(String id, String talk) {
    return post(
        id,
        "agree",
        talk == null ? Map.of("agreedOn", TODAY) : Map.of("agreedOn", TODAY, "talk", talk));
  }

  private ValidatableResponse answer(String id, int place, String text) {
    var body = Map.of("clauseId", clauses.get(place).get("id"), "text", text);
    return post(id, "answers", body).statusCode(200);
  }

  private ValidatableResponse visibility(String id, String visible) {
    return post(id, "visibility", Map.of("visible", visible));
  }

  private ValidatableResponse remark(SignedIn who, String id, String text) {
    return who.request()
        .body(Map.of("clauseId", clauses.getFirst().get("id"), "text", text))
        .post("/api/agreements/" + id + "/remarks")
        .then();
  }

  private ValidatableResponse openRemark(String secret) {
    return given()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "secret",
                secret,
                "clauseId",
                clauses.getFirst().get("id"),
                "name",
                "Tom Berger",
                "text",
                "An hour would be better."))
        .post("/api/agreements/open/remarks")
        .then();
  }

  private static ValidatableResponse open(String secret) {
    return open(Map.of("secret", secret));
  }

  private static ValidatableResponse open(String secret, int number) {
    return open(Map.of("secret", secret, "number", number));
  }

  private static ValidatableResponse open(Map<String, ?> link) {
    return given().contentType(ContentType.JSON).body(link).post("/api/agreements/open").then();
  }

  private ValidatableResponse standing(String id) {
    return lead.request().get("/api/agreements/" + id + "/standing").then().statusCode(200);
  }

  /** Everybody votes but those with a 0, the manager agrees to all; then it closes. */
  private void vote(Running vote, List<Integer> one, List<Integer> two, String reason) {
    var links =
        lead.request()
            .get(vote.path() + "/links")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .<List<String>>getList("groups.links");
    var voters = links.stream().flatMap(List::stream).map(TestRespondent::open).toList();
    for (int i = 0; i < voters.size(); i++) {
      var voter = voters.get(i);
      var questions = voter.manifest().get("questions");
      var named = i >= one.size();
      if (!named && one.get(i) == 0) {
        continue;
      }
      voter.rate(questions.get(0).get("id").asText(), named ? 10 : one.get(i));
      if (questions.size() > 1 && two.get(Math.min(i, two.size() - 1)) > 0) {
        int number = named ? 10 : two.get(i);
        var words = number == 3 && reason != null ? reason : "";
        voter.rate(questions.get(1).get("id").asText(), number, "", words);
      }
      voter.send();
    }
    vote.overdue();
    closing.run();
  }

  private static ValidatableResponse replies(Running vote) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("surveyId", vote.id(), "readKey", vote.readKey()))
        .post("/api/r/replies")
        .then()
        .statusCode(200);
  }
}
