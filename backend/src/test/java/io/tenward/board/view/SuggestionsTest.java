package io.tenward.board.view;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.tenward.account.member.SignedIn;
import io.tenward.board.gather.OwnBoard;
import io.tenward.board.state.BoardTest;
import io.tenward.results.Commented;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks what a page can know of every coarseness beforehand. */
@QuarkusTest
class SuggestionsTest {
  private final SignedIn lead = SignedIn.lead();
  private OwnBoard board;

  @BeforeEach
  void gather() {
    board = OwnBoard.of(lead, Commented.by(lead.memberId(), BoardTest.WORDS));
  }

  /** The words of a theme, by what stands in it. */
  private static Map<Set<String>, Object> themes(JsonPath board) {
    var themes = new HashMap<Set<String>, Object>();
    for (var theme : board.<Map<String, Object>>getList("themes")) {
      var inside =
          board.<String>getList(
              "statements.findAll { it.themeId == '" + theme.get("id") + "' }.id");
      themes.put(Set.copyOf(inside), theme.get("words"));
    }
    return themes;
  }

  @Test
  void areWhatTheSliderMakes() {
    var suggestions = lead.request().get(board.path() + "/suggestions").jsonPath();
    var ids = suggestions.<String>getList("statementIds");
    assertEquals(board.read().getList("statements.id"), ids);
    for (int coarseness = -5; coarseness <= 5; coarseness++) {
      board.changed("coarseness", "coarseness", coarseness);
      var suggested = new HashMap<Set<String>, Object>();
      for (var theme :
          suggestions.<Map<String, Object>>getList(
              "levels.find { it.coarseness == " + coarseness + " }.themes")) {
        var inside = new HashSet<String>();
        ((List<?>) theme.get("statements")).forEach(place -> inside.add(ids.get((int) place)));
        suggested.put(inside, theme.get("words"));
      }
      assertEquals(themes(board.read()), suggested, "at " + coarseness);
    }
  }

  @Test
  void whatTheLeadTouchedChangesNothingInThem() {
    var before = lead.request().get(board.path() + "/suggestions").asString();
    String theme = board.read().get("themes.find { it.anchor == 'code-review' }.id");
    board.rename(theme, "Reviews");
    assertEquals(before, lead.request().get(board.path() + "/suggestions").asString());
    board
        .see()
        .body("themes.find { it.name == 'Reviews' }.held", equalTo(true))
        .body("themes.find { it.name == 'Reviews' }.beganAs", equalTo("code-review"))
        .body("themes.find { it.name != 'Reviews' }.held", equalTo(false));
  }

  @Test
  void nothingIsSuggestedBeforeItIsGathered() {
    var waiting = OwnBoard.waiting(lead, Commented.by(lead.memberId(), BoardTest.WORDS));
    lead.read(waiting.path() + "/suggestions")
        .body("statementIds", hasSize(0))
        .body("levels.themes.flatten()", hasSize(0));
    SignedIn.lead().get(waiting.path() + "/suggestions").statusCode(404);
  }
}
