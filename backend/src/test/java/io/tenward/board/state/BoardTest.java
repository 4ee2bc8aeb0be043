package io.tenward.board.state;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.board.gather.OwnBoard;
import io.tenward.kernel.close.Released;
import io.tenward.results.Commented;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A board from its survey to its verdicts. */
@QuarkusTest
public class BoardTest {
  public static final List<String> WORDS =
      List.of(
          "Review my pull requests faster.",
          "Code reviews take too long.",
          "Please review my code within a day.",
          "We need fewer meetings.",
          "Too many meetings every week.",
          "Water the plants in the hall. Please cut down on meetings.");

  private final SignedIn lead = SignedIn.lead();

  @Test
  void doesNotGatherWhatWasSaidUnderAName() {
    var board = OwnBoard.of(lead, Released.of(lead.memberId()));
    lead.request()
        .get(board.path())
        .then()
        .body("surveys.answered", contains(12))
        .body("surveys.named", contains(1))
        .body("comments.text", hasItem("example 10"))
        .body("comments.text", not(hasItem("named example")));
  }

  @Test
  void waitsAndIsGathered() {
    var survey = Commented.by(lead.memberId(), WORDS);
    var board = OwnBoard.waiting(lead, survey);
    lead.request()
        .get(board.path() + "/synthesis")
        .then()
        .header("Retry-After", "1")
        .body("state", equalTo("waiting"));

    OwnBoard.gather();

    lead.request()
        .get(board.path())
        .then()
        .body("title", equalTo("Am I on track?"))
        .body("synthesis.state", equalTo("done"))
        .body("synthesis.done", equalTo(7))
        .body("comments", hasSize(6))
        .body("statements", hasSize(7))
        .body("themes.name", containsInAnyOrder("Timely, useful code reviews", "Meetings"))
        .body("themes.voices", contains(3, 3))
        .body("notices.code", contains("no-group-labels"))
        .body("notices.why", contains("not-told"))
        .body("tensions", empty());
    lead.request()
        .get("/api/boards")
        .then()
        .body("items", hasSize(1))
        .body("items[0].themes", equalTo(2))
        .body("items[0].statements", equalTo(7))
        .body("items[0].decided", equalTo(0));
  }

  @Test
  void whatIsDoneCanBeUndoneAndDoneAgain() {
    var board = OwnBoard.of(lead, Commented.by(lead.memberId(), WORDS));
    var before = board.arrangement();
    var plants = board.statement("Water the plants in the hall.");
    String reviews = board.read().get("themes[0].id");

    var delta = board.changed("move", "statementIds", List.of(plants), "themeId", reviews);
    assertEquals("move", delta.getString("undo"));
    assertEquals(reviews, board.themeOf(plants));
    var after = board.arrangement();

    assertEquals("move", board.undo().getString("redo"));
    assertEquals(before, board.arrangement());
    board.redo();
    assertEquals(after, board.arrangement());
    assertNotEquals(before, after);
  }

  @Test
  void aVerdictTakesAReasonAndComesBack() {
    var board = OwnBoard.of(lead, Commented.by(lead.memberId(), WORDS));
    String theme = board.read().get("themes[0].id");
    board
        .change("verdict", "themeId", theme, "verdict", "not-now", "reason", " ")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/horizon"));
    board.changed("verdict", "themeId", theme, "verdict", "needs-clarifying");
    assertEquals("needs-clarifying", board.read().getString("themes[0].verdict"));
    board.changed("verdict", "themeId", theme, "verdict", "realistic", "reason", "\u200b");
    assertEquals("", board.read().getString("themes[0].reason"));
    board.changed(
        "verdict",
        "themeId",
        theme,
        "verdict",
        "not-now",
        "reason",
        "The migration comes first.",
        "horizon",
        Map.of("text", "In spring", "remindOn", "2020-03-01"));
    lead.request().get("/api/boards").then().body("items[0].due", equalTo(1));
    lead.request()
        .get(board.path())
        .then()
        .body("themes[0].verdict", equalTo("not-now"))
        .body("themes[0].decidedAt", notNullValue());
    assertTrue(
        board
            .read()
            .<Boolean>getList("statements.findAll { it.themeId == '" + theme + "' }.byHand")
            .stream()
            .allMatch(hand -> hand));
  }
}
