package io.tenward.team;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.board.PublishedBoard;
import io.tenward.board.gather.OwnBoard;
import io.tenward.board.state.BoardTest;
import io.tenward.contract.Role;
import io.tenward.results.Commented;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A team reads at its link what the lead ticked, and nothing else. */
@QuarkusTest
class TeamPageTest {
  private static final String PAGE = "/api/team-page";
  private static final String DAY = "2026-11-30";

  private final SignedIn lead = SignedIn.lead();

  @Test
  void aTickedRecordStandsOnThePageWithTheAnswersForTheTeam() {
    var secret = link();
    var aylin = lead.person(lead.group("team"), "Aylin Demir").toString();
    var topics =
        record(
            "who-to-ask",
            List.of(
                Map.of("field", "topic", "line", 1, "text", "The ledger"),
                Map.of("field", "person", "line", 1, "personId", aylin),
                Map.of("field", "topic", "line", 2, "text", "The old queue")));
    var principle =
        record(
            "principle",
            List.of(
                Map.of("field", "what", "text", "We write decisions down."),
                Map.of("field", "broken", "text", "Last week, by Aylin.")));
    read(secret).statusCode(200).body("sections", empty());
    lead.read(PAGE)
        .body("sections.key", contains("who-to-ask", "principle"))
        .body("sections.shown", contains(false, false));

    tick(topics).statusCode(200).body("team", equalTo(true));
    tick(principle).statusCode(200);
    lead.change(
            "/api/situations/" + topics,
            Map.of("lineStates", List.of(Map.of("line", 2, "state", "done"))))
        .statusCode(200);

    var page =
        read(secret)
            .body("sections.name.en", contains("Who to ask", "Principles"))
            .body("sections[0].changedOn", equalTo(LocalDate.now(ZoneOffset.UTC).toString()))
            .body("sections[0].records[0].answers.text", contains("The ledger", "Aylin Demir"))
            .body("sections[1].records[0].answers.text", contains("We write decisions down."))
            .body("sections[1].records[0].etag", nullValue());
    var tool = given().auth().oauth2(lead.token("updates:read"));
    var shown = tool.get(PAGE + "/shown").then().statusCode(200);
    shown
        .body("sections", equalTo(page.extract().path("sections")))
        .body("markdown", startsWith("# What holds in our team\n"))
        .body(
            "markdown",
            containsString("  - Which topic is it? The ledger; Whom do people ask? Aylin Demir\n"));
    given()
        .auth()
        .oauth2(lead.token("updates:read"))
        .header("If-None-Match", shown.extract().header("ETag"))
        .get(PAGE + "/shown")
        .then()
        .statusCode(304);
    lead.remove("/api/situations/" + topics).statusCode(204);
    read(secret).body("sections.key", contains("principle"));
  }

  @Test
  void whatHasNothingForTheTeamOrCameFromAnswersIsNotTicked() {
    tick(record("stung", List.of())).statusCode(400).body("errors.pointer", contains("/team"));
    var theme = new PublishedBoard(board()).theme(0);
    var principle = record("principle", List.of());
    tick(principle).statusCode(200);
    var ties = Map.of("ties", List.of(Map.of("kind", "theme", "id", theme)));
    lead.change("/api/situations/" + principle, ties)
        .statusCode(400)
        .body("errors.code", contains("contradictory"));
    var tied = record("principle", List.of());
    lead.change("/api/situations/" + tied, ties).statusCode(200);
    tick(tied).statusCode(400).body("errors.pointer", contains("/team"));
    lead.read(PAGE).body("sections.records.flatten().obstacle", hasItem("beside-answers"));
  }

  @Test
  void publishedDecisionsStandThereUnlessTheyRepeatAComment() {
    var secret = link();
    var told = new PublishedBoard(board());
    told.decide(0, "realistic", "Within a day, from Monday.");
    told.decide(1, "needs-clarifying", "Who said “too many meetings every week”?");
    told.publish().statusCode(200);
    read(secret).body("sections", empty());

    lead.change(PAGE, Map.of("decisions", true)).statusCode(200).body("withheld", equalTo(1));

    read(secret)
        .body("sections.key", contains("decisions"))
        .body("sections[0].decisions.reason", contains("Within a day, from Monday."));
    told.decide(1, "needs-clarifying", "I’ll ask you in January.");
    told.publish().statusCode(200);
    read(secret).body("sections[0].decisions.size()", equalTo(2));
    told.change(Map.of("published", false)).statusCode(200);
    read(secret).body("sections", empty());
  }

  @Test
  void theAgreementInForceStandsThereWithFormerVersions() {
    var secret = link();
    agree("A review within two days");
    agree("A review within a day");
    read(secret).body("sections", empty());

    lead.change(PAGE, Map.of("agreement", true)).statusCode(200);

    read(secret)
        .body("sections[0].agreement.number", equalTo(2))
        .body("sections[0].agreement.clauses.text", contains("A review within a day"))
        .body("sections[0].agreement.changes.clauses.change", hasItem("added"))
        .body("sections[0].agreement.talk", nullValue())
        .body("sections[0].agreement.versions.number", contains(2, 1));
    open(Map.of("secret", secret, "number", 1))
        .body("sections[0].agreement.clauses.text", contains("A review within two days"));
  }

  @Test
  void aLinkThatWasReplacedOrEndedSaysSo() {
    lead.read(PAGE).body("linked", equalTo(false)).body("address", nullValue());
    var first = link();
    var second = link();
    read(first).statusCode(410).body("type", equalTo("/problems/link-replaced"));
    read(second).statusCode(200);
    lead.read(PAGE).body("linked", equalTo(true)).body("address", nullValue());
    lead.change(PAGE, Map.of("link", "ended")).statusCode(200).body("linked", equalTo(false));
    read(second).statusCode(410);
    read("0123456789ABCDEFGHJKMNPQRSTVWXYZ").statusCode(404);
    var third = link();
    lead.becoming(Role.READER);
    read(third).statusCode(404);
  }

  private OwnBoard board() {
    return OwnBoard.of(lead, Commented.by(lead.memberId(), BoardTest.WORDS));
  }

  private void agree(String clause) {
    String id = lead.request().post("/api/agreements").then().statusCode(200).extract().path("id");
    var clauses = List.of(Map.of("id", UUID.randomUUID(), "section", "duty", "text", clause));
    lead.put("/api/agreements/" + id, Map.of("word", "", "clauses", clauses)).statusCode(200);
    lead.request()
        .header("If-Match", "*")
        .body(Map.of("agreedOn", DAY, "talk", "Our retro"))
        .post("/api/agreements/" + id + "/agree")
        .then()
        .statusCode(200);
  }

  private String record(String template, List<Map<String, ?>> answers) {
    var draft = new HashMap<String, Object>(Map.of("template", template, "day", DAY));
    draft.put("answers", answers);
    return lead.made("/api/situations", draft);
  }

  private ValidatableResponse tick(String id) {
    return lead.change("/api/situations/" + id, Map.of("team", true));
  }

  private String link() {
    String address =
        lead.change(PAGE, Map.of("link", "new")).statusCode(200).extract().path("address");
    return address.substring(address.indexOf('#') + 1);
  }

  private static ValidatableResponse read(String secret) {
    return open(Map.of("secret", secret));
  }

  private static ValidatableResponse open(Map<String, ?> link) {
    return given().contentType(ContentType.JSON).body(link).post(PAGE + "/open").then();
  }
}
