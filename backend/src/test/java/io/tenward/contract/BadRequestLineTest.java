package io.tenward.contract;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.tenward.platform.Announcement;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Wrong ids, parameters, headers and sessions, for every operation that has them. */
@QuarkusTest
@TestProfile(FreshInstallation.class)
class BadRequestLineTest {
  /** Two of them still fit into a request line. */
  private static final String LONG = "1".repeat(1_500);

  private static final String NOBODY = "00000000-0000-4000-8000-000000000000";

  @Inject @Any Instance<Announcement> announcements;
  private Workplace workplace;

  @BeforeEach
  void open() {
    workplace = Workplace.open(announcements);
  }

  static Stream<String> withIds() {
    return ids(o -> !o.parameters("path").isEmpty());
  }

  static Stream<String> ofLeads() {
    return ids(o -> !o.parameters("path").isEmpty() && !o.isPublic());
  }

  static Stream<String> secured() {
    return ids(o -> !o.isPublic());
  }

  static Stream<String> changing() {
    return ids(o -> o.problems().contains("cross-origin"));
  }

  static Stream<String> guarded() {
    return ids(o -> o.parameters("header").containsKey("If-Match"));
  }

  static Stream<String> repeatable() {
    return ids(o -> o.parameters("header").containsKey("Idempotency-Key"));
  }

  static Stream<String> withQuery() {
    return ids(o -> !o.parameters("query").isEmpty());
  }

  private static Stream<String> ids(Predicate<Operation> chosen) {
    return Contract.SERVED.operations().stream().filter(chosen).map(Operation::id);
  }

  @ParameterizedTest
  @MethodSource("withIds")
  void wrongIdsAreNotFound(String id) {
    var operation = Contract.SERVED.operation(id);
    for (var wrong : List.of("x", "0", "%00", "%F0%28", "..%2f", "-1", LONG, NOBODY)) {
      var path = operation.path().replaceAll("\\{[^}]+}", wrong);
      var answer = send(operation, workplace.caller(operation), path);
      assertThat(wrong, answer.statusCode(), is(oneOf(400, 404)));
    }
  }

  @ParameterizedTest
  @MethodSource("ofLeads")
  void whatIsAnotherLeadsIsNotFound(String id) {
    var operation = Contract.SERVED.operation(id);
    if (!operation.roles().contains("lead")) {
      assertThat(sent(operation, workplace.asOtherLead()), is(403));
      return;
    }
    var stranger = workplace.asOtherLead();
    if (operation.parameters("header").containsKey("If-Match")) {
      stranger.header("If-Match", "\"0\"");
    }
    assertThat(sent(operation, stranger), is(404));
  }

  @ParameterizedTest
  @MethodSource("secured")
  void nothingWithoutASession(String id) {
    var operation = Contract.SERVED.operation(id);
    assertThat(sent(operation, given()), is(401));
    for (var token : List.of("x", "A".repeat(43), "ä", "A".repeat(3_000))) {
      assertThat(token, sent(operation, given().cookie("tenward_session", token)), is(401));
    }
  }

  @ParameterizedTest
  @MethodSource("changing")
  void anotherSiteChangesNothing(String id) {
    var operation = Contract.SERVED.operation(id);
    for (var origin : List.of("https://evil.example", "null", "http://localhost.evil.example")) {
      var answer = sent(operation, workplace.caller(operation).header("Origin", origin));
      assertThat(origin, answer, is(403));
    }
  }

  @ParameterizedTest
  @MethodSource("guarded")
  void changesNeedTheVersion(String id) {
    var operation = Contract.SERVED.operation(id);
    assertThat(sent(operation, workplace.asOwner()), is(428));
    for (var version : List.of("\"999\"", "W/\"999\"", "x", "\"\"", "\"-1\"")) {
      var request = workplace.asOwner().header("If-Match", version);
      assertThat(version, sent(operation, request), is(412));
    }
  }

  @ParameterizedTest
  @MethodSource("repeatable")
  void idempotencyKeysAreUuids(String id) {
    var operation = Contract.SERVED.operation(id);
    for (var key : List.of("x", "1", NOBODY + "0")) {
      var request = workplace.asOwner().header("Idempotency-Key", key);
      assertThat(key, sent(operation, request), is(400));
    }
  }

  @ParameterizedTest
  @MethodSource("withQuery")
  void wrongParametersAreNamed(String id) {
    var operation = Contract.SERVED.operation(id);
    var wrong = new ArrayList<String>();
    for (var name : operation.parameters("query").keySet()) {
      var schema = operation.parameters("query").get(name).path("schema");
      for (var value : List.of("!", "0", "201", "-1", "1e3", "ä", "a b")) {
        if (AddressShots.isWithin(schema, value)) {
          continue;
        }
        var answer =
            workplace
                .caller(operation)
                .queryParam(name, value)
                .request(operation.method(), workplace.path(operation));
        if (answer.statusCode() != 400 || !Problems.pointers(answer).contains(name)) {
          wrong.add(name + "=" + value + " -> " + answer.statusCode() + " " + answer.asString());
        }
      }
    }
    assertThat(String.join("\n", wrong), wrong, is(empty()));
  }

  private int sent(Operation operation, RequestSpecification request) {
    return send(operation, request, workplace.path(operation)).statusCode();
  }

  private Response send(Operation operation, RequestSpecification request, String path) {
    if (operation.hasBody()) {
      request.contentType(operation.bodyType()).body(workplace.goodBody(operation).toString());
    }
    return request.urlEncodingEnabled(false).request(operation.method(), path);
  }
}
