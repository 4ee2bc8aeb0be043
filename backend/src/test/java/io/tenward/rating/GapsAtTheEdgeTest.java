package io.tenward.rating;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.contract.BlockKind;
import io.tenward.results.Crowd;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Checks what people rarely do but may: all the same, nothing at all, for a long time. */
@QuarkusTest
class GapsAtTheEdgeTest {
  private static final int[][] ANY = {{5}, {6}, {7}, {8}};

  @Inject AgroalDataSource database;

  private final SignedIn lead = SignedIn.lead();

  @Test
  void everybodyGivesTheHighest() {
    var tens = new int[][] {{10, 10}, {10, 10}, {10, 10}, {10, 10}};
    var survey = Crowd.release(lead.memberId(), 4, List.of(Crowd.of(BlockKind.TEAM, tens)));
    RatedThemselves.finish(
        lead,
        survey,
        List.of(
            Map.of("questionId", "item-0", "rating", 10, "proof", "Six quiet weeks"),
            Map.of("questionId", "item-1", "rating", 8)));
    lead.request()
        .get(survey.path() + "/gaps")
        .then()
        .statusCode(200)
        .body("items.questionId", contains("item-1", "item-0"))
        .body("items.label", contains("hidden-strength", "aligned"))
        .body("items.distance", contains(2.0f, 0.0f))
        .body("items.blocks[1][0].mean", equalTo(10.0f))
        .body("items.blocks[1][0].bands", equalTo(Map.of("low", 0, "middle", 0, "high", 4)));
    for (var file : List.of("downloads/figures", "downloads/report")) {
      lead.request().get(survey.path() + "/gaps/" + file).then().statusCode(200);
    }
  }

  @Test
  void nobodyCanSayAnything() {
    var unsaid = new int[][] {{0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}};
    var survey = Crowd.release(lead.memberId(), 4, List.of(Crowd.of(BlockKind.TEAM, unsaid)));
    lead.request()
        .get(survey.path() + "/gaps")
        .then()
        .statusCode(200)
        .body("counted", equalTo(5))
        .body("items.reason", contains("too-few", "too-few"))
        .body("items.blocks.flatten()", empty());
    for (var file : List.of("downloads/figures", "downloads/report", "downloads/gaps", "ladder")) {
      lead.request().get(survey.path() + "/gaps/" + file).then().statusCode(200);
    }
    lead.request().get("/api/rated-surveys").then().body("items.tooFew", contains(true));
  }

  @Test
  void twoHundredCyclesStandBesideOneAnother() throws SQLException {
    var crowd = Crowd.of(BlockKind.TEAM, ANY);
    var latest = Crowd.release(lead.memberId(), 4, List.of(crowd)).surveyId();
    repeatedBefore(latest, 199);
    var at = "/api/surveys/" + latest + "/gaps";
    var earlier = lead.request().get(at).then().statusCode(200).extract().jsonPath();
    assertEquals(199, earlier.getList("earlier").size());
    var closed = earlier.<String>getList("earlier.closedAt");
    assertEquals(closed.stream().sorted(Comparator.reverseOrder()).toList(), closed);
    var first = earlier.getString("earlier[198].surveyId");
    lead.request()
        .get(at + "?compare=" + first)
        .then()
        .statusCode(200)
        .body("compared.surveyId", equalTo(first));
    lead.request().get(at + "/ladder").then().statusCode(200);
  }

  private void repeatedBefore(UUID surveyId, int cycles) throws SQLException {
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(
          """
          update survey set series_id = survey_id, launched_at = now() where survey_id = '%1$s';
          insert into survey (survey_id, workspace_id, lead_id, series_id, state, template, title, k,
            zone, closes_local, closes_at, created_at, launched_at, closed_at, released_at,
            keys_destroyed_at, manifest, answered_count, rejected_count, invited_count)
          select gen_random_uuid(), workspace_id, lead_id, series_id, 'closed', template, title, k,
            zone, closes_local, closes_at, created_at, launched_at - make_interval(days => 90 * back),
            closed_at - make_interval(days => 90 * back), closes_at, closes_at, manifest, 0, 0, 4
          from survey, generate_series(1, %2$d) as back where survey_id = '%1$s';
          insert into self_rating (survey_id, workspace_id, state, changed_at, ended_at)
          select survey_id, workspace_id, 'waived', now(), now() from survey
          where series_id = '%1$s' and survey_id <> '%1$s'
          """
              .formatted(surveyId, cycles));
    }
  }
}
