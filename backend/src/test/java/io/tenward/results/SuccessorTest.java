package io.tenward.results;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import io.tenward.board.PublishedBoard;
import io.tenward.board.gather.OwnBoard;
import io.tenward.board.state.BoardTest;
import io.tenward.contract.Role;
import io.tenward.kernel.close.DueClosings;
import io.tenward.kernel.keys.Running;
import io.tenward.survey.Draft;
import io.tenward.survey.Sql;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A lead leaves, and another one reads what respondents were told that they would read. */
@QuarkusTest
class SuccessorTest {
  private static final String MAREK = "Marek Dorn";
  private static final String FOCUS = "items.find { it.questionId == 'on-track.focus' }";

  @Inject TestClock clock;
  @Inject Rows rows;

  private SignedIn petra;
  private SignedIn ines;
  private SignedIn marek;

  @BeforeEach
  void twoLeads() {
    petra = SignedIn.owner();
    ines = petra.colleague();
    marek = petra.colleague();
    Sql.run("update member set name = ?1 where member_id = ?2", MAREK, marek.memberId());
  }

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void respondentsReadWhoWouldReadInstead() {
    var survey = successor(Draft.of(ines, "on-track").askingNew("team", 4)).launch();

    var told = survey.manifest().successor();
    assertEquals(MAREK, told.name());
    assertEquals(
        "If Ines leaves, Marek Dorn reads the results instead, including answers that are not"
            + " anonymous.",
        told.told().en());
    read(survey).body("successorId", equalTo(marek.memberId().toString()));
  }

  @Test
  void aDraftTakesOverTheLastChoice() {
    var first = successor(Draft.of(ines, "on-track"));
    var next = Draft.of(ines, "balance");
    ines.request()
        .get(next.path())
        .then()
        .body("successorId", equalTo(marek.memberId().toString()));

    next.change("successorId", null).then().statusCode(200).body("successorId", nullValue());
    var last = Draft.of(ines, "balance").askingNew("team", 4).launch();
    assertEquals(null, last.manifest().successor());
    ines.request()
        .get(first.path())
        .then()
        .body("successorId", equalTo(marek.memberId().toString()));
  }

  @Test
  void onlyAnotherLeadWhoCanReadIsNamed() {
    var draft = Draft.of(ines, "on-track");
    var suspended = petra.colleague();
    suspend(suspended);
    for (var nobody : List.of(ines, petra.reader(), suspended, SignedIn.lead())) {
      draft
          .change("successorId", nobody.memberId())
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("/successorId"))
          .body("errors.code", contains("unknown-member"));
    }
    successor(draft.askingNew("team", 4));
    marek.becoming(Role.READER);
    assertEquals(null, draft.launch().manifest().successor());
  }

  @Test
  void theSuccessorReadsTheResultsAndTheirRespondentsReadSo() {
    var survey = closed(successor(Draft.of(ines, "on-track").askingNew("team", 5)), 5);
    var other =
        closed(Draft.of(ines, "balance").with("successorId", null).askingNew("product", 4), 4);
    ines.request().post(survey.path() + "/self-rating/waive").then().statusCode(200);
    ines.request().get(survey.path() + "/results").then().statusCode(200);
    var ready = marek.token("results:read");

    remove(ines).statusCode(204);

    marek
        .request()
        .get(survey.path())
        .then()
        .statusCode(200)
        .body("received.from", equalTo(ines.name()))
        .body("received.at", notNullValue())
        .body("selfRating", equalTo("waived"))
        .body("successorId", nullValue());
    results(marek, survey)
        .body("selfRated", equalTo(false))
        .body("received.from", equalTo(ines.name()))
        .body(FOCUS + ".blocks[0].n", equalTo(5))
        .body("questions[0].comments", hasSize(5));
    marek
        .request()
        .get("/api/home")
        .then()
        .body("next.kind", equalTo("read"))
        .body("next.survey.id", equalTo(survey.id()));
    survey.form().then().body("told.en", allOf(containsString("Ines left"), containsString(MAREK)));
    problem(petra.request().get(survey.path() + "/results").then(), 404, "not-found");
    problem(
        given().auth().oauth2(ready).get(survey.path() + "/results").then(),
        409,
        "reader-not-told");
    assertEquals(
        0,
        rows.count("select count(*) from survey where survey_id = ?", UUID.fromString(other.id())));
  }

  @Test
  void aSuccessorWhoIsSuspendedGetsNothing() {
    var survey = closed(successor(Draft.of(ines, "on-track").askingNew("team", 4)), 4);
    suspend(marek);
    remove(ines).statusCode(204);
    problem(survey.form().then(), 404, "unknown-invite");
  }

  @Test
  void whatWasTheLeadsAloneIsDeleted() {
    var survey = Commented.by(ines.memberId(), BoardTest.WORDS);
    heir(survey.surveyId());
    var told = new PublishedBoard(OwnBoard.of(ines, survey));
    told.decide(0, "realistic", "From Monday.");
    told.publish().statusCode(200);
    told.decide(1, "not-now", "Later.");
    var board = told.board().path();
    ines.request()
        .body(Map.of("text", "Said at lunch"))
        .post(board + "/heard-notes")
        .then()
        .statusCode(201);
    rows.update(
        "insert into comment_mark select comment_id, workspace_id, survey_id from comment where survey_id = ?",
        survey.surveyId());
    rows.update(
        """
        insert into self_rating (survey_id, workspace_id, state, items, changed_at, ended_at)
        select survey_id, workspace_id, 'finished', '[{"questionId":"q","rating":3}]', now(), now()
        from survey where survey_id = ?
        on conflict (survey_id) do update set state = 'finished', items = excluded.items, ended_at = now()
        """,
        survey.surveyId());

    remove(ines).statusCode(204);

    marek
        .request()
        .get(board)
        .then()
        .statusCode(200)
        .body("themes[0].verdict", equalTo("realistic"))
        .body("themes[1].reason", equalTo("Later."))
        .body("undo", nullValue());
    marek.request().get(board + "/heard-notes").then().body("items", empty());
    PublishedBoard.read(survey).statusCode(200).body("themes.reason", contains("From Monday."));
    assertEquals(
        "[]", rows.text("select items from self_rating where survey_id = ?", survey.surveyId()));
    assertEquals(
        0, rows.count("select count(*) from comment_mark where survey_id = ?", survey.surveyId()));
  }

  /** Its themes could quote what the receiver was not named for. */
  @Test
  void aBoardOfAnotherSurveyTooIsDeleted() {
    var received = Commented.by(ines.memberId(), BoardTest.WORDS);
    var other = Commented.by(ines.memberId(), BoardTest.WORDS);
    heir(received.surveyId());
    var board = OwnBoard.of(ines, received, other).path();

    remove(ines).statusCode(204);

    problem(marek.request().get(board).then(), 404, "not-found");
    marek.request().get("/api/surveys/" + received.surveyId()).then().statusCode(200);
  }

  /**
   * Both asked four people the same, the receiver one more: their sum less the received one is what
   * that one gave.
   */
  @Test
  void theReceiverCannotSubtractOneFromTheOther() {
    var own = closed(Draft.of(marek, "on-track").askingNew("team", 5), 5);
    results(marek, waived(own)).body(FOCUS + ".blocks[0].n", equalTo(5));
    daysPass(50);
    closed(Draft.of(ines, "on-track").askingNew("product", 4), 4);
    var survey =
        closed(successor(Draft.of(ines, "on-track").askingNew("team", 4, "product", 4)), 8);

    remove(ines).statusCode(204);

    results(marek, survey)
        .body(FOCUS + ".blocks", empty())
        .body(FOCUS + ".withoutFigures.kind", contains("team", "product"))
        .body(FOCUS + ".inexact", empty())
        .body("questions[0].comments", hasSize(8));
  }

  /** What they were asked earlier is no matter once it is long over, whoever reads it when. */
  @Test
  void whatIsSixtyDaysApartKeepsItsFigures() {
    closed(Draft.of(marek, "on-track").askingNew("team", 5), 5);
    daysPass(61);
    var survey = closed(successor(Draft.of(ines, "on-track").askingNew("team", 4)), 4);
    daysPass(61);
    closed(Draft.of(marek, "on-track").askingNew("team", 5), 5);

    remove(ines).statusCode(204);

    results(marek, survey).body(FOCUS + ".blocks[0].n", equalTo(4));
  }

  /** To wait helps nobody: both were answered in the same week. */
  @Test
  void waitingUntilBothAreLongOverHelpsNobody() {
    closed(Draft.of(marek, "on-track").askingNew("team", 5), 5);
    var survey = closed(successor(Draft.of(ines, "on-track").askingNew("team", 4)), 4);
    daysPass(100);

    remove(ines).statusCode(204);

    results(marek, survey).body(FOCUS + ".blocks", empty());
  }

  /** Of two whom one lead follows, the second comes last. */
  @Test
  void whatWasReceivedBeforeCountsAsTheReceiversOwn() {
    var lena = petra.colleague();
    var first = closed(successor(Draft.of(ines, "on-track").askingNew("team", 5)), 5);
    var second = closed(successor(Draft.of(lena, "on-track").askingNew("team", 4)), 4);
    remove(ines).statusCode(204);
    remove(lena).statusCode(204);

    results(marek, first).body(FOCUS + ".blocks[0].n", equalTo(5));
    results(marek, second).body(FOCUS + ".blocks", empty());

    var draft = Draft.of(marek, "on-track").askingNew("team", 5);
    marek
        .request()
        .get(draft.path() + "/privacy-preview")
        .then()
        .body("inexact.questionId", not(empty()));
    clock.advance(Duration.ofDays(61));
    marek
        .elsewhere()
        .request()
        .get(draft.path() + "/privacy-preview")
        .then()
        .body("inexact", empty());
  }

  /** Who answers by name is not found by it among those without. */
  @Test
  void anAnswerByNameIsNotReceivedBesideOneWithout() {
    var own =
        Draft.of(marek, "on-track")
            .with("managerAlone", "merged")
            .askingNew("team", 5, "manager", 1);
    closed(own, 6);
    var survey =
        closed(successor(Draft.of(ines, "on-track").askingNew("client", 4, "manager", 1)), 5);

    remove(ines).statusCode(204);

    results(marek, survey)
        .body("named.answers.flatten()", empty())
        .body(FOCUS + ".blocks[0].n", equalTo(4));
  }

  @Test
  void whoLeavesReadsWhatBecomesOfTheirWork() {
    var survey = closed(successor(Draft.of(ines, "on-track").askingNew("team", 4)), 4);
    Draft.of(ines, "balance").with("title", "Pulse").askingNew("product", 4).launch();
    ines.request()
        .get("/api/me/departure")
        .then()
        .statusCode(200)
        .body("running.title", contains("Pulse"))
        .body("closed.successor", contains(MAREK))
        .body("closed.title", hasSize(1))
        .body("people", equalTo(8))
        .body("goals", equalTo(0));
    petra
        .request()
        .get("/api/members/" + ines.memberId() + "/departure")
        .then()
        .statusCode(200)
        .body("running", hasSize(1))
        .body("running[0].title", nullValue())
        .body("closed[0].title", nullValue())
        .body("closed.successor", contains(MAREK));
    problem(leave(ines), 409, "has-running-surveys");
    petra
        .request()
        .post("/api/members/" + ines.memberId() + "/surveys/cancel")
        .then()
        .statusCode(204);

    leave(ines).statusCode(204);

    problem(ines.request().get("/api/me").then(), 401, "not-signed-in");
    marek.request().get(survey.path()).then().body("received.from", equalTo(ines.name()));
    problem(leave(petra), 409, "last-owner");
  }

  private void daysPass(int days) {
    clock.advance(Duration.ofDays(days));
    petra = petra.elsewhere();
    ines = ines.elsewhere();
    marek = marek.elsewhere();
  }

  private Draft successor(Draft draft) {
    return draft.with("successorId", marek.memberId());
  }

  /** As if it had been launched with a successor. */
  private void heir(UUID surveyId) {
    Sql.run("update survey set successor_id = ?1 where survey_id = ?2", marek.memberId(), surveyId);
  }

  private static Running closed(Draft draft, int answers) {
    var survey = draft.launch();
    for (var link : survey.urls().subList(0, answers)) {
      TestRespondent.open(link)
          .rate("on-track.focus", 7)
          .write("on-track.missing", "Reviews")
          .send();
    }
    survey.overdue();
    DueClosings.due();
    return survey;
  }

  private static Running waived(Running survey) {
    new Running(survey.lead().elsewhere(), survey.id()).waiveSelfRating();
    return survey;
  }

  private static ValidatableResponse results(SignedIn lead, Running survey) {
    return lead.request().get(survey.path() + "/results").then().statusCode(200);
  }

  private ValidatableResponse read(Running survey) {
    return ines.request().get(survey.path()).then();
  }

  private void suspend(SignedIn member) {
    petra
        .patch("*")
        .body("{\"suspended\":true}")
        .patch("/api/members/" + member.memberId())
        .then()
        .statusCode(200);
  }

  private ValidatableResponse remove(SignedIn member) {
    return petra
        .request()
        .header("If-Match", "*")
        .delete("/api/members/" + member.memberId())
        .then();
  }

  private static ValidatableResponse leave(SignedIn member) {
    return member.request().header("If-Match", "*").delete("/api/me").then();
  }

  private static void problem(ValidatableResponse answer, int status, String slug) {
    answer.statusCode(status).body("type", endsWith("/problems/" + slug));
  }
}
