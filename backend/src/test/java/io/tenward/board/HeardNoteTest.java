package io.tenward.board;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.PdfText;
import io.tenward.account.member.SignedIn;
import io.tenward.board.gather.OwnBoard;
import io.tenward.contract.BlockKind;
import io.tenward.kernel.close.Released;
import io.tenward.results.Commented;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What was said face to face, over HTTP. */
@QuarkusTest
class HeardNoteTest {
  private static final List<String> FEWER =
      IntStream.range(0, 8).mapToObj(i -> "Fewer meetings" + " please".repeat(i)).toList();

  private static final List<String> MORE =
      IntStream.range(0, 8).mapToObj(i -> "More meetings" + " please".repeat(i)).toList();

  private static final String HEARD = "Zucchini come first";

  private final SignedIn lead = SignedIn.lead();

  @Test
  void nobodyButItsLeadReadsIt() {
    var survey = Released.of(lead.memberId(), OwnBoard.FEW);
    var told = new PublishedBoard(OwnBoard.of(lead, survey));
    var board = told.board();
    told.decide(0, "not-now", "Not yet.");
    var theme = told.theme(0);
    var before = board.read().getMap("");
    String id =
        add(board, Map.of("text", HEARD, "themeId", theme)).statusCode(201).extract().path("id");
    list(board)
        .body("items.text", contains(HEARD))
        .body("items.themeId", contains(theme))
        .body("items[0].groupId", nullValue());

    assertEquals(before, board.read().getMap(""));
    told.publish().statusCode(200);
    told.get().body(not(containsString(HEARD)));
    told.preview(survey).statusCode(200).body(not(containsString(HEARD)));
    PublishedBoard.read(survey).statusCode(200).body(not(containsString(HEARD)));
    for (var path :
        List.of(
            board.path() + "/changes?after=0",
            board.path() + "/downloads/statements",
            board.path() + "/downloads/board",
            board.path() + "/downloads/calendar",
            "/api/thread?kind=theme&key=" + theme,
            "/api/role/chain",
            survey.path() + "/chain",
            "/api/entries")) {
      lead.read(path).body(not(containsString(HEARD)));
    }
    var report = PdfText.of(lead.request().get(board.path() + "/downloads/report"));
    assertFalse(report.contains(HEARD));

    lead.request().delete(path(board) + "/" + id).then().statusCode(204);
    lead.request().delete(path(board) + "/" + id).then().statusCode(404);
    list(board).body("items", empty());
  }

  @Test
  void aGroupIsOneThatQuotesAreLabelledWith() {
    var words = Map.of(BlockKind.TEAM, FEWER, BlockKind.CLIENT, MORE);
    var told = OwnBoard.of(lead, Commented.by(lead.memberId(), true, words));
    var team = told.read().getString("groups[0].id");
    add(told, Map.of("text", HEARD, "groupId", team)).statusCode(201);
    list(told).body("items.groupId", contains(team));
    var untold = OwnBoard.of(lead, Commented.by(lead.memberId(), false, words));
    add(untold, Map.of("text", HEARD, "groupId", team))
        .statusCode(400)
        .body("errors[0].code", equalTo("unknown-group"));
  }

  private static String path(OwnBoard board) {
    return board.path() + "/heard-notes";
  }

  private ValidatableResponse add(OwnBoard board, Map<String, ?> note) {
    return lead.send(path(board), note);
  }

  private ValidatableResponse list(OwnBoard board) {
    return lead.read(path(board));
  }
}
