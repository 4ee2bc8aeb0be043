package io.tenward.kernel.close;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.tenward.account.sso.StrictProvider;
import io.tenward.contract.BlockKind;
import io.tenward.kernel.keys.SurveyKeys;
import io.tenward.results.Launched;
import io.tenward.results.Launched.Asked;
import io.tenward.results.Rows;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(StrictProvider.class)
class ClosingJobTest {
  @Inject Launched.Launcher launcher;
  @Inject SurveyKeys keys;
  @Inject Rows rows;

  @Test
  void closesByTheClockWithoutAnybodyAsking() throws InterruptedException {
    var survey = answered();
    survey.closedSince(Duration.ZERO);
    awaitReady(survey, Duration.ofSeconds(20));
    assertEquals("closed", survey.state());
    assertFalse(keys.exists(survey.id));
  }

  @Test
  @Tag("deep")
  void takesOverFromAProcessThatWasKilled() throws InterruptedException {
    var survey = answered();
    while (rows.update(
            """
            update scheduled_tasks set picked = true, picked_by = 'killed', version = version + 1,
              last_heartbeat = now()
            where task_name = 'close-surveys' and not picked
            """)
        == 0) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
    survey.closedSince(Duration.ZERO);
    awaitReady(survey, Duration.ofSeconds(60));
  }

  private Launched answered() {
    var survey = launcher.launch(3, false, Asked.of(BlockKind.TEAM, 3));
    survey.next(0).rate("item", 5).send();
    return survey;
  }

  private void awaitReady(Launched survey, Duration longest) throws InterruptedException {
    var ends = Instant.now().plus(longest);
    while (rows.count(
            "select count(*) from survey where survey_id = ? and keys_destroyed_at is not null",
            survey.id)
        == 0) {
      assertTrue(Instant.now().isBefore(ends), "not closed in " + longest);
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }
}
