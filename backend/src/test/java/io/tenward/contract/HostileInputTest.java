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
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Sends every operation everything that can be wrong with a request, made from the contract. It
 * must answer with a problem that the operation lists, reveal nothing of its inside, and keep its
 * data.
 */
@QuarkusTest
@Timeout(value = 20, unit = TimeUnit.MINUTES)
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

  @Test
  void refusesAllOfIt() {
    Walk.overSample(operation -> true, operation -> true, this::isRefused);
  }

  private void isRefused(Operation operation) {
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
    assertThat(String.join("\n", wrong), wrong, is(empty()));
    assertThat(Tables.fingerprint(database), is(before));
  }

  /** If the valid body were refused, the test above would show nothing. */
  @Test
  void takesTheGoodBody() {
    Walk.overSample(
        Operation::hasBody, operation -> operation.response(415).isPresent(), this::isTaken);
  }

  private void isTaken(Operation operation) {
    var answer = new Wire(RestAssured.port).send(workplace.good(operation));
    assertThat(answer.body(), answer.status(), is(not(oneOf(0, 400, 401, 412, 415, 428, 500))));
  }

  /**
   * Many clients name a type in every request; where nothing is sent, it says nothing. Sent by
   * somebody from elsewhere: these calls are right, and would end what the other tests use.
   */
  @Test
  void mindsNoTypeOfABodyThatIsNotSent() {
    Walk.overSample(
        // Without a parameter that is required the call is not right.
        operation -> !operation.hasBody() && !requiresParameter(operation),
        operation -> operation.response(415).isEmpty() && !requiresParameter(operation),
        this::takesAnyType);
    workplace.asOwner().get("/api/me").then().statusCode(200);
  }

  private static boolean requiresParameter(Operation operation) {
    return operation.parameters("query").values().stream()
        .anyMatch(parameter -> parameter.path("required").asBoolean());
  }

  private void takesAnyType(Operation operation) {
    var good = workplace.good(operation);
    var wire = new Wire(RestAssured.port);
    for (var type : List.of("text/plain", "application/merge-patch+json", "application/json")) {
      var elsewhere = "tenward_session=" + SignedIn.owner().token();
      var answer = wire.send(good.with("Content-Type", type).with("Cookie", elsewhere));
      assertThat(
          type + " " + answer.body(), answer.status(), is(not(oneOf(0, 400, 401, 415, 500))));
    }
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
