package io.tenward.rating;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.base.json.Json;
import io.tenward.contract.BlockKind;
import io.tenward.form.OwnForm;
import io.tenward.kernel.close.Released;
import io.tenward.results.Crowd;
import io.tenward.survey.Draft;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Leads say how they see themselves before they read how others do. */
@QuarkusTest
class SelfRatingTest {
  private static final String FOCUS = "on-track.focus";
  private static final String UNBLOCK = "on-track.unblock";
  private static final Map<String, Object> SEVEN = Map.of("questionId", FOCUS, "rating", 7);
  private static final Map<String, Object> NO_IDEA = Map.of("questionId", UNBLOCK, "cantSay", true);

  private SignedIn lead;
  private String survey;

  @BeforeEach
  void released() {
    lead = SignedIn.lead();
    survey = Released.heldBack(lead.memberId()).path();
  }

  @Test
  void nothingOfTheResultsOpensBefore() {
    for (var read :
        List.of(
            "/results",
            "/gaps",
            "/marks",
            "/publication",
            "/downloads/figures",
            "/downloads/comments",
            "/downloads/results",
            "/downloads/report")) {
      refused(lead.request().get(survey + read), 409, "self-rating-open");
    }
    var mark = Map.of("commentId", UUID.randomUUID(), "important", true);
    refused(lead.request().body(mark).post(survey + "/marks"), 409, "self-rating-open");
    var draft = Map.of("word", "Thank you", "ratings", true, "comments", "none");
    refused(
        lead.request().body(draft).post(survey + "/publication/preview"), 409, "self-rating-open");
    refused(
        lead.patch("*").body("{\"published\":true}").patch(survey + "/publication"),
        409,
        "self-rating-open");
    lead.request().get(survey).then().body("resultsReady", equalTo(true));

    typed(SEVEN, NO_IDEA).statusCode(200);
    lead.request().get(survey + "/results").then().statusCode(409);
    finish().statusCode(200).body("state", equalTo("finished")).body("endedAt", notNullValue());

    lead.request().get(survey + "/results").then().body("selfRated", equalTo(true));
    lead.request().get(survey + "/marks").then().statusCode(200);
    lead.request().get(survey + "/publication").then().statusCode(200);
  }

  @Test
  void theResultsSayThatItWasWaived() {
    typed(SEVEN).statusCode(200);
    waive().statusCode(200).body("state", equalTo("waived"));
    waive().statusCode(200);
    lead.request().get(survey + "/results").then().body("selfRated", equalTo(false));
    read().body("items[0].rating", equalTo(7));
    refused(finish().extract().response(), 409, "self-rating-frozen");
  }

  @Test
  void whatIsTypedIsKept() {
    var written =
        Map.<String, Object>of(
            "questionId",
            FOCUS,
            "rating",
            10,
            "example",
            "Line one\nline two",
            "whyNot",
            "Late twice",
            "proof",
            "");
    typed(NO_IDEA, written)
        .statusCode(200)
        .body("items.questionId", contains(FOCUS, UNBLOCK))
        .body("items[0].example", equalTo("Line one\nline two"))
        .body("items[0].whyNot", equalTo("Late twice"))
        .body("items[0]", not(hasKey("proof")))
        .body("items[1].cantSay", equalTo(true));
    typed(SEVEN).statusCode(200);
    read()
        .body("state", equalTo("open"))
        .body("items[0].rating", equalTo(7))
        .body("items[1].rating", nullValue())
        .body("items[1].cantSay", nullValue());
  }

  @Test
  void itBeginsAtLaunchAndNeedsAnItem() {
    var draft = Draft.of(lead, "on-track").askingNew("team", 5);
    refused(lead.request().get(draft.path() + "/self-rating"), 404, "not-found");
    var running = draft.launch();
    lead.request()
        .get(running.path() + "/self-rating")
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("items.questionId", contains(FOCUS, UNBLOCK))
        .body("items[0].anchors.'10'.en", notNullValue());
    var open = Draft.of(lead, "expectations").askingNew("client", 5).launch();
    var none = open.path() + "/self-rating";
    lead.request().get(none).then().body("state", equalTo("none")).body("items", empty());
    refused(lead.request().post(none + "/waive"), 404, "not-found");
  }

  @Test
  void itIsFinishedOnceEachItemIsDecided() {
    refused(finish().extract().response(), 409, "self-rating-incomplete")
        .body("errors.pointer", contains("/items/0/rating", "/items/1/rating"))
        .body("errors.code", contains("unrated", "unrated"));
    typed(SEVEN).statusCode(200);
    refused(finish().extract().response(), 409, "self-rating-incomplete")
        .body("errors.pointer", contains("/items/1/rating"));
    typed(Map.of("questionId", FOCUS, "cantSay", true), NO_IDEA).statusCode(200);
    refused(finish().extract().response(), 409, "self-rating-incomplete")
        .body("errors.pointer", contains("/items"))
        .body("errors.code", contains("nothing-rated"));
    typed(
            Map.of("questionId", FOCUS, "rating", 10, "proof", "Six quiet weeks"),
            Map.of("questionId", UNBLOCK, "rating", 10))
        .statusCode(200);
    finish().statusCode(200);
  }

  @Test
  void finishedItIsFrozen() {
    typed(SEVEN, NO_IDEA).statusCode(200);
    var first = finish().statusCode(200).extract();
    assertEquals(first.asString(), finish().statusCode(200).extract().asString());
    refused(typed(NO_IDEA).extract().response(), 409, "self-rating-frozen");
    refused(waive().extract().response(), 409, "self-rating-frozen");
    assertEquals(first.asString(), read().extract().asString());
  }

  @Test
  void theItemsAreThoseThatWereFrozen() {
    var own = new OwnForm().item("own.a", "As it was asked").keep(lead);
    var running = Draft.of(lead, own.id()).askingNew("client", 5).launch();
    var reworded = Map.of("questions", new OwnForm().item("own.a", "Reworded").questions());
    lead.patch(own.etag()).body(Json.MAPPER.valueToTree(reworded).toString()).patch(own.path());
    lead.request()
        .get(running.path() + "/self-rating")
        .then()
        .body("items.text.own", contains("As it was asked"));
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of(Map.of("rating", 0), "/items/0/rating", "out-of-range"),
        Arguments.of(Map.of("rating", 11), "/items/0/rating", "out-of-range"),
        Arguments.of(Map.of("rating", 7.5), "/items/0/rating", "wrong-type"),
        Arguments.of(Map.of("rating", "7"), "/items/0/rating", "wrong-type"),
        Arguments.of(Map.of("rating", 7, "cantSay", true), "/items/0/cantSay", "contradictory"),
        Arguments.of(Map.of("questionId", "x.y"), "/items/0/questionId", "unknown-item"),
        Arguments.of(Map.of("questionId", UNBLOCK), "/items/1/questionId", "duplicate"),
        Arguments.of(Map.of("example", "a".repeat(1001)), "/items/0/example", "too-long"),
        Arguments.of(Map.of("whyNot", "a".repeat(1001)), "/items/0/whyNot", "too-long"),
        Arguments.of(Map.of("proof", "\u0000"), "/items/0/proof", "bad-text"),
        Arguments.of(Map.of("mood", "fine"), "/items/0/mood", "unknown-field"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void whatIsWrongIsNamedAndNothingIsLost(Map<String, Object> part, String pointer, String code) {
    typed(SEVEN).statusCode(200);
    var item = new HashMap<String, Object>(Map.of("questionId", FOCUS));
    item.putAll(part);
    refused(typed(item, NO_IDEA).extract().response(), 400, "invalid-request")
        .body("errors.pointer", contains(pointer))
        .body("errors.code", contains(code));
    read().body("items[0].rating", equalTo(7));
  }

  @Test
  void allFaultsAreNamedAtOnce() {
    var both = Map.<String, Object>of("questionId", "none", "rating", 3, "cantSay", true);
    refused(typed(both).extract().response(), 400, "invalid-request")
        .body("errors.code", containsInAnyOrder("unknown-item", "contradictory"));
    lead.request().get(survey + "/self-rating").then().body("items.rating", contains(null, null));
    typed().statusCode(200).body("items.findAll { it.rating }", empty());
  }

  /** Four bytes each. */
  @Test
  void theLongestTextsOfTheLargestScriptsAreTaken() {
    var text = "\ud842\udfb7".repeat(1_000);
    var fives = new int[] {5, 5, 5, 5, 5, 5, 5, 5};
    var team = Crowd.of(BlockKind.TEAM, fives, fives, fives, fives);
    var items =
        IntStream.range(0, fives.length)
            .mapToObj(i -> Map.of("questionId", "item-" + i, "rating", 5))
            .map(HashMap<String, Object>::new)
            .toList();
    items.forEach(
        item -> List.of("example", "whyNot", "proof").forEach(field -> item.put(field, text)));
    RatedThemselves.finish(lead, Crowd.release(lead.memberId(), 4, List.of(team)), items);
  }

  @SafeVarargs
  private ValidatableResponse typed(Map<String, Object>... items) {
    return lead.request()
        .header("If-Match", etag())
        .body(Map.of("items", List.of(items)))
        .put(survey + "/self-rating")
        .then();
  }

  private ValidatableResponse finish() {
    return lead.request().header("If-Match", etag()).post(survey + "/self-rating/finish").then();
  }

  private ValidatableResponse waive() {
    return lead.request().post(survey + "/self-rating/waive").then();
  }

  private ValidatableResponse read() {
    return lead.request().get(survey + "/self-rating").then().statusCode(200);
  }

  private String etag() {
    return read().extract().header("ETag");
  }

  private static ValidatableResponse refused(Response response, int status, String slug) {
    return response.then().statusCode(status).body("type", equalTo("/problems/" + slug));
  }
}
