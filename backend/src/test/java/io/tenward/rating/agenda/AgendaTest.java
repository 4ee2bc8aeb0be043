package io.tenward.rating.agenda;

import static io.tenward.contract.Refusal.invalid;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenward.account.member.SignedIn;
import io.tenward.kernel.close.Released;
import io.tenward.survey.Draft;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AgendaTest {
  private final SignedIn lead = SignedIn.lead();
  private final String survey = Released.of(lead.memberId()).surveyId().toString();

  @Test
  void isKeptInItsOrderAndChanged() {
    var begun = begin(survey, "Petra Lenz", "b", "a", "b");
    begun
        .then()
        .statusCode(201)
        .body("title", equalTo("Am I on track?"))
        .body("day", equalTo("2026-12-02"))
        .body("withWhom", equalTo("Petra Lenz"))
        .body("audience", equalTo("manager"))
        .body("items", contains("b", "a"));
    String path = begun.header("Location");
    var change =
        Map.of(
            "day", "2026-12-03", "withWhom", "", "audience", "coach", "items", List.of("a", "c"));
    lead.put(path, begun.header("ETag"), change).statusCode(200);
    lead.read(path)
        .body("day", equalTo("2026-12-03"))
        .body("withWhom", equalTo(""))
        .body("audience", equalTo("coach"))
        .body("items", contains("a", "c"));
    lead.put(path, begun.header("ETag"), change).statusCode(412);
  }

  @Test
  void isListedNewestFirstAndOnlyForTheLead() {
    var first = begin(survey, "", "a");
    String second = begin(survey, "", "b").path("id");
    var page = lead.request().get("/api/agendas?limit=1");
    page.then().body("items.id", contains(second));
    lead.read("/api/agendas?limit=1&cursor=" + page.path("next"))
        .body("items.id", contains(first.<String>path("id")))
        .body("items.etag", contains(first.header("ETag")));
    lead.colleague().read("/api/agendas").body("items", empty());
    lead.remove(first.header("Location"), first.header("ETag")).statusCode(204);
    lead.read("/api/agendas").body("items.id", contains(second));
  }

  @Test
  void isOfOnesOwnSurveyThatWasLaunched() {
    var foreign = Released.of(lead.colleague().memberId()).surveyId().toString();
    for (var other : List.of(foreign, Draft.of(lead, "on-track").id())) {
      begin(other, "", "a").then().spec(invalid("/surveyId unknown-survey"));
    }
  }

  private Response begin(String surveyId, String withWhom, String... items) {
    var draft = new HashMap<String, Object>();
    draft.put("surveyId", surveyId);
    draft.put("day", "2026-12-02");
    draft.put("withWhom", withWhom);
    draft.put("audience", "manager");
    draft.put("items", List.of(items));
    return lead.request().body(draft).post("/api/agendas");
  }
}
