package io.tenward.kernel.close;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.tenward.LogTrap;
import io.tenward.TestClock;
import io.tenward.base.http.SessionAugmentor;
import io.tenward.contract.BlockKind;
import io.tenward.kernel.close.Closing.Outcome;
import io.tenward.kernel.keys.SurveyKeys;
import io.tenward.results.Launched;
import io.tenward.results.Launched.Asked;
import io.tenward.results.TestRespondent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Answers that cannot be what somebody sent, at the close. */
@QuarkusTest
@TestSecurity(
    user = "ines",
    roles = "lead",
    authMechanism = "tenward",
    augmentors = SessionAugmentor.class)
class RejectedAnswersTest extends WithClosing {
  @Inject KeyDestruction destruction;
  @Inject SurveyKeys keys;
  @Inject TestClock clock;

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
    survey
        .receipts()
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

  private Launched tooManyAnswers() {
    var survey = answered(3);
    rows.update(
        """
        delete from ballot where invite_id = (
          select b.invite_id from ballot b join invite i using (invite_id) where i.survey_id = ? limit 1)
        """,
        survey.id);
    return survey.overdue();
  }

  @Test
  void moreAnswersThanBallotsStopTheClose() {
    var survey = tooManyAnswers();
    var log = LogTrap.during(() -> assertEquals(Outcome.HALTED, closing.close(survey.id)));
    assertTrue(log.contains(survey.id.toString()));
    assertEquals("running", survey.state());
    assertEquals(
        "more-answers-than-ballots",
        rows.text("select halted from survey where survey_id = ?", survey.id));
    assertEquals(
        1,
        rows.count(
            "select count(*) from event where subject_id = ? and type = 'survey.results_withheld'",
            survey.id));
    assertEquals(4, survey.count("answer"));
    assertEquals(0, survey.count("comment"));
    assertEquals(Outcome.NOT_DUE, closing.close(survey.id));
    results(survey).statusCode(409);
    given()
        .get("/api/surveys")
        .then()
        .rootPath("items.find { it.id == '%s' }".formatted(survey.id))
        .body("state", equalTo("running"))
        .body("halted", equalTo("more-answers-than-ballots"))
        .body("resultsWithheld", equalTo(false));
  }

  @Test
  void whoAnsweredReadsUntilWhenAHaltedSurveyIsKept() {
    clock.freeze();
    var survey = tooManyAnswers();
    form(survey).body("state", equalTo("closing")).body("told", nullValue());
    closing.close(survey.id);
    var until = clock.instant().plus(Duration.ofDays(14));
    form(survey)
        .body("state", equalTo("halted"))
        .body(
            "told.en",
            containsString("By " + day(survey, until, "d MMMM yyyy", "en") + " at the latest"))
        .body(
            "told.de",
            containsString("am " + day(survey, until, "d. MMMM yyyy", "de") + " werden"));
    given()
        .get("/api/surveys/" + survey.id)
        .then()
        .body("halted", equalTo("more-answers-than-ballots"))
        .body("cancelsAt", equalTo(until.toString()));
  }

  @Test
  void aHaltedSurveyCanBeCancelled() {
    var survey = tooManyAnswers();
    closing.close(survey.id);
    assertTrue(keys.exists(survey.id));
    given()
        .post("/api/surveys/" + survey.id + "/cancel")
        .then()
        .statusCode(200)
        .body("state", equalTo("cancelled"))
        .body("cancelReason", equalTo("by-lead"))
        .body("settled", equalTo(false))
        .body("halted", equalTo("more-answers-than-ballots"))
        .body("cancelsAt", nullValue())
        .body("keysDestroyedAt", notNullValue());
    assertFalse(keys.exists(survey.id));
    assertEquals(0, survey.count("answer") + survey.count("invite"));
    form(survey).body("state", equalTo("cancelled")).body("told", nullValue());
  }

  private static String day(Launched survey, Instant time, String pattern, String language) {
    return DateTimeFormatter.ofPattern(pattern, Locale.of(language))
        .withZone(ZoneId.of(survey.manifest.zone()))
        .format(time);
  }

  private static ValidatableResponse form(Launched survey) {
    return survey.form().statusCode(200);
  }
}
