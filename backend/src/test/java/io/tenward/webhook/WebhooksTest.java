package io.tenward.webhook;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import io.tenward.account.privacy.OldRows;
import io.tenward.base.outgoing.Receiver;
import io.tenward.kernel.close.DueClosings;
import io.tenward.kernel.close.Released;
import io.tenward.kernel.keys.Running;
import io.tenward.results.Rows;
import io.tenward.results.TestRespondent;
import io.tenward.survey.Draft;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks that what happens, and nothing else, is posted to webhooks and listed as events. */
@QuarkusTest
class WebhooksTest {
  private static final List<String> CLOSED = List.of("survey.closed");

  @Inject WebhookJob job;
  @Inject OldRows old;
  @Inject TestClock clock;
  @Inject Rows rows;

  private final SignedIn ines = SignedIn.lead();
  private final Receiver receiver = new Receiver();

  /**
   * A round places a thousand events, the oldest first: what other tests left would fill the round
   * of this one.
   */
  @BeforeEach
  void nothingElseIsInLine() {
    rows.update("update event set position = nextval('event_position') where position is null");
    rows.update("delete from delivery");
  }

  @AfterEach
  void end() {
    clock.reset();
    receiver.close();
  }

  /** A webhook, and what its lead does with it. */
  private record Hook(SignedIn lead, String id, String secret) {
    static Hook of(SignedIn lead, String url, String format, List<String> types) {
      var made =
          lead.request()
              .body(Map.of("url", url, "format", format, "types", types))
              .post("/api/webhooks")
              .then()
              .statusCode(201)
              .extract();
      return new Hook(lead, made.path("id"), made.path("secret"));
    }

    String path() {
      return "/api/webhooks/" + id;
    }

    String test() {
      var answer = lead.request().post(path() + "/tests").then().statusCode(202);
      return answer.body("state", equalTo("pending")).extract().path("id");
    }

    ValidatableResponse deliveries() {
      return lead.request().get(path() + "/deliveries").then().statusCode(200);
    }

    ValidatableResponse change(Map<String, ?> change) {
      return lead.patch(lead.request().get(path()).header("ETag"))
          .body(change)
          .patch(path())
          .then();
    }
  }

  private Hook hook(List<String> types) {
    return Hook.of(ines, receiver.url(), "json", types);
  }

  private static ValidatableResponse events(String token, @Nullable String after) {
    var request = given().auth().oauth2(token);
    return (after == null ? request : request.queryParam("after", after))
        .get("/api/events")
        .then()
        .statusCode(200);
  }

  private static boolean isSignedBy(String secret, Receiver.Received received) {
    try {
      new com.standardwebhooks.Webhook(secret).verify(received.body(), received.headers());
      return true;
    } catch (WebhookVerificationException e) {
      return false;
    }
  }

  @Test
  void aTestIsSignedAsStandardWebhooksSays() {
    var hook = hook(CLOSED);
    hook.test();
    job.send().join();
    var received = receiver.received.getFirst();
    assertTrue(isSignedBy(hook.secret(), received));
    assertTrue(!isSignedBy(hook(CLOSED).secret(), received));
    var altered =
        new Receiver.Received(received.headers(), received.body().replace("test", "TEST"));
    assertTrue(!isSignedBy(hook.secret(), altered));
    assertEquals("webhook.test", received.type());
    hook.deliveries()
        .body("items", hasSize(1))
        .body("items[0].eventId", equalTo(received.id()))
        .body("items[0].type", equalTo("webhook.test"))
        .body("items[0].state", equalTo("delivered"))
        .body("items[0].status", equalTo(204))
        .body("items[0].attempts", equalTo(1));
    job.send().join();
    assertEquals(1, receiver.received.size());
  }

  @Test
  void bothSecretsSignForADay() {
    var hook = hook(CLOSED);
    ines.request().get(hook.path()).then().body("secret", nullValue());
    String fresh =
        ines.request()
            .post(hook.path() + "/secret")
            .then()
            .statusCode(200)
            .extract()
            .path("secret");
    hook.test();
    job.send().join();
    assertTrue(isSignedBy(hook.secret(), receiver.received.getFirst()));
    assertTrue(isSignedBy(fresh, receiver.received.getFirst()));
    clock.advance(Duration.ofHours(25));
    hook.test();
    job.send().join();
    var signatures =
        receiver.received.get(1).headers().firstValue("webhook-signature").orElseThrow();
    assertEquals(1, signatures.split(" ").length);
  }

  /** A row as 0.2.0 wrote it. */
  @Test
  void addressAndSecretsAreEncryptedAlsoOfOldRows() {
    var hook = hook(CLOSED);
    assertStoredEncrypted(hook);
    var key = WebhookSecret.of(hook.secret()).key();
    rows.update(
        """
        update webhook set url = ?, secret = ?, old_secret = ?, old_secret_ends_at = now() + interval '1 day'
        where webhook_id = ?
        """,
        receiver.url(),
        key,
        key,
        UUID.fromString(hook.id()));
    hook.test();
    job.send().join();
    for (int round = 0; round < 2; round++) {
      job.tend();
      assertStoredEncrypted(hook);
      hook.test();
      job.send().join();
      ines.request().get(hook.path()).then().body("url", equalTo(receiver.url()));
    }
    assertEquals(3, receiver.received.size());
    assertTrue(receiver.received.stream().allMatch(each -> isSignedBy(hook.secret(), each)));
  }

  private void assertStoredEncrypted(Hook hook) {
    var stored =
        rows.text("select to_json(w)::text from webhook w where webhook_id = ?::uuid", hook.id());
    var key = HexFormat.of().formatHex(WebhookSecret.of(hook.secret()).key());
    assertTrue(!stored.contains("127.0.0.") && !stored.contains(key), stored);
  }

  /** Another folder of keys has another key. */
  @Test
  void whatCannotBeReadAfterARestoreIsEnteredAgain() {
    var hook = hook(CLOSED);
    var lost = new byte[90];
    rows.update(
        "update webhook set url = ?, secret = ? where webhook_id = ?",
        "encrypted:" + Base64.getEncoder().encodeToString(lost),
        lost,
        UUID.fromString(hook.id()));
    ines.request()
        .get("/api/webhooks")
        .then()
        .statusCode(200)
        .body("items.find { it.id == '%s' }.lost".formatted(hook.id()), equalTo(true));
    hook.test();
    job.send().join();
    ines.request()
        .get(hook.path())
        .then()
        .body("state", equalTo("paused"))
        .body("pausedAt", nullValue());
    assertEquals(0, receiver.received.size());

    String secret =
        hook.change(Map.of("url", receiver.url(), "state", "active"))
            .statusCode(200)
            .body("lost", nullValue())
            .extract()
            .path("secret");
    hook.test();
    job.send().join();
    assertTrue(isSignedBy(secret, receiver.received.getFirst()));
    hook.change(Map.of("format", "slack")).statusCode(200).body("secret", nullValue());
  }

  @Test
  void aSurveyTellsWhatItsLeadAndTheClockDo() {
    var token = ines.token("surveys:read");
    hook(List.of("survey.closed", "survey.results_ready"));
    var survey = Draft.of(ines, "on-track").askingNew("team", 4).launch();
    job.send().join();
    var closes = Map.of("closesLocal", "2030-01-15T18:00");
    ines.request().body(closes).post(survey.path() + "/closing-times").then().statusCode(201);
    var list = "items.find { it.id == '" + survey.id() + "' }.changedAt";
    String changedAt = ines.request().get("/api/surveys").path(list);
    for (var link : survey.urls().subList(0, 3)) {
      TestRespondent.open(link).rate("on-track.focus", 8).send();
      job.send().join();
    }
    var known =
        events(token, null)
            .body("items.type", contains("survey.launched", "survey.closing_time_moved"));
    ines.request().get("/api/surveys").then().body(list, equalTo(changedAt));
    survey.overdue();
    ines.request()
        .get(survey.path() + "/counts")
        .then()
        .header("Retry-After", "1")
        .body("state", equalTo("closing"));
    ines.request().get(survey.path()).then().header("Retry-After", "1");
    DueClosings.due();
    job.send().join();
    String moved = known.extract().path("items[1].id");
    events(token, moved)
        .body("items.type", contains("survey.closed", "survey.self_rating_needed"))
        .body("items[0].data.surveyId", equalTo(survey.id()))
        .body("items[0].data.invited", equalTo(4))
        .body("items[0].data.answered", equalTo(3))
        .body("items[0].data.size()", equalTo(4))
        .body("items[1].data.link", equalTo(page(survey, "/self-rating")));
    ines.request().get(survey.path()).then().body("selfRating", equalTo("open"));
    survey.waiveSelfRating();
    ines.request().get(survey.path()).then().body("selfRating", equalTo("waived"));
    job.send().join();
    assertEquals(List.of("survey.closed", "survey.results_ready"), receiver.types());
    var body = receiver.received.getFirst().body();
    assertTrue(!body.contains("on track"), body);
  }

  private static String page(Running survey, String page) {
    var at = io.restassured.RestAssured.port;
    return "http://localhost:" + at + "/surveys/" + survey.id() + page;
  }

  @Test
  void publishingAndCancellingAreTold() {
    var released = Released.of(ines.memberId());
    var path = released.path() + "/publication";
    for (var published : List.of(true, true, false)) {
      ines.patch(ines.request().get(path).header("ETag"))
          .body(Map.of("published", published, "ratings", true, "comments", "none"))
          .patch(path)
          .then()
          .statusCode(200);
    }
    var survey = Draft.of(ines, "on-track").askingNew("team", 4).launch();
    ines.request().post(survey.path() + "/cancel").then().statusCode(200);
    job.send().join();
    events(ines.token("surveys:read"), null)
        .body("items.type", contains("survey.published", "survey.launched", "survey.cancelled"))
        .body("items[2].data.reason", equalTo("by-lead"));
  }

  @Test
  void ofMembersOwnersAloneHear() {
    var owner = SignedIn.owner();
    var types = List.of("member.joined", "token.expiring");
    ines.request()
        .body(Map.of("url", receiver.url(), "format", "json", "types", types))
        .post("/api/webhooks")
        .then()
        .statusCode(403)
        .body("type", equalTo("/problems/forbidden"));
    var hook = Hook.of(owner, receiver.url(), "json", types);
    var colleague = owner.colleague();
    job.send().join();
    assertEquals(List.of("member.joined"), receiver.types());
    owner.request().get("/api/events").then().body("items.type", hasItem("member.joined"));
    events(owner.token("surveys:read"), null).body("items.type", not(hasItem("member.joined")));
    events(owner.token("surveys:read", "members:read"), null)
        .body("items.type", hasItem("member.joined"));
    events(colleague.token("surveys:read"), null).body("items", hasSize(0));
    owner.request().header("If-Match", "*").delete(hook.path()).then().statusCode(204);
    owner.request().get("/api/webhooks").then().statusCode(200).body("items", hasSize(0));
  }

  @Test
  void aTokenThatEndsSoonIsToldOnce() {
    for (var days : List.of(5, 50)) {
      ines.request().body(expiringIn(days)).post("/api/tokens").then().statusCode(201);
    }
    job.tend();
    job.tend();
    job.send().join();
    events(ines.token("surveys:read"), null).body("items.type", contains("token.expiring"));
  }

  @Test
  void ofARenewedTokenItIsToldAgain() {
    String id = ines.request().body(expiringIn(5)).post("/api/tokens").path("id");
    job.tend();
    job.tend();
    var renewal = Map.of("expiresOn", inDays(12));
    ines.request().body(renewal).post("/api/tokens/" + id + "/secret").then().statusCode(201);
    job.tend();
    clock.advance(Duration.ofDays(3));
    job.tend();
    job.tend();
    job.send().join();
    events(ines.token("surveys:read"), null)
        .body("items.type", contains("token.expiring", "token.expiring"));
  }

  private Map<String, Object> expiringIn(int days) {
    return Map.of("name", "HR", "scopes", List.of("people:read"), "expiresOn", inDays(days));
  }

  private String inDays(int days) {
    return clock.instant().atZone(ZoneOffset.UTC).toLocalDate().plusDays(days).toString();
  }

  @Test
  void eventsAreKeptForThirtyDays() {
    var token = ines.token("surveys:read");
    Draft.of(ines, "on-track").askingNew("team", 4).launch();
    job.send().join();
    String id = events(token, null).extract().path("items[0].id");
    clock.advance(Duration.ofDays(31));
    old.delete(ines.workspaceId());
    events(token, null).body("items", hasSize(0));
    given()
        .auth()
        .oauth2(token)
        .get("/api/events?after=" + id)
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("after"))
        .body("errors[0].code", equalTo("bad-format"));
  }

  @Test
  void whatFailsIsTriedForThreeDaysAndCanBeSentAgain() {
    var hook = hook(CLOSED);
    receiver.answers(Receiver.status(500));
    clock.freeze();
    var begun = clock.instant();
    var delivery = hook.test();
    job.send().join();
    hook.deliveries()
        .body("items[0].state", equalTo("pending"))
        .body("items[0].status", equalTo(500))
        .body("items[0].failure", equalTo("refused"));
    for (int attempt = 2; attempt <= 10; attempt++) {
      job.send().join();
      assertEquals(attempt - 1, receiver.received.size());
      clock.advance(Duration.between(clock.instant(), next(hook)));
      job.send().join();
    }
    hook.deliveries()
        .body("items[0].state", equalTo("failed"))
        .body("items[0].attempts", equalTo(10));
    var took = Duration.between(begun, clock.instant()).toHours();
    assertTrue(took > 50 && took < 90, took + " hours");
    assertEquals(1, receiver.received.stream().map(Receiver.Received::id).distinct().count());
    ines.request()
        .get(hook.path())
        .then()
        .body("state", equalTo("paused"))
        .body("pausedAt", notNullValue());
    toDos().body("items.reason", contains("webhook-paused"));
    toDos().body("items[0].webhook.host", equalTo("127.0.0.3"));
    job.send().join();
    events(ines.token("surveys:read"), null).body("items.type", contains("webhook.paused"));

    receiver.answers(Receiver.status(200));
    var again = hook.path() + "/deliveries/" + delivery + "/attempts";
    ines.request().post(again).then().statusCode(202).body("attempts", equalTo(0));
    job.send().join();
    hook.deliveries().body("items[0].state", equalTo("delivered"));
    var bodies = receiver.received.stream().map(Receiver.Received::body).distinct().count();
    assertEquals(1, bodies);
    ines.request()
        .post(hook.path() + "/deliveries/" + UUID.randomUUID() + "/attempts")
        .then()
        .statusCode(404);
    hook.change(Map.of("state", "active")).statusCode(200).body("pausedAt", nullValue());
    toDos().body("items", hasSize(0));
  }

  private ValidatableResponse toDos() {
    return ines.request().get("/api/to-dos").then().statusCode(200);
  }

  @Test
  void aReceiverThatRefusesOneEventAndTakesOthersIsNotPaused() {
    var hook = hook(CLOSED);
    hook.test();
    hook.test();
    receiver.answers(Receiver.status(400));
    job.send().join();
    receiver.answers(Receiver.status(204));
    job.send().join();
    rows.update(
        "update delivery set attempts = 9, next_attempt_at = now() where state = 'pending'");
    receiver.answers(Receiver.status(400));
    job.send().join();
    hook.deliveries().body("items.state", containsInAnyOrder("delivered", "failed"));
    ines.request().get(hook.path()).then().body("state", equalTo("active"));
  }

  private static Instant next(Hook hook) {
    return Instant.parse(hook.deliveries().extract().path("items[0].nextAttemptAt"));
  }

  /** The header holds seconds; a date is read, too. */
  @ParameterizedTest
  @CsvSource({"7200, 7200, 7200", "999999999, 86400, 86400", "soon, 4, 6", "1, 4, 6"})
  void aReceiverMayAskForALongerPause(String asked, int atLeast, int atMost) {
    var hook = hook(CLOSED);
    receiver.answers(
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", asked);
          Receiver.status(503).to(exchange);
        });
    clock.freeze();
    hook.test();
    job.send().join();
    var pause = Duration.between(clock.instant(), next(hook)).toSeconds();
    assertTrue(atLeast <= pause && pause <= atMost, pause + " seconds");
  }

  /** An IPv6 address cannot name itself in the handshake (RFC 6066, 3). */
  @ParameterizedTest
  @CsvSource({
    "http://127.0.0.3:1/, unreachable",
    "https://127.0.0.3:{port}/, unreachable",
    "https://[::1]:{port}/, unreachable",
    "https://localhost/, unreachable",
    "https://nobody.invalid/, unknown-host",
    "http://127.0.0.3:99999/, unreachable"
  })
  void aFailureTellsNothingOfPrivateNetworks(String url, String failure) throws IOException {
    var hook = hook(CLOSED);
    try (var other = speakingNoTls(url.contains("[") ? "::1" : "127.0.0.3")) {
      rows.update(
          "update webhook set url = ? where webhook_id = ?",
          url.replace("{port}", String.valueOf(other.getLocalPort())),
          UUID.fromString(hook.id()));
      hook.test();
      job.send().join();
    }
    hook.deliveries()
        .body("items[0].failure", equalTo(failure))
        .body(
            "items[0].millis",
            failure.equals("unreachable") ? equalTo(0) : greaterThanOrEqualTo(0));
  }

  private static ServerSocket speakingNoTls(String host) throws IOException {
    var server = new ServerSocket(0, 1, InetAddress.getByName(host));
    Thread.ofVirtual()
        .start(
            () -> {
              try (var connection = server.accept()) {
                if (connection.getInputStream().read(new byte[4_000]) > 0) {
                  connection.getOutputStream().write("no TLS here\r\n".getBytes(UTF_8));
                }
              } catch (IOException e) {
                // Nobody came.
              }
            });
    return server;
  }

  @Test
  void aReceiverThatIsGoneGetsNothingMore() {
    var hook = hook(CLOSED);
    receiver.answers(Receiver.status(410));
    IntStream.range(0, 3).forEach(i -> hook.test());
    job.send().join();
    hook.deliveries().body("items.state", contains("failed", "failed", "failed"));
    ines.request().get(hook.path()).then().body("state", equalTo("gone"));
    job.send().join();
    assertEquals(1, receiver.received.size());
    hook.change(Map.of("state", "active")).statusCode(200).body("state", equalTo("active"));
  }

  @Test
  void aPausedOneHearsNothing() {
    var hook = hook(List.of("survey.launched"));
    hook.change(Map.of("state", "paused")).statusCode(200);
    Draft.of(ines, "on-track").askingNew("team", 4).launch();
    job.send().join();
    hook.change(Map.of("state", "active")).statusCode(200);
    job.send().join();
    assertEquals(List.of(), receiver.types());
  }

  @Test
  void noRedirectIsFollowed() {
    try (var other = new Receiver()) {
      receiver.answers(
          exchange -> {
            exchange.getResponseHeaders().add("Location", other.url());
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
          });
      var hook = hook(CLOSED);
      hook.test();
      job.send().join();
      hook.deliveries()
          .body("items[0].status", equalTo(307))
          .body("items[0].failure", equalTo("refused"));
      assertEquals(List.of(), other.received);
    }
  }

  @Test
  void nobodyWaitsForOneThatHangsNorReadsAllThatItSays() {
    receiver.answers(exchange -> {});
    var hanging = hook(CLOSED);
    hanging.test();
    hanging.test();
    var hangs = job.send();
    try (var talking = new Receiver()) {
      talking.answers(
          exchange -> {
            exchange.sendResponseHeaders(200, 0);
            assertThrows(
                java.io.IOException.class,
                () -> {
                  for (int i = 0; i < 100; i++) {
                    exchange.getResponseBody().write(new byte[1_000_000]);
                  }
                });
          });
      var hook = Hook.of(ines, talking.url(), "json", CLOSED);
      hook.test();
      job.send().join();
      hook.deliveries()
          .body("items[0].state", equalTo("delivered"))
          .body("items[0].millis", lessThan(5000));
    }
    hanging.deliveries().body("items.attempts", containsInAnyOrder(0, 1));
    hangs.join();
    var tried = "items.find { it.attempts == 1 }.";
    hanging
        .deliveries()
        .body(tried + "failure", equalTo("unreachable"))
        .body(tried + "status", nullValue())
        .body(tried + "nextAttemptAt", notNullValue());
  }

  @ParameterizedTest
  @CsvSource({
    "http://bot.nordhafen.example/, not-https",
    "http://127.0.0.1/, not-https",
    "https://127.0.0.1/, private-address",
    "https://10.1.2.3:8443/a?b=c, private-address",
    "https://169.254.169.254/latest/meta-data, private-address",
    "https://[::2]/, private-address",
    "https://[::ffff:192.168.1.1]/, private-address",
    "https://[fd00::1]/, private-address",
    "https://somebody@bot.nordhafen.example/, bad-format",
    "https:///tenward, bad-format",
    "https://bot.nordhafen.example:99999/, bad-format",
    "https://bot.nordhafen.example:0/, bad-format",
    "ftp://bot.nordhafen.example/, bad-format"
  })
  void addressesThatAreNoneOrPrivateAreRefused(String url, String code) {
    ines.request()
        .body(Map.of("url", url, "format", "json", "types", CLOSED))
        .post("/api/webhooks")
        .then()
        .statusCode(400)
        .body("errors[0].pointer", equalTo("/url"))
        .body("errors[0].code", equalTo(code));
  }

  @Test
  void slackReadsASentence() {
    Hook.of(ines, receiver.url(), "slack", List.of("survey.closed"));
    ines.patch(ines.request().get("/api/me").header("ETag"))
        .body(Map.of("language", "de"))
        .patch("/api/me");
    var survey =
        Draft.of(ines, "on-track").with("title", "Q&A <1>").askingNew("team", 4).launch().overdue();
    DueClosings.due();
    job.send().join();
    assertEquals(
        "{\"text\":\"*Q&amp;A &lt;1&gt;* ist geschlossen. 0 von 4 Leuten haben geantwortet. <"
            + page(survey, "")
            + "|Öffnen>\"}",
        receiver.received.getFirst().body());
  }

  @Test
  void atMostFiftyEach() {
    for (int i = 0; i < 50; i++) {
      hook(CLOSED);
    }
    ines.request()
        .body(Map.of("url", receiver.url(), "format", "json", "types", CLOSED))
        .post("/api/webhooks")
        .then()
        .statusCode(400)
        .body("errors[0].code", equalTo("too-many"));
    assertDoesNotThrow(() -> job.send().join());
  }
}
