package io.tenward.home;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.answer.Released;
import io.tenward.survey.Draft;
import io.tenward.survey.keys.Running;
import org.junit.jupiter.api.Test;

/** The start page, over HTTP. */
@QuarkusTest
class HomeTest {
  private final SignedIn lead = SignedIn.lead();

  @Test
  void whatWasReadIsReadOnEveryDevice() {
    home(lead).body("next.kind", equalTo("begin")).body("next.survey", nullValue());
    var survey = Released.of(lead.memberId());
    home(lead)
        .body("next.kind", equalTo("read"))
        .body("next.survey.id", equalTo(survey.surveyId().toString()))
        .body("next.survey.answered", equalTo(12));
    report(survey.path()).statusCode(204);
    report(survey.path()).statusCode(204);
    home(lead.elsewhere()).body("next.kind", equalTo("gather"));
    home(SignedIn.lead()).body("next.kind", equalTo("begin"));
  }

  @Test
  void nothingIsReadBeforeItCanBe() {
    var draft = Draft.of(lead, "on-track");
    report(draft.path()).statusCode(409).body("type", equalTo("/problems/results-not-ready"));
    home(lead).body("next.kind", equalTo("add-people"));
    var unrated = Released.heldBack(lead.memberId());
    report(unrated.path()).statusCode(409).body("type", equalTo("/problems/self-rating-open"));
    home(lead).body("next.kind", equalTo("rate"));
    lead.request().post(unrated.path() + "/self-rating/waive").then().statusCode(200);
    home(lead).body("next.kind", equalTo("read"));
  }

  @Test
  void itWaitsForAnswersUntilEverybodyHasAnswered() {
    var survey = Draft.of(lead, "on-track").askingNew("team", 5).launch().asMailed();
    home(lead).body("next.kind", equalTo("hand-out"));
    survey.links().forEach(link -> Running.decline(link, true));
    home(lead).body("next.kind", equalTo("close"));
  }

  private static ValidatableResponse home(SignedIn member) {
    return member.request().get("/api/home").then().statusCode(200);
  }

  private ValidatableResponse report(String survey) {
    return lead.request().post(survey + "/results/read").then();
  }
}
