package io.tenward.board.view;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import io.tenward.board.PublishedBoard;
import io.tenward.board.gather.OwnBoard;
import io.tenward.board.state.BoardTest;
import io.tenward.kernel.close.Released;
import io.tenward.results.Commented;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** You said, I decided: what those who answered read of a board, and what they never do. */
@QuarkusTest
class BoardPublicationTest {
  @Inject TestClock clock;

  private final SignedIn lead = SignedIn.lead();

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void respondentsReadWhatWasDecidedAndNothingElse() {
    var survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    var told = new PublishedBoard(OwnBoard.of(lead, survey));
    PublishedBoard.read(survey).statusCode(409).body("type", equalTo("/problems/not-published"));
    told.decide(0, "realistic", "Within a day, from Monday.");
    var name = told.board().read().getString("themes[0].name");

    told.publish().statusCode(200).body("published", equalTo(true)).body("pending", equalTo(0));

    var body =
        PublishedBoard.read(survey)
            .statusCode(200)
            .body("themes", hasSize(1))
            .body("themes[0].name", equalTo(name))
            .body("themes[0].voices", equalTo(3))
            .body("themes[0].verdict", equalTo("realistic"))
            .body("themes[0].reason", equalTo("Within a day, from Monday."))
            .body("themes[0].changedAt", nullValue())
            .body("publishedAt", notNullValue())
            .body("word", equalTo(""))
            .body("participation", empty())
            .body("questions", empty())
            .extract()
            .asString();
    for (var comment : BoardTest.WORDS) {
      assertFalse(body.contains(comment), body);
    }
    var theme = JsonPath.from(body).<String, Object>getMap("themes[0]");
    assertEquals(Set.of("name", "names", "voices", "verdict", "reason"), theme.keySet());
    lead.request().get("/api/boards").then().body("items[0].published", equalTo(true));
    assertEquals(List.of(true, false), told.board().read().getList("themes.published"));
  }

  @Test
  void aVerdictIsReadOnceItHasTheReasonItNeeds() {
    var survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    var told = new PublishedBoard(OwnBoard.of(lead, survey));
    told.decide(0, "realistic", "");
    told.decide(1, "needs-clarifying", "");
    lead.request().get("/api/boards").then().body("items[0].tellable", equalTo(1));
    told.change(Map.of("published", true, "themeIds", List.of(told.theme(1))))
        .statusCode(400)
        .body("errors.pointer", contains("/themeIds/0"))
        .body("errors.code", contains("unexplained-theme"));
    told.publish().statusCode(200);
    PublishedBoard.read(survey).body("themes.verdict", contains("realistic"));
    told.decide(1, "needs-clarifying", "Which reviews are slow?");
    told.publish().statusCode(200);
    PublishedBoard.read(survey).body("themes.reason", hasItem("Which reviews are slow?"));
  }

  @Test
  void asManyThemesAsThereMayBeCanBeChosen() {
    var survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    var told = new PublishedBoard(OwnBoard.of(lead, survey));
    var ids = Stream.generate(UUID::randomUUID).limit(5_000).toList();
    told.change(Map.of("themeIds", ids))
        .statusCode(400)
        .body("errors[0].code", equalTo("undecided-theme"));
    lead.request()
        .body(Map.of("surveyId", survey.surveyId(), "themeIds", ids))
        .post(told.board().path() + "/publication/preview")
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("undecided-theme"));
  }

  @Test
  void whatIsChangedOnTheBoardIsReadWhenItIsPublishedAgain() {
    var survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    var told = new PublishedBoard(OwnBoard.of(lead, survey));
    clock.freeze();
    told.decide(0, "not-now", "The migration comes first.");
    requirePendingInTheList(null);
    told.publish();
    requirePendingInTheList(0);
    var first = PublishedBoard.read(survey).extract().asString();

    clock.advance(Duration.ofDays(7));
    told.decide(0, "realistic", "The migration is done.");
    told.decide(1, "needs-clarifying", "Which ones do you mean?");
    assertEquals(first, PublishedBoard.read(survey).extract().asString());
    told.get().body("pending", equalTo(2)).body("pendingIds", hasSize(2));
    requirePendingInTheList(2);

    String changed = told.publish().body("pending", equalTo(0)).extract().path("changedAt");
    assertEquals(clock.instant().toString(), changed);
    PublishedBoard.read(survey)
        .body("changedAt", equalTo(changed))
        .body("themes.changedAt", contains(changed, changed))
        .body("themes[0].before.verdict", equalTo("not-now"))
        .body("themes[0].before.reason", equalTo("The migration comes first."))
        .body("themes[0].before.name", nullValue())
        .body("themes[1].before", nullValue());

    requirePendingInTheList(0);
    clock.advance(Duration.ofDays(1));
    told.publish().body("changedAt", equalTo(changed));
    PublishedBoard.read(survey).body("changedAt", equalTo(changed));
  }

  @Test
  void whatWasTakenBackIsNotReadAndNotToldAgain() {
    var survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    var told = new PublishedBoard(OwnBoard.of(lead, survey));
    told.decide(0, "not-now", "Bojan said no.");
    requireTakenBack(false);
    told.publish();
    requireTakenBack(false);
    String at =
        told.change(Map.of("published", false))
            .statusCode(200)
            .body("published", equalTo(false))
            .body("takenBackAt", notNullValue())
            .body("pending", equalTo(1))
            .extract()
            .path("takenBackAt");
    requireReadAsTakenBack(survey, at);
    requireTakenBack(true);

    told.decide(0, "realistic", "Yes.");
    requireTakenBack(false);
    told.publish().body("takenBackAt", nullValue()).body("changedAt", nullValue());
    var body =
        PublishedBoard.read(survey).body("themes[0].before", nullValue()).extract().asString();
    assertFalse(body.contains("Bojan"), body);
  }

  @Test
  void theListCountsWhatThePublicationCounts() {
    var survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    var other = Commented.by(lead.memberId(), OwnBoard.FEW);
    var told = new PublishedBoard(OwnBoard.of(lead, survey, other));
    var board = told.board();
    plants(told, "Plants");
    for (int place = 0; place < 3; place++) {
      told.decide(place, "realistic", "");
    }
    told.publish().statusCode(200);
    requireSamePending(told, 0);

    var reviews = board.themeOf(board.statement("Code reviews take too long."));
    var quoted = OwnBoard.newId();
    board.changed("split", "themeId", reviews, "newThemeId", quoted);
    requireSamePending(told, 1);
    board.changed("verdict", "themeId", quoted, "verdict", "realistic", "reason", "");
    requireSamePending(told, 2);
    var fewer = board.statement("We need fewer meetings.");
    board.changed("move", "statementIds", List.of(fewer));
    requireSamePending(told, 3);
    board.changed("remove-theme", "themeId", reviews);
    requireSamePending(told, 3);
    told.publish().statusCode(200);
    board.changed("rename", "themeId", quoted, "name", "Reviews");
    requireSamePending(told, 1);
    told.change(Map.of("themeIds", List.of(quoted))).statusCode(200);
    requireSamePending(told, 0);
    var meetings = board.themeOf(board.statement("Too many meetings."));
    board.changed("verdict", "themeId", meetings, "verdict", "realistic", "reason", "Yes.");
    requireSamePending(told, 0);
  }

  private void requireSamePending(PublishedBoard told, int pending) {
    told.get().body("pending", equalTo(pending));
    requirePendingInTheList(pending);
  }

  private void requirePendingInTheList(@Nullable Integer pending) {
    lead.request().get("/api/boards").then().body("items[0].pending", equalTo(pending));
  }

  private static void requireReadAsTakenBack(Released survey, String at) {
    PublishedBoard.read(survey)
        .statusCode(409)
        .body("type", equalTo("/problems/taken-back"))
        .body("current.takenBackAt", equalTo(at));
  }

  @Test
  void whoIsLeftOutOfAnEditionReadsThatItWasTakenBack() {
    var survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    var other = Commented.by(lead.memberId(), OwnBoard.FEW);
    var told = new PublishedBoard(OwnBoard.of(lead, survey, other));
    plants(told, "Plants");
    told.decide(0, "realistic", "");
    told.decide(2, "realistic", "");
    told.publish();
    PublishedBoard.read(other).statusCode(200);
    var plants = told.theme(2);
    String at =
        told.change(Map.of("themeIds", List.of(plants)))
            .statusCode(200)
            .extract()
            .path("changedAt");
    PublishedBoard.read(survey).statusCode(200);
    requireReadAsTakenBack(other, at);
  }

  private void requireTakenBack(boolean takenBack) {
    lead.request().get("/api/boards").then().body("items[0].takenBack", equalTo(takenBack));
  }

  @Test
  void whatHasNoVerdictAnyMoreCanBeTakenBack() {
    var survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    var told = new PublishedBoard(OwnBoard.of(lead, survey));
    told.decide(0, "realistic", "From Monday.");
    told.publish();
    var theme = told.theme(0);
    told.board().changed("verdict", "themeId", theme);
    told.get().body("pendingIds", contains(theme));
    told.board().changed("remove-theme", "themeId", theme);
    told.get().body("pendingIds", contains(theme));
    PublishedBoard.read(survey).statusCode(200).body("themes[0].reason", equalTo("From Monday."));

    told.publish().statusCode(409).body("type", equalTo("/problems/nothing-to-publish"));
    told.change(Map.of("published", false))
        .statusCode(200)
        .body("published", equalTo(false))
        .body("pendingIds", empty());
    PublishedBoard.read(survey).statusCode(409).body("type", equalTo("/problems/taken-back"));
  }

  @Test
  void anEditionShowsWhatCameOfADecision() {
    var survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    var told = new PublishedBoard(OwnBoard.of(lead, survey));
    told.decide(0, "realistic", "Within a day, from Monday.");
    told.publish();
    told.decide(1, "realistic", "");
    var theme = told.theme(0);

    var since = evidence(theme, "Since March nobody had to ask.");
    var draft = Map.of("surveyId", survey.surveyId(), "evidence", List.of(since));
    lead.request()
        .body(draft)
        .post(told.board().path() + "/publication/preview")
        .then()
        .body("themes.evidence", contains("Since March nobody had to ask.", null));
    told.get().body("evidence", empty());

    told.change(Map.of("evidence", List.of(since))).body("evidence", contains(since));
    PublishedBoard.read(survey)
        .body("themes.evidence", contains("Since March nobody had to ask.", null))
        .body("themes[0].changedAt", notNullValue())
        .body("themes[0].before.reason", equalTo("Within a day, from Monday."))
        .body("themes[0].before.evidence", nullValue());
    requireSamePending(told, 0);

    // Of a theme that has no verdict any more it is kept, and read by nobody.
    told.board().changed("verdict", "themeId", theme);
    told.publish().body("evidence", contains(since));
    PublishedBoard.read(survey).body("themes.evidence", contains(nullValue()));
    told.change(Map.of("evidence", List.of(since)))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/evidence/0/themeId"))
        .body("errors[0].code", equalTo("undecided-theme"));
    var other = evidence(told.theme(1), "Done.");
    told.change(Map.of("evidence", List.of(other, other)))
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/evidence/1/themeId"))
        .body("errors[0].code", equalTo("duplicate"));
  }

  @Test
  void whatNeedsClarifyingIsAskedBackInTheWordsThatArePublished() {
    var survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    var told = new PublishedBoard(OwnBoard.of(lead, survey));
    told.decide(0, "needs-clarifying", "Which ones do you mean?");
    told.decide(1, "realistic", "Yes.");
    askBack(told, 0).statusCode(409).body("type", equalTo("/problems/verdict-unpublished"));

    told.publish();
    told.decide(0, "needs-clarifying", "Said later, and read by nobody.");
    askBack(told, 1).statusCode(409).body("type", equalTo("/problems/verdict-unpublished"));
    String draft = askBack(told, 0).statusCode(201).extract().path("surveyId");

    var name = told.board().read().getString("themes[0].name");
    lead.request()
        .get("/api/surveys/" + draft)
        .then()
        .body("state", equalTo("draft"))
        .body("title", equalTo("Follow-up: " + name))
        .body(
            "intro",
            equalTo(
                "You said: “"
                    + name
                    + "”. I replied that it needs clarifying.\n\nWhich ones do you mean?"))
        .body("questions.kind", contains("open"))
        .body("questions[0].text.en", endsWith("and don’t say whether you did."))
        .body("cycle", nullValue());
    told.change(Map.of("published", false));
    askBack(told, 0).statusCode(409).body("type", equalTo("/problems/verdict-unpublished"));
  }

  private ValidatableResponse askBack(PublishedBoard told, int place) {
    return lead.request()
        .body(Map.of("themeId", told.theme(place)))
        .post(told.board().path() + "/clarifications")
        .then();
  }

  private static Map<String, String> evidence(String themeId, String text) {
    return Map.of("themeId", themeId, "text", text);
  }

  @Test
  void onlyChosenThemesWithAVerdictAreTold() {
    var survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    var told = new PublishedBoard(OwnBoard.of(lead, survey));
    told.publish().statusCode(409).body("type", equalTo("/problems/nothing-to-publish"));
    told.decide(0, "realistic", "");
    var open = told.theme(1);
    told.change(Map.of("published", true, "themeIds", List.of(told.theme(0), open)))
        .statusCode(400)
        .body("errors.pointer", contains("/themeIds/1"))
        .body("errors.code", contains("undecided-theme"));
    told.decide(1, "realistic", "");
    told.change(Map.of("published", true, "themeIds", List.of(open, open)))
        .statusCode(400)
        .body("errors.pointer", contains("/themeIds/1"))
        .body("errors.code", contains("duplicate"));
    told.change(Map.of("published", true, "themeIds", List.of(open))).statusCode(200);
    PublishedBoard.read(survey).body("themes", hasSize(1)).body("themes[0].voices", equalTo(3));
    told.decide(0, "needs-clarifying", "How?");
    told.get().body("pending", equalTo(0)).body("themeIds", contains(open));
    told.change(Map.of("themeIds", List.of())).statusCode(409);
    told.change("{\"themeIds\": null}").statusCode(200);
    PublishedBoard.read(survey).body("themes", hasSize(2));
  }

  @Test
  void thePreviewIsExactlyWhatIsRead() {
    var survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    var told = new PublishedBoard(OwnBoard.of(lead, survey));
    told.preview(survey).statusCode(409).body("type", equalTo("/problems/nothing-to-publish"));
    clock.freeze();
    for (var verdict : List.of("realistic", "needs-clarifying")) {
      clock.advance(Duration.ofDays(1));
      told.decide(0, verdict, "Because of " + verdict);
      Map<String, Object> preview = told.preview(survey).statusCode(200).extract().path("");
      told.publish().statusCode(200);
      Map<String, Object> read = PublishedBoard.read(survey).extract().path("");
      read.remove("publishedAt");
      read.remove("changedAt");
      assertEquals(read, preview);
    }
    told.preview(Commented.by(lead.memberId(), BoardTest.WORDS)).statusCode(404);
  }

  @Test
  void thePublicationOfTheSurveyStandsBesideIt() {
    var survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    var told = new PublishedBoard(OwnBoard.of(lead, survey));
    clock.freeze();
    told.publishSurvey(survey, Map.of("published", true, "word", "Thank you.", "ratings", false));
    PublishedBoard.read(survey).body("themes", empty()).body("word", equalTo("Thank you."));
    var first = clock.instant().toString();
    clock.advance(Duration.ofDays(2));
    told.decide(0, "realistic", "");
    told.publish();
    PublishedBoard.read(survey)
        .body("word", equalTo("Thank you."))
        .body("themes", hasSize(1))
        .body("publishedAt", equalTo(first))
        .body("changedAt", equalTo(clock.instant().toString()));
    told.publishSurvey(survey, Map.of("published", false));
    PublishedBoard.read(survey).body("word", equalTo("")).body("themes", hasSize(1));
    told.change(Map.of("published", false));
    PublishedBoard.read(survey).statusCode(409);
  }

  @Test
  void ownWordsOfUnpublishedCommentsAreNamed() {
    var survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    var told = new PublishedBoard(OwnBoard.of(lead, survey));
    told.get().body("quotes", empty());
    told.decide(0, "needs-clarifying", "Why “review my code within a day”?");
    told.board()
        .changed("rename", "themeId", told.theme(1), "name", "Too many meetings every week");
    told.decide(1, "realistic", "");
    told.get()
        .body("quotes.field", contains("reason", "name"))
        .body("quotes.source", contains("comment", "comment"))
        .body(
            "quotes.words",
            contains("review my code within a day", "Too many meetings every week"));
    told.publishSurvey(survey, Map.of("published", true, "comments", "all"));
    told.get().body("quotes", empty());
  }

  @Test
  void aNameWithAnEllipsisThatSomebodyWroteIsTheirs() {
    var words = "Reviews take ages…please decide sooner";
    var all = Stream.concat(BoardTest.WORDS.stream(), Stream.of(words)).toList();
    var told = new PublishedBoard(OwnBoard.of(lead, Commented.by(lead.memberId(), all)));
    var board = told.board();
    var both = OwnBoard.newId();
    var said = board.statement(words);
    board.changed(
        "add-theme",
        "themeId",
        both,
        "name",
        "Both",
        "statementIds",
        List.of(said, board.statement("Water the plants in the hall.")));
    var theme = OwnBoard.newId();
    board.changed("split", "themeId", both, "newThemeId", theme, "statementIds", List.of(said));
    board.changed("verdict", "themeId", theme, "verdict", "realistic", "reason", "From Monday.");
    told.get().body("quotes.words", contains(words)).body("quotes.field", contains("name"));
  }

  @Test
  void aNameWithoutWhatTurnsItsLettersIsStillTheirs() {
    var words = "Please read \u202ethis\u202c backwards";
    var all = Stream.concat(BoardTest.WORDS.stream(), Stream.of(words)).toList();
    var told = new PublishedBoard(OwnBoard.of(lead, Commented.by(lead.memberId(), all)));
    var board = told.board();
    var both = OwnBoard.newId();
    var said = board.statement(words);
    var plants = board.statement("Water the plants in the hall.");
    board.changed(
        "add-theme", "themeId", both, "name", "Both", "statementIds", List.of(said, plants));
    var theme = OwnBoard.newId();
    board.changed("split", "themeId", both, "newThemeId", theme, "statementIds", List.of(said));
    board.changed("verdict", "themeId", theme, "verdict", "realistic", "reason", "From Monday.");
    told.get().body("quotes.words", contains("Read this backwards"));
  }

  /** The lower case of its capital is another letter than the one that they wrote. */
  @Test
  void aNameThatBeginsWithACapitalIsStillTheirs() {
    var words = "ısrar etmeyin artık";
    var all = Stream.concat(BoardTest.WORDS.stream(), Stream.of(words)).toList();
    var told = new PublishedBoard(OwnBoard.of(lead, Commented.by(lead.memberId(), all)));
    var board = told.board();
    var said = board.statement(words);
    var plants = board.statement("Water the plants in the hall.");
    var both = OwnBoard.newId();
    board.changed(
        "add-theme", "themeId", both, "name", "Both", "statementIds", List.of(said, plants));
    var theme = OwnBoard.newId();
    board.changed("split", "themeId", both, "newThemeId", theme, "statementIds", List.of(said));
    board.changed("verdict", "themeId", theme, "verdict", "realistic", "reason", "From Monday.");
    told.get().body("quotes.words", contains("Israr etmeyin artık"));
  }

  @Test
  void wordsThatAnotherSurveyPublishesAreNamedToThoseOfThisOne() {
    var survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    var other = Commented.by(lead.memberId(), OwnBoard.FEW);
    var told = new PublishedBoard(OwnBoard.of(lead, survey, other));
    told.decide(0, "needs-clarifying", "Why “review my code within a day”?");
    plants(told, "Water the plants in the hall");
    told.decide(2, "realistic", "");
    told.get().body("quotes.field", contains("reason", "name"));

    told.publishSurvey(survey, Map.of("published", true, "comments", "all"));

    told.get()
        .body("quotes.themeId", contains(told.theme(0)))
        .body("quotes.words", contains("review my code within a day"));
  }

  @Test
  void whatWasNotSeenIsNotPublished() {
    var survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    var told = new PublishedBoard(OwnBoard.of(lead, survey));
    told.decide(0, "realistic", "");
    var seen = told.get().extract().header("ETag");
    told.decide(0, "not-now", "No.");
    told.changeAs(seen, Map.of("published", true))
        .statusCode(412)
        .body("type", equalTo("/problems/changed-meanwhile"))
        .body("current.published", equalTo(false));
    PublishedBoard.read(survey).statusCode(409);
  }

  @Test
  void aBoardThatIsReadIsNotRemoved() {
    var survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    var told = new PublishedBoard(OwnBoard.of(lead, survey));
    told.decide(0, "realistic", "");
    told.publish();
    told.remove().statusCode(409).body("type", equalTo("/problems/published"));
    PublishedBoard.read(survey).statusCode(200);
    String at = told.change(Map.of("published", false)).extract().path("takenBackAt");
    told.remove().statusCode(204);
    requireReadAsTakenBack(survey, at);
  }

  @Test
  void aSurveyIsToldOfOneBoardOnly() {
    var survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    var first = new PublishedBoard(OwnBoard.of(lead, survey));
    var second =
        new PublishedBoard(OwnBoard.of(lead, Commented.by(lead.memberId(), OwnBoard.FEW), survey));
    first.decide(0, "not-now", "The migration comes first.");
    second.decide(0, "realistic", "From Monday.");
    second.get().body("toldElsewhere", empty());
    first.publish().statusCode(200).body("toldElsewhere", empty());

    second.get().body("toldElsewhere.id", contains(first.board().id()));
    second
        .publish()
        .statusCode(409)
        .body("type", equalTo("/problems/told-elsewhere"))
        .body("current.published", equalTo(false))
        .body("current.toldElsewhere.id", contains(first.board().id()));
    PublishedBoard.read(survey).body("themes.verdict", contains("not-now"));
    first.decide(1, "realistic", "");
    first.publish().statusCode(200);

    first.change(Map.of("published", false));
    second.publish().statusCode(200);
    PublishedBoard.read(survey).body("themes.verdict", contains("realistic"));
    first.publish().statusCode(409);
    first.change(Map.of("published", false)).statusCode(200);
  }

  @Test
  void ofTwoBoardsThatArePublishedAtOnceOneIsTold() throws Exception {
    var survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    var other = Commented.by(lead.memberId(), OwnBoard.FEW);
    var boards =
        List.of(
            new PublishedBoard(OwnBoard.of(lead, survey, other)),
            new PublishedBoard(OwnBoard.of(lead, other, survey)));
    boards.forEach(board -> board.decide(0, "realistic", "From Monday."));
    try (var threads = Executors.newFixedThreadPool(2)) {
      for (int round = 0; round < 10; round++) {
        var answers = publishAtOnce(boards, threads);
        int told = answers.get(0).statusCode() == 200 ? 0 : 1;
        answers.get(told).then().statusCode(200).body("toldElsewhere", empty());
        answers
            .get(1 - told)
            .then()
            .statusCode(409)
            .body("type", equalTo("/problems/told-elsewhere"))
            .body("current.published", equalTo(false))
            .body("current.toldElsewhere.id", contains(boards.get(told).board().id()));
        boards.get(told).change(Map.of("published", false)).statusCode(200);
      }
    }
  }

  private static List<Response> publishAtOnce(List<PublishedBoard> boards, ExecutorService threads)
      throws Exception {
    var start = new CyclicBarrier(boards.size());
    var calls = new ArrayList<Callable<Response>>();
    for (var board : boards) {
      var seen = board.get().extract().header("ETag");
      calls.add(
          () -> {
            start.await();
            return board.changeAs(seen, Map.of("published", true)).extract().response();
          });
    }
    var answers = new ArrayList<Response>();
    for (var answer : threads.invokeAll(calls)) {
      answers.add(answer.get());
    }
    return answers;
  }

  @Test
  void aSurveyThatReadsTheBoardDoesNotLeaveIt() {
    var survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    var silent = Commented.by(lead.memberId(), OwnBoard.FEW);
    var told = new PublishedBoard(OwnBoard.of(lead, survey));
    told.decide(0, "realistic", "");
    told.publish();
    told.gatherFrom(survey, silent).statusCode(200);
    told.gatherFrom(silent).statusCode(409).body("type", equalTo("/problems/published"));
    PublishedBoard.read(survey).statusCode(200);
    told.preview(survey).statusCode(200);

    told.gatherFrom(survey).statusCode(200);
    told.change(Map.of("published", false));
    told.gatherFrom(silent).statusCode(200);
    PublishedBoard.read(survey).statusCode(409);
  }

  @Test
  void nobodyElseReadsOrChangesIt() {
    var survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    var told = new PublishedBoard(OwnBoard.of(lead, survey));
    told.decide(0, "realistic", "");
    var other = new PublishedBoard(new OwnBoard(SignedIn.lead(), told.board().id()));
    other.get().statusCode(404);
    other.changeAs("*", Map.of("published", true)).statusCode(404);
    other.preview(survey).statusCode(404);
    PublishedBoard.read(survey).statusCode(409);
  }

  @Test
  void commentsLeadToWhatBecameOfThem() {
    var survey = Commented.by(lead.memberId(), BoardTest.WORDS);
    var chain = survey.path() + "/chain";
    lead.request().get(chain).then().statusCode(200).body("items", empty());
    var told = new PublishedBoard(OwnBoard.of(lead, survey));
    told.decide(0, "realistic", "Within a day.");
    var theme = told.board().read();
    var decided = "themes.findAll { it.themeId == '" + told.theme(0) + "' }";
    int number =
        lead.request()
            .get(chain)
            .path("themes.findIndexOf { it.themeId == '" + told.theme(0) + "' }");
    lead.request()
        .get(chain)
        .then()
        .body("items.findAll { it.themes.contains(" + number + ") }", hasSize(3))
        .body(decided + ".verdict", contains("realistic"))
        .body(decided + ".themeName", contains(theme.getString("themes[0].name")))
        .body(decided + ".published", contains(false));
    told.publish();
    lead.request().get(chain).then().body(decided + ".published", contains(true));
    SignedIn.lead().request().get(chain).then().statusCode(404);
  }

  /** A theme of the one quote about them. */
  private static void plants(PublishedBoard told, String name) {
    var quote = told.board().statement("Water the plants in the hall.");
    told.board()
        .changed(
            "add-theme", "themeId", OwnBoard.newId(), "name", name, "statementIds", List.of(quote));
  }
}
