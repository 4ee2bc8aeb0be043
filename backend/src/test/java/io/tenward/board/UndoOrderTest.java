package io.tenward.board;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import io.tenward.board.gather.OwnBoard;
import io.tenward.board.state.BoardTest;
import io.tenward.results.Commented;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Undo and redo each move by one step. */
@QuarkusTest
class UndoOrderTest {
  @Inject TestClock clock;

  private final SignedIn lead = SignedIn.lead();
  private OwnBoard board;
  private String reviews;
  private String meetings;

  @BeforeEach
  void gather() {
    clock.freeze();
    board = OwnBoard.of(lead, Commented.by(lead.memberId(), BoardTest.WORDS));
    reviews = board.themeOf(board.statement("Code reviews take too long."));
    meetings = board.themeOf(board.statement("We need fewer meetings."));
  }

  @Test
  void verdictsOnTwoThemesAreTwoStepsHoweverSoon() {
    board.changed("verdict", "themeId", reviews, "verdict", "realistic", "reason", "");
    var first = board.arrangement();
    board.changed("verdict", "themeId", meetings, "verdict", "realistic", "reason", "");
    board.undo();
    assertEquals(first, board.arrangement());
  }

  @Test
  void afterANewChangeNothingUndoneComesBack() {
    board.changed("rename", "themeId", reviews, "name", "Reviews");
    board.undo();
    var delta = board.changed("rename", "themeId", meetings, "name", "Meetings");
    assertNull(delta.get("redo"));
    lead.request()
        .body(Map.of("after", board.version(), "id", OwnBoard.newId()))
        .post(board.path() + "/redo")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/nothing-to-redo"));
  }
}
