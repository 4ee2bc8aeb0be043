package io.tenward.kernel.keys;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import io.tenward.survey.Draft;
import io.tenward.survey.Sql;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EndedTest {
  @Inject TestClock clock;
  @Inject SurveyKeys keys;
  private SignedIn ines;

  @BeforeEach
  void aLead() {
    ines = SignedIn.lead();
  }

  @Test
  void cancellingLeavesNothingToRead() {
    var running = Draft.of(ines, "on-track").askingNew("team", 4).launch();
    var survey = UUID.fromString(running.id());
    var links = running.links();
    running.sign(links.get(0));
    Running.decline(links.get(1), true);
    Sql.run(
        """
        insert into answer
          (workspace_id, survey_id, launch_group_id, token_hash, wrapped_key_hash, sealed_hash, box)
        select workspace_id, survey_id, launch_group_id, '\\x01', '\\x02', '\\x03',
          convert_to(repeat('x', 16796), 'UTF8')
        from launch_group where survey_id = ?1
        """,
        survey);
    assertTrue(keys.exists(survey));

    ines.request()
        .post(running.path() + "/cancel")
        .then()
        .statusCode(200)
        .header("ETag", notNullValue())
        .body("state", equalTo("cancelled"))
        .body("cancelReason", equalTo("by-lead"))
        .body("cancelledAt", notNullValue())
        .body("keysDestroyedAt", notNullValue());

    assertFalse(keys.exists(survey));
    for (var table :
        new String[] {
          "answer where survey_id = ?1",
          "invite where survey_id = ?1",
          "ballot b left join invite i using (invite_id) where i.survey_id = ?1 or i is null",
          "decline d left join invite i using (invite_id) where i.survey_id = ?1 or i is null"
        }) {
      assertEquals(0, Sql.count("select count(*) from " + table, survey), table);
    }
    for (var answer :
        new Response[] {
          Running.state(links.get(2)),
          Running.ballot(links.get(2), new byte[256]),
          Running.decline(links.get(2), true)
        }) {
      answer.then().statusCode(410).body("type", equalTo("/problems/cancelled"));
    }
    running
        .form()
        .then()
        .statusCode(200)
        .body("state", equalTo("cancelled"))
        .body("cancelReason", equalTo("by-lead"))
        .body("told", nullValue())
        .body("cancelledAt", notNullValue());
  }

  @Test
  void aReleasedSurveyKeepsOnlyItsFormAndItsNumbers() {
    var running = Draft.of(ines, "on-track").askingNew("team", 4).launch();
    var link = running.links().getFirst();
    var survey = UUID.fromString(running.id());
    Sql.run("delete from invite where survey_id = ?1", survey);
    keys.destroy(survey);
    Sql.run(
        """
        update survey set state = 'closed', closed_at = closes_at, released_at = ?1,
          keys_destroyed_at = ?1, answered_count = 3, rejected_count = 0
        where survey_id = ?2
        """,
        clock.instant(),
        survey);

    running
        .form()
        .then()
        .body("state", equalTo("closed"))
        .body("answered", equalTo(3))
        .body("keysDestroyedAt", notNullValue());
    for (var answer :
        new Response[] {
          Running.state(link), Running.ballot(link, new byte[256]), Running.decline(link, true)
        }) {
      answer.then().statusCode(410).body("type", equalTo("/problems/closed"));
    }
    ines.request()
        .get(running.path())
        .then()
        .body("resultsReady", equalTo(true))
        .body("blocks.invited", contains(4))
        .body("audience[0].personIds", hasSize(4));
    ines.request()
        .get("/api/surveys?state=closed")
        .then()
        .body("items[0].answered", equalTo(3))
        .body("items[0].resultsReady", equalTo(true));
    ines.request().get("/api/surveys?state=cancelled").then().body("items", empty());
    ines.request().get("/api/surveys").then().body("next", nullValue());
  }
}
