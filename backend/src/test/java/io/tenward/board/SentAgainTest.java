package io.tenward.board;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenward.account.member.SignedIn;
import io.tenward.board.gather.OwnBoard;
import io.tenward.board.state.BoardTest;
import io.tenward.results.Commented;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Sends requests again as a page does after a lost response, and others under the same id. */
@QuarkusTest
class SentAgainTest {
  private final SignedIn lead = SignedIn.lead();
  private final String made = OwnBoard.newId();
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

  @Test
  void aThemeIsMadeOnceWhateverBecameOfIt() {
    Object[] change = {"themeId", made, "name", "Plants", "statementIds", List.of(plants)};
    board.changed("add-theme", change);
    board.changed("rename", "themeId", made, "name", "Flowers");
    board.changed("move", "themeId", reviews, "statementIds", List.of(plants));
    requireNothingNew("add-theme", change);

    board.changed("merge", "themeId", reviews, "themeIds", List.of(made));
    requireNothingNew("add-theme", change);
    for (int step = 0; step < 4; step++) {
      board.undo();
    }
    requireNothingNew("add-theme", change);

    gatherAgain();
    requireNothingNew("add-theme", change);
  }

  @Test
  void aThemeIsSplitOnceWhateverBecameOfIt() {
    Object[] change = {"themeId", reviews, "newThemeId", made};
    board.changed("split", change);
    board.changed("merge", "themeId", reviews, "themeIds", List.of(made));
    requireNothingNew("split", change);
    board.changed("remove-theme", "themeId", reviews);
    requireNothingNew("split", change);
  }

  @Test
  void whatWasRefusedIsCarriedOutWhenItCanBe() {
    board.changed("add-theme", "themeId", made, "name", "Plants", "statementIds", List.of(plants));
    var other = OwnBoard.newId();
    Object[] change = {
      "themeId", made, "newThemeId", other, "statementIds", List.of(plants),
    };
    board.change("split", change).then().statusCode(400);
    var fewer = board.statement("We need fewer meetings.");
    board.changed("move", "themeId", made, "statementIds", List.of(fewer));
    board.changed("split", change);
    assertEquals(other, board.themeOf(plants));
  }

  @Test
  void anIdStandsForOneTheme() {
    var there = List.of(plants);
    board.changed("add-theme", "themeId", made, "name", "Plants", "statementIds", there);
    var before = board.arrangement();
    for (var id : List.of(made, meetings, reviews)) {
      requireTaken("/newThemeId", board.change("split", "themeId", reviews, "newThemeId", id));
    }
    requireTaken("/themeId", add(made, "Flowers", there));
    requireTaken("/themeId", add(meetings, "Meetings", there));
    assertEquals(before, board.arrangement());

    board.changed("remove-theme", "themeId", made);
    requireTaken("/themeId", add(made, "Flowers", there));
    requireTaken("/newThemeId", board.change("split", "themeId", reviews, "newThemeId", made));
  }

  @Test
  void aWayBackHasAnIdOfItsOwn() {
    board.changed("rename", "themeId", reviews, "name", "Reviews");
    lead.request()
        .body(Map.of("after", 0))
        .post(board.path() + "/undo")
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/id"))
        .body("errors.code", contains("required"));
    var id = OwnBoard.newId();
    board.leap("undo", id);
    var undone = board.arrangement();
    var again = Map.of("after", 0, "id", id);
    requireTaken("/id", lead.request().body(again).post(board.path() + "/redo"));
    requireTaken("/themeId", add(id, "Plants", List.of(plants)));
    assertEquals(undone, board.arrangement());
    board.leap("redo", OwnBoard.newId());
  }

  @Test
  void aWayBackOrForthLeadsToWhatItsTabHasSeenOrNowhere() {
    board.changed("rename", "themeId", reviews, "name", "Reviews");
    var undo = leapFrom(board.version());
    board.changed("move", "themeId", reviews, "statementIds", List.of(plants));
    var moved = board.arrangement();
    requireOvertaken("undo", undo);
    requireOvertaken("undo", undo);
    assertEquals(moved, board.arrangement());

    board.undo();
    var redo = leapFrom(board.version());
    board.undo();
    var first = board.arrangement();
    requireOvertaken("redo", redo);
    assertEquals(first, board.arrangement());
    board.redo();
    board.redo();
    assertEquals(moved, board.arrangement());
  }

  @Test
  void aWayBackOrForthLeadsOverWhatIsNoStep() {
    board.changed("rename", "themeId", reviews, "name", "Reviews");
    var renamed = board.arrangement();
    var undo = leapFrom(board.version());
    board.retitle("Autumn");
    assertEquals(200, leap("undo", undo).statusCode());
    var redo = leapFrom(board.version());
    board.retitle("Winter");
    assertEquals(200, leap("redo", redo).statusCode());
    assertEquals(renamed, board.arrangement());

    var overtaken = leapFrom(board.version());
    board.changed("move", "themeId", reviews, "statementIds", List.of(plants));
    board.retitle("Spring");
    requireOvertaken("undo", overtaken);
  }

  @Test
  void aWayBackThatWasCarriedOutIsKnownWhateverOthersDidSince() {
    board.changed("rename", "themeId", reviews, "name", "Reviews");
    var undo = leapFrom(board.version());
    assertEquals(200, leap("undo", undo).statusCode());
    board.changed("move", "themeId", reviews, "statementIds", List.of(plants));
    var before = board.arrangement();
    assertEquals(200, leap("undo", undo).statusCode());
    assertEquals(before, board.arrangement());
  }

  private static Map<String, Object> leapFrom(long seen) {
    return Map.of("after", seen, "id", OwnBoard.newId());
  }

  private Response leap(String way, Map<String, Object> leap) {
    return lead.request().body(leap).post(board.path() + "/" + way);
  }

  private void requireOvertaken(String way, Map<String, Object> leap) {
    leap(way, leap).then().statusCode(412).body("type", equalTo("/problems/changed-meanwhile"));
  }

  private Response add(String id, String name, List<String> statements) {
    return board.change("add-theme", "themeId", id, "name", name, "statementIds", statements);
  }

  private void gatherAgain() {
    lead.request().post(board.path() + "/synthesis");
    OwnBoard.gather();
  }

  private void requireNothingNew(String kind, Object... fields) {
    var before = board.arrangement();
    long version = board.version();
    board.changed(kind, fields);
    assertEquals(before, board.arrangement());
    assertEquals(version, board.version());
  }

  private static void requireTaken(String pointer, Response answer) {
    answer
        .then()
        .statusCode(400)
        .body("errors.pointer", contains(pointer))
        .body("errors.code", contains("duplicate"));
  }
}
