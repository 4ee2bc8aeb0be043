package io.tenward.rating;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.base.sql.Database;
import io.tenward.contract.BlockKind;
import io.tenward.form.SurveyRemoved;
import io.tenward.kernel.close.Released;
import io.tenward.results.Advised;
import io.tenward.results.Crowd;
import io.tenward.results.Crowd.Said;
import io.tenward.survey.Draft;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lead beside the others, over HTTP. */
@QuarkusTest
class GapsTest {
  private static final int[][] ANY = {{5}, {6}, {7}, {8}};

  @Inject Database database;
  @Inject SelfRatingCache selves;
  @Inject Event<SurveyRemoved> removed;

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
    var crowds = List.of(Crowd.of(BlockKind.TEAM, ANY));
    var ids =
        Stream.generate(() -> Crowd.release(lead.memberId(), 4, crowds).surveyId().toString())
            .limit(3)
            .toList()
            .reversed();
    Draft.of(lead, "on-track");
    lead.read("/api/rated-surveys")
        .body("items.surveyId", equalTo(ids))
        .body("items.counted", contains(4, 4, 4));
    assertEquals(ids, lead.pages("/api/rated-surveys", "items.surveyId"));
    lead.colleague().read("/api/rated-surveys").body("items", hasSize(0));
  }

  @Test
  void theListTellsNoResultBeforeTheSelfRating() {
    var few = Crowd.of(BlockKind.TEAM, new int[][] {{5, 0}, {6, 0}, {7, 0}});
    var survey = Crowd.release(lead.memberId(), 4, List.of(few)).surveyId();
    var tooFew = "items.tooFew";
    for (var open :
        List.of(
            "update self_rating set state = 'open', ended_at = null where survey_id = ?",
            "delete from self_rating where survey_id = ?")) {
      lead.read("/api/rated-surveys").body(tooFew, contains(true));
      database.update(open, survey);
      lead.read("/api/rated-surveys").body(tooFew, contains(false));
      database.update(
          "update self_rating set state = 'waived', ended_at = now() where survey_id = ?", survey);
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
    lead.read("/api/rated-surveys")
        .body("items.counted", contains(5, 3, 4))
        .body("items.tooFew", contains(true, true, false));
  }

  @Test
  void theLeadRatesThemselvesFirst() {
    var survey = Released.heldBack(lead.memberId());
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
    return lead.read(survey.path() + "/gaps");
  }

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
    lead.read(survey.path() + "/gaps")
        .body("items.questionId", contains("item-1", "item-0"))
        .body("items.label", contains("hidden-strength", "aligned"))
        .body("items.distance", contains(2.0f, 0.0f))
        .body("items.blocks[1][0].mean", equalTo(10.0f))
        .body("items.blocks[1][0].bands", equalTo(Map.of("low", 0, "middle", 0, "high", 4)));
    for (var file : List.of("downloads/figures", "downloads/report")) {
      lead.read(survey.path() + "/gaps/" + file);
    }
  }

  @Test
  void nobodyCanSayAnything() {
    var unsaid = new int[][] {{0, 0}, {0, 0}, {0, 0}, {0, 0}, {0, 0}};
    var survey = Crowd.release(lead.memberId(), 4, List.of(Crowd.of(BlockKind.TEAM, unsaid)));
    lead.read(survey.path() + "/gaps")
        .body("counted", equalTo(5))
        .body("items.reason", contains("too-few", "too-few"))
        .body("items.blocks.flatten()", empty());
    for (var file : List.of("downloads/figures", "downloads/report", "downloads/gaps", "ladder")) {
      lead.read(survey.path() + "/gaps/" + file);
    }
    lead.read("/api/rated-surveys").body("items.tooFew", contains(true));
  }

  @Test
  void twoHundredCyclesStandBesideOneAnother() {
    var crowd = Crowd.of(BlockKind.TEAM, ANY);
    var latest = Crowd.release(lead.memberId(), 4, List.of(crowd)).surveyId();
    repeatedBefore(latest, 199);
    var at = "/api/surveys/" + latest + "/gaps";
    var earlier = lead.read(at).extract().jsonPath();
    assertEquals(199, earlier.getList("earlier").size());
    var closed = earlier.<String>getList("earlier.closedAt");
    assertEquals(closed.stream().sorted(Comparator.reverseOrder()).toList(), closed);
    var first = earlier.getString("earlier[198].surveyId");
    lead.read(at + "?compare=" + first).body("compared.surveyId", equalTo(first));
    lead.read(at + "/ladder");
  }

  private void repeatedBefore(UUID surveyId, int cycles) {
    database.update(
        "update survey set series_id = survey_id, launched_at = now() where survey_id = ?",
        surveyId);
    database.update(
        """
        insert into survey (survey_id, workspace_id, lead_id, series_id, state, template, title, k,
          zone, closes_local, closes_at, created_at, launched_at, closed_at, released_at,
          keys_destroyed_at, manifest, answered_count, rejected_count, invited_count)
        select gen_random_uuid(), workspace_id, lead_id, series_id, 'closed', template, title, k,
          zone, closes_local, closes_at, created_at, launched_at - make_interval(days => 90 * back),
          closed_at - make_interval(days => 90 * back), closes_at, closes_at, manifest, 0, 0, 4
        from survey, generate_series(1, ?) as back where survey_id = ?
        """,
        cycles,
        surveyId);
    database.update(
        """
        insert into self_rating (survey_id, workspace_id, state, changed_at, ended_at)
        select survey_id, workspace_id, 'waived', now(), now() from survey
        where series_id = ? and survey_id <> series_id
        """,
        surveyId);
  }

  @Test
  void whatBecomesOfAdviceIsSeen() {
    var advised = Advised.of(lead.memberId());
    var survey = advised.survey();
    var advice = advised.pieces().getFirst();
    var states = "items.advice.flatten().state";
    gaps(survey).body(states, contains("open", "open", "open", "open"));
    database.update(
        """
        insert into advice_step (comment_id, workspace_id, survey_id, state, version)
        select comment_id, workspace_id, survey_id, 'will-do', 1 from comment where comment_id = ?
        """,
        advice);
    gaps(survey).body(states, hasItem("will-do"));
    database.update(
        "update advice_step set state = 'done', version = 2 where comment_id = ?", advice);
    gaps(survey).body(states, hasItem("done"));
  }

  @Test
  void anEarlierCycleIsSeenOnceItsKeysAreGone() {
    var earlier = Released.of(lead.memberId());
    var survey = Released.of(lead.memberId());
    gaps(survey).body("earlier", empty());
    database.update(
        "update survey set series_id = survey_id, launched_at = now() where survey_id = ?",
        survey.surveyId());
    database.update(
        """
        update survey set series_id = (select s.series_id from survey s where s.survey_id = ?),
          launched_at = now() - interval '90 days', keys_destroyed_at = null
        where survey_id = ?
        """,
        survey.surveyId(),
        earlier.surveyId());
    gaps(survey).body("earlier", empty());
    database.update(
        "update survey set keys_destroyed_at = now() where survey_id = ?", earlier.surveyId());
    gaps(survey).body("earlier.surveyId", contains(earlier.surveyId().toString()));
  }

  /** The cache must drop what people wrote, which a heap dump would contain. */
  @Test
  void aRemovedSurveyIsForgotten() {
    var survey = Released.of(lead.memberId()).surveyId();
    database.update(
        "update self_rating set state = 'finished', items = '[]' where survey_id = ?", survey);
    var self = selves.of(survey);
    assertSame(self, selves.of(survey));

    QuarkusTransaction.requiringNew().run(() -> removed.fire(new SurveyRemoved(survey)));

    assertNotSame(self, selves.of(survey));
  }

  @Test
  void anEarlierCycleIsSeenOnceItsSelfRatingIsNotOpen() {
    var earlier = Released.heldBack(lead.memberId());
    var survey = Released.of(lead.memberId());
    for (var cycle : List.of(earlier, survey)) {
      database.update(
          """
          update survey set series_id = ?,
            launched_at = now() - make_interval(days => case survey_id when ? then 90 else 0 end)
          where survey_id = ?
          """,
          earlier.surveyId(),
          earlier.surveyId(),
          cycle.surveyId());
    }
    gaps(survey).body("earlier", empty());
    ladder(survey);
    compared(survey, earlier).statusCode(404);
    lead.request().post(earlier.path() + "/self-rating/waive").then().statusCode(200);
    gaps(survey).body("earlier.surveyId", contains(earlier.surveyId().toString()));
    ladder(survey);
    compared(survey, earlier).statusCode(200);
  }

  private void ladder(Released survey) {
    lead.read(survey.path() + "/gaps/ladder");
  }

  private ValidatableResponse compared(Released survey, Released earlier) {
    return lead.get(survey.path() + "/gaps?compare=" + earlier.surveyId());
  }
}
