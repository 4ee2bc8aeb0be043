package io.tenward.board.view;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.base.http.HeldConnections;
import io.tenward.board.PublishedBoard;
import io.tenward.board.gather.OwnBoard;
import io.tenward.board.state.BoardTest;
import io.tenward.kernel.close.Released;
import io.tenward.results.Commented;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Comments lead to the same themes as the boards show, although no board is read for it. */
@QuarkusTest
class CommentChainTest {
  @Inject HeldConnections connections;

  private final SignedIn lead = SignedIn.lead();
  private Released survey;
  private OwnBoard board;

  @BeforeEach
  void gather() {
    survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    board = OwnBoard.of(lead, survey);
  }

  /** Maps comments to the names of their themes on the board. */
  private Map<String, TreeSet<String>> shown() {
    var read = board.read();
    var names = new HashMap<String, String>();
    read.<Map<String, String>>getList("themes.collect { [id: it.id, name: it.name] }")
        .forEach(theme -> names.put(theme.get("id"), theme.get("name")));
    var shown = new HashMap<String, TreeSet<String>>();
    for (var statement : read.<Map<String, Object>>getList("statements")) {
      if (statement.get("themeId") != null) {
        shown
            .computeIfAbsent((String) statement.get("commentId"), id -> new TreeSet<>())
            .add(names.get((String) statement.get("themeId")));
      }
    }
    return shown;
  }

  private Map<String, TreeSet<String>> followed() {
    var chain = lead.request().get(survey.path() + "/chain").jsonPath();
    List<String> themes = chain.getList("themes.themeName");
    var followed = new HashMap<String, TreeSet<String>>();
    for (var item : chain.<Map<String, Object>>getList("items")) {
      var names = new TreeSet<String>();
      for (var number : (List<?>) item.get("themes")) {
        names.add(themes.get((int) number));
      }
      followed.put((String) item.get("commentId"), names);
    }
    return followed;
  }

  @Test
  void namesAreThoseOfTheBoard() {
    assertEquals(shown(), followed());
    var plants = board.statement("Water the plants in the hall.");
    var reviews = board.statement("Review my pull requests faster.");
    var theme = board.theme("Plants", List.of(plants, reviews));
    assertEquals(shown(), followed());
    // Named after a statement that stays, and then after one that goes.
    var half = OwnBoard.newId();
    board.changed("split", "themeId", theme, "newThemeId", half, "statementIds", List.of(plants));
    assertEquals(shown(), followed());
    board.move(List.of(reviews), half);
    board.move(List.of(plants), theme);
    assertEquals(shown(), followed());
  }

  private ValidatableResponse chainOf(String comment) {
    return lead.read(survey.path() + "/chain?commentId=" + comment);
  }

  @Test
  void oneCommentAlone() {
    String comment = board.read().get("statements.find { it.themeId != null }.commentId");
    var alone = chainOf(comment).body("items.commentId", contains(comment)).extract();
    var all = lead.read(survey.path() + "/chain").extract();
    List<Integer> numbers = all.path("items.find { it.commentId == '" + comment + "' }.themes");
    assertEquals(
        numbers.stream().map(number -> all.<Object>path("themes[" + number + "]")).toList(),
        alone.<List<Object>>path("themes"));
    chainOf(OwnBoard.newId()).body("items", empty());
  }

  @Test
  void whatOnlyAnotherSurveyReadsIsNotPublishedInThisOne() {
    var other = Commented.by(lead.memberId(), OwnBoard.FEW);
    var both = OwnBoard.of(lead, survey, other);
    var theirs = List.of(both.statement("Review faster."), both.statement("Fewer meetings."));
    var theme = both.theme("Pace", theirs);
    both.decide(theme, "realistic", "");
    new PublishedBoard(both).publish().statusCode(200);
    var ours = List.of(both.statement("Water the plants in the hall."));
    both.move(ours, theme);
    var published = "themes.find { it.themeId == '%s' }.published".formatted(theme);
    lead.read(survey.path() + "/chain").body(published, equalTo(false));
    lead.read(other.path() + "/chain").body(published, equalTo(true));
  }

  @Test
  void twoStatementsInOneThemeLeadToItOnce() {
    String comment =
        board.read().get("statements.countBy { it.commentId }.find { it.value > 1 }.key");
    var both =
        board.read().getList("statements.findAll { it.commentId == '%s' }.id".formatted(comment));
    var theme = board.theme("Both", both);
    chainOf(comment).body("themes.themeId", contains(theme)).body("items[0].themes", contains(0));
  }

  @Test
  void ofSeveralBoardsTheOlderComesFirst() {
    var other = OwnBoard.of(lead, survey);
    String comment =
        board.read().get("statements.find { it.themeId != null && it.start == 0 }.commentId");
    chainOf(comment)
        .body("themes.boardId", contains(board.id(), other.id()))
        .body("items[0].themes", contains(0, 1));
  }

  @Test
  void aBoardThatTheSurveyWasTakenFromIsNotThere() {
    var more = Commented.by(lead.memberId(), List.of("Sing.", "Walk.", "Read.", "Talk."));
    lead.change(board.path(), Map.of("surveyIds", List.of(more.surveyId()))).statusCode(200);
    lead.read(survey.path() + "/chain").body("items", empty());
    OwnBoard.gather();
    lead.read(survey.path() + "/chain").body("items", hasSize(0));
    board.see().body("surveys", hasSize(1)).body("role", equalTo(false));
  }

  /** Whoever holds one connection and waits for another may wait for others that do the same. */
  @Test
  void aReadTakesOneConnection() {
    connections.forget();
    for (var path : List.of(survey.path() + "/chain", board.path(), "/api/role/chain")) {
      lead.read(path);
    }
    assertEquals(List.of(), connections.seconds());
  }
}
