package io.tenward.board;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import io.tenward.board.gather.OwnBoard;
import io.tenward.board.state.BoardTest;
import io.tenward.results.Commented;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every kind of change, undone and done again, from two tabs. */
@QuarkusTest
class ChangesTest {
  @Inject TestClock clock;

  private final SignedIn lead = SignedIn.lead();
  private OwnBoard board;
  private String reviews;
  private String meetings;
  private String plants;

  @BeforeEach
  void gather() {
    board = OwnBoard.of(lead, Commented.by(lead.memberId(), BoardTest.WORDS));
    plants = board.statement("Water the plants in the hall.");
    reviews = board.themeOf(board.statement("Code reviews take too long."));
    meetings = board.themeOf(board.statement("We need fewer meetings."));
  }

  @AfterEach
  void timeGoesOn() {
    clock.reset();
  }

  @Test
  void everyKindIsUndoneExactly() {
    var states = new ArrayList<Map<String, Object>>();
    states.add(board.arrangement());
    var made = OwnBoard.newId();
    var split = OwnBoard.newId();
    var fewer = board.statement("We need fewer meetings.");
    doing(states, "move", "statementIds", List.of(plants), "themeId", reviews);
    doing(
        states,
        "move",
        "statementIds",
        List.of(plants, fewer),
        "themeId",
        meetings,
        "before",
        board.statement("Too many meetings every week."));
    doing(states, "add-theme", "themeId", made, "name", "Plants", "statementIds", List.of(plants));
    doing(states, "rename", "themeId", reviews, "name", "Reviews");
    doing(states, "order", "themeId", made, "before", board.read().<String>get("themes[0].id"));
    doing(states, "verdict", "themeId", made, "verdict", "needs-clarifying", "reason", "Whose?");
    doing(states, "split", "themeId", reviews, "newThemeId", split);
    doing(states, "merge", "themeId", split, "themeIds", List.of(made, reviews));
    doing(states, "coarseness", "coarseness", 5);
    doing(states, "remove-theme", "themeId", meetings);

    for (int i = states.size() - 2; i >= 0; i--) {
      board.undo();
      assertEquals(states.get(i), board.arrangement(), "undone to " + i);
    }
    lead.request()
        .body(Map.of("after", 0, "id", OwnBoard.newId()))
        .post(board.path() + "/undo")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/nothing-to-undo"));
    for (int i = 1; i < states.size(); i++) {
      board.redo();
      assertEquals(states.get(i), board.arrangement(), "done again to " + i);
    }
    lead.request()
        .body(Map.of("after", 0, "id", OwnBoard.newId()))
        .post(board.path() + "/redo")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/nothing-to-redo"));
  }

  private void doing(List<Map<String, Object>> states, String kind, Object... fields) {
    var delta = board.changed(kind, fields);
    assertEquals(kind, delta.getString("undo"));
    states.add(board.arrangement());
    assertNotEquals(states.get(states.size() - 2), states.getLast(), kind);
  }

  @Test
  void everyAnswerHasTheBoardButNoTexts() {
    long seen = board.version();
    var answers =
        List.of(
            board.changed("move", "statementIds", List.of(plants), "themeId", reviews),
            board.undo(),
            board.redo(),
            since(seen));
    for (var answer : answers) {
      assertTrue(answer.getBoolean("reload"));
      assertEquals(List.of(), answer.getList("board.comments"));
    }
    var expected = board.read().<String, Object>getMap("");
    expected.put("comments", List.of());
    assertEquals(expected, answers.getLast().getMap("board"));

    var nothing = since(board.version());
    assertFalse(nothing.getBoolean("reload"));
    assertNull(nothing.get("board"));
  }

  private JsonPath since(long seen) {
    return lead.request().get(board.path() + "/changes?after=" + seen).jsonPath();
  }

  @Test
  void manyThemesHaveFamilies() {
    addThemes(38);
    assertNull(familyOf(reviews));
    addThemes(1);
    assertNotNull(familyOf(reviews));
    board.undo();
    assertNull(familyOf(reviews));
  }

  private void addThemes(int many) {
    for (int i = 0; i < many; i++) {
      board.changed(
          "add-theme", "themeId", OwnBoard.newId(), "name", "Empty", "statementIds", List.of());
    }
  }

  private String familyOf(String theme) {
    return board.read().get("themes.find { it.id == '" + theme + "' }.family");
  }

  @Test
  void aVerdictThatIsTakenOverLeavesTheReasonOfTheOther() {
    board.changed("verdict", "themeId", reviews, "reason", "Not decided yet");
    board.changed(
        "verdict", "themeId", meetings, "verdict", "needs-clarifying", "reason", "Which ones?");
    board.changed("merge", "themeId", reviews, "themeIds", List.of(meetings));
    var merged = board.read().<String, Object>getMap("themes.find { it.id == '" + reviews + "' }");
    assertEquals("needs-clarifying", merged.get("verdict"));
    assertEquals("Not decided yet", merged.get("reason"));

    board.undo();
    board.changed("verdict", "themeId", reviews, "reason", "");
    board.changed("merge", "themeId", reviews, "themeIds", List.of(meetings));
    assertEquals(
        "Which ones?",
        board.read().<String>get("themes.find { it.id == '" + reviews + "' }.reason"));
  }

  @Test
  void aThemeThatIsGoneIsSaidToBe() {
    board.changed("remove-theme", "themeId", meetings);
    var change =
        new Object[][] {
          {"rename", "themeId", meetings, "name", "Meetings"},
          {"move", "themeId", meetings, "statementIds", List.of(plants)},
          {"merge", "themeId", meetings, "themeIds", List.of(reviews)},
          {"order", "themeId", reviews, "before", meetings},
          {"verdict", "themeId", meetings, "reason", ""},
        };
    var before = board.arrangement();
    for (var one : change) {
      board
          .change((String) one[0], Arrays.copyOfRange(one, 1, one.length))
          .then()
          .statusCode(409)
          .body("type", equalTo("/problems/theme-gone"));
    }
    assertEquals(before, board.arrangement());
  }

  @Test
  void whatIsSentTwiceHappensOnce() {
    var made = OwnBoard.newId();
    var split = OwnBoard.newId();
    var changes =
        new Object[][] {
          {"move", "themeId", reviews, "statementIds", List.of(plants)},
          {"add-theme", "themeId", made, "name", "Plants", "statementIds", List.of(plants)},
          {"split", "themeId", reviews, "newThemeId", split},
          {"order", "themeId", made, "before", reviews},
          {"merge", "themeId", reviews, "themeIds", List.of(split)},
          {"rename", "themeId", made, "name", "Flowers"},
          {"verdict", "themeId", made, "verdict", "realistic", "reason", "Yes"},
          {"coarseness", "coarseness", 3},
          {"remove-theme", "themeId", made},
        };
    for (var change : changes) {
      var fields = Arrays.copyOfRange(change, 1, change.length);
      board.changed((String) change[0], fields);
      var once = board.arrangement();
      long version = board.version();
      board.changed((String) change[0], fields);
      assertEquals(once, board.arrangement(), (String) change[0]);
      assertEquals(version, board.version(), (String) change[0]);
    }
  }

  @Test
  void anUndoThatIsSentTwiceTakesOneStepBack() {
    board.changed("rename", "themeId", reviews, "name", "Reviews");
    var renamed = board.arrangement();
    board.changed("rename", "themeId", meetings, "name", "Meetings");
    var both = board.arrangement();
    var undone = OwnBoard.newId();
    var redone = OwnBoard.newId();

    board.leap("undo", undone);
    assertEquals(renamed, board.arrangement());
    long seen = board.version();
    assertEquals("rename", board.leap("undo", undone).getString("redo"));
    assertEquals(renamed, board.arrangement());
    assertEquals(seen, board.version());

    board.leap("redo", redone);
    assertEquals(both, board.arrangement());
    board.leap("redo", redone);
    board.leap("undo", undone);
    assertEquals(both, board.arrangement());
    board.leap("undo", OwnBoard.newId());
    assertEquals(renamed, board.arrangement());
  }

  @Test
  void anUndoThatWasCarriedOutIsKnownAfterASynthesis() {
    board.changed("rename", "themeId", reviews, "name", "Reviews");
    var id = OwnBoard.newId();
    board.leap("undo", id);
    lead.request().post(board.path() + "/synthesis");
    OwnBoard.gather();
    board.changed("rename", "themeId", reviews, "name", "Time for reviews");
    var before = board.arrangement();
    board.leap("undo", id);
    assertEquals(before, board.arrangement());
  }

  @Test
  void anUndoThatFoundNothingCanBeAskedForAgain() {
    var undo = OwnBoard.newId();
    lead.request()
        .body(Map.of("after", 0, "id", undo))
        .post(board.path() + "/undo")
        .then()
        .statusCode(409);
    var before = board.arrangement();
    board.changed("rename", "themeId", reviews, "name", "Reviews");
    board.leap("undo", undo);
    assertEquals(before, board.arrangement());
  }

  @Test
  void theSliderThereAndBackIsNoStep() {
    board.changed("rename", "themeId", reviews, "name", "Reviews");
    long seen = board.version();
    var before = board.arrangement();
    assertEquals("coarseness", board.changed("coarseness", "coarseness", 5).getString("undo"));
    assertNotEquals(before, board.arrangement());
    assertEquals("rename", board.changed("coarseness", "coarseness", 0).getString("undo"));
    assertEquals(before, board.arrangement());
    assertEquals(seen + 2, board.version());
  }

  @Test
  void aVerdictThatIsTakenAwayAtOnceIsNoStep() {
    board.changed("rename", "themeId", reviews, "name", "Reviews");
    var before = board.arrangement();
    board.changed("verdict", "themeId", meetings, "verdict", "realistic", "reason", "");
    clock.advance(Duration.ofSeconds(10));
    assertEquals("rename", board.changed("verdict", "themeId", meetings).getString("undo"));
    assertEquals(before, board.arrangement());
  }

  @Test
  void aVerdictThatIsTakenAwayLaterIsAStep() {
    board.changed("verdict", "themeId", meetings, "verdict", "realistic", "reason", "");
    var decided = board.arrangement();
    clock.advance(Duration.ofMinutes(2));
    board.changed("verdict", "themeId", meetings);
    board.undo();
    assertEquals(decided, board.arrangement());
  }

  @Test
  void aVerdictBeingTypedIsOneStep() {
    var before = board.arrangement();
    for (var reason : List.of("W", "Who", "Who does it?")) {
      board.changed("verdict", "themeId", reviews, "verdict", "needs-clarifying", "reason", reason);
    }
    clock.advance(Duration.ofMinutes(2));
    board.changed("verdict", "themeId", reviews, "verdict", "realistic", "reason", "");
    board.undo();
    assertEquals(
        "Who does it?", board.read().get("themes.find { it.id == '" + reviews + "' }.reason"));
    board.undo();
    assertEquals(before, board.arrangement());
  }

  @Test
  void anotherTitleBetweenLeavesThemOneStep() {
    var before = board.arrangement();
    board.changed("verdict", "themeId", reviews, "verdict", "needs-clarifying", "reason", "W");
    long seen = board.version();
    board.retitle("Autumn");
    board.changed(
        "verdict",
        "after",
        seen,
        "themeId",
        reviews,
        "verdict",
        "needs-clarifying",
        "reason",
        "Who?");
    board.undo();
    assertEquals(before, board.arrangement());
  }

  @Test
  void whatGoesOnWithWhatItsTabHasNotSeenIsAStepOfItsOwn() {
    board.changed("rename", "themeId", reviews, "name", "Reviews");
    long seen = board.version();
    var before = board.arrangement();
    board.changed(
        "verdict", "themeId", meetings, "verdict", "needs-clarifying", "reason", "Which?");
    var decided = board.arrangement();
    board.changed("verdict", "after", seen, "themeId", meetings);
    board.undo();
    assertEquals(decided, board.arrangement());
    board.undo();
    assertEquals(before, board.arrangement());

    seen = board.version();
    board.changed("coarseness", "coarseness", 5);
    var finer = board.arrangement();
    board.changed("coarseness", "after", seen, "coarseness", 0);
    board.undo();
    assertEquals(finer, board.arrangement());
  }

  @Test
  void anotherSynthesisLeavesWhatWasPlacedByHand() {
    board.changed("move", "statementIds", List.of(plants), "themeId", reviews);
    board.changed("verdict", "themeId", meetings, "verdict", "realistic", "reason", "Yes.");
    long seen = board.version();
    var more = Commented.by(lead.memberId(), List.of("Fewer meetings.", "Talk.", "Sing.", "Walk."));
    var surveys = new ArrayList<>(board.read().<String>getList("surveys.id"));
    surveys.add(more.surveyId().toString());
    lead.patch(lead.request().get(board.path()).header("ETag"))
        .body(Map.of("surveyIds", surveys))
        .patch(board.path())
        .then()
        .statusCode(200);
    OwnBoard.gather();

    assertEquals(reviews, board.themeOf(plants));
    assertEquals(meetings, board.themeOf(board.statement("Too many meetings every week.")));
    assertEquals(meetings, board.themeOf(board.statement("Fewer meetings.")));
    var delta = lead.request().get(board.path() + "/changes?after=" + seen).then();
    delta.body("reload", equalTo(true)).body("board", equalTo(null)).body("undo", equalTo(null));
  }

  @Test
  void statementsWithoutAThemeStayWithoutOne() {
    var code = board.statement("Code reviews take too long.");
    board.changed("move", "statementIds", List.of(code));
    assertNull(board.themeOf(code));
    board.changed("coarseness", "coarseness", -5);
    assertNull(board.themeOf(code));
    lead.request().post(board.path() + "/synthesis");
    OwnBoard.gather();
    assertNull(board.themeOf(code));
  }

  @Test
  void fieldsOfOtherKindsAreRefused() {
    board
        .change("rename", "name", "Reviews", "coarseness", 2)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/coarseness", "/themeId"))
        .body("errors.code", contains("unknown-field", "required"));
    board.change("move", "statementIds", List.of(OwnBoard.newId())).then().statusCode(404);
    board
        .change("tension", "tensionId", OwnBoard.newId(), "state", "confirmed")
        .then()
        .statusCode(404);
    board
        .change(
            "tension",
            "tensionId",
            OwnBoard.newId(),
            "state",
            "confirmed",
            "one",
            List.of(plants),
            "other",
            List.of(plants))
        .then()
        .statusCode(404);
    var made = OwnBoard.newId();
    board.changed("add-theme", "themeId", made, "name", "Plants", "statementIds", List.of(plants));
    board
        .change("split", "themeId", made, "newThemeId", OwnBoard.newId())
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/themeId"))
        .body("errors.code", contains("too-few"));
  }

  @Test
  void whatTheLeadWroteIsKeptAsWritten() {
    var name = "<script>alert(1)</script> 🙂 עברית";
    board.changed("rename", "themeId", reviews, "name", name);
    lead.request()
        .get(board.path())
        .then()
        .body("themes.name", hasItem(name))
        .body("themes.find { it.id == '" + reviews + "' }.nameFrom", equalTo("hand"));
    assertTrue(
        board
            .read()
            .<Boolean>getList("statements.findAll { it.themeId == '" + reviews + "' }.byHand")
            .stream()
            .allMatch(hand -> hand));
    assertFalse(
        board.read().getBoolean("statements.find { it.themeId == '" + meetings + "' }.byHand"));
  }
}
