package io.tenward.contract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.tenward.platform.Announcement;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is wrong with a body, the answer is a problem that names it. */
@QuarkusTest
@TestProfile(FreshInstallation.class)
class BadBodyTest {
  /** Problems of the protocol that say as much as the name of the field would. */
  private static final Set<String> NAME_THE_FIELD =
      Set.of("bad-size", "bad-blinded-message", "malformed-json");

  /** A respondent's body may have this many bytes, others more. */
  private static final int LARGE = 32 * 1024;

  @Inject @Any Instance<Announcement> announcements;
  private Workplace workplace;

  @BeforeEach
  void open() {
    workplace = Workplace.open(announcements);
  }

  static Stream<String> operationsWithBody() {
    return Contract.SERVED.operations().stream().filter(Operation::hasBody).map(Operation::id);
  }

  @ParameterizedTest
  @MethodSource("operationsWithBody")
  void namesWhatIsWrong(String id) {
    var operation = Contract.SERVED.operation(id);
    var good = workplace.goodBody(operation);
    var wrong = new ArrayList<String>();
    for (var fault : Faults.of(Contract.SERVED, operation, good)) {
      verdict(operation, fault).ifPresent(text -> wrong.add(fault.name() + " -> " + text));
    }
    assertThat(String.join("\n", wrong), wrong, is(empty()));
  }

  @ParameterizedTest
  @MethodSource("operationsWithBody")
  void takesTheGoodBody(String id) {
    var operation = Contract.SERVED.operation(id);
    var good = workplace.goodBody(operation).toString();
    var answer = send(operation, operation.bodyType(), good);
    assertThat(answer.asString(), answer.statusCode(), is(not(400)));
  }

  @ParameterizedTest
  @MethodSource("operationsWithBody")
  void refusesOtherMediaTypes(String id) {
    var operation = Contract.SERVED.operation(id);
    var good = workplace.goodBody(operation).toString();
    var others =
        Stream.of(
                "text/plain",
                "application/xml",
                "application/x-www-form-urlencoded",
                "application/json",
                "application/merge-patch+json",
                "text/html")
            .filter(type -> !type.equals(operation.bodyType()));
    var taken = others.filter(type -> send(operation, type, good).statusCode() != 415).toList();
    assertThat(id, taken, is(empty()));
  }

  @ParameterizedTest
  @MethodSource("operationsWithBody")
  void refusesLargeBodies(String id) {
    var operation = Contract.SERVED.operation(id);
    var large = workplace.goodBody(operation) + " ".repeat(3_000_000);
    assertThat(id, send(operation, operation.bodyType(), large).statusCode(), is(413));
  }

  private Response send(Operation operation, String type, String body) {
    return workplace
        .caller(operation)
        .contentType(type)
        .body(body)
        .request(operation.method(), workplace.path(operation));
  }

  /** What is wrong with the answer to this fault; empty when it is as it should be. */
  private Optional<String> verdict(Operation operation, Fault fault) {
    try {
      var answer = send(operation, operation.bodyType(), fault.body());
      if (answer.statusCode() < 400) {
        return Optional.of("accepted");
      }
      var slug = Problems.slug(answer);
      return NAME_THE_FIELD.contains(slug)
              || (slug.equals("body-too-large") && fault.body().length() > LARGE)
              || (slug.equals("invalid-request") && names(Problems.pointers(answer), fault))
          ? Optional.empty()
          : Optional.of(answer.asString());
    } catch (AssertionError e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** The field, something in it, or the object that misses it. */
  private static boolean names(List<String> pointers, Fault fault) {
    return fault
        .pointer()
        .map(
            at ->
                pointers.contains(at.replaceFirst("/[^/]*$", ""))
                    || pointers.stream().anyMatch(named -> (named + "/").startsWith(at + "/")))
        .orElse(!pointers.isEmpty());
  }
}
