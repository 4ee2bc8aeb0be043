package io.tenward.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.tenward.account.RemovalInProgress;
import io.tenward.account.member.SignedIn;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks that nothing is made for a member who is being removed, and that they are told why. */
@QuarkusTest
class RemovedMeanwhileTest {
  /** Operations of a survey find that it was removed. */
  static Stream<String> making() {
    var creating =
        Contract.SERVED.operations().stream()
            .filter(o -> o.parameters("header").containsKey("Idempotency-Key"))
            .filter(o -> !o.path().contains("{surveyId}"))
            .map(Operation::id);
    return Stream.concat(creating, Stream.of("changeRole"));
  }

  @ParameterizedTest
  @MethodSource("making")
  void nobodyMakesAThing(String id) throws Exception {
    var founder = SignedIn.owner();
    var owner = secondOwner(founder);
    var request =
        new Belongings(owner, founder)
            .request(Contract.SERVED.operation(id))
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
