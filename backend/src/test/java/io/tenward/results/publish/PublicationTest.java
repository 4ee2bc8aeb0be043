package io.tenward.results.publish;

import static io.restassured.RestAssured.given;
import static io.tenward.contract.Refusal.refused;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import io.tenward.kernel.close.Released;
import io.tenward.results.Rows;
import io.tenward.survey.Draft;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Checks what a lead publishes, and what respondents read of it. */
@QuarkusTest
class PublicationTest {
  private static final String WORD =
      "You leave me waiting on nothing.\n\nFrom Monday: <b>less</b>.";

  @Inject TestClock clock;
  @Inject Rows rows;

  private final SignedIn lead = SignedIn.lead();

  @Test
  void respondentsReadWhatWasPublishedAndNoMore() {
    var survey = Released.of(lead.memberId());
    replies(survey).spec(refused(409, "not-published"));

    var sent = Map.of("published", true, "word", WORD, "ratings", true, "comments", "none");
    change(survey, sent)
        .statusCode(200)
        .body("published", equalTo(true))
        .body("publishedAt", notNullValue())
        .body("changedAt", nullValue());

    replies(survey)
        .statusCode(200)
        .body("title", equalTo("Am I on track?"))
        .body("lead", equalTo("Ines Falk"))
        .body("word", equalTo(WORD))
        .body("participation.answered", contains(6, 5, 1))
        .body("items[0].blocks.n", contains(11, 6, 5))
        .body("items[0].blocks.mean", contains(6.5f, 7.3f, 5.4f))
        .body("items[0].examples", empty())
        .body("questions", empty())
        .body("named", nullValue())
        .body("surveyId", nullValue());
    assertNull(replies(survey).extract().header("Set-Cookie"));
  }

  @Test
  void whatWasSaidUnderANameIsNeverPublished() {
    var survey = Released.of(lead.memberId());
    change(survey, Map.of("published", true, "word", WORD, "ratings", true, "comments", "all"))
        .statusCode(200);
    var body = replies(survey).body("items[0].blocks.kind", not(hasItem("manager"))).extract();
    assertFalse(body.asString().contains("named example"), body.asString());
    assertTrue(body.asString().contains("example 10"), body.asString());
  }

  @Test
  void onlyWhatWasMarkedThenIsRead() {
    var survey = Released.of(lead.memberId(), List.of("one", "two", "three"));
    var marked = survey.commentIds().get(1);
    mark(survey, marked, true).statusCode(204);
    mark(survey, marked, true).statusCode(204);
    marks(survey).body("commentIds", contains(marked.toString()));

    change(survey, Map.of("published", true, "ratings", false, "comments", "marked"))
        .statusCode(200);
    mark(survey, survey.commentIds().get(2), true).statusCode(204);

    replies(survey)
        .body("questions[0].comments", contains(text(marked)))
        .body("questions[0]", aMapWithSize(3))
        .body("participation", empty())
        .body("answered", equalTo(12))
        .body("invited", equalTo(14))
        .body("tooFew", nullValue())
        .body("items", empty());

    mark(survey, marked, false).statusCode(204);
    replies(survey).body("questions[0].comments", contains(text(marked)));
    change(survey, Map.of("comments", "all"));
    replies(survey)
        .body("questions[0].comments", containsInAnyOrder("one", "two", "three"))
        .body("items[0].examples.size()", equalTo(6))
        .body("items[0].blocks", empty());
  }

  @Test
  void anotherChangePublishesNoOtherComments() {
    var survey = Released.of(lead.memberId(), List.of("one", "two", "three"));
    var one = survey.commentIds().get(0);
    var two = survey.commentIds().get(1);
    mark(survey, one, true).statusCode(204);
    change(survey, Map.of("published", true, "comments", "marked")).statusCode(200);
    mark(survey, two, true).statusCode(204);
    mark(survey, one, false).statusCode(204);

    change(survey, Map.of("word", WORD)).statusCode(200);
    replies(survey).body("questions[0].comments", contains(text(one)));

    change(survey, Map.of("comments", "marked")).statusCode(200);
    replies(survey).body("questions[0].comments", contains(text(two)));
    change(survey, Map.of("published", false)).statusCode(200);
    mark(survey, one, true).statusCode(204);
    change(survey, Map.of("published", true)).statusCode(200);
    replies(survey).body("questions[0].comments", containsInAnyOrder(text(one), text(two)));
  }

  @Test
  void aChangeIsSeenAndItCanBeTakenBack() {
    var survey = Released.of(lead.memberId());
    clock.freeze();
    String published = change(survey, Map.of("published", true)).extract().path("publishedAt");
    clock.advance(Duration.ofDays(1));
    change(survey, Map.of("ratings", true)).body("changedAt", nullValue());

    String changed = change(survey, Map.of("word", WORD)).extract().path("changedAt");

    assertEquals(clock.instant().toString(), changed);
    replies(survey).body("changedAt", equalTo(changed)).body("publishedAt", equalTo(published));
    change(survey, Map.of("published", false))
        .statusCode(200)
        .body("takenBackAt", equalTo(changed))
        .body("publishedAt", nullValue())
        .body("word", equalTo(WORD));
    replies(survey).spec(refused(409, "taken-back")).body("current.takenBackAt", equalTo(changed));
    change(survey, Map.of("published", true)).body("takenBackAt", nullValue());
    replies(survey).statusCode(200).body("changedAt", nullValue());
  }

  @Test
  void thePreviewIsExactlyWhatIsRead() {
    var survey = Released.of(lead.memberId());
    mark(survey, survey.commentIds().getFirst(), true);
    for (var comments : List.of("none", "marked", "all")) {
      Map<String, Object> draft =
          Map.of("word", WORD, "ratings", comments.equals("all"), "comments", comments);
      var preview = lead.request().body(draft).post(survey.path() + "/publication/preview");
      preview.then().statusCode(200);

      change(survey, published(draft)).statusCode(200);

      Map<String, Object> read = replies(survey).extract().jsonPath().getMap("");
      read.remove("publishedAt");
      read.remove("changedAt");
      assertEquals(read, preview.jsonPath().getMap(""));
    }
  }

  @Test
  void nothingIsNotPublished() {
    var survey = Released.of(lead.memberId(), List.of());
    for (var comments : List.of("none", "marked", "all")) {
      Map<String, Object> draft =
          Map.of("word", " \n\u200b", "ratings", false, "comments", comments);
      // Examples were written.
      int status = comments.equals("all") ? 200 : 409;
      var problem = status == 200 ? nullValue() : equalTo("/problems/nothing-to-publish");
      lead.send(survey.path() + "/publication/preview", draft)
          .statusCode(status)
          .body("type", problem);
      change(survey, published(draft)).statusCode(status).body("type", problem);
    }
    change(survey, Map.of("published", false, "comments", "none")).statusCode(200);
  }

  @Test
  void aWrongKeyAndAnUnknownSurveyAreAlike() {
    var survey = Released.of(lead.memberId());
    var other = Released.of(lead.memberId());
    change(survey, Map.of("published", true)).statusCode(200);
    var draft = UUID.fromString(Draft.of(lead, "on-track").id());
    var wrong = read(survey.surveyId(), other.readKey()).statusCode(404).extract().asString();

    for (var unknown : List.of(UUID.randomUUID(), draft)) {
      assertEquals(wrong, read(unknown, survey.readKey()).statusCode(404).extract().asString());
    }
    // A survey without a key, as before it was launched, is not opened by a key of zeros either.
    rows.update("update survey set read_key_hash = null where survey_id = ?", survey.surveyId());
    read(survey.surveyId(), "A".repeat(22)).spec(refused(404, "unknown-invite"));
  }

  @Test
  void guessingKeysIsSlowedDown() {
    var survey = Released.of(lead.memberId());
    change(survey, Map.of("published", true));
    clock.freeze();
    clock.advance(Duration.ofDays(50_000));
    IntStream.range(0, 200).forEach(i -> read(survey.surveyId(), "A".repeat(22)));
    read(survey.surveyId(), "A".repeat(22))
        .spec(refused(429, "too-many-requests"))
        .header("Retry-After", not(equalTo("0")));
    replies(survey).statusCode(200);
  }

  @Test
  void beforeTheReleaseThereIsNothingToRead() {
    var running = Draft.of(lead, "on-track").askingNew("team", 4).launch();
    var link = running.links().getFirst();
    var id = UUID.fromString(running.id());
    read(id, link.readKey()).spec(refused(409, "not-published"));
    lead.request().post(running.path() + "/cancel").then().statusCode(200);
    read(id, link.readKey()).spec(refused(410, "cancelled"));
  }

  @Test
  void commentsOfOthersCannotBeMarked() {
    var survey = Released.of(lead.memberId());
    var other = Released.of(SignedIn.lead().memberId());
    mark(survey, other.commentIds().getFirst(), true).spec(refused(404, "not-found"));
    marks(survey).body("commentIds", empty());
  }

  private ValidatableResponse change(Released survey, Map<String, ?> change) {
    var path = survey.path() + "/publication";
    return lead.change(path, lead.etag(path), change);
  }

  private static Map<String, Object> published(Map<String, Object> draft) {
    var more = new HashMap<>(draft);
    more.put("published", true);
    return more;
  }

  private ValidatableResponse mark(Released survey, UUID comment, boolean important) {
    return lead.send(
        survey.path() + "/marks", Map.of("commentId", comment, "important", important));
  }

  private ValidatableResponse marks(Released survey) {
    return lead.get(survey.path() + "/marks");
  }

  private String text(UUID comment) {
    return rows.text("select text from comment where comment_id = ?", comment);
  }

  static ValidatableResponse replies(Released survey) {
    return read(survey.surveyId(), survey.readKey());
  }

  private static ValidatableResponse read(UUID surveyId, String readKey) {
    return given()
        .contentType(ContentType.JSON)
        .body(Map.of("surveyId", surveyId, "readKey", readKey))
        .post("/api/r/replies")
        .then();
  }
}
