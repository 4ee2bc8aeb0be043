package io.tenward.response;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.tenward.LogTrap;
import io.tenward.platform.SignedIn;
import io.tenward.response.Closing.Outcome;
import io.tenward.response.Launched.Asked;
import io.tenward.survey.BlockKind;
import io.tenward.survey.OpeningProgress;
import io.tenward.survey.SurveyKeys;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestSecurity(user = "ines", roles = "lead", authMechanism = "tenward", augmentors = SignedIn.class)
class ClosingTest {
  private static final List<String> RELEASE_TABLES =
      List.of("released_participation", "released_rating", "comment", "named_answer", "receipt");

  @Inject Launched.Launcher launcher;
  @Inject Closing closing;
  @Inject KeyDestruction destruction;
  @Inject SurveyKeys keys;
  @Inject OpeningProgress progress;
  @Inject AgroalDataSource database;
  @Inject Rows rows;

  @ConfigProperty(name = "tenward.keys")
  Path keyFolder;

  private Launched answered(int answers) {
    var survey =
        launcher.launch(
            3, false, Asked.of(BlockKind.TEAM, answers + 3), Asked.named(BlockKind.MANAGER));
    for (int i = 0; i < answers; i++) {
      survey.next(0).rate("item", 1 + i % 10, "Zebra", "").write("open", "Quagga").send();
    }
    survey.next(1).rate("item", 4, "Okapi", "").send();
    return survey;
  }

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
  void whatDoesNotValidateIsRejectedAndStopsNothing() {
    var survey =
        launcher.launch(3, false, Asked.of(BlockKind.TEAM, 9), Asked.of(BlockKind.CLIENT, 4));
    for (int i = 0; i < 3; i++) {
      survey.next(0).rate("item", 7).write("open", "fine").send();
    }
    var rejected = new ArrayList<String>();
    for (var bad :
        List.of(
            bytes(2), bytes(1, 11), bytes(1, 5, 0, 2, 'a'), bytes(1, 5, 0, 1, 0xff), padded())) {
      rejected.add(survey.next(0).sealInstead(bad).send().receipt());
    }
    var garbage = survey.next(0).getBallot();
    var answer = garbage.answer();
    answer.put("box", TestRespondent.base64(new byte[SealedBox.BYTES]));
    TestRespondent.hand(answer).then().statusCode(204);
    rejected.add(garbage.receipt());

    survey.overdue();
    assertEquals(Outcome.RELEASED, closing.close(survey.id));
    destruction.destroy(survey.id);
    results(survey)
        .statusCode(200)
        .body("counted", equalTo(3))
        .body("rejected", equalTo(6))
        .body("participation.answered", equalTo(List.of(3, 0)))
        .body("items[0].blocks[0].n", equalTo(3));
    given()
        .get("/api/r/surveys/" + survey.id + "/receipts")
        .then()
        .statusCode(200)
        .body("rejected", equalTo(rejected.stream().sorted().toList()))
        .body("counted.size()", equalTo(3));
  }

  @Test
  void aBoxFromAnotherPlaceIsRejected() {
    var survey = launcher.launch(3, false, Asked.of(BlockKind.TEAM, 6));
    IntStream.range(0, 3).forEach(i -> survey.next(0).rate("item", 7).send());
    var elsewhere =
        launcher
            .launch(3, false, Asked.of(BlockKind.TEAM, 6))
            .next(0)
            .write("open", "copied")
            .send();
    var thief = survey.next(0).getBallot();
    var answer = thief.answer();
    answer.put("box", TestRespondent.base64(elsewhere.box()));
    TestRespondent.hand(answer).then().statusCode(204);
    survey.overdue();
    closing.close(survey.id);
    assertEquals(1, rows.count("select rejected_count from survey where survey_id = ?", survey.id));
    assertEquals(0, survey.count("comment"));
  }

  private static byte[] bytes(int... start) {
    var bytes = new byte[AnswerPlaintext.BYTES];
    IntStream.range(0, start.length).forEach(i -> bytes[i] = (byte) start[i]);
    return bytes;
  }

  private static byte[] padded() {
    var bytes = bytes(1);
    bytes[bytes.length - 1] = 1;
    return bytes;
  }

  @Test
  void moreAnswersThanBallotsStopTheClose() {
    var survey = answered(3);
    rows.update(
        """
        delete from ballot where invite_id = (
          select b.invite_id from ballot b join invite i using (invite_id) where i.survey_id = ? limit 1)
        """,
        survey.id);
    survey.overdue();
    var log = LogTrap.during(() -> assertEquals(Outcome.HALTED, closing.close(survey.id)));
    assertTrue(log.contains(survey.id.toString()));
    assertEquals("running", survey.state());
    assertEquals(
        "more-answers-than-ballots",
        rows.text("select halted from survey where survey_id = ?", survey.id));
    assertEquals(4, survey.count("answer"));
    assertEquals(0, survey.count("comment"));
    assertEquals(Outcome.NOT_DUE, closing.close(survey.id));
    results(survey).statusCode(409);
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

  /** At each table, so before and after every step, and when it commits. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert on released_participation",
        "insert on released_rating",
        "insert on comment",
        "insert on named_answer",
        "insert on receipt",
        "delete on answer",
        "delete on ballot",
        "delete on invite",
        "update on survey",
        "commit"
      })
  void aFailureInTheMiddleLeavesEverythingAsItWas(String step) {
    var survey = answered(4).overdue();
    breakAt(step);
    var log =
        LogTrap.during(() -> assertThrows(RuntimeException.class, () -> closing.close(survey.id)));
    rows.update("drop function boom() cascade");
    for (var secret : List.of("Zebra", "Quagga", "Okapi")) {
      assertFalse(log.contains(secret), "the log holds what somebody wrote");
    }
    assertEquals("running", survey.state());
    assertEquals(5, survey.count("answer"));
    assertEquals(8, survey.count("invite"));
    RELEASE_TABLES.forEach(table -> assertEquals(0, survey.count(table), table));
    assertTrue(keys.exists(survey.id));

    assertEquals(Outcome.RELEASED, closing.close(survey.id));
    assertEquals(5, survey.count("receipt"));
    assertEquals(8, survey.count("comment"));
    assertEquals(1, survey.count("named_answer"));
    assertEquals(0, survey.count("answer") + survey.count("invite"));
  }

  private void breakAt(String step) {
    rows.update(
        """
        create function boom() returns trigger language plpgsql as
        $$ begin raise exception 'broken by the test at %', coalesce(new::text, old::text); end $$
        """);
    rows.update(
        step.equals("commit")
            ? "create constraint trigger boom after insert on receipt deferrable initially deferred"
                + " for each row execute function boom()"
            : "create trigger boom before " + step + " for each row execute function boom()");
  }

  @Test
  void withoutItsKeyNothingIsOpened() throws IOException {
    var survey = answered(3).overdue();
    Files.delete(keyFolder.resolve(survey.id.toString()).resolve("sealing.key"));
    assertThrows(RuntimeException.class, () -> closing.close(survey.id));
    assertEquals("running", survey.state());
    assertEquals(4, survey.count("answer"));
    rows.update("update survey set state = 'cancelled' where survey_id = ?", survey.id);
  }

  @Test
  void resultsWaitUntilTheKeysAreGone() throws IOException {
    var survey = answered(3).overdue();
    assertEquals(Outcome.RELEASED, closing.close(survey.id));
    results(survey).statusCode(409).body("type", equalTo("/problems/results-not-ready"));
    given().get("/api/r/surveys/" + survey.id + "/receipts").then().statusCode(409);

    var stubborn = keyFolder.resolve(survey.id.toString()).resolve("folder");
    Files.createDirectories(stubborn.resolve("in it"));
    assertTrue(destruction.due().contains(survey.id));
    assertThrows(RuntimeException.class, () -> destruction.destroy(survey.id));
    results(survey).statusCode(409);

    Files.delete(stubborn.resolve("in it"));
    Files.delete(stubborn);
    assertTrue(destruction.due().contains(survey.id), "found again after a restart");
    destruction.destroy(survey.id);
    destruction.destroy(survey.id);
    assertFalse(destruction.due().contains(survey.id));
    assertFalse(Files.exists(keyFolder.resolve(survey.id.toString())));
    results(survey).statusCode(200);
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

  private static ValidatableResponse results(Launched survey) {
    return given().get("/api/surveys/" + survey.id + "/results").then();
  }
}
