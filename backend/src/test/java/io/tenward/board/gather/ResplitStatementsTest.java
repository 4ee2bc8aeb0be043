package io.tenward.board.gather;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.contract.BlockKind;
import io.tenward.results.Commented;
import io.tenward.synthesis.SharedModels;
import io.tenward.synthesis.Synthesis;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Comments that are split elsewhere than before, as they are while the models are missing. */
@QuarkusTest
class ResplitStatementsTest {
  private static final String REVIEWS = "Please review my pull requests within a day";
  private static final String MEETINGS = "hold fewer meetings in the afternoon";
  private static final String BOTH = REVIEWS + " and " + MEETINGS;

  private final SignedIn lead = SignedIn.lead();

  @BeforeEach
  void nobodyWaits() {
    OwnBoard.gather();
  }

  private OwnBoard board() {
    var words = Stream.concat(OwnBoard.FEW.stream(), Stream.of(BOTH)).toList();
    return OwnBoard.of(lead, Commented.by(lead.memberId(), words));
  }

  private static String made(OwnBoard board, String name, String... words) {
    var statements = Stream.of(words).map(board::statement).toList();
    var theme = board.theme(name, statements);
    return theme;
  }

  private void gatherAgain(OwnBoard board, Synthesis models) {
    OwnModels.use(models);
    board.gatherAgain();
    board.synthesis().body("state", equalTo("done"));
  }

  private static Synthesis none() {
    return new Synthesis(null, null);
  }

  @Test
  void theWholeStandsWhereAPartWasPut() {
    var board = board();
    var theme = made(board, "Afternoons", MEETINGS);
    gatherAgain(board, none());
    assertEquals(theme, board.themeOf(board.statement(BOTH)));
  }

  @Test
  void theWholeStandsWhereItsLargerPartWasPut() {
    var board = board();
    made(board, "Afternoons", MEETINGS);
    var theme = made(board, "Reviews", REVIEWS);
    gatherAgain(board, none());
    assertEquals(theme, board.themeOf(board.statement(BOTH)));
  }

  @Test
  void thePartsStandWhereTheWholeWasPutInTheirOrder() {
    OwnModels.use(none());
    var board = board();
    var theme = made(board, "Everything", "Fewer meetings.", BOTH, "Review faster.");
    var whole = board.statement(BOTH);
    var before = inside(board, theme);
    gatherAgain(board, SharedModels.synthesis());
    var parts = Stream.of(REVIEWS, MEETINGS).map(board::statement);
    var expected = before.stream().flatMap(id -> id.equals(whole) ? parts : Stream.of(id)).toList();
    assertEquals(expected, inside(board, theme).subList(0, expected.size()));
  }

  @Test
  void whatWasPutNowhereStaysThere() {
    var board = board();
    board.changed("move", "statementIds", List.of(board.statement(REVIEWS)));
    gatherAgain(board, none());
    var both = board.statement(BOTH);
    assertEquals(true, board.read().get("statements.find { it.id == '" + both + "' }.byHand"));
    assertEquals(null, board.themeOf(both));
  }

  private static List<String> inside(OwnBoard board, String theme) {
    return board
        .read()
        .getList("statements.findAll { it.themeId == '" + theme + "' }", Map.class)
        .stream()
        .sorted((one, other) -> Double.compare(position(one), position(other)))
        .map(statement -> (String) statement.get("id"))
        .toList();
  }

  private static double position(Map<?, ?> statement) {
    return ((Number) statement.get("position")).doubleValue();
  }

  @Test
  void whatWasSaidToATensionStays() {
    var fewer = new ArrayList<>(many("We need fewer meetings"));
    fewer.set(0, "We need fewer meetings and please review my pull requests within a day");
    var words = Map.of(BlockKind.TEAM, fewer, BlockKind.CLIENT, many("We need more meetings"));
    var board = OwnBoard.of(lead, Commented.by(lead.memberId(), true, words));
    board.opposed(fewer.subList(1, 8), many("We need more meetings"));
    gatherAgain(board, none());
    board.statement(fewer.getFirst());
    assertEquals(List.of("confirmed"), board.read().getList("tensions.state"));
    gatherAgain(board, SharedModels.synthesis());
    assertEquals(List.of("confirmed"), board.read().getList("tensions.state"));
  }

  private static List<String> many(String words) {
    return IntStream.range(0, 8).mapToObj(i -> words + " please".repeat(i)).toList();
  }
}
