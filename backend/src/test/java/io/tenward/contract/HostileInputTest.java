package io.tenward.contract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.tenward.account.member.SignedIn;
import io.tenward.base.Announcement;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Sends every operation everything that can be wrong with a request, made from the contract. It
 * must answer with a problem that the operation lists, reveal nothing of its inside, and keep its
 * data.
 */
@QuarkusTest
@Tag("matrix")
@TestProfile(FreshInstallation.class)
class HostileInputTest {
  @Inject @Any Instance<Announcement> announcements;
  @Inject DataSource database;
  private Workplace workplace;

  @BeforeEach
  void open() {
    workplace = Workplace.open(announcements);
  }

  static Stream<String> operations() {
    return Contract.SERVED.sample().map(Operation::id);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void refusesAllOfIt(String id) {
    var operation = Contract.SERVED.operation(id);
    var wire = new Wire(RestAssured.port);
    var shots = shots(operation);
    var before = Tables.fingerprint(database);
    var answers = Wire.all(shots, wire::send);
    var wrong = new ArrayList<String>();
    for (int i = 0; i < shots.size(); i++) {
      var shot = shots.get(i);
      var answer = answers.get(i);
      FaultVerdict.of(shot, answer)
          .ifPresent(fault -> wrong.add(shot.name() + " -> " + answer.status() + " " + fault));
    }
    assertThat(id + "\n" + String.join("\n", wrong), wrong, is(empty()));
    assertThat(Tables.fingerprint(database), is(before));
  }

  static Stream<String> operationsWithBody() {
    return Contract.SERVED.sample().filter(Operation::hasBody).map(Operation::id);
  }

  /** If the valid body were refused, the tests above would show nothing. */
  @ParameterizedTest
  @MethodSource("operationsWithBody")
  void takesTheGoodBody(String id) {
    var operation = Contract.SERVED.operation(id);
    var answer = new Wire(RestAssured.port).send(workplace.good(operation));
    assertThat(answer.body(), answer.status(), is(not(oneOf(0, 400, 401, 412, 415, 428, 500))));
  }

  static Stream<String> operationsWithoutBody() {
    return Contract.SERVED
        .sample()
        .filter(operation -> !operation.hasBody())
        // Without them the call is not right.
        .filter(
            operation ->
                operation.parameters("query").values().stream()
                    .noneMatch(parameter -> parameter.path("required").asBoolean()))
        .map(Operation::id);
  }

  /**
   * Many clients name a type in every request; where nothing is sent, it says nothing. Sent by
   * somebody from elsewhere: these calls are right, and would end what the other tests use.
   */
  @ParameterizedTest
  @MethodSource("operationsWithoutBody")
  void mindsNoTypeOfABodyThatIsNotSent(String id) {
    var good = workplace.good(Contract.SERVED.operation(id));
    var wire = new Wire(RestAssured.port);
    for (var type : List.of("text/plain", "application/merge-patch+json", "application/json")) {
      var elsewhere = "tenward_session=" + SignedIn.owner().token();
      var answer = wire.send(good.with("Content-Type", type).with("Cookie", elsewhere));
      assertThat(
          type + " " + answer.body(), answer.status(), is(not(oneOf(0, 400, 401, 415, 500))));
    }
    workplace.asOwner().get("/api/me").then().statusCode(200);
  }

  private List<Shot> shots(Operation operation) {
    var good = workplace.good(operation);
    var shots = new ArrayList<Shot>();
    if (operation.hasBody()) {
      shots.addAll(BodyShots.of(operation, good, workplace.goodBody(operation)));
    }
    shots.addAll(AddressShots.of(operation, good));
    shots.addAll(HeaderShots.of(operation, good));
    return shots;
  }
}
