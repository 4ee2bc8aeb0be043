package io.tenward.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import io.tenward.account.member.SignedIn;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.ThrowingConsumer;

/** Many change what they all have read; one does, and the others see what it is now. */
@QuarkusTest
@Timeout(value = 20, unit = TimeUnit.MINUTES)
@Tag("matrix")
class TwoTabsTest {
  private static final int TABS = 10;

  private static void walk(String leftOut, ThrowingConsumer<Operation> check) {
    Walk.overSample(
        o -> o.parameters("header").containsKey("If-Match") && !o.id().matches(leftOut),
        o -> o.response(428).isPresent() && !o.id().matches(leftOut),
        check);
  }

  @Test
  void oneWins() {
    // Repeating these is allowed.
    walk("finishSelfRating|finishTalk", TwoTabsTest::oneWins);
  }

  private static void oneWins(Operation operation) {
    var wire = new Wire(RestAssured.port);
    var lead = SignedIn.owner();
    var request =
        new Belongings(lead, lead)
            .request(operation)
            .with("Cookie", "tenward_session=" + lead.token());
    if (operation.id().equals("launchSurvey")) {
      ask(lead, request.target());
    }
    var read = reading(request);
    var etag = wire.send(read).headers().get("etag");

    var answers =
        Wire.all(
            IntStream.range(0, TABS).boxed().toList(),
            tab -> wire.send(change(operation, request, tab).with("If-Match", etag)));

    var won = answers.stream().filter(answer -> answer.status() < 300).toList();
    var lost = answers.stream().filter(answer -> answer.status() >= 300).toList();
    assertThat(answers.toString(), won, hasSize(1));
    switch (operation.method()) {
      case "patch" -> {
        var now = JsonPath.from(wire.send(read).body()).getMap("");
        assertThat(lost.stream().map(Wire.Answer::status).toList(), everyItem(is(412)));
        assertThat(
            lost.stream().map(a -> JsonPath.from(a.body()).getMap("current")).toList(),
            everyItem(is(now)));
      }
      case "delete" ->
          assertThat(lost.stream().map(Wire.Answer::status).toList(), everyItem(is(404)));
      // What it was launched as is fixed, so there is nothing to compare; what was handed over is
      // out of hand.
      default ->
          assertThat(
              lost.stream().map(Wire.Answer::slug).toList(),
              everyItem(is(oneOf("not-a-draft", "changed-meanwhile", "forbidden"))));
    }
  }

  /** One tab does not remove what another tab has removed or changed. */
  @Test
  void anOldVersionShowsTheNewOne() {
    // Accepting a pairing changes nothing else of it; see CoachingTest.
    walk("acceptPairing", TwoTabsTest::showsTheNewVersion);
  }

  private static void showsTheNewVersion(Operation operation) {
    var wire = new Wire(RestAssured.port);
    var lead = SignedIn.owner();
    var things = new Belongings(lead, lead);
    var cookie = "tenward_session=" + lead.token();
    var request = things.request(operation).with("Cookie", cookie);
    var read = reading(request);
    var old = wire.send(read).headers().get("etag");
    var patch = patchBeside(operation);
    var changed = change(patch, things.request(patch).with("Cookie", cookie), 1);
    assertThat(wire.send(changed.with("If-Match", old)).status(), is(200));

    var late = wire.send(request.with("If-Match", old));

    assertThat(late.body(), late.status(), is(412));
    assertThat(
        JsonPath.from(late.body()).getMap("current"),
        is(JsonPath.from(wire.send(read).body()).getMap("")));
  }

  private static Operation patchBeside(Operation operation) {
    if (operation.id().equals("changeAgreementVisibility")) {
      // What others may read has been agreed on, and its text is frozen.
      return Contract.SERVED.operation("changeObjectionAnswer");
    }
    var path = Operation.withoutAction(operation.path());
    return Contract.SERVED.operations().stream()
        .filter(o -> o.path().equals(path) && o.method().matches("patch|put"))
        .findFirst()
        .orElseThrow();
  }

  private static Shot reading(Shot request) {
    return Shot.at("get", Operation.withoutAction(request.target()))
        .with("Cookie", cookie(request));
  }

  private static String cookie(Shot request) {
    return request.headers().stream()
        .filter(header -> header.startsWith("Cookie: "))
        .findFirst()
        .orElseThrow()
        .replaceFirst("Cookie: ", "");
  }

  private static Shot change(Operation operation, Shot request, int tab) {
    if (operation.id().equals("changeAgenda")) {
      // What it holds already would change nothing.
      var body = new String(request.body(), UTF_8);
      return request.sending(
          body.replaceFirst("\"withWhom\":\"[^\"]*\"", "\"withWhom\":\"Tab " + tab + "\""));
    }
    if (!operation.method().equals("patch")) {
      return request;
    }
    var properties =
        Contract.SERVED
            .document()
            .at("/components/schemas/" + operation.bodySchema())
            .get("properties");
    if (operation.id().equals("changeTimeBlock")) {
      return request.sending("{\"minutes\":" + (30 + tab) + "}");
    }
    if (operation.id().equals("changeWebhook")) {
      return request.sending("{\"url\":\"https://bot" + tab + ".nordhafen.example/\"}");
    }
    if (operation.id().equals("changeWeekSettings")) {
      return request.sending("{\"breaks\":" + (30 + tab) + "}");
    }
    if (properties.path("role").has("$ref")) {
      return request.sending("{\"role\":\"reader\"}");
    }
    return request.sending(
        Stream.of("name", "title", "word", "text", "stays", "why", "purpose")
            .filter(properties::has)
            .findFirst()
            .map(field -> "{\"" + field + "\":\"Tab " + tab + "\"}")
            .orElse("{\"published\":false}"));
  }

  private static void ask(SignedIn lead, String launch) {
    var survey = Operation.withoutAction(launch);
    var audience =
        "[{\"groupId\":\"%s\",\"personIds\":%s}]"
            .formatted(
                lead.group("team"),
                lead.people("team", 4).stream().map(p -> "\"" + p + "\"").toList());
    lead.patch(lead.request().get(survey).header("ETag"))
        .body("{\"audience\":" + audience + "}")
        .patch(survey)
        .then()
        .statusCode(200);
  }
}
