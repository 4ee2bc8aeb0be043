package io.tenward.contract;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.survey.Draft;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that texts come back as people wrote them. */
@QuarkusTest
class TextsTest {
  private static final String OF_NAMES =
      "\u05e9\u05dc\u05d5\u05dd \u200f(A)\u200e" // Hebrew with direction marks
          + " \u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645" // Persian with a non-joiner
          + " \ud83d\udc69\u200d\ud83d\udcbb" // an emoji that is joined
          + " e\u0301 \u0939\u093f <b>&amp;\"'\\{}%s";

  @ParameterizedTest
  @ValueSource(
      strings = {OF_NAMES, "O'Brien-\u0141\u00f3d\u017a Jr.", "\ud83d\ude42", "null", "1e9"})
  void ofOneLine(String text) {
    var lead = SignedIn.lead();
    lead.request()
        .body(Map.of("name", text, "groupId", lead.group("team")))
        .post("/api/people")
        .then()
        .statusCode(201)
        .body("name", equalTo(text));
    lead.request().get("/api/people").then().body("items[0].name", equalTo(text));
    lead.request()
        .body(Map.of("name", text))
        .post("/api/groups")
        .then()
        .statusCode(201)
        .body("name", equalTo(text));
    var survey = Draft.of(lead, "on-track").with("title", text);
    lead.request().get(survey.path()).then().body("title", equalTo(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        OF_NAMES,
        "line\nline\r\n\ttab",
        "\u202eturned\u202c \u2067isolated\u2069 zero\u200bwidth \ufeff",
        "\u0001\u001b[31m\u007f\u0085\u2028",
        "\uffff\ufdd0 \udbff\udfff"
      })
  void ofManyLines(String text) {
    var lead = SignedIn.lead();
    var survey = Draft.of(lead, "on-track").with("intro", text);
    lead.request().get(survey.path()).then().body("intro", equalTo(text));
  }
}
