package io.tenward.board.state;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.board.gather.OwnBoard;
import io.tenward.contract.BlockKind;
import io.tenward.results.Commented;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Statements that pull in opposite directions, and groups, where the release tells them apart. */
@QuarkusTest
class TensionTest {
  private static final List<String> FEWER =
      IntStream.range(0, 8).mapToObj(i -> "We need fewer meetings" + " please".repeat(i)).toList();

  private static final List<String> MORE =
      IntStream.range(0, 8).mapToObj(i -> "We need more meetings" + " please".repeat(i)).toList();

  private final SignedIn lead = SignedIn.lead();

  private OwnBoard board(boolean told) {
    var words = Map.of(BlockKind.TEAM, FEWER, BlockKind.CLIENT, MORE);
    return OwnBoard.of(lead, Commented.by(lead.memberId(), told, words));
  }

  @Test
  void isMarkedByTheLeadAndTakenBack() {
    var board = board(true);
    lead.request()
        .get(board.path())
        .then()
        .body("notices", empty())
        .body("surveys[0].labels", equalTo(true))
        .body("groups", hasSize(2))
        .body("tensions", empty());
    String id = board.opposed(FEWER, MORE);
    assertEquals(List.of("confirmed"), states(board));
    board.undo();
    assertEquals(List.of("dismissed"), states(board));
    board.redo();
    lead.request().post(board.path() + "/synthesis");
    OwnBoard.gather();
    assertEquals(List.of("confirmed"), states(board));
    board.changed("tension", "tensionId", id, "state", "dismissed");
    assertEquals(List.of("dismissed"), states(board));
    board.undo();
    assertEquals(List.of("confirmed"), states(board));
  }

  private static List<String> states(OwnBoard board) {
    return board.read().getList("tensions.state");
  }

  @Test
  void isShownAlsoWhereItsSidesStandWithoutATheme() {
    var board = board(true);
    String id = board.opposed(FEWER, MORE);
    var read = board.read();
    board.changed("move", "statementIds", read.getList("tensions[0].one"));
    var half = tension(board, id);
    assertFalse(half.containsKey("themeId"));
    assertTrue(half.containsKey("otherThemeId"));
    board.changed("move", "statementIds", read.getList("tensions[0].other"));
    assertFalse(tension(board, id).containsKey("otherThemeId"));
    var table = lead.request().get(board.path() + "/downloads/statements").asString();
    assertTrue(table.contains("8 of 8 in Team") && table.contains("8 of 8 in Clients"), table);
  }

  private static Map<String, Object> tension(OwnBoard board, String id) {
    return board.read().getMap("tensions.find { it.id == '" + id + "' }");
  }

  @Test
  void nobodyIsLabelledWhoWasNotTold() {
    var board = board(false);
    lead.request()
        .get(board.path())
        .then()
        .body("groups", empty())
        .body("notices.code", contains("no-group-labels"))
        .body("notices.why", contains("not-told"));
    assertFalse(board.read().prettify().contains("launchGroupId"));
  }

  @Test
  void tooFewInAGroupAreNotLabelled() {
    var words = Map.of(BlockKind.TEAM, FEWER, BlockKind.CLIENT, MORE.subList(0, 5));
    var board = OwnBoard.of(lead, Commented.by(lead.memberId(), true, words));
    lead.request().get(board.path()).then().body("notices.why", contains("too-few"));
  }
}
