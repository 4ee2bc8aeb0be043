package io.tenward.contract;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import io.tenward.kernel.keys.Running;
import io.tenward.survey.Draft;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Checks that guessing is slowed down, but an office behind one address never is. */
@QuarkusTest
class RateLimitTest {
  private static final String PASSWORD = "the ferry leaves at nine";
  private static final int OFFICE = 200;
  private static int years;

  @Inject TestClock clock;

  /** Moves the clock, so that earlier counts against this address are forgotten. */
  @BeforeEach
  void inAnotherYear() {
    clock.reset();
    clock.freeze();
    clock.advance(Duration.ofDays(365L * ++years));
  }

  @Test
  void theOfficeSignsInWhileANeighbourFailsAllTheTime() {
    var ines = SignedIn.owner().withPassword(PASSWORD);
    var office =
        IntStream.range(0, OFFICE)
            .mapToObj(i -> ines.colleague().withPassword(PASSWORD).email())
            .toList();
    var wire = wire();
    var failed = each(100, i -> wire.send(signIn("nobody" + i + "@x.example", "guess")));
    assertThat(statuses(failed), everyItem(is(401)));
    var answers =
        each(
            OFFICE,
            i -> {
              wire.send(signIn("noise" + i + "@x.example", "guess"));
              return wire.send(signIn(office.get(i), PASSWORD));
            });
    assertThat(statuses(answers), everyItem(is(201)));
  }

  @Test
  void whoTriesManyAccountsGetsOneGuessAtEach() {
    var wire = wire();
    each(60, i -> wire.send(signIn("a" + i + "@x.example", "guess")));
    var victim = SignedIn.owner().withPassword(PASSWORD).email();
    assertEquals(401, wire.send(signIn(victim, "guess")).status());
    var second = wire.send(signIn(victim, "another guess"));
    assertEquals(429, second.status());
    assertThat(Integer.parseInt(second.headers().get("retry-after")), greaterThan(0));
  }

  @Test
  void whoHoldsACodeIsLetInWhileANeighbourGuesses() {
    var wire = wire();
    each(100, i -> wire.send(lookup("0".repeat(32))));
    assertEquals(429, wire.send(lookup("0".repeat(32))).status());
    String link =
        SignedIn.owner()
            .request()
            .body("{\"name\":\"Marek Dorn\",\"email\":\"m" + years + "@rate.example\"}")
            .post("/api/member-invitations")
            .path("link");
    assertEquals(200, wire.send(lookup(link.replaceFirst(".*code=", ""))).status());
  }

  @Test
  void respondentsAreLetInWhileANeighbourGuesses() {
    var running = Draft.of(SignedIn.lead(), "on-track").askingNew("team", 4).launch();
    var link = running.links().getFirst();
    var wire = wire();
    var wrong = state(new Running.Link(link.survey(), link.invite(), "A".repeat(43), "", ""));
    var guesses = each(300, i -> wire.send(wrong));
    assertThat(statuses(guesses), hasItem(429));
    guesses.stream()
        .filter(answer -> answer.status() == 429)
        .forEach(a -> assertThat(Integer.parseInt(a.headers().get("retry-after")), greaterThan(0)));
    var answers =
        each(
            OFFICE,
            i -> {
              wire.send(wrong);
              return wire.send(state(link));
            });
    assertThat(statuses(answers), everyItem(is(200)));
  }

  @Test
  void behindATrustedProxyEachClientCountsForItself() {
    var proxy = new Wire(RestAssured.port, "127.0.0.9");
    var wrong = lookup("0".repeat(32));
    each(80, i -> proxy.send(wrong.with("X-Forwarded-For", "203.0.113.7")));
    assertEquals(429, proxy.send(wrong.with("X-Forwarded-For", "203.0.113.7")).status());
    assertEquals(429, proxy.send(wrong.with("X-Forwarded-For", "203.0.113.7, 10.9.0.1")).status());
    assertEquals(403, proxy.send(wrong.with("X-Forwarded-For", "203.0.113.8")).status());
  }

  @Test
  void whatAClientWritesItselfIsNotBelieved() {
    var proxy = new Wire(RestAssured.port, "127.0.0.9");
    var wrong = lookup("0".repeat(32));
    var forged =
        each(
            80,
            i -> proxy.send(wrong.with("X-Forwarded-For", "198.51.100." + i + ", 203.0.113.9")));
    assertThat(statuses(forged), hasItem(429));
  }

  @Test
  void aStrangersHeaderMeansNothing() {
    var wire = wire();
    var wrong = lookup("0".repeat(32));
    var forged = each(80, i -> wire.send(wrong.with("X-Forwarded-For", "198.51.100." + i)));
    assertThat(statuses(forged), hasItem(429));
  }

  private static Wire wire() {
    return new Wire(RestAssured.port);
  }

  private static List<Wire.Answer> each(int times, IntFunction<Wire.Answer> send) {
    return Wire.all(IntStream.range(0, times).boxed().toList(), send::apply);
  }

  private static List<Integer> statuses(List<Wire.Answer> answers) {
    return answers.stream().map(Wire.Answer::status).toList();
  }

  private static Shot signIn(String email, String password) {
    return posting(
        "/api/sessions", "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}");
  }

  private static Shot lookup(String code) {
    return posting("/api/member-invitations/lookup", "{\"code\":\"" + code + "\"}");
  }

  private static Shot state(Running.Link link) {
    return posting(
        "/api/r/invites/state",
        "{\"surveyId\":\"%s\",\"inviteId\":\"%s\",\"secret\":\"%s\"}"
            .formatted(link.survey(), link.invite(), link.secret()));
  }

  private static Shot posting(String path, String body) {
    return Shot.at("post", path).with("Content-Type", "application/json").sending(body);
  }
}
