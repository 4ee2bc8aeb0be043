package io.tenward.growth;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.base.sql.Database;
import io.tenward.contract.BlockKind;
import io.tenward.results.Crowd;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A tool proposes evidence and the lead decides, over HTTP. */
@QuarkusTest
class EvidenceProposalTest {
  private static final String LINE = "First review after 3 h: Retry failed refunds";
  private static final Map<String, Object> ITEM = Map.of("kind", "item", "key", "item-0");

  private final SignedIn lead = SignedIn.lead();

  @Inject Database database;
  private String tool;

  @BeforeEach
  void makeToken() {
    tool = lead.token("evidence:propose");
  }

  @Test
  void nothingCountsBeforeTheLeadKeepsIt() {
    var goal = made("/api/goals", Map.of("kind", "growth", "title", "A word the same day"));
    var key = key(Map.of("goalId", goal));
    read("/api/evidence-keys").body("items.tool", contains("Reviews"));
    var id = propose(key, "pull-1", Map.of());
    read("/api/goals/" + goal).body("evidence", equalTo(0)).body("entries", equalTo(0));
    read("/api/to-dos")
        .body("items.reason", contains("evidence-proposed"))
        .body("items[0].evidence.tool", equalTo("Reviews"))
        .body("items[0].evidence.count", equalTo(1));
    read("/api/evidence-proposals?kind=goal&key=" + goal)
        .body("items.id", contains(id))
        .body("items[0].goalTitle", equalTo("A word the same day"));

    keep(id, Map.of("text", "Reviewed the same morning", "day", "2027-01-13"))
        .body("id", equalTo(id))
        .body("kind", equalTo("did"))
        .body("text", equalTo("Reviewed the same morning"))
        .body("day", equalTo("2027-01-13"))
        .body("source", equalTo("https://git.nordhafen.example/pull/1"))
        .body("externalKey", equalTo("pull-1"))
        .body("tool", equalTo("Reviews"))
        .body("goalId", equalTo(goal));
    keep(id, Map.of("text", "Again")).body("text", equalTo("Reviewed the same morning"));
    read("/api/goals/" + goal).body("evidence", equalTo(1));
    read("/api/to-dos").body("items", empty());
    read("/api/log/downloads/entries")
        .body(containsString("\"https://git.nordhafen.example/pull/1\""));

    propose(key, "pull-1", Map.of("text", "Changed by the tool"));
    read("/api/entries/" + id).body("text", equalTo("Reviewed the same morning"));
    lead.request().header("If-Match", "*").delete("/api/entries/" + id).then().statusCode(204);
    read("/api/evidence-proposals").body("items.text", contains(LINE));
    var restored = Map.of("id", id, "day", "2027-01-13", "kind", "did", "text", "Restored");
    made("/api/entries", with(restored, Map.of("source", "http://x", "tool", "Reviews")));
    read("/api/evidence-proposals").body("items", empty());
    var none = new HashMap<String, Object>();
    none.put("source", null);
    lead.patch("*")
        .body(none)
        .patch("/api/entries/" + id)
        .then()
        .statusCode(200)
        .body("tool", equalTo("Reviews"))
        .body("$", not(hasKey("source")));
  }

  @Test
  void theSameExternalKeyIsTheSameProposal() {
    var key = key(Map.of());
    var id = propose(key, "pull-1", Map.of());
    assertEquals(id, propose(key, "pull-1", Map.of("text", "Merged: Retry failed refunds")));
    propose(key, "pull-2", Map.of("day", "2027-01-15"));
    var told = "select type from event where subject_id = ?::uuid";
    assertEquals(List.of("evidence.proposed"), database.list(told, row -> row.getString(1), key));
    read("/api/evidence-proposals")
        .body("items.text", contains(LINE, "Merged: Retry failed refunds"));

    lead.request().delete("/api/evidence-proposals/" + id).then().statusCode(204);
    assertEquals(id, propose(key, "pull-1", Map.of()));
    read("/api/evidence-proposals").body("items", hasSize(1));
    read("/api/to-dos").body("items[0].evidence.count", equalTo(1));
    lead.request().post("/api/evidence-proposals/" + id + "/undo").then().statusCode(204);
    read("/api/evidence-proposals").body("items", hasSize(2));
    lead.request().delete("/api/evidence-keys/" + key).then().statusCode(204);
    read("/api/evidence-proposals").body("items", empty());
  }

  @Test
  void aToolLearnsNothing() {
    var key = key(Map.of());
    var waiting = send(key, "pull-1", Map.of()).extract().asString();
    keep(propose(key, "pull-1", Map.of()), Map.of());
    assertEquals(waiting, send(key, "pull-1", Map.of()).statusCode(202).extract().asString());
    send(key, "pull-2", Map.of()).body("", aMapWithSize(1));
    String theirs =
        SignedIn.lead()
            .request()
            .body(Map.of("tool", "Reviews"))
            .post("/api/evidence-keys")
            .path("id");
    var unknown = UUID.randomUUID().toString();
    assertEquals(
        send(unknown, "pull-1", Map.of()).statusCode(404).extract().asString(),
        send(theirs, "pull-1", Map.of()).statusCode(404).extract().asString());
    assertEquals(404, lead.request().delete("/api/evidence-keys/" + theirs).statusCode());
    for (var path : List.of("/api/evidence-proposals", "/api/evidence-keys", "/api/entries")) {
      assertEquals(403, given().auth().oauth2(tool).get(path).statusCode(), path);
    }
  }

  /** Names of people and of colleagues, in the line or in the address. */
  @ParameterizedTest
  @CsvSource({
    "Reviewed for Aylin,,true",
    "Aylins first merge,,true",
    "Merged,https://git.nordhafen.example/aylin/refunds,true",
    "Aylink works again,,false",
    "I reviewed it,,false"
  })
  void whatNamesSomeoneGoesToTheLogAlone(String text, @Nullable String source, boolean named) {
    var four = new int[][] {{3, 5}, {4, 5}, {4, 6}, {3, 6}};
    Crowd.release(lead.memberId(), 4, List.of(Crowd.of(BlockKind.TEAM, four)));
    lead.person(lead.group("team"), "Aylin Demir");
    var more = new HashMap<String, Object>(Map.of("text", text));
    if (source != null) {
      more.put("source", source);
    }
    var id = propose(key(Map.of("thread", ITEM)), "pull-1", more);
    read("/api/evidence-proposals")
        .body("items.named", contains(named))
        .body("items[0].thread.key", named ? nullValue() : equalTo("item-0"));
    read("/api/evidence-proposals?kind=item&key=item-0").body("items", hasSize(named ? 0 : 1));
    keep(id, Map.of()).body("thread.key", named ? nullValue() : equalTo("item-0"));
    var moved = lead.patch("*").body(Map.of("thread", ITEM)).patch("/api/entries/" + id).then();
    moved.statusCode(named ? 400 : 200);
    keep(propose(key(Map.of("thread", ITEM)), "pull-2", Map.of()), Map.of("text", "With Aylin"))
        .body("$", not(hasKey("thread")));
  }

  @Test
  void aKeyHangsOnOneThing() {
    var goal = made("/api/goals", Map.of("kind", "growth", "title", "A word the same day"));
    refused(
        "/api/evidence-keys",
        Map.of("tool", "Reviews", "goalId", goal, "thread", ITEM),
        "contradictory");
    refused("/api/evidence-keys", Map.of("tool", "Reviews", "thread", ITEM), "unknown-thread");
    var id = key(Map.of());
    refused("/api/evidence-keys", Map.of("tool", "Reviews", "id", id), "duplicate");
    lead.request().get("/api/evidence-proposals?kind=goal").then().statusCode(400);
    IntStream.range(1, 50).forEach(i -> key(Map.of()));
    refused("/api/evidence-keys", Map.of("tool", "Reviews"), "too-many");
  }

  @Test
  void fiveHundredMayWait() {
    var key = key(Map.of());
    var id = propose(key, "pull-0", Map.of());
    database.update(
        """
        insert into evidence_proposal (proposal_id, workspace_id, key_id, external_key, day, text, created_at)
        select gen_random_uuid(), workspace_id, key_id, 'more-' || n, day, text, created_at
        from evidence_proposal, generate_series(1, 499) n where proposal_id = ?
        """,
        UUID.fromString(id));
    send(key, "pull-1", Map.of()).statusCode(400).body("errors.code", contains("too-many"));
    assertEquals(id, propose(key, "pull-0", Map.of()));
    keep(id, Map.of());
    propose(key, "pull-1", Map.of());
  }

  private String key(Map<String, ?> more) {
    return made("/api/evidence-keys", with(Map.of("tool", "Reviews"), more));
  }

  private static Map<String, Object> with(Map<String, ?> body, Map<String, ?> more) {
    var all = new HashMap<String, Object>(body);
    all.putAll(more);
    return all;
  }

  private String propose(String key, String externalKey, Map<String, ?> more) {
    return send(key, externalKey, more).statusCode(202).extract().path("id");
  }

  private ValidatableResponse send(String key, String externalKey, Map<String, ?> more) {
    var line =
        Map.of(
            "key",
            key,
            "externalKey",
            externalKey,
            "day",
            "2027-01-14",
            "text",
            LINE,
            "source",
            "https://git.nordhafen.example/pull/1");
    return given()
        .auth()
        .oauth2(tool)
        .contentType(ContentType.JSON)
        .body(with(line, more))
        .post("/api/evidence-proposals")
        .then();
  }

  private ValidatableResponse keep(String proposal, Map<String, ?> edit) {
    return lead.request()
        .body(edit)
        .post("/api/evidence-proposals/" + proposal + "/accept")
        .then()
        .statusCode(200);
  }

  private ValidatableResponse read(String path) {
    return lead.request().get(path).then().statusCode(200);
  }

  private String made(String path, Object draft) {
    return lead.request().body(draft).post(path).then().statusCode(201).extract().path("id");
  }

  private void refused(String path, Object draft, String code) {
    lead.request()
        .body(draft)
        .post(path)
        .then()
        .statusCode(400)
        .body("errors.code", contains(code));
  }
}
