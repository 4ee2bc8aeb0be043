package io.tenward.kernel.close;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemCode;
import io.tenward.contract.BlockKind;
import io.tenward.form.AnswerProblem;
import io.tenward.form.SurveyProblem;
import io.tenward.results.Launched;
import io.tenward.results.Launched.Asked;
import io.tenward.results.Rows;
import io.tenward.results.TestRespondent;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class HandInTest {
  @Inject Launched.Launcher launcher;
  @Inject Rows rows;
  @Inject AgroalDataSource database;
  @Inject Clock clock;
  @Inject SecureRandom random;

  private Launched launch() {
    return launcher.launch(4, false, Asked.of(BlockKind.TEAM, 5), Asked.of(BlockKind.CLIENT, 5));
  }

  @Test
  void theSameAnswerCanBeSentAgain() {
    var survey = launch();
    var respondent = survey.next(0).rate("item", 7).send();
    for (int i = 0; i < 3; i++) {
      var again = respondent.hand();
      assertEquals(204, again.statusCode());
      assertNull(again.header("Set-Cookie"));
    }
    assertEquals(1, survey.count("answer"));
  }

  @Test
  void aLostReplyToTheBallotCostsNothing() {
    var respondent = launch().next(0).getBallot();
    var again = TestRespondent.bytes(respondent.ask().path("blindSignature"));
    respondent.assertSameSignature(again);
    assertEquals(204, respondent.hand().statusCode());
  }

  @Test
  void anotherBoxUnderTheSameTokenIsRefused() {
    var survey = launch();
    var respondent = survey.next(0).rate("item", 7).send();
    respondent.sealInstead(respondent.plaintext());
    refused(AnswerProblem.TOKEN_SPENT, respondent.hand());
    assertEquals(1, survey.count("answer"));
  }

  @Test
  void partsOfABoxAreRefusedUnderAnotherToken() {
    var survey = launch();
    var victim = survey.next(0).write("open", "mine").send();
    for (var part : List.of("whole", "key", "ciphertext")) {
      var thief = survey.next(0).getBallot();
      var answer = thief.answer();
      answer.put("box", TestRespondent.base64(stolen(part, victim.box(), thief.box())));
      refused(AnswerProblem.TOKEN_SPENT, TestRespondent.hand(answer));
    }
    assertEquals(1, survey.count("answer"));
  }

  private static byte[] stolen(String part, byte[] victims, byte[] own) {
    var box = part.equals("ciphertext") ? own.clone() : victims.clone();
    if (part.equals("key")) {
      System.arraycopy(own, 256, box, 256, own.length - 256);
    } else if (part.equals("ciphertext")) {
      System.arraycopy(victims, 256, box, 256, own.length - 256);
    }
    return box;
  }

  @Test
  void forgedTokensAreRefused() {
    var survey = launch();
    var respondent = survey.next(0).getBallot();
    var forged = respondent.answer();
    forged.put("token", TestRespondent.base64(new byte[32]));
    refused(AnswerProblem.BAD_SIGNATURE, TestRespondent.hand(forged));
    for (var signature : List.of("A".repeat(342), "_".repeat(341) + "w")) {
      forged = respondent.answer();
      forged.put("signature", signature);
      refused(AnswerProblem.BAD_SIGNATURE, TestRespondent.hand(forged));
    }
    assertEquals(0, survey.count("answer"));
  }

  @Test
  void aTokenCountsForItsGroupAndSurveyOnly() {
    var survey = launch();
    var other = launch();
    var respondent = survey.next(0).getBallot();
    refused(
        AnswerProblem.BAD_SIGNATURE,
        hand(respondent, Map.of("groupId", survey.groups.get(1).toString())));
    refused(PlatformProblem.NOT_FOUND, hand(respondent, Map.of("surveyId", other.id.toString())));
    refused(
        AnswerProblem.BAD_SIGNATURE,
        hand(
            respondent,
            Map.of("surveyId", other.id.toString(), "groupId", other.groups.get(0).toString())));
    refused(
        PlatformProblem.NOT_FOUND,
        hand(respondent, Map.of("groupId", UUID.randomUUID().toString())));
    refused(
        PlatformProblem.NOT_FOUND,
        hand(respondent, Map.of("surveyId", UUID.randomUUID().toString())));
    assertEquals(0, survey.count("answer") + other.count("answer"));
  }

  @Test
  void aDraftIsNotThere() {
    var survey = launch();
    var respondent = survey.next(0).getBallot();
    var other = UUID.randomUUID();
    rows.update(
        """
        insert into survey (survey_id, workspace_id, lead_id, state, template, title, zone,
          closes_local, closes_at, created_at)
        select ?, workspace_id, lead_id, 'draft', template, title, zone, closes_local, closes_at, now()
        from survey where survey_id = ?
        """,
        other,
        survey.id);
    refused(PlatformProblem.NOT_FOUND, hand(respondent, Map.of("surveyId", other.toString())));
  }

  @ParameterizedTest
  @CsvSource({"4", "100", "22391", "22394", "22396", "22399", "30000"})
  void everyBoxHasTheOneSize(int length) {
    var respondent = launch().next(0).getBallot();
    refused(AnswerProblem.BAD_SIZE, hand(respondent, Map.of("box", "A".repeat(length))));
  }

  @ParameterizedTest
  @CsvSource({
    "box,AAA,too-short",
    "box,AA+A,bad-format",
    "box,AAA=,bad-format",
    "token,AAAA,too-short",
    "signature,AAAA,too-short",
    "groupId,x,bad-format"
  })
  void wrongShapesAreNamed(String field, String value, String code) {
    var respondent = launch().next(0).getBallot();
    var answer = refused(PlatformProblem.INVALID_REQUEST, hand(respondent, Map.of(field, value)));
    assertEquals(List.of("/" + field), answer.path("errors.pointer"));
    assertEquals(List.of(code), answer.path("errors.code"));
  }

  @Test
  void theClockComesFirst() {
    var survey = launch();
    var respondent = survey.next(0).getBallot();
    rows.update(
        "update survey set opens_at = now() + interval '1 hour' where survey_id = ?", survey.id);
    everythingIs(SurveyProblem.NOT_OPEN, survey, respondent);
    rows.update(
        "update survey set opens_at = now() - interval '1 hour' where survey_id = ?", survey.id);
    survey.closedSince(Duration.ofSeconds(121));
    everythingIs(SurveyProblem.CLOSED, survey, respondent);
    survey.closedSince(Duration.ofSeconds(110));
    assertEquals(204, respondent.hand().statusCode(), "two minutes to hand in");
    rows.update("update survey set state = 'cancelled' where survey_id = ?", survey.id);
    everythingIs(SurveyProblem.CANCELLED, survey, respondent);
    rows.update("update survey set state = 'closed' where survey_id = ?", survey.id);
    everythingIs(SurveyProblem.CLOSED, survey, respondent);
  }

  private static void everythingIs(ProblemCode code, Launched survey, TestRespondent respondent) {
    refused(code, respondent.hand());
    refused(code, hand(respondent, Map.of("token", "A".repeat(43))));
    refused(code, hand(respondent, Map.of("box", "A".repeat(100))));
    refused(code, hand(respondent, Map.of("groupId", UUID.randomUUID().toString())));
    assertTrue(survey.count("answer") <= 1);
  }

  @Test
  void manySubmitsOfOneTokenAtOnceStoreOneAnswer() throws Exception {
    var survey = launch();
    var respondent = survey.next(0).getBallot();
    var first = respondent.answer();
    respondent.sealInstead(respondent.plaintext());
    var second = respondent.answer();
    var statuses = new ArrayList<Integer>();
    try (var threads = Executors.newFixedThreadPool(8)) {
      var calls =
          IntStream.range(0, 24)
              .<Callable<Integer>>mapToObj(
                  i -> () -> TestRespondent.hand(i % 2 == 0 ? first : second).statusCode())
              .toList();
      for (var call : threads.invokeAll(calls)) {
        statuses.add(call.get());
      }
    }
    assertEquals(1, survey.count("answer"));
    assertEquals(
        Map.of(204, 12L, 409, 12L),
        statuses.stream().collect(Collectors.groupingBy(s -> s, Collectors.counting())));
  }

  @Test
  void aDatabaseThatHasVanishedIsGivenUp() throws Exception {
    try (var connection = database.getConnection()) {
      assertEquals(150_000, connection.getNetworkTimeout());
    }
  }

  @Test
  void guessingIsSlowedDownButNobodyElse() {
    QuarkusMock.installMockForType(new BadSignatures(clock, random), BadSignatures.class);
    var respondent = launch().next(0).getBallot();
    var forged = respondent.answer();
    forged.put("token", "A".repeat(43));
    for (int i = 0; i < BadSignatures.ALLOWED; i++) {
      refused(AnswerProblem.BAD_SIGNATURE, TestRespondent.hand(forged));
    }
    var tooMany = refused(PlatformProblem.TOO_MANY_REQUESTS, TestRespondent.hand(forged));
    assertTrue(Integer.parseInt(tooMany.header("Retry-After")) > 0);
    assertEquals(204, respondent.hand().statusCode());
  }

  @Test
  void theEdgeRefusesWhatNoPageOfOursSends() {
    var json = given().contentType("application/json");
    refused(PlatformProblem.MALFORMED_JSON, json.body("{").put("/api/r/answers"));
    refused(
        PlatformProblem.UNSUPPORTED_MEDIA_TYPE,
        given().contentType("text/plain").body("{}").put("/api/r/answers"));
    refused(
        PlatformProblem.BODY_TOO_LARGE,
        given().contentType("application/json").body("x".repeat(33_000)).put("/api/r/answers"));
  }

  @Test
  void onlyPutIsKnown() {
    assertEquals(405, given().get("/api/r/answers").statusCode());
  }

  private static Response hand(TestRespondent respondent, Map<String, String> changes) {
    var answer = new HashMap<>(respondent.answer());
    answer.putAll(changes);
    return TestRespondent.hand(answer);
  }

  private static Response refused(ProblemCode code, Response answer) {
    assertEquals("/problems/" + code.slug(), answer.path("type"));
    assertEquals(code.status(), answer.statusCode());
    return answer;
  }
}
