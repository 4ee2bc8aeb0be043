package io.tenward.board;

import static io.tenward.contract.Refusal.invalid;
import static io.tenward.contract.Refusal.refused;
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
    board.rename(made, "Flowers");
    board.move(List.of(plants), reviews);
    requireNothingNew("add-theme", change);

    board.changed("merge", "themeId", reviews, "themeIds", List.of(made));
    requireNothingNew("add-theme", change);
    for (int step = 0; step < 4; step++) {
      board.undo();
    }
    requireNothingNew("add-theme", change);

    board.gatherAgain();
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
    board.move(List.of(fewer), made);
    board.changed("split", change);
    assertEquals(other, board.themeOf(plants));
  }

  @Test
  void anIdStandsForOneTheme() {
    var there = List.of(plants);
    board.changed("add-theme", "themeId", made, "name", "Plants", "statementIds", there);
    var before = board.arrangement();
    for (var id : List.of(made, meetings, reviews)) {
      board
          .change("split", "themeId", reviews, "newThemeId", id)
          .then()
          .spec(invalid("/newThemeId duplicate"));
    }
    add(made, "Flowers", there).then().spec(invalid("/themeId duplicate"));
    add(meetings, "Meetings", there).then().spec(invalid("/themeId duplicate"));
    assertEquals(before, board.arrangement());

    board.changed("remove-theme", "themeId", made);
    add(made, "Flowers", there).then().spec(invalid("/themeId duplicate"));
    board
        .change("split", "themeId", reviews, "newThemeId", made)
        .then()
        .spec(invalid("/newThemeId duplicate"));
  }

  @Test
  void aWayBackHasAnIdOfItsOwn() {
    board.rename(reviews, "Reviews");
    lead.send(board.path() + "/undo", Map.of("after", 0)).spec(invalid("/id required"));
    var id = OwnBoard.newId();
    board.leap("undo", id);
    var undone = board.arrangement();
    var again = Map.of("after", 0, "id", id);
    lead.request().body(again).post(board.path() + "/redo").then().spec(invalid("/id duplicate"));
    add(id, "Plants", List.of(plants)).then().spec(invalid("/themeId duplicate"));
    assertEquals(undone, board.arrangement());
    board.leap("redo", OwnBoard.newId());
  }

  @Test
  void aWayBackOrForthLeadsToWhatItsTabHasSeenOrNowhere() {
    board.rename(reviews, "Reviews");
    var undo = leapFrom(board.version());
    board.move(List.of(plants), reviews);
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
    board.rename(reviews, "Reviews");
    var renamed = board.arrangement();
    var undo = leapFrom(board.version());
    board.retitle("Autumn");
    assertEquals(200, leap("undo", undo).statusCode());
    var redo = leapFrom(board.version());
    board.retitle("Winter");
    assertEquals(200, leap("redo", redo).statusCode());
    assertEquals(renamed, board.arrangement());

    var overtaken = leapFrom(board.version());
    board.move(List.of(plants), reviews);
    board.retitle("Spring");
    requireOvertaken("undo", overtaken);
  }

  @Test
  void aWayBackThatWasCarriedOutIsKnownWhateverOthersDidSince() {
    board.rename(reviews, "Reviews");
    var undo = leapFrom(board.version());
    assertEquals(200, leap("undo", undo).statusCode());
    board.move(List.of(plants), reviews);
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
    leap(way, leap).then().spec(refused(412, "changed-meanwhile"));
  }

  private Response add(String id, String name, List<String> statements) {
    return board.change("add-theme", "themeId", id, "name", name, "statementIds", statements);
  }

  private void requireNothingNew(String kind, Object... fields) {
    var before = board.arrangement();
    long version = board.version();
    board.changed(kind, fields);
    assertEquals(before, board.arrangement());
    assertEquals(version, board.version());
  }
}
