package io.tenward.results.publish;

import static io.tenward.contract.Refusal.invalid;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.results.Advised;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Checks what leads do with advice, and who reads that. */
@QuarkusTest
class AdviceTest {
  private final SignedIn lead = SignedIn.lead();
  private final Advised advised = Advised.of(lead.memberId());

  @Test
  void isOpenUntilTheLeadSaysWhatTheyDo() {
    step(0)
        .body("text", equalTo("Ask first"))
        .body("state", equalTo("open"))
        .body("reason", equalTo(""))
        .body("publish", equalTo(false));
    say(0, "will-do", "From Monday.", true).statusCode(200).header("ETag", "\"1\"");
    step(0).body("state", equalTo("will-do")).body("reason", equalTo("From Monday."));
    lead.read(advised.survey().path() + "/gaps")
        .body("items[0].advice.find { it.text == 'Ask first' }.state", equalTo("will-do"))
        .body("items[0].advice.find { it.text == 'Ask first' }.etag", equalTo("\"1\""));
  }

  @Test
  void notNowTakesAReason() {
    for (var blank : List.of(" \n", "\u200b")) {
      say(0, "not-now", blank, false).spec(invalid("/reason required"));
    }
    step(0).body("state", equalTo("open"));
    say(0, "not-now", "  The budget is closed until May. ", false).statusCode(200);
    step(0).body("reason", equalTo("The budget is closed until May."));
  }

  @Test
  void respondentsReadWhatTheyWouldReadAnywayAndWhatTheLeadChose() {
    say(0, "done", "Since May.", false).statusCode(200);
    say(1, "will-do", "", true).statusCode(200);
    say(2, "open", "", true).statusCode(200);
    publish("none");
    replies()
        .body("items[0].advice", empty())
        .body("items[0].became.text", contains("Bring cake"))
        .body("items[0].became.state", contains("will-do"));
    publish("all");
    replies()
        .body("items[0].advice", containsInAnyOrder("Come early", "Draw"))
        .body("items[0].became.text", containsInAnyOrder("Ask first", "Bring cake"))
        .body("items[0].became.find { it.text == 'Ask first' }.state", equalTo("done"))
        .body("items[0].became.find { it.text == 'Ask first' }.reason", equalTo("Since May."));
  }

  @Test
  void thePublicationNamesWhatTheyReadInAnyCase() {
    say(0, "done", "Since May.", false).statusCode(200);
    say(1, "will-do", "", true).statusCode(200);
    say(2, "open", "", true).statusCode(200);
    lead.read(publicationPath()).body("adviceIds", contains(advised.pieces().get(1).toString()));
  }

  @Test
  void whatWasPublishedSaysThatItChanged() {
    publish("none");
    say(0, "will-do", "", false).statusCode(200);
    replies().body("changedAt", nullValue());
    say(0, "will-do", "", true).statusCode(200);
    replies().body("changedAt", notNullValue());
  }

  @Test
  void nothingIsPublishedThatThePageDidNotCount() {
    var seen = publicationTag();
    say(0, "will-do", "", false).statusCode(200);
    assertEquals(seen, publicationTag());
    say(0, "will-do", "", true).statusCode(200);
    publish("none", seen)
        .statusCode(412)
        .body("current.adviceIds", contains(advised.pieces().getFirst().toString()));
    publish("none");
    replies().body("changedAt", nullValue());
  }

  @Test
  void whatIsReadInAnyCaseIsPartOfTheVersion() {
    say(0, "will-do", "", false).statusCode(200);
    publish("all");
    var seen = publicationTag();
    say(0, "will-do", "", true).statusCode(200);
    publish("none", seen).statusCode(412);
    replies().body("changedAt", nullValue());
  }

  @Test
  void onlyAdviceOfThisSurveyIsAnswered() {
    var other = Advised.of(lead.memberId());
    for (var id : new UUID[] {UUID.randomUUID(), other.pieces().getFirst()}) {
      lead.get(advised.survey().path() + "/advice-steps/" + id).statusCode(404);
    }
  }

  private ValidatableResponse step(int number) {
    return lead.read(advised.path(number));
  }

  private ValidatableResponse say(int number, String state, String reason, boolean publish) {
    var etag = step(number).extract().header("ETag");
    return lead.put(
        advised.path(number), etag, Map.of("state", state, "reason", reason, "publish", publish));
  }

  private void publish(String comments) {
    publish(comments, publicationTag()).statusCode(200);
  }

  private ValidatableResponse publish(String comments, String etag) {
    return lead.change(
        publicationPath(),
        etag,
        Map.of("published", true, "ratings", false, "comments", comments, "word", "Read."));
  }

  private String publicationTag() {
    return lead.request().get(publicationPath()).header("ETag");
  }

  private String publicationPath() {
    return advised.survey().path() + "/publication";
  }

  private ValidatableResponse replies() {
    return PublicationTest.replies(advised.survey()).statusCode(200);
  }
}
