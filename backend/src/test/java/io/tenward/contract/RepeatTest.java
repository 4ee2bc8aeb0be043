package io.tenward.contract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.tenward.base.Announcement;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** A creating call that is sent again makes nothing twice, for every operation that creates. */
@QuarkusTest
@Timeout(value = 20, unit = TimeUnit.MINUTES)
@Tag("matrix")
@TestProfile(FreshInstallation.class)
class RepeatTest {
  @Inject @Any Instance<Announcement> announcements;
  @Inject DataSource database;
  private Workplace workplace;

  @BeforeEach
  void open() {
    workplace = Workplace.open(announcements);
  }

  /** A clarification needs a verdict that was published (BoardPublicationTest). */
  private static void walk(ThrowingConsumer<Operation> check) {
    Walk.overSample(
        o ->
            o.parameters("header").containsKey("Idempotency-Key")
                && !o.id().equals("addClarification"),
        o -> o.problems().contains("idempotency-key-reused") && !o.id().equals("addClarification"),
        check);
  }

  @Test
  void tenAtOnceMakeOneThing() {
    walk(this::isMadeOnce);
  }

  private void isMadeOnce(Operation operation) {
    var before = Tables.rows(database);
    send(keyed(operation, 1));
    var one = Tables.rows(database) - before;

    var again = keyed(operation, 2);
    var answers = Wire.all(Collections.nCopies(10, again), RepeatTest::send);

    assertThat(answers.stream().map(Wire.Answer::status).toList(), everyItem(is(201)));
    assertThat(answers.stream().map(Wire.Answer::body).distinct().toList(), hasSize(1));
    assertThat(Tables.rows(database) - before, is(2 * one));
  }

  @Test
  void oneKeyIsForOneBody() {
    walk(this::isForOneBody);
  }

  private void isForOneBody(Operation operation) {
    var first = keyed(operation, 3);
    var made = send(first);
    var before = Tables.fingerprint(database);

    var another =
        first.sending(workplace.freshBody(operation, "other" + operation.id(), 4)).is(422);
    var other = send(another);
    var again = send(first);

    assertEquals("idempotency-key-reused", other.slug());
    assertEquals(Optional.empty(), FaultVerdict.of(another, other));
    assertEquals(made.body(), again.body());
    assertEquals(made.headers().get("location"), again.headers().get("location"));
    assertEquals(before, Tables.fingerprint(database));
  }

  @Test
  void aKeyIsNobodyElses() {
    var shot = keyed(Contract.SERVED.operation("addGroup"), 5);
    var made = send(shot);
    var theirs = send(shot.with("Cookie", workplace.cookieOfOtherLead()));
    assertEquals(201, theirs.status());
    assertThat(
        JsonPath.from(theirs.body()).getString("id"),
        is(not(JsonPath.from(made.body()).getString("id"))));
  }

  private Shot keyed(Operation operation, int number) {
    return workplace
        .good(operation)
        .with("Idempotency-Key", UUID.randomUUID().toString())
        .sending(workplace.freshBody(operation, "repeat" + operation.id() + number, number));
  }

  private static Wire.Answer send(Shot shot) {
    return new Wire(RestAssured.port).send(shot);
  }
}
