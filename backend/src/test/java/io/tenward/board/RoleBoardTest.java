package io.tenward.board;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.board.gather.OwnBoard;
import io.tenward.results.Commented;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The clauses of a role among what people said. */
@QuarkusTest
class RoleBoardTest {
  private final SignedIn lead = SignedIn.lead();
  private final List<String> ids = Stream.generate(OwnBoard::newId).limit(3).toList();

  private Map<String, Object> clause(int number, String text, boolean leftOut) {
    var clause = new HashMap<String, Object>(Map.of("id", ids.get(number), "text", text));
    clause.putAll(Map.of("standing", "applies", "leftOut", leftOut, "origin", "own"));
    clause.put("heading", "Responsibilities");
    return clause;
  }

  private void write(String first) {
    write(
        List.of(
            clause(0, first, false),
            clause(1, "You hire and grow the team.", false),
            clause(2, "We offer free fruit.", true)));
  }

  private void write(List<Map<String, Object>> clauses) {
    lead.put("/api/role", lead.etag("/api/role"), Map.of("clauses", clauses)).statusCode(200);
  }

  private OwnBoard board(List<String> words) {
    return of(List.of(Commented.by(lead.memberId(), words).surveyId()));
  }

  private OwnBoard of(List<UUID> surveys) {
    var board = OwnBoard.waiting(lead, surveys, true);
    OwnBoard.gather();
    return board;
  }

  @Test
  void standsAmongWhatWasSaid() {
    write("You review code within a day.");
    var words = List.of("Review faster.", "Code reviews take too long.", "Sing.", "Walk.");
    var board = board(words);
    board
        .see()
        .body("clauses.id", contains(ids.get(0), ids.get(1)))
        .body("clauses.heading", contains("Responsibilities", "Responsibilities"))
        .body("statements", hasSize(6));
    var reviews = board.statement("Review faster.");
    var clause = statementOf(board, 0);
    var theme = board.theme("Reviews", List.of(reviews, clause));
    board.decide(theme, "realistic", "Yes.");

    board
        .see()
        .body("themes.find { it.id == '" + theme + "' }.voices", equalTo(1))
        .body("themes.find { it.id == '" + theme + "' }.clauses", equalTo(1));
    var found = "items.find { it.clauseId == '" + ids.getFirst() + "' }.links";
    lead.read("/api/role/chain")
        .body(found + ".themeName", contains("Reviews"))
        .body(found + ".verdict", contains("realistic"))
        .body(found + ".voices", contains(1));
  }

  /** A theme with two clauses may be about either; only the lead can say which. */
  @Test
  void aThemeIsAClausesOnlyWhereNothingElseStandsInItOrTheLeadSaysSo() {
    write("You mentor the juniors.");
    var board = board(OwnBoard.FEW);
    var mentor = statementOf(board, 0);
    var hire = statementOf(board, 1);
    var theme = board.theme("Hiring", List.of(mentor, hire));
    assertEquals(List.of(), linked(0, theme));
    assertEquals(List.of(), linked(1, theme));
    var one = Map.of("kind", "clause", "key", ids.get(1));
    var other = Map.of("kind", "theme", "key", theme);
    lead.send("/api/thread/joins", Map.of("one", one, "other", other)).statusCode(200);
    assertEquals(List.of(), linked(0, theme));
    assertEquals(List.of("Hiring"), linked(1, theme));
  }

  private String statementOf(OwnBoard board, int clause) {
    return board.read().get("statements.find { it.clauseId == '" + ids.get(clause) + "' }.id");
  }

  /** Names of that theme as the role links it at a clause. */
  private List<String> linked(int clause, String theme) {
    var chain = lead.request().get("/api/role/chain").jsonPath();
    return chain.<Map<String, Object>>getList("items").stream()
        .filter(item -> ids.get(clause).equals(item.get("clauseId")))
        .flatMap(item -> ((List<?>) item.get("links")).stream())
        .map(link -> (Map<?, ?>) link)
        .filter(link -> theme.equals(link.get("themeId")))
        .map(link -> (String) link.get("themeName"))
        .toList();
  }

  /** Makes a board of this clause, and of two comments that say nearly the same. */
  private OwnBoard boardOf(String clause) {
    write(clause);
    var words =
        List.of(
            "Feed our goldfish in the pond on Mondays.",
            "Feed all the goldfish in the pond.",
            "Sing.",
            "Walk.");
    return board(words);
  }

  @Test
  void doesNotNameAThemeUnnoticed() {
    var clause = "Feed the goldfish in the pond";
    var board = boardOf(clause);
    String theme = board.read().get("themes.find { it.nameFrom == 'quote' }.id");
    assertEquals(clause, board.read().get("themes.find { it.id == '" + theme + "' }.name"));
    board.decide(theme, "realistic", "As my role says: " + clause);

    var told = lead.get(board.path() + "/publication");
    told.body("quotes.find { it.field == 'name' }.source", equalTo("role"))
        .body("quotes.find { it.field == 'name' }.words", equalTo(clause));

    board.rename(theme, "Plants");
    lead.read(board.path() + "/publication").body("quotes.source", not(hasItem("role")));
  }

  @Test
  void aNameThatWasNotSeenIsNotPublished() {
    var told = namedAfterAClause();
    var seen = told.get().extract().header("ETag");
    write("Feed the goldfish in the ponds");

    told.changeAs(seen, Map.of("published", true)).statusCode(412);
    told.publish().statusCode(200);
  }

  @Test
  void aNameThatWasNotSeenIsNotPublishedOnceItIsChosen() {
    var told = namedAfterAClause();
    var themes = told.board().read();
    String later = themes.get("themes.find { it.nameFrom == 'quote' }.id");
    var sing = told.board().statement("Sing.");
    var first = told.board().theme("Songs", List.of(sing));
    told.board().decide(first, "realistic", "");
    told.change(Map.of("published", true, "themeIds", List.of(first))).statusCode(200);
    var seen = told.get().extract().header("ETag");
    write("Feed the goldfish in the ponds");

    told.changeAs(seen, Map.of("themeIds", List.of(later, first))).statusCode(412);
  }

  /** A decided theme whose name is a clause, and which somebody who answered will read. */
  private PublishedBoard namedAfterAClause() {
    var told = new PublishedBoard(boardOf("Feed the goldfish in the pond"));
    String theme = told.board().read().get("themes.find { it.nameFrom == 'quote' }.id");
    told.board().decide(theme, "realistic", "");
    return told;
  }

  @Test
  void isCountedInTheListAsItIsShown() {
    var plants = List.of("Water our plants in the hall on Mondays.", "Water all the plants.");
    write(List.of(clause(0, plants.getFirst(), false), clause(1, plants.getLast(), false)));
    var survey = Commented.by(lead.memberId(), OwnBoard.FEW);
    var board = of(List.of(survey.surveyId()));
    requireListed(board, 3, 0);
    var themes = board.read();
    String said = themes.get("themes.find { it.voices > 0 }.id");
    assertEquals(List.of(2), themes.getList("themes.findAll { it.voices == 0 }.clauses"));

    write(List.of(clause(0, plants.getFirst(), true), clause(1, plants.getLast(), true)));
    requireListed(board, 2, 0);
    var mine = board.theme("Mine", List.of());
    board.changed("verdict", "themeId", mine, "verdict", "realistic");
    requireListed(board, 3, 0);
    board.changed("verdict", "themeId", said, "verdict", "realistic");
    requireListed(board, 3, 1);

    Withdrawn.survey(survey.surveyId());
    requireListed(board, 2, 0);
  }

  /** Requires that the list shows as many themes, verdicts and statements as the page. */
  private void requireListed(OwnBoard board, int themes, int tellable) {
    var shown = board.read();
    assertEquals(themes, shown.getList("themes").size());
    lead.read("/api/boards")
        .body("items[0].themes", equalTo(themes))
        .body("items[0].decided", equalTo(shown.getList("themes.findAll { it.verdict }").size()))
        .body("items[0].statements", equalTo(shown.getList("statements").size()))
        .body("items[0].tellable", equalTo(tellable));
  }

  @Test
  void leavesDecidedThemesANameWhenItIsReplaced() {
    write(
        List.of(
            clause(0, "Feed our goldfish in the pond on Mondays.", false),
            clause(1, "Feed all the goldfish in the pond.", false)));
    var board = board(OwnBoard.FEW);
    String theme = board.read().get("themes.find { it.voices == 0 }.id");
    board.decide(theme, "realistic", "Yes.");
    write(List.of(clause(2, "You hire and grow the team.", false)));

    var name = "themes.find { it.id == '" + theme + "' }.name";
    assertEquals("A theme without quotes", board.read().getString(name));
    lead.change("/api/me", Map.of("language", "de")).statusCode(200);
    assertEquals("Ein Thema ohne Zitate", board.read().getString(name));
    var file = lead.request().get(board.path() + "/downloads/statements?language=en").asString();
    assertTrue(file.contains("\"A theme without quotes\""), file);
  }

  @Test
  void isSaidToHaveChangedUntilItIsGatheredAgain() {
    write(List.of(clause(0, "You review code.", false), clause(2, "Free fruit.", true)));
    var board = of(List.of());
    requireNotices(board);
    write(List.of(clause(0, "You review code within a day.", false)));
    requireNotices(board);
    write(List.of(clause(0, "You review code.", false), clause(1, "You hire.", false)));
    requireNotices(board, "role-changed");
    board.gatherAgain();
    requireNotices(board);
    write(List.of(clause(0, "You review code.", true), clause(1, "You hire.", false)));
    requireNotices(board, "role-changed");
    board.gatherAgain();
    requireNotices(board);
  }

  private static void requireNotices(OwnBoard board, String... codes) {
    assertEquals(List.of(codes), board.read().getList("notices.code"));
  }

  @Test
  void isShownAsItIsWrittenNow() {
    write("You review code within a day.");
    var board = of(List.of());
    assertEquals("My role", board.read().getString("title"));
    var id = statementOf(board, 0);
    var theme = board.theme("R", List.of(id));
    write("Ok.");
    var end = "statements.find { it.id == '" + id + "' }.end";
    board.see().body(end, equalTo(3));
    board.gatherAgain();
    assertEquals(theme, board.themeOf(id));
    board
        .see()
        .body("clauses.text", containsInAnyOrder("Ok.", "You hire and grow the team."))
        .body("comments", empty());
  }

  @Test
  void whoHasReadItHearsThatItsClausesChanged() {
    write("You review code within a day.");
    var board = board(OwnBoard.FEW);
    var id = statementOf(board, 0);
    board.theme("R", List.of(id));
    var whole = board.arrangement();

    requireHeard(board, () -> write("You review within an hour."));
    requireHeard(board, () -> write(List.of(clause(1, "You hire and grow the team.", false))));
    requireHeard(board, () -> write(List.of()));
    requireHeard(board, () -> write("You review code within a day."));

    assertEquals(whole, board.arrangement());
    board.undo();
    board.redo();
    assertEquals(whole, board.arrangement());
  }

  /** Requires that the ETag and the list of changes show the change. */
  private void requireHeard(OwnBoard board, Runnable change) {
    var etag = lead.request().get(board.path()).header("ETag");
    long seen = board.version();
    change.run();
    board.see().header("ETag", not(equalTo(etag)));
    lead.read(board.path() + "/changes?after=" + seen).body("reload", equalTo(true));
  }

  @Test
  void nothingIsHeardOfAClauseThatIsOnNoBoard() {
    write("You review code within a day.");
    var board = board(OwnBoard.FEW);
    long seen = board.version();
    write(
        List.of(
            clause(0, "You review code within a day.", false),
            clause(1, "You hire and grow the team.", false),
            clause(2, "We offer fresh fruit.", true)));
    assertEquals(seen, board.version());
  }
}
