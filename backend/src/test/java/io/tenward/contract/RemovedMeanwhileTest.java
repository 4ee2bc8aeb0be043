package io.tenward.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.tenward.account.RemovalInProgress;
import io.tenward.account.member.SignedIn;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Checks that nothing is made for a member who is being removed, and that they are told why. */
@QuarkusTest
class RemovedMeanwhileTest {
  @Test
  void nobodyMakesAThing() {
    Walk.over(
        o -> makes(o) || o.id().equals("changeRole"),
        o -> o.problems().contains("idempotency-key-reused") && !o.path().contains("{surveyId}"),
        RemovedMeanwhileTest::isNotMade);
  }

  /** Operations of a survey find that it was removed. */
  private static boolean makes(Operation operation) {
    return operation.parameters("header").containsKey("Idempotency-Key")
        && !operation.path().contains("{surveyId}");
  }

  private static void isNotMade(Operation operation) throws Exception {
    var founder = SignedIn.owner();
    var owner = secondOwner(founder);
    var request =
        new Belongings(owner, founder)
            .request(operation)
            .with("Cookie", "tenward_session=" + owner.token());
    var wire = new Wire(RestAssured.port);

    var answer = RemovalInProgress.meanwhile(owner, () -> wire.send(request));

    assertEquals("not-signed-in", answer.slug());
    assertEquals(401, answer.status());
  }

  private static SignedIn secondOwner(SignedIn founder) {
    var colleague = founder.colleague();
    founder
        .patch("*")
        .body(Map.of("role", "owner"))
        .patch("/api/members/" + colleague.memberId())
        .then()
        .statusCode(200);
    return colleague.elsewhere();
  }
}
