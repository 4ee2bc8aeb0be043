package io.tenward.kernel.close;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.form.OwnForm;
import io.tenward.kernel.keys.Running;
import io.tenward.results.Rows;
import io.tenward.results.TestRespondent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks what a close shows of groups whose answers count in another survey already. */
@QuarkusTest
class InexactBlocksTest {
  private static final OwnForm FORM =
      new OwnForm()
          .item("first", "Explains choices")
          .with("example", true)
          .open("second", "What is missing?");

  @Inject ClosingJob job;
  @Inject Rows rows;

  private SignedIn lead;
  private List<UUID> team;
  private Running before;

  @BeforeEach
  void oneSurveyIsOver() {
    lead = SignedIn.lead();
    team = lead.people("team", 5);
    before = closed(FORM, 4);
    results(before)
        .body("items[0].blocks.block", contains("total", "block"))
        .body("items[0].withoutFigures", empty());
  }

  /** The results hold words alone, whatever was answered. */
  @ParameterizedTest
  @ValueSource(ints = {0, 4, 9})
  void aGroupThatIsAskedAgainHasItsTexts(int rating) {
    var again = closed(FORM, rating);

    results(again)
        .body("items[0].blocks", empty())
        .body("items[0].inexact", empty())
        .body("items[0].withoutFigures.kind", contains("team"))
        .body("items[0].withoutFigures[0].causes[0].asked", equalTo(5))
        .body("items[0]", not(hasKey("outcome")))
        .body("participation.answered", contains(5))
        .body("items[0].examples", hasSize(5))
        .body("items[0].examples.launchGroupId", contains(nulls(5)))
        .body("questions[0].comments", hasSize(5));
    assertEquals(0, rows.count("select count(*) from told_block where survey_id = ?", id(again)));
    lead.request()
        .get(again.path() + "/gaps")
        .then()
        .statusCode(200)
        .body("items[0].reason", equalTo("inexact"))
        .body("items[0].withoutFigures.kind", contains("team"))
        .body("items[0]", not(hasKey("label")))
        .body("items[0]", not(hasKey("distance")));
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
        .body("items[0].blocks", empty())
        .body("items[0].withoutFigures.kind", contains("team"));
  }

  /** A change told under the former rule stays readable, and counts for 60 days. */
  @Test
  void aChangeThatWasToldStaysReadable() {
    var again = closed(FORM, 9);
    rows.update(
        """
        insert into released_inexact (workspace_id, survey_id, question_id, block, launch_group_id,
          n, taken, reference_survey_id, change, position)
        select workspace_id, survey_id, 'first', 'block', launch_group_id, 5, 0, ?,
          'clearly-higher', 0
        from launch_group where survey_id = ?
        """,
        id(before),
        id(again));

    results(again)
        .body("items[0].inexact[0].n", equalTo(5))
        .body("items[0].inexact[0].comparedWith.surveyId", equalTo(before.id()))
        .body("items[0].inexact[0].change", equalTo("clearly-higher"))
        .body("items[0].withoutFigures.kind", contains("team"));
  }

  /** Answers without figures block no others, and no group is compared with them. */
  @Test
  void aNewcomersGroupHasFiguresBesideOneWithout() {
    var client = lead.people("client", 4);
    var running =
        FORM.asked(lead).asking(Map.of("team", team, "client", client)).launch().waiveSelfRating();
    answer(running, 8);
    close(running);

    results(running)
        .body("items[0].blocks.block", contains("total", "block"))
        .body("items[0].blocks.kind", contains(null, "client"))
        .body("items[0].blocks.n", contains(4, 4))
        .body("items[0].withoutFigures.kind", contains("team"));
  }

  private static Object[] nulls(int n) {
    return new Object[n];
  }

  private Running closed(OwnForm form, int rating) {
    var running = form.asked(lead).asking(Map.of("team", team)).launch().waiveSelfRating();
    answer(running, rating);
    close(running);
    return running;
  }

  private void answer(Running running, int rating) {
    lead
        .request()
        .get(running.path() + "/links")
        .jsonPath()
        .<List<String>>getList("groups.links")
        .stream()
        .flatMap(List::stream)
        .forEach(
            link ->
                TestRespondent.open(link)
                    .rate("first", rating, "Zebra", "")
                    .write("second", "Okapi")
                    .send());
  }

  private void close(Running survey) {
    rows.update(
        "update survey set closes_at = now() - interval '3 minutes' where survey_id = ?",
        id(survey));
    job.run();
  }

  private ValidatableResponse results(Running survey) {
    return lead.request().get(survey.path() + "/results").then().statusCode(200);
  }

  private static UUID id(Running survey) {
    return UUID.fromString(survey.id());
  }
}
