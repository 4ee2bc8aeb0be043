package io.tenward.thread;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.board.PublishedBoard;
import io.tenward.board.gather.OwnBoard;
import io.tenward.contract.BlockKind;
import io.tenward.form.Question;
import io.tenward.kernel.close.Released;
import io.tenward.results.Crowd;
import io.tenward.results.Rows;
import io.tenward.results.SampleManifest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** One expectation from each of its parts, over HTTP. */
@QuarkusTest
class ThreadTest {
  private static final String TODAY = LocalDate.now(ZoneOffset.UTC).toString();
  private static final String KEPT = "You are kept informed of what we stop, and why";

  private static final List<String> WORDS =
      List.of(
          "Keep me informed.",
          "I am never informed.",
          "Inform me sooner, please.",
          "Hire a tester.",
          "We need somebody who tests.",
          "Testing needs a second person.");

  @Inject Rows rows;

  private final SignedIn lead = SignedIn.lead();
  private final String clause = UUID.randomUUID().toString();

  @Test
  void themeClauseItemAndGoalAreOneThread() {
    var board = board();
    var theme = board.theme(0);
    String agreement = lead.request().post("/api/agreements").path("id");
    write(agreement, Map.of("id", clause, "section", "duty", "text", KEPT, "themeId", theme));
    post("/api/agreements/" + agreement + "/agree", Map.of("agreedOn", TODAY, "talk", "Our talk"));
    rate("clause." + clause);
    var goal = made("/api/goals", goal("item", "clause." + clause));
    var evidence = Map.of("day", TODAY, "kind", "did", "text", "A line a day", "goalId", goal);
    made("/api/entries", with(evidence, "evidence", true));

    var fromTheme = read("theme", theme);
    fromTheme
        .body("words", equalTo(KEPT))
        .body("themes.id", contains(theme))
        .body("themes[0].verdict", equalTo("realistic"))
        .body("clauses.id", contains(clause))
        .body("clauses[0].agreedOn", equalTo(TODAY))
        .body("ratings", hasSize(1))
        .body("goals.id", contains(goal))
        .body("evidence.text", contains("A line a day"));
    for (var part : Map.of("clause", clause, "item", "clause." + clause, "goal", goal).entrySet()) {
      assertEquals(chain(fromTheme), chain(read(part.getKey(), part.getValue())), part.getKey());
    }
  }

  @Test
  void nothingThatNamesAPersonStandsBesideATheme() {
    role(clause, KEPT);
    var marek = lead.person(lead.group("team"), "Marek").toString();
    var heard = Map.of("day", TODAY, "kind", "heard", "text", "Marek is glad", "evidence", true);
    var thread = Map.of("kind", "clause", "key", clause);
    made("/api/entries", with(with(heard, "personId", marek), "thread", thread));
    read("clause", clause).body("evidence.text", contains("Marek is glad"));
    var theme = board().theme(0);
    made("/api/goals", goal("theme", theme));
    log("theme", theme).body("items", empty());
    made("/api/entries", Map.of("day", TODAY, "kind", "did", "text", "A line", "thread", thread));
    join("clause", clause, "theme", theme).statusCode(200).body("entries", equalTo(1));
    read("clause", clause).body("evidence", empty());
    log("theme", theme).body("items.text", contains("A line"));
  }

  @Test
  void whatIsJoinedCanBeParted() {
    var theme = board().theme(0);
    role(clause, KEPT);
    var ours = made("/api/goals", goal("clause", clause));
    var theirs = made("/api/goals", goal("theme", theme));
    var before = chain(read("theme", theme));
    lead.request()
        .get("/api/thread/alike?kind=theme&key=" + theme)
        .then()
        .statusCode(200)
        .body("items.findAll { it.suggested }.key", hasItem(clause))
        .body("items.key", not(hasItem(theme)));
    join("clause", clause, "theme", theme)
        .statusCode(200)
        .body("themes.id", contains(theme))
        .body("goals.id", hasSize(2))
        .body("joined.kind", contains("theme"));
    read("goal", theirs).body("goals.id", hasItem(ours));
    join("clause", clause, "goal", theirs)
        .statusCode(409)
        .body("type", equalTo("/problems/same-expectation"));
    part("theme", theme).statusCode(204);
    part("theme", theme).statusCode(404);
    assertEquals(before, chain(read("theme", theme)));
    read("goal", ours).body("themes", empty()).body("joined", empty());
  }

  @Test
  void onlyOnesOwnAreJoined() {
    role(clause, KEPT);
    join("clause", clause, "item", "clause." + clause).statusCode(409);
    var other = SignedIn.lead();
    var stranger = UUID.randomUUID().toString();
    role(other, stranger, KEPT);
    var goal = made(other, "/api/goals", goal("clause", stranger));
    join("clause", clause, "clause", stranger).statusCode(404);
    join("goal", goal, "clause", clause).statusCode(404);
    part("goal", goal).statusCode(404);
    lead.request().get("/api/thread?kind=goal&key=" + goal).then().statusCode(404);
    lead.request().get("/api/thread/alike?kind=goal&key=" + goal).then().statusCode(404);
  }

  @Test
  void aMergedThemeTakesTheOthersUntilThatIsUndone() {
    var board = board();
    var first = board.theme(0);
    var second = board.theme(1);
    var goal = made("/api/goals", goal("theme", second));
    board.board().changed("merge", "themeId", first, "themeIds", List.of(second));
    read("theme", first).body("goals.id", contains(goal));
    board.board().undo();
    read("theme", first).body("goals", empty());
    read("theme", second).body("goals.id", contains(goal));
    board.board().redo();
    read("theme", first).body("goals.id", contains(goal));
  }

  @Test
  void aThemeThatIsRatedIsOneThreadWithItsQuestion() {
    var board = board();
    var first = board.theme(0);
    var second = board.theme(1);
    rate("theme." + second);
    var question = "theme." + second;
    var fromTheme = read("theme", second).body("ratings.questionId", contains(question));
    assertEquals(chain(fromTheme), chain(read("item", question)));
    board.board().changed("merge", "themeId", first, "themeIds", List.of(second));
    read("theme", first).body("ratings.questionId", contains(question));
    board.board().undo();
    read("theme", first).body("ratings.questionId", not(hasItem(question)));
  }

  @Test
  void ofTwoExpectationsAMergeSaysWhichGoesOn() {
    var board = board();
    var first = board.theme(0);
    var second = board.theme(1);
    var ours = made("/api/goals", goal("theme", first));
    var theirs = made("/api/goals", goal("theme", second));
    board
        .board()
        .change("merge", "themeId", first, "themeIds", List.of(second))
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/two-expectations"))
        .body("errors.pointer", contains("/themeId", "/themeIds/0"));
    var themes = List.of(second);
    board.board().changed("merge", "themeId", first, "themeIds", themes, "expectationOf", second);
    read("theme", first).body("goals.id", contains(theirs));
    read("goal", ours).body("themes", empty());
    board.board().undo();
    read("theme", first).body("goals.id", contains(ours));
    board.board().changed("merge", "themeId", first, "themeIds", themes, "expectationOf", first);
    read("theme", first).body("goals.id", contains(ours));
  }

  @Test
  void aThemeWithOneSentenceOfTheRoleIsItsExpectation() {
    role(clause, "Keep me informed of what we stop.");
    var survey = Released.of(lead.memberId(), WORDS);
    var board = OwnBoard.of(lead, survey);
    lead.patch("*").body(Map.of("role", true)).patch(board.path()).then().statusCode(200);
    OwnBoard.gather();
    var statement =
        board.read().getString("statements.find { it.clauseId == '%s' }.id".formatted(clause));
    var theme = OwnBoard.newId();
    board.changed(
        "add-theme", "themeId", theme, "name", "News", "statementIds", List.of(statement));
    var goal = made("/api/goals", goal("clause", clause));
    read("theme", theme).body("goals.id", contains(goal)).body("clauses.id", contains(clause));
    assertEquals(chain(read("theme", theme)), chain(read("goal", goal)));
    assertEquals(
        0,
        rows.count(
            "select count(*) from expectation_part where member_id = ? and kind = 'theme'",
            lead.memberId()));
  }

  @Test
  void theOutlineOfTheRoleSaysWhatTheThreadSays() {
    var board = board();
    var theme = board.theme(0);
    role(clause, KEPT);
    outline()
        .body("threads[0].stations", contains("role"))
        .body("threads[0].next", equalTo("quotes"))
        .body("others.key", hasItems(theme, board.theme(1)))
        .body("others.find { it.key == '%s' }.next".formatted(theme), equalTo("role"));
    join("clause", clause, "theme", theme)
        .body("stations", contains("role", "quotes", "verdict", "rated"))
        .body("next", equalTo("goal"))
        .body("role.text", equalTo(KEPT));
    outline()
        .body("threads.key", contains(clause))
        .body("threads[0].stations", contains("role", "quotes", "verdict", "rated"))
        .body("threads[0].next", equalTo("goal"))
        .body("others.key", not(hasItem(theme)))
        .body("others.key", hasItem(board.theme(1)));
    board.decide(1, "not-now", "After the release.");
    outline().body("others.key", not(hasItem(board.theme(1))));
  }

  private ValidatableResponse outline() {
    return lead.request().get("/api/role/chain").then().statusCode(200);
  }

  private PublishedBoard board() {
    var board = new PublishedBoard(OwnBoard.of(lead, Released.of(lead.memberId(), WORDS)));
    board.board().changed("rename", "themeId", board.theme(0), "name", "Being kept informed");
    board.decide(0, "realistic", "From Monday.");
    return board;
  }

  private void rate(String id) {
    var question =
        new Question(id, Question.Kind.ITEM, SampleManifest.text(KEPT), null, true, true);
    var team = Crowd.of(BlockKind.TEAM, new int[][] {{3}, {4}, {4}, {3}});
    Crowd.release(lead.memberId(), 4, List.of(team), List.of(question));
  }

  /** Returns everything except the part that was asked for. */
  private static Map<String, Object> chain(ValidatableResponse thread) {
    Map<String, Object> chain = new HashMap<>(thread.extract().path("$"));
    chain.remove("kind");
    chain.remove("key");
    return chain;
  }

  private static Map<String, Object> goal(String kind, String key) {
    return Map.of(
        "kind", "growth", "title", "A line a day", "thread", Map.of("kind", kind, "key", key));
  }

  private static Map<String, Object> with(Map<String, ?> draft, String field, Object value) {
    var more = new HashMap<String, Object>(draft);
    more.put(field, value);
    return more;
  }

  private ValidatableResponse read(String kind, String key) {
    return lead.request()
        .get("/api/thread?kind=" + kind + "&key=" + key)
        .then()
        .statusCode(200)
        .body("kind", equalTo(kind));
  }

  private ValidatableResponse log(String kind, String key) {
    return lead.request()
        .get("/api/entries?threadKind=" + kind + "&threadKey=" + key)
        .then()
        .statusCode(200);
  }

  private ValidatableResponse join(String kind, String key, String otherKind, String otherKey) {
    var join =
        Map.of(
            "one", Map.of("kind", kind, "key", key),
            "other", Map.of("kind", otherKind, "key", otherKey));
    return lead.request().body(join).post("/api/thread/joins").then();
  }

  private ValidatableResponse part(String kind, String key) {
    return lead.request().delete("/api/thread/joins?kind=" + kind + "&key=" + key).then();
  }

  private void write(String agreement, Map<String, ?> clause) {
    lead.request()
        .header("If-Match", "*")
        .body(Map.of("word", "", "clauses", List.of(clause)))
        .put("/api/agreements/" + agreement)
        .then()
        .statusCode(200);
  }

  private void post(String path, Map<String, ?> body) {
    lead.request().header("If-Match", "*").body(body).post(path).then().statusCode(200);
  }

  private void role(String id, String text) {
    role(lead, id, text);
  }

  private static void role(SignedIn member, String id, String text) {
    var sentence =
        Map.of("id", id, "text", text, "standing", "applies", "leftOut", false, "origin", "own");
    member
        .request()
        .header("If-Match", "*")
        .body(Map.of("clauses", List.of(sentence)))
        .put("/api/role")
        .then()
        .statusCode(200);
  }

  private String made(String path, Map<String, ?> draft) {
    return made(lead, path, draft);
  }

  private static String made(SignedIn member, String path, Map<String, ?> draft) {
    return member.request().body(draft).post(path).then().statusCode(201).extract().path("id");
  }
}
