package io.tenward.rating;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.contract.BlockKind;
import io.tenward.kernel.close.Released;
import io.tenward.results.Crowd;
import io.tenward.results.Crowd.Said;
import io.tenward.survey.Draft;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The lead beside the others, over HTTP. */
@QuarkusTest
class GapsTest {
  @Inject AgroalDataSource database;

  private final SignedIn lead = SignedIn.lead();

  @Test
  void everyItemStandsBesideItsBlocksAndTheManagerApart() {
    var team = Crowd.of(BlockKind.TEAM, new int[][] {{3, 5}, {4, 5}, {4, 6}, {3, 6}});
    var clients = Crowd.of(BlockKind.CLIENT, new int[][] {{7, 5}, {8, 6}, {7, 0}, {8, 0}, {6, 0}});
    var manager = Crowd.manager(new Said(9, "by name", "more of it"), Said.rated(0));
    var survey = Crowd.release(lead.memberId(), 4, List.of(team, clients, manager));

    gaps(survey)
        .statusCode(200)
        .body("counted", equalTo(10))
        .body("items.questionId", contains("item-0", "item-1"))
        .body("items[0].label", equalTo("groups-disagree"))
        .body(
            "items[0].blocks.key", contains("total", team.id().toString(), clients.id().toString()))
        .body("items[0].blocks.mean", contains(5.6f, 3.5f, 7.2f))
        .body("items[0].disagreement.higher", equalTo(clients.id().toString()))
        .body("items[0].disagreement.lower", equalTo(team.id().toString()))
        .body("items[0].disagreement.by", equalTo(3.7f))
        .body("items[0].named.rating", contains(9))
        .body("items[0].named.advice", contains("more of it"))
        .body("items[1].blocks.key", contains("total", "smaller"))
        .body("items[1].blocks.n", contains(6, 6));
  }

  @Test
  void whatWasNotReleasedSaysSo() {
    var people = new int[][] {{5, 0}, {6, 0}, {7, 0}, {8, 9}};
    var survey = Crowd.release(lead.memberId(), 4, List.of(Crowd.of(BlockKind.TEAM, people)));
    gaps(survey)
        .body("items.find { it.questionId == 'item-1' }.reason", equalTo("too-few"))
        .body("items.find { it.questionId == 'item-1' }.blocks", empty());
  }

  @Test
  void theListHasWhatCanBeComparedNewestFirst() {
    var people = new int[][] {{5}, {6}, {7}, {8}};
    var first = Crowd.release(lead.memberId(), 4, List.of(Crowd.of(BlockKind.TEAM, people)));
    var second = Crowd.release(lead.memberId(), 4, List.of(Crowd.of(BlockKind.TEAM, people)));
    Draft.of(lead, "on-track");
    var ids = List.of(second.surveyId().toString(), first.surveyId().toString());
    lead.request()
        .get("/api/rated-surveys")
        .then()
        .statusCode(200)
        .body("items.surveyId", equalTo(ids))
        .body("items.counted", contains(4, 4));
    String next = lead.request().get("/api/rated-surveys?limit=1").path("next");
    lead.request()
        .get("/api/rated-surveys?limit=1&cursor=" + next)
        .then()
        .body("items.surveyId", contains(first.surveyId().toString()));
    SignedIn.lead().request().get("/api/rated-surveys").then().body("items", hasSize(0));
  }

  @Test
  void theListTellsNoResultBeforeTheSelfRating() throws SQLException {
    var few = Crowd.of(BlockKind.TEAM, new int[][] {{5, 0}, {6, 0}, {7, 0}});
    var survey = Crowd.release(lead.memberId(), 4, List.of(few)).surveyId();
    var tooFew = "items.tooFew";
    for (var open :
        List.of(
            "update self_rating set state = 'open', ended_at = null where survey_id = ?",
            "delete from self_rating where survey_id = ?")) {
      lead.request().get("/api/rated-surveys").then().body(tooFew, contains(true));
      update(open, survey);
      lead.request().get("/api/rated-surveys").then().body(tooFew, contains(false));
      update(
          "update self_rating set state = 'waived', ended_at = now() where survey_id = ?", survey);
    }
  }

  private void update(String sql, UUID surveyId) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      statement.setObject(1, surveyId);
      statement.executeUpdate();
    }
  }

  @Test
  void theListSaysWhereNotOneItemCanBeShown() {
    var few = new int[][] {{5, 0}, {6, 0}, {7, 0}};
    var scattered = new int[][] {{5, 0}, {6, 0}, {0, 7}, {0, 8}, {7, 0}};
    var enough = new int[][] {{5, 0}, {6, 0}, {7, 0}, {8, 0}};
    for (var people : List.of(enough, few, scattered)) {
      Crowd.release(lead.memberId(), 4, List.of(Crowd.of(BlockKind.TEAM, people)));
    }
    lead.request()
        .get("/api/rated-surveys")
        .then()
        .body("items.counted", contains(5, 3, 4))
        .body("items.tooFew", contains(true, true, false));
  }

  @Test
  void thereIsNothingToCompareBeforeTheRelease() {
    var draft = Draft.of(lead, "on-track");
    for (var path :
        List.of("", "/downloads/gaps", "/downloads/figures", "/downloads/report", "/ladder")) {
      lead.request()
          .get(draft.path() + "/gaps" + path)
          .then()
          .statusCode(409)
          .body("type", equalTo("/problems/results-not-ready"));
    }
    lead.request()
        .get(draft.path() + "/advice-steps/" + UUID.randomUUID())
        .then()
        .body("type", equalTo("/problems/results-not-ready"));
    lead.request()
        .header("If-Match", "*")
        .body(Map.of("state", "done", "reason", "", "publish", false))
        .put(draft.path() + "/advice-steps/" + UUID.randomUUID())
        .then()
        .body("type", equalTo("/problems/results-not-ready"));
  }

  @Test
  void theLeadRatesThemselvesFirst() {
    var survey = Released.heldBack(lead.memberId());
    var gaps = survey.path() + "/gaps";
    for (var path :
        List.of("", "/downloads/gaps", "/downloads/figures", "/downloads/report", "/ladder")) {
      lead.request()
          .get(gaps + path)
          .then()
          .statusCode(409)
          .body("type", equalTo("/problems/self-rating-open"));
    }
    var step = survey.path() + "/advice-steps/" + UUID.randomUUID();
    lead.request().get(step).then().body("type", equalTo("/problems/self-rating-open"));
    lead.request()
        .header("If-Match", "*")
        .body(Map.of("state", "done", "reason", "", "publish", false))
        .put(step)
        .then()
        .body("type", equalTo("/problems/self-rating-open"));

    var words =
        Map.of("questionId", "on-track.focus", "rating", 10, "proof", "The plan", "whyNot", "x");
    var unsure = Map.of("questionId", "on-track.unblock", "cantSay", true, "example", "Hm");
    RatedThemselves.finish(lead, survey, List.of(words, unsure));

    gaps(survey)
        .body("self", equalTo("finished"))
        .body("items.questionId", contains("on-track.focus", "on-track.unblock"))
        .body("items.label", contains("blind-spot", null))
        .body("items[0].distance", equalTo(-2.7f))
        .body("items[0].self", equalTo(Map.of("rating", 10, "proof", "The plan")))
        .body("items[0].blocks.label", contains("blind-spot", "blind-spot"))
        .body("items[1].reason", equalTo("cannot-say"))
        .body("items[1].self", equalTo(Map.of("example", "Hm")));
  }

  @Test
  void aWaivedSelfRatingSaysNothing() {
    var survey = Released.heldBack(lead.memberId());
    lead.request().post(survey.path() + "/self-rating/waive").then().statusCode(200);
    gaps(survey).body("self", equalTo("waived")).body("items.reason", contains("waived", "waived"));
  }

  private ValidatableResponse gaps(Released survey) {
    return lead.request().get(survey.path() + "/gaps").then().statusCode(200);
  }
}
