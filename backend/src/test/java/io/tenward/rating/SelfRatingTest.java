package io.tenward.rating;

import static io.tenward.contract.Refusal.invalid;
import static io.tenward.contract.Refusal.refused;
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
  void theResultsOpenOnceItIsFinished() {
    lead.read(survey).body("resultsReady", equalTo(true));

    typed(SEVEN, NO_IDEA).statusCode(200);
    lead.get(survey + "/results").statusCode(409);
    finish().statusCode(200).body("state", equalTo("finished")).body("endedAt", notNullValue());

    lead.read(survey + "/results").body("selfRated", equalTo(true));
    lead.read(survey + "/marks");
    lead.read(survey + "/publication");
  }

  @Test
  void theResultsSayThatItWasWaived() {
    typed(SEVEN).statusCode(200);
    waive().statusCode(200).body("state", equalTo("waived"));
    waive().statusCode(200);
    lead.read(survey + "/results").body("selfRated", equalTo(false));
    read().body("items[0].rating", equalTo(7));
    finish().spec(refused(409, "self-rating-frozen"));
  }

  @Test
  void whatIsTypedIsKept() {
    var written =
        Map.<String, Object>of(
            "questionId", FOCUS,
            "rating", 10,
            "example", "Line one\nline two",
            "whyNot", "Late twice",
            "proof", "");
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
    lead.get(draft.path() + "/self-rating").spec(refused(404, "not-found"));
    var running = draft.launch();
    lead.read(running.path() + "/self-rating")
        .header("ETag", "\"0\"")
        .body("items.questionId", contains(FOCUS, UNBLOCK))
        .body("items[0].anchors.'10'.en", notNullValue());
    var open = Draft.of(lead, "expectations").askingNew("client", 5).launch();
    var none = open.path() + "/self-rating";
    lead.read(none).body("state", equalTo("none")).body("items", empty());
    lead.request().post(none + "/waive").then().spec(refused(404, "not-found"));
  }

  @Test
  void itIsFinishedOnceEachItemIsDecided() {
    finish()
        .spec(refused(409, "self-rating-incomplete"))
        .body("errors.pointer", contains("/items/0/rating", "/items/1/rating"))
        .body("errors.code", contains("unrated", "unrated"));
    typed(SEVEN).statusCode(200);
    finish()
        .spec(refused(409, "self-rating-incomplete"))
        .body("errors.pointer", contains("/items/1/rating"));
    typed(Map.of("questionId", FOCUS, "cantSay", true), NO_IDEA).statusCode(200);
    finish()
        .spec(refused(409, "self-rating-incomplete"))
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
    typed(NO_IDEA).spec(refused(409, "self-rating-frozen"));
    waive().spec(refused(409, "self-rating-frozen"));
    assertEquals(first.asString(), read().extract().asString());
  }

  @Test
  void theItemsAreThoseThatWereFrozen() {
    var own = new OwnForm().item("own.a", "As it was asked").keep(lead);
    var running = Draft.of(lead, own.id()).askingNew("client", 5).launch();
    var reworded = Map.of("questions", new OwnForm().item("own.a", "Reworded").questions());
    lead.patch(own.etag()).body(Json.MAPPER.valueToTree(reworded).toString()).patch(own.path());
    lead.read(running.path() + "/self-rating").body("items.text.own", contains("As it was asked"));
  }

  static Stream<Arguments> wrong() {
    return Stream.of(
        Arguments.of(Map.of("rating", 7, "cantSay", true), "/items/0/cantSay", "contradictory"),
        Arguments.of(Map.of("questionId", "x.y"), "/items/0/questionId", "unknown-item"),
        Arguments.of(Map.of("questionId", UNBLOCK), "/items/1/questionId", "duplicate"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void whatIsWrongIsNamedAndNothingIsLost(Map<String, Object> part, String pointer, String code) {
    typed(SEVEN).statusCode(200);
    var item = new HashMap<String, Object>(Map.of("questionId", FOCUS));
    item.putAll(part);
    typed(item, NO_IDEA).spec(invalid(pointer + " " + code));
    read().body("items[0].rating", equalTo(7));
  }

  @Test
  void allFaultsAreNamedAtOnce() {
    var both = Map.<String, Object>of("questionId", "none", "rating", 3, "cantSay", true);
    typed(both)
        .spec(refused(400, "invalid-request"))
        .body("errors.code", containsInAnyOrder("unknown-item", "contradictory"));
    lead.read(survey + "/self-rating").body("items.rating", contains(null, null));
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
    return lead.put(survey + "/self-rating", etag(), Map.of("items", List.of(items)));
  }

  private ValidatableResponse finish() {
    return lead.request().header("If-Match", etag()).post(survey + "/self-rating/finish").then();
  }

  private ValidatableResponse waive() {
    return lead.request().post(survey + "/self-rating/waive").then();
  }

  private ValidatableResponse read() {
    return lead.read(survey + "/self-rating");
  }

  private String etag() {
    return read().extract().header("ETag");
  }
}
