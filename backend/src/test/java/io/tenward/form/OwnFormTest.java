package io.tenward.form;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.kernel.keys.Running;
import io.tenward.survey.Draft;
import io.tenward.survey.Sql;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnFormTest {
  private SignedIn ines;

  @BeforeEach
  void aLead() {
    ines = SignedIn.lead();
  }

  private ValidatableResponse read(Draft draft) {
    return ines.request().get(draft.path()).then().statusCode(200);
  }

  @Test
  void isAskedAsItWasWritten() {
    var running = OwnForm.ofReviews().asked(ines).askingNew("team", 4).launch();

    var manifest = running.manifest();
    assertEquals(OwnForm.ofReviews().read().tidied().all(), manifest.questions());
    assertEquals(3, manifest.minutes());
    ines.request()
        .get(running.path())
        .then()
        .body("template", equalTo("own"))
        .body("points", equalTo(3))
        .body("questions[0].text.own", equalTo("Gives me a useful review within a working day"))
        .body(
            "questions[0].anchors.'10'.own", equalTo("I learn something from every second review."))
        .body("questions[0].anchors.'3'", nullValue());
  }

  @Test
  void keepsOnlyWhatWasWritten() {
    var form =
        new OwnForm()
            .item("a", " Is there when needed ")
            .with("anchors", Map.of("3", OwnForm.own(" "), "6", OwnForm.own("")));
    read(form.asked(ines))
        .body("questions[0].text.own", equalTo("Is there when needed"))
        .body("questions[0].anchors", nullValue())
        .body("questions[0].example", equalTo(false))
        .body("questions[0].advice", equalTo(false));
  }

  @Test
  void beginsEmptyAndIsNotLaunchedUnfinished() {
    var draft = Draft.of(ines, "own").askingNew("team", 4);
    read(draft).body("questions", empty()).body("points", equalTo(0)).body("minutes", equalTo(1));
    preview(draft).body("obstacles", contains("empty-form"));
    refused(draft)
        .body("errors.pointer", contains("/questions"))
        .body("errors.code", contains("empty-form"));

    draft.with("questions", new OwnForm().open("a", "What?").item("b", "").questions());
    preview(draft).body("obstacles", contains("unfinished-question"));
    refused(draft)
        .body("errors.pointer", contains("/questions/1/text"))
        .body("errors.code", contains("unfinished-question"));
    draft.with("questions", new OwnForm().open("a", "What?").item("b", "Listens").questions());
    preview(draft).body("obstacles", empty());
    assertEquals(List.of("a", "b"), ids(draft.launch()));
  }

  @Test
  void isNotLaunchedInCharactersThatOnlyLookLikeLetters() {
    var form = new OwnForm().open("a", "What?").item("b", "Keepꜱ promises");
    form.with("anchors", Map.of("3", OwnForm.own("Ⓡarely")));
    var draft = form.asked(ines).askingNew("team", 4).with("intro", "Please \u202Eread this");
    var places = contains("/intro", "/questions/1/text", "/questions/1/anchors/3");
    preview(draft)
        .body("obstacles", contains("lookalike-character"))
        .body("lookalikes.pointer", places)
        .body("lookalikes.instead", contains(null, "s", "R"));
    refused(draft).body("errors.pointer", places).body("errors[1].params.character", equalTo("ꜱ"));
    draft.with("intro", "").with("questions", new OwnForm().open("a", "?!").questions());
    preview(draft).body("obstacles", contains("unfinished-question"));
  }

  private static List<String> ids(Running running) {
    return running.manifest().questions().stream().map(Question::id).toList();
  }

  private ValidatableResponse preview(Draft draft) {
    return ines.request().get(draft.path() + "/privacy-preview").then().statusCode(200);
  }

  private static ValidatableResponse refused(Draft draft) {
    return draft
        .tryLaunch()
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/not-launchable"));
  }

  @Test
  void takesEightPointsAndThreeOpenQuestions() {
    var most =
        new OwnForm().open("a", "A").open("b", "B").open("c", "C").item("d", "D").item("e", "E");
    var draft = most.asked(ines);
    read(draft).body("points", equalTo(8)).body("minutes", equalTo(5));

    fault(draft, most.item("f", "F"), "/questions", "too-many-points", 8);
    var open = new OwnForm().open("a", "A").open("b", "B").open("c", "C").open("d", "D");
    fault(draft, open, "/questions", "too-many-open", 3);
    read(draft).body("questions", hasSize(5)).header("ETag", equalTo(draft.etag()));
  }

  private static void fault(Draft draft, OwnForm form, String pointer, String code, int max) {
    draft
        .change("questions", form.questions())
        .then()
        .statusCode(400)
        .body("errors.pointer", contains(pointer))
        .body("errors.code", contains(code))
        .body("errors.params.max", contains(max));
  }

  @Test
  void namesEveryFaultInItsPlace() {
    var described =
        new OwnForm()
            .item("a", "B")
            .with("anchors", Map.of("3", Map.of(), "7/~", OwnForm.own("seven")))
            .open("c", "C")
            .with("text", Map.of());
    faults(described)
        .body(
            "errors.pointer",
            contains("/questions/0/anchors/3", "/questions/0/anchors/7~1~0", "/questions/1/text"))
        .body("errors.code", contains("too-few", "unknown-field", "too-few"));
    var ruled =
        new OwnForm()
            .open("a", "A")
            .with("advice", true)
            .item("a", "B")
            .open("d", "D")
            .with("anchors", Map.of("3", OwnForm.own("three")));
    faults(ruled)
        .body(
            "errors.pointer",
            containsInAnyOrder("/questions/0/advice", "/questions/1/id", "/questions/2/anchors"))
        .body("errors.code", containsInAnyOrder("unknown-field", "duplicate", "unknown-field"));
  }

  private ValidatableResponse faults(OwnForm form) {
    return Draft.of(ines, "own").change("questions", form.questions()).then().statusCode(400);
  }

  /** Until the lead changes a word of it, it is read in the reader's language. */
  @Test
  void aShippedFormStaysShippedUntilItIsChanged() {
    var draft = Draft.of(ines, "on-track");
    List<Map<String, Object>> shipped = ines.request().get(draft.path()).path("questions");
    draft.with("questions", shipped);
    assertEquals(0, kept(draft));

    draft.with("questions", shipped.reversed());
    read(draft)
        .body("template", equalTo("on-track"))
        .body("questions.id", contains("on-track.missing", "on-track.unblock", "on-track.focus"))
        .body(
            "questions[0].text.de",
            equalTo("Worauf sollte ich mich konzentrieren und tue es nicht?"));
    assertEquals(1, kept(draft));
    draft.with("template", "expectations");
    read(draft)
        .body("questions.id", hasSize(3))
        .body("questions[0].id", equalTo("expectations.expect"));
    assertEquals(0, kept(draft));
  }

  private static long kept(Draft draft) {
    return Sql.count(
        "select count(*) from survey where survey_id = ?1 and questions is not null",
        UUID.fromString(draft.id()));
  }

  @Test
  void thePreviewAsksWhatTheDraftAsks() {
    var draft = OwnForm.ofReviews().asked(ines).askingNew("team", 4);
    ines.request()
        .get(draft.path() + "/preview")
        .then()
        .statusCode(200)
        .body("manifest.minutes", equalTo(3))
        .body("manifest.questions.id", contains("own.review", "own.missing"));
  }

  /** Another id, other letters that look the same, a word more. Only figures are compared. */
  @Test
  void aQuestionWrittenOnceMoreIsTheSameQuestion() {
    var team = ines.people("team", 6);
    OwnForm.ofReviews().asked(ines).asking(Map.of("team", team)).launch();

    var few = Map.of("team", team.subList(0, 5));
    for (var again :
        List.of(
            new OwnForm().item("other", "Gives me a really USEFUL review, within a working day."),
            new OwnForm()
                .item("other", "Gives me \u0430 useful review within \u0430 working day"))) {
      preview(again.asked(ines).asking(few)).body("noFigures", equalTo(true));
    }
    for (var another :
        List.of(
            new OwnForm().item("another", "Listens"),
            new OwnForm().open("other", "What is missing?"))) {
      preview(another.asked(ines).asking(few)).body("noFigures", equalTo(false));
    }
  }
}
