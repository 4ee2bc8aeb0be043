package io.tenward.rating;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.base.sql.Database;
import io.tenward.form.SurveyRemoved;
import io.tenward.kernel.close.Released;
import io.tenward.results.Advised;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Released figures are frozen; whatever else a gap view shows is read anew each time. */
@QuarkusTest
class GapsFollowTest {
  @Inject Database database;
  @Inject SelfRatingCache selves;
  @Inject Event<SurveyRemoved> removed;

  private final SignedIn lead = SignedIn.lead();

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
    lead.request().get(survey.path() + "/gaps/ladder").then().statusCode(200);
  }

  private ValidatableResponse compared(Released survey, Released earlier) {
    return lead.request().get(survey.path() + "/gaps?compare=" + earlier.surveyId()).then();
  }

  private ValidatableResponse gaps(Released survey) {
    return lead.request().get(survey.path() + "/gaps").then().statusCode(200);
  }
}
