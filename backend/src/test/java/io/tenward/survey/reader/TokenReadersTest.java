package io.tenward.survey.reader;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.tenward.account.member.SignedIn;
import io.tenward.base.sql.Database;
import io.tenward.form.Manifest;
import io.tenward.kernel.close.Released;
import io.tenward.survey.Draft;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Checks which tools a survey names, and what other tools find. */
@QuarkusTest
class TokenReadersTest {
  private final SignedIn ines = SignedIn.lead();

  @Inject Database database;

  private void make(String name, String runBy, String... scopes) {
    ines.request()
        .body(
            Map.of(
                "name", "Tool", "scopes", scopes, "reader", Map.of("name", name, "runBy", runBy)))
        .post("/api/tokens")
        .then()
        .statusCode(201);
  }

  private static RequestSpecification with(String token) {
    return given().auth().oauth2(token);
  }

  private void tell(UUID surveyId) {
    database.update(
        """
        insert into survey_reader (workspace_id, survey_id, token_id)
        select s.workspace_id, survey_id, token_id from survey s join api_token on member_id = lead_id
        where survey_id = ?
        """,
        surveyId);
  }

  @Test
  void aLaunchFreezesWhoReads() {
    make("Nordhafen HR", "own-company", "surveys:read", "results:read");
    make("Summaries", "ai-service", "results:named", "themes:read");
    make("Hafenbot", "other-company", "links:read");
    ines.token("people:read");
    var draft = Draft.of(ines, "balance").askingNew("team", 6);
    var planned = ines.request().get("/api/surveys/" + draft.id() + "/preview");
    assertEquals(3, planned.<List<?>>path("manifest.readers").size());
    var manifest = draft.launch().manifest();
    assertEquals(
        List.of(
            "What is shown after the survey closes is also read by Nordhafen HR, run by this company.",
            "What is shown after the survey closes, and answers that are not anonymous, are also read by Summaries, an AI service.",
            "Hafenbot, run by another company, receives links to hand out and could use them."),
        manifest.readers().stream().map(reader -> reader.told().en()).toList());
    assertEquals(List.of("results:read"), manifest.readers().getFirst().scopes());
  }

  @Test
  void nobodyElseIsNamed() {
    ines.token("results:read");
    String id = ines.request().get("/api/tokens").path("items[0].id");
    ines.request().delete("/api/tokens/" + id).then().statusCode(204);
    ines.token("themes:read");
    database.update(
        "update api_token set expires_on = current_date - 2 where member_id = ?", ines.memberId());
    SignedIn.lead().token("results:read");
    assertNull(Draft.of(ines, "balance").askingNew("team", 6).launch().manifest().readers());
  }

  @Test
  void whatNamesItIsRead() {
    var token = ines.token("results:read");
    var draft = Draft.of(ines, "balance").askingNew("team", 6).launch();
    with(token)
        .get(draft.path() + "/results")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/results-not-ready"));
    with(ines.token("results:read"))
        .get(draft.path() + "/results")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/reader-not-told"));
  }

  @Test
  void aRenewedOneReadsOnWhatNamesIt() {
    make("Nordhafen HR", "own-company", "results:read");
    var draft = Draft.of(ines, "balance").askingNew("team", 6).launch();
    String id = ines.request().get("/api/tokens").path("items[0].id");
    var reader = Map.of("reader", Map.of("name", "Nordhafen HR", "runBy", "own-company"));
    String renewed =
        ines.request().body(reader).post("/api/tokens/" + id + "/secret").path("token");
    with(renewed)
        .get(draft.path() + "/results")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/results-not-ready"));
  }

  @Test
  void listsLeaveOutWhatDoesNotNameIt() {
    var untold = Released.heldBack(ines.memberId()).surveyId();
    var told = Released.heldBack(ines.memberId()).surveyId();
    var token = ines.token("results:read");
    with(token).get("/api/rated-surveys").then().body("items", empty());
    tell(told);
    with(token).get("/api/rated-surveys").then().body("items.surveyId", contains(told.toString()));
    ines.request().get("/api/rated-surveys").then().body("items", hasSize(2));
    assertEquals(false, untold.equals(told));
  }

  @Test
  void aBoardThatGathersOneOfThemIsLeftOut() {
    var told = Released.of(ines.memberId()).surveyId();
    var untold = Released.of(ines.memberId()).surveyId();
    board(told, untold);
    var board = board(told);
    var token = ines.token("themes:read");
    with(token).get("/api/boards").then().body("items", empty());
    tell(told);
    with(token).get("/api/boards").then().body("items.id", contains(board));
  }

  private String board(UUID... surveyIds) {
    return ines.request()
        .body(Map.of("surveyIds", surveyIds, "role", false))
        .post("/api/boards")
        .path("id");
  }

  @Test
  void earlierCyclesAreLeftOut() {
    var first = Released.of(ines.memberId()).surveyId();
    var second = Released.of(ines.memberId()).surveyId();
    for (var survey : List.of(first, second)) {
      database.update(
          "update survey set series_id = ?, launched_at = now() - make_interval(days => ?) where"
              + " survey_id = ?",
          first,
          survey.equals(first) ? 200 : 100,
          survey);
    }
    var token = ines.token("results:read");
    tell(second);
    var gaps = "/api/surveys/" + second + "/gaps";
    ines.request().get(gaps).then().body("earlier.surveyId", contains(first.toString()));
    with(token).get(gaps).then().statusCode(200).body("earlier", empty());
    with(token).get(gaps + "?compare=" + first).then().statusCode(404);
    ines.request().get(gaps).then().body("earlier", hasSize(1));
  }

  @Test
  void namedAnswersTakeAScopeOfTheirOwn() {
    var survey = Released.of(ines.memberId());
    var plain = ines.token("results:read");
    var named = ines.token("results:named");
    tell(survey.surveyId());
    with(plain).get(survey.path() + "/results").then().statusCode(200).body("named", empty());
    with(plain).get(survey.path() + "/gaps").then().statusCode(200).body("items[0].named", empty());
    with(named).get(survey.path() + "/results").then().body("named", hasSize(1));
    with(named).get(survey.path() + "/gaps").then().body("items[0].named", hasSize(1));
    ines.request().get(survey.path() + "/results").then().body("named", hasSize(1));
  }

  @Test
  void manifestsOfBeforeHaveNone() {
    var manifest = Draft.of(ines, "balance").askingNew("team", 6).launch().manifest();
    assertEquals(false, manifest.toJson().contains("readers"));
    assertNull(Manifest.parse(manifest.toJson()).readers());
  }
}
