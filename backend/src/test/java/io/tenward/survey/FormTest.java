package io.tenward.survey;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import io.tenward.kernel.keys.Running;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class FormTest {
  @Inject TestClock clock;
  SignedIn ines;

  @BeforeEach
  void aLead() {
    ines = SignedIn.lead();
  }

  @Test
  void namesAndTitleAreForThoseWhoHoldALink() {
    var survey = Draft.of(ines, "on-track").askingNew("team", 4).launch();
    var link = survey.links().getFirst();
    var byReadKey = survey.form().then().statusCode(200).header("Set-Cookie", nullValue());
    byReadKey.body("manifest", containsString("Am I on track?"));
    Running.form(link.body())
        .then()
        .statusCode(200)
        .body("manifest", equalTo(byReadKey.extract().path("manifest")));
  }

  @Test
  void whatIsWrongWithALinkIsNotTold() {
    var survey = Draft.of(ines, "on-track").askingNew("team", 4).launch();
    var other = Draft.of(ines, "expectations").askingNew("team", 4).launch();
    var draft = Draft.of(ines, "on-track").askingNew("team", 4);
    var link = survey.links().getFirst();
    var foreign = other.links().getFirst();
    var wrong =
        List.<Map<String, Object>>of(
            Map.of("surveyId", survey.id()),
            Map.of("surveyId", survey.id(), "inviteId", link.invite()),
            Map.of("surveyId", survey.id(), "secret", link.secret()),
            Map.of("surveyId", survey.id(), "readKey", other.readKey()),
            Map.of("surveyId", draft.id(), "readKey", survey.readKey()),
            Map.of("surveyId", UUID.randomUUID(), "readKey", survey.readKey()),
            link.body("surveyId", other.id()),
            link.body("surveyId", UUID.randomUUID()),
            link.body("inviteId", UUID.randomUUID()),
            link.body("inviteId", foreign.invite()),
            link.body("secret", foreign.secret()));
    var refusals =
        wrong.stream()
            .map(key -> Running.form(key).then().statusCode(404).extract().asString())
            .distinct()
            .toList();
    assertEquals(1, refusals.size());
    Running.form(wrong.getFirst()).then().body("type", equalTo("/problems/unknown-invite"));
  }

  @Test
  void receiptsAreForThoseWhoHoldALink() {
    var survey = Draft.of(ines, "on-track").askingNew("team", 4).launch();
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("surveyId", survey.id(), "readKey", "A".repeat(22)))
        .post("/api/r/receipts")
        .then()
        .statusCode(404)
        .body("type", equalTo("/problems/unknown-invite"));
  }

  @Test
  void theReadKeyOpensItAfterTheInvitesAreGone() {
    var survey = Draft.of(ines, "on-track").askingNew("team", 4).launch();
    var link = survey.links().getFirst();
    ines.request().post(survey.path() + "/cancel").then().statusCode(200);
    survey.form().then().statusCode(200).body("state", equalTo("cancelled"));
    Running.form(link.body()).then().statusCode(404);
  }

  @Test
  void guessingIsSlowedDown() {
    var survey = Draft.of(ines, "on-track").askingNew("team", 4).launch();
    clock.freeze();
    clock.advance(Duration.ofDays(60_000));
    var guess = Map.<String, Object>of("surveyId", survey.id(), "readKey", "A".repeat(22));
    for (int i = 0; i < 200; i++) {
      Running.form(guess).then().statusCode(404);
    }
    Running.form(guess).then().statusCode(429).header("Retry-After", not(equalTo("0")));
    survey.form().then().statusCode(200);
  }
}
