package io.tenward.results;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.kernel.close.DueClosings;
import io.tenward.kernel.keys.Running;
import io.tenward.survey.Draft;
import io.tenward.survey.Sql;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReceivedResultsTest {
  private final SignedIn petra = SignedIn.owner();
  private final SignedIn ines = petra.colleague();
  private final SignedIn marek = petra.colleague();

  /** The former lead had read them, so that the server holds what they read. */
  @Test
  void theSuccessorReadsNoLabelOfALostQuestionAndNoRatingOfTheFormerLead() {
    closed(Draft.of(marek, "on-track").askingNew("team", 5));
    var draft = Draft.of(ines, "on-track").with("successorId", marek.memberId());
    var survey = closed(draft.askingNew("team", 4));
    Sql.run(
        """
        update comment c set launch_group_id = (
          select launch_group_id from launch_group g where g.survey_id = c.survey_id)
        where survey_id = ?1
        """,
        UUID.fromString(survey.id()));
    rateThemselves(survey);
    read(ines, survey, "/results")
        .body("items.advice.flatten().launchGroupId", hasItem(notNullValue()));
    read(ines, survey, "/gaps").body("items.self.rating", hasItem(3));

    petra
        .request()
        .header("If-Match", "*")
        .delete("/api/members/" + ines.memberId())
        .then()
        .statusCode(204);

    read(marek, survey, "/results")
        .body("items.blocks.flatten()", empty())
        .body("items.advice.flatten().launchGroupId", everyItem(nullValue()));
    read(marek, survey, "/gaps").body("items.self.rating", everyItem(nullValue()));
  }

  private static void rateThemselves(Running survey) {
    var path = survey.path() + "/self-rating";
    var items =
        List.of(
            Map.of("questionId", "on-track.focus", "rating", 3),
            Map.of("questionId", "on-track.unblock", "cantSay", true));
    var lead = survey.lead();
    lead.request().header("If-Match", "*").body(Map.of("items", items)).put(path);
    lead.request().header("If-Match", "*").post(path + "/finish").then().statusCode(200);
  }

  private static Running closed(Draft draft) {
    var survey = draft.launch();
    survey
        .urls()
        .forEach(
            url -> TestRespondent.open(url).rate("on-track.focus", 7, "", "Come earlier").send());
    survey.overdue();
    DueClosings.due();
    return survey;
  }

  private static ValidatableResponse read(SignedIn lead, Running survey, String what) {
    return lead.request().get(survey.path() + what).then().statusCode(200);
  }
}
