package io.tenward.board.state;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenward.account.member.SignedIn;
import io.tenward.board.gather.OwnBoard;
import io.tenward.kernel.close.DueClosings;
import io.tenward.kernel.close.Released;
import io.tenward.results.Commented;
import io.tenward.results.TestRespondent;
import io.tenward.survey.Draft;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Checks what a board can and cannot be made of. */
@QuarkusTest
class BoardProblemsTest {
  private final SignedIn lead = SignedIn.lead();

  private Response create(List<UUID> surveyIds, boolean role) {
    return lead.request().body(Map.of("surveyIds", surveyIds, "role", role)).post("/api/boards");
  }

  private Response change(OwnBoard board, List<UUID> surveyIds) {
    return lead.patch("*").body(Map.of("surveyIds", surveyIds)).patch(board.path());
  }

  @Test
  void whatCannotBeReadCannotBeGathered() {
    var board = OwnBoard.waiting(lead, Released.of(lead.memberId()));
    var draft = UUID.fromString(Draft.of(lead, "on-track").id());
    var held = Released.heldBack(lead.memberId()).surveyId();
    var silent = Commented.by(lead.memberId(), List.of("", "", "", "")).surveyId();
    var wrong =
        Map.of(draft, "results-not-ready", held, "self-rating-open", silent, "nothing-to-gather");
    wrong.forEach(
        (survey, slug) -> {
          for (var answer :
              List.of(create(List.of(survey), false), change(board, List.of(survey)))) {
            answer.then().statusCode(409).body("type", equalTo("/problems/" + slug));
          }
        });
  }

  @Test
  void aChainBeginsAtWhatCanBeRead() {
    var unread =
        Map.of(
            Draft.of(lead, "on-track").id(),
            "results-not-ready",
            Released.heldBack(lead.memberId()).surveyId().toString(),
            "self-rating-open");
    unread.forEach(
        (survey, slug) ->
            lead.request()
                .get("/api/surveys/" + survey + "/chain")
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/" + slug)));
  }

  @Test
  void aSurveyIsNamedOnceAndIsOnesOwn() {
    var survey = Released.of(lead.memberId()).surveyId();
    create(List.of(survey, survey, survey), false)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/surveyIds/1", "/surveyIds/2"))
        .body("errors.code", contains("duplicate", "duplicate"));
    var other = Released.of(SignedIn.lead().memberId()).surveyId();
    create(List.of(survey, other), false)
        .then()
        .statusCode(400)
        .body("errors.pointer", contains("/surveyIds/1"))
        .body("errors.code", contains("unknown-survey"));
    create(List.of(), false).then().statusCode(400).body("errors.code", contains("too-few"));
    create(List.of(), true)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/nothing-to-gather"));
  }

  @Test
  void theListGoesOn() {
    var survey = Released.of(lead.memberId());
    OwnBoard.waiting(lead, survey);
    for (int i = 0; i < 2; i++) {
      OwnBoard.waiting(lead, Released.of(lead.memberId()));
    }
    lead.request()
        .get("/api/boards?surveyId=" + survey.surveyId())
        .then()
        .body("items.surveys.id.flatten()", contains(survey.surveyId().toString()));
    var seen = new HashSet<String>();
    String cursor = null;
    do {
      var page =
          lead.request()
              .get("/api/boards?limit=2" + (cursor == null ? "" : "&cursor=" + cursor))
              .jsonPath();
      seen.addAll(page.getList("items.id"));
      cursor = page.get("next");
    } while (cursor != null);
    assertEquals(3, seen.size());
  }

  /** Sends texts from respondents' browsers to the board, sealed and mixed like any answer. */
  @Test
  void whateverPeopleSendStaysWhatTheySent() {
    var words =
        List.of(
            "🙂🙂🙂",
            "ok",
            "<script>alert('x')</script><b>Fewer meetings</b>",
            "\u200fאנחנו צריכים פחות פגישות",
            "Please review faster. Bitte rede mehr mit uns über die Ziele!",
            "x".repeat(4000));
    var survey = Draft.of(lead, "on-track").askingNew("team", 6).launch().waiveSelfRating();
    var links =
        lead
            .request()
            .get(survey.path() + "/links")
            .jsonPath()
            .<List<String>>getList("groups.links")
            .stream()
            .flatMap(List::stream)
            .toList();
    for (int i = 0; i < links.size(); i++) {
      TestRespondent.open(links.get(i)).write("on-track.missing", words.get(i)).send();
    }
    survey.overdue();
    DueClosings.due();

    var board = OwnBoard.waiting(lead, List.of(UUID.fromString(survey.id())));
    OwnBoard.gather();

    var read = board.read();
    assertEquals(Set.copyOf(words), new HashSet<>(read.<String>getList("comments.text")));
    var said = new ArrayList<>(words);
    for (var statement : read.<Map<String, Object>>getList("statements")) {
      String text =
          read.get("comments.find { it.id == '" + statement.get("commentId") + "' }.text");
      var part = text.substring((int) statement.get("start"), (int) statement.get("end"));
      assertEquals(part.strip(), part);
      said.remove(text);
    }
    assertEquals(List.of(), said, "each comment has a statement");
    lead.request().get(board.path()).then().body("questions", hasSize(1));
  }
}
