package io.tenward.kernel.close;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.tenward.base.http.SessionAugmentor;
import io.tenward.contract.BlockKind;
import io.tenward.form.OpeningProgress;
import io.tenward.kernel.close.Closing.Outcome;
import io.tenward.results.Launched.Asked;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Checks when a survey closes, and that it does so once. */
@QuarkusTest
@TestSecurity(
    user = "ines",
    roles = "lead",
    authMechanism = "tenward",
    augmentors = SessionAugmentor.class)
class ClosingTest extends WithClosing {
  @Inject OpeningProgress progress;
  @Inject AgroalDataSource database;

  @Test
  void nothingHappensBeforeTheTime() {
    var survey = answered(3);
    assertFalse(closing.due().contains(survey.id));
    assertEquals(Outcome.NOT_DUE, closing.close(survey.id));
    assertEquals("running", survey.state());
  }

  @Test
  void whoHoldsASignedTokenHasTwoMinutes() {
    var survey = answered(3);
    var late = survey.next(0).rate("item", 5).getBallot();
    survey.closedSince(Duration.ofSeconds(100));
    assertTrue(closing.due().contains(survey.id));
    assertEquals(Outcome.NOT_DUE, closing.close(survey.id));
    late.hand().then().statusCode(204);
    assertEquals(Outcome.RELEASED, closing.close(survey.id));
    assertEquals(5, rows.count("select answered_count from survey where survey_id = ?", survey.id));
  }

  @Test
  void afterTwoMinutesNobodyIsWaitedFor() {
    var survey = answered(3);
    survey.next(0).getBallot();
    survey.closedSince(Duration.ofSeconds(121));
    assertEquals(Outcome.RELEASED, closing.close(survey.id));
    assertEquals(4, rows.count("select answered_count from survey where survey_id = ?", survey.id));
    assertEquals(Outcome.NOT_DUE, closing.close(survey.id), "never a second release");
  }

  @Test
  void closedAtIsTheAnnouncedTime() {
    var survey = answered(3).overdue();
    closing.close(survey.id);
    assertEquals(
        "t",
        rows.text(
            "select closed_at = closes_at and released_at > closes_at from survey where survey_id = ?",
            survey.id));
  }

  @Test
  @Timeout(60)
  void saysHowManyAreOpenUntilItIsDone() throws Exception {
    var survey = answered(4).overdue();
    try (var thread = Executors.newSingleThreadExecutor();
        var blocker = database.getConnection();
        var statement = blocker.createStatement()) {
      blocker.setAutoCommit(false);
      statement.execute("lock table released_participation in access exclusive mode");
      var closed = thread.submit(() -> closing.close(survey.id));
      while (!Integer.valueOf(5).equals(progress.of(survey.id))) {
        Thread.sleep(10);
      }
      blocker.rollback();
      assertEquals(Outcome.RELEASED, closed.get());
    }
    assertNull(progress.of(survey.id));
  }

  @Test
  void twoProcessesCloseOnce() throws Exception {
    var survey = answered(6).overdue();
    var outcomes = atOnce(4, () -> closing.close(survey.id));
    assertEquals(1, outcomes.stream().filter(Outcome.RELEASED::equals).count());
    assertEquals(7, survey.count("receipt"));
    assertEquals(12, survey.count("comment"));
  }

  @Test
  void whatWasAcknowledgedIsCountedHoweverLateItCame() throws Exception {
    var survey = launcher.launch(3, false, Asked.of(BlockKind.TEAM, 24));
    var waiting =
        IntStream.range(0, 24).mapToObj(i -> survey.next(0).rate("item", 5).getBallot()).toList();
    survey.closedSince(Duration.ofSeconds(120).minusMillis(400));
    int acknowledged = 0;
    try (var threads = Executors.newFixedThreadPool(4)) {
      var closer =
          threads.submit(
              () -> {
                while (closing.close(survey.id) != Outcome.RELEASED) {
                  TimeUnit.MILLISECONDS.sleep(5);
                }
                return null;
              });
      var answers = waiting.stream().map(w -> threads.submit(() -> w.hand().statusCode())).toList();
      for (var answer : answers) {
        acknowledged += answer.get() == 204 ? 1 : 0;
      }
      closer.get(60, TimeUnit.SECONDS);
    }
    assertEquals(
        acknowledged,
        rows.count("select answered_count from survey where survey_id = ?", survey.id));
    assertEquals(acknowledged, survey.count("receipt"));
    assertEquals(0, survey.count("answer"));
  }

  private static <T> List<T> atOnce(int times, Callable<T> call) throws Exception {
    try (var threads = Executors.newFixedThreadPool(times)) {
      var results = new ArrayList<T>();
      for (var future : threads.invokeAll(Collections.nCopies(times, call))) {
        results.add(future.get());
      }
      return results;
    }
  }
}
