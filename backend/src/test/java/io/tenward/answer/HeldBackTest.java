package io.tenward.answer;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.results.Rows;
import io.tenward.results.TestRespondent;
import io.tenward.survey.core.OwnForm;
import io.tenward.survey.keys.Running;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the repeat rule finds at a close, of two surveys that it let pass at their launches. */
@QuarkusTest
class HeldBackTest {
  private static final OwnForm FORM =
      new OwnForm().item("first", "Explains choices").open("second", "What is missing?");

  @Inject Closing closing;
  @Inject ClosingJob job;
  @Inject Rows rows;

  private SignedIn lead;
  private List<UUID> team;
  private Running before;

  @BeforeEach
  void oneSurveyIsOver() {
    lead = SignedIn.lead();
    team = lead.people("team", 5);
    before = launch(FORM);
    close(before);
    results(before).body("heldBack", empty()).body("items[0].blocks", hasSize(2));
  }

  /** Whoever took a link and used it subtracts what they said, and has what its owner said then. */
  @Test
  void figuresAreHeldBackOnceALinkWasTaken() {
    var again =
        launch(
            new OwnForm()
                .item("other", "Explains all choices")
                .with("example", true)
                .item("new", "Keeps promises")
                .with("example", true));
    take(again, team.getFirst());
    close(again);

    results(again)
        .body("counted", equalTo(5))
        .body("heldBack", contains("other"))
        .body("holds.reason", contains("people"))
        .body("items[0].blocks", empty())
        .body("items[0].examples", hasSize(5))
        .body("items[1].blocks[0].n", equalTo(5))
        .body("items[1].examples", hasSize(5));
    lead.request()
        .get(again.path() + "/gaps")
        .then()
        .statusCode(200)
        .body("items.find { it.questionId == 'other' }.reason", equalTo("held-back"));
    lead.patch(lead.request().get(again.path() + "/publication").header("ETag"))
        .body(Map.of("published", true, "ratings", true))
        .patch(again.path() + "/publication")
        .then()
        .statusCode(200);
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("surveyId", again.id(), "readKey", again.readKey()))
        .post("/api/r/replies")
        .then()
        .statusCode(200)
        .body("heldBack.questionId", contains("other"))
        .body("heldBack.text.own", contains("Explains all choices"))
        .body("items.questionId", contains("new"));
    assertEquals(1, excluded(again));
  }

  /** Whoever assumes that the others rate as before would have the rating of the one who is new. */
  @Test
  void theMeanIsRoundedWhereOneMoreOfTheSamePeopleAnswered() {
    var again = launch(FORM, 4);
    close(again);

    results(again)
        .body("heldBack", contains("first"))
        .body(
            "holds",
            contains(Map.of("questionId", "first", "reason", "rounded", "k", 4, "n", 4, "mean", 7)))
        .body("items[0].blocks", empty());
    lead.request().get(again.path() + "/gaps").then().body("items[0].hold.mean", equalTo(7));
  }

  /** Four came, which the launch lets pass, and one of them answered. */
  @Test
  void figuresAreHeldBackWhereAFewOfTheNewPeopleAnswered() {
    team = Stream.concat(team.stream(), lead.people("team", 4).stream()).toList();
    var again = launch(FORM, 6);
    close(again);

    results(again).body("heldBack", contains("first")).body("holds.reason", contains("turnout"));
  }

  /** What was held back is known to nobody, so that it stands in nothing's way. */
  @Test
  void theNextSurveyIsComparedWithWhatWasShown() {
    var again = launch(FORM);
    take(again, team.getFirst());
    close(again);
    results(again).body("heldBack", contains("first")).body("questions[0].comments", hasSize(5));

    var third = launch(FORM);
    close(third);
    results(third).body("heldBack", empty()).body("items[0].blocks", hasSize(2));
  }

  /** Nobody is kept from a survey that its mail never reached, and nobody counts on them. */
  @Test
  void whoseInvitationNeverLeftIsExcluded() {
    var again = launch(FORM);
    var invite =
        rows.text("select min(invite_id::text) from invite where survey_id = ?", id(again));
    rows.update(
        """
        insert into mail (mail_id, workspace_id, survey_id, invite_id, person_id, name, address,
          launch_address, language, kind, state, due_at, changed_at, attempts, reason)
        values (gen_random_uuid(), ?, ?, ?, ?, 'x', 'x@x.example', 'x@x.example', 'en',
          'invitation', 'waiting', now(), now(), 0, '')
        """,
        lead.workspaceId(),
        id(again),
        UUID.fromString(invite),
        team.getFirst());
    close(again);

    assertEquals(1, excluded(again));
    results(again).body("heldBack", contains("first")).body("questions[0].comments", hasSize(5));
  }

  /** Else neither of two surveys would see what the other one is about to release. */
  @Test
  void aCloseWaitsForTheLaunchesAndClosesOfItsLead() throws Exception {
    var again = launch(FORM);
    end(again);
    try (var pool = Executors.newSingleThreadExecutor()) {
      Future<Closing.Outcome> outcome;
      try (var lock =
          rows.hold("select from member where member_id = ? for no key update", lead.memberId())) {
        outcome = pool.submit(() -> closing.close(id(again)));
        rows.awaitWaiting(1);
      }
      assertEquals(Closing.Outcome.RELEASED, outcome.get());
    }
  }

  private Running launch(OwnForm form) {
    return launch(form, team.size());
  }

  private Running launch(OwnForm form, int answering) {
    var running = form.asked(lead).asking(Map.of("team", team)).launch().waiveSelfRating();
    lead
        .request()
        .get(running.path() + "/links")
        .jsonPath()
        .<List<String>>getList("groups.links")
        .stream()
        .flatMap(List::stream)
        .limit(answering)
        .forEach(link -> answer(running, link));
    return running;
  }

  private static void answer(Running running, String link) {
    var respondent = TestRespondent.open(link);
    running
        .manifest()
        .questions()
        .forEach(
            question -> {
              if (question.rated()) {
                respondent.rate(question.id(), 7, question.asksExample() ? "Zebra" : "", "");
              } else {
                respondent.write(question.id(), "Okapi");
              }
            });
    respondent.send();
  }

  private void take(Running survey, UUID person) {
    rows.update(
        """
        insert into link_taking (workspace_id, survey_id, person_id, launch_group_id, taken_on,
          unused)
        select workspace_id, survey_id, person_id, launch_group_id, current_date, true
        from audience where survey_id = ? and person_id = ?
        """,
        id(survey),
        person);
  }

  private void close(Running survey) {
    end(survey);
    job.run();
  }

  private void end(Running survey) {
    rows.update(
        "update survey set closes_at = now() - interval '3 minutes' where survey_id = ?",
        id(survey));
  }

  private long excluded(Running survey) {
    return rows.count("select count(*) from audience where survey_id = ? and excluded", id(survey));
  }

  private ValidatableResponse results(Running survey) {
    return lead.request().get(survey.path() + "/results").then().statusCode(200);
  }

  private static UUID id(Running survey) {
    return UUID.fromString(survey.id());
  }
}
