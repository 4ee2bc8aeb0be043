package io.tenward.kernel.invite;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import io.tenward.form.LocalTimes;
import io.tenward.kernel.keys.Rsa;
import io.tenward.kernel.keys.Running;
import io.tenward.kernel.keys.SurveyKeys;
import io.tenward.survey.Blinding;
import io.tenward.survey.Draft;
import io.tenward.survey.Sql;
import jakarta.inject.Inject;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InviteTest {
  private static final byte[] BLINDED = Blinding.bytes(BigInteger.TEN, 256);
  private static final List<Function<Running.Link, Response>> USES =
      List.of(
          Running::state,
          link -> Running.ballot(link, BLINDED),
          link -> Running.decline(link, true));

  @Inject TestClock clock;
  private Running running;

  @BeforeEach
  void launched() {
    running = Draft.of(SignedIn.lead(), "on-track").askingNew("team", 4).launch();
  }

  private static byte[] other() {
    return Blinding.bytes(BigInteger.valueOf(11), 256);
  }

  @Test
  void signsOneMessagePerLink() {
    var link = running.links().getFirst();
    String signature =
        Running.ballot(link, BLINDED)
            .then()
            .statusCode(200)
            .header("Cache-Control", equalTo("no-store"))
            .header("Set-Cookie", nullValue())
            .extract()
            .path("blindSignature");

    assertEquals(signature, Running.ballot(link, BLINDED).path("blindSignature"));
    Running.ballot(link, other())
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/ballot-already-issued"));
    Running.decline(link, true)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/ballot-already-issued"));
    assertEquals(1, ballots());
  }

  private long ballots() {
    return Sql.count(
        "select count(*) from ballot join invite using (invite_id) where survey_id = ?1",
        UUID.fromString(running.id()));
  }

  @Test
  void twentyAtTheSameTimeGetOneSignature() throws Exception {
    var link = running.links().getFirst();
    try (var pool = Executors.newFixedThreadPool(20)) {
      var calls =
          IntStream.range(0, 20)
              .<Callable<Response>>mapToObj(
                  i ->
                      () ->
                          Running.ballot(link, Blinding.bytes(BigInteger.valueOf(2 + i % 4), 256)))
              .toList();
      var signatures = new HashSet<String>();
      int refused = 0;
      for (var call : pool.invokeAll(calls)) {
        if (call.get().statusCode() == 200) {
          signatures.add(call.get().path("blindSignature"));
        } else {
          call.get().then().statusCode(409);
          refused++;
        }
      }
      assertEquals(1, signatures.size());
      assertEquals(15, refused);
      assertEquals(1, ballots());
    }
  }

  @Test
  void decliningCanBeTakenBack() {
    var link = running.links().getFirst();
    for (int i = 0; i < 2; i++) {
      Running.decline(link, true)
          .then()
          .statusCode(204)
          .header("Cache-Control", equalTo("no-store"));
      Running.state(link).then().body("state", equalTo("declined"));
    }
    Running.decline(link, false).then().statusCode(204);
    Running.state(link).then().body("state", equalTo("unused"));
    Running.decline(link, true).then().statusCode(204);

    Running.ballot(link, BLINDED).then().statusCode(200);
    Running.state(link).then().body("state", equalTo("ballot-issued"));
    assertEquals(
        0,
        Sql.count(
            "select count(*) from decline join invite using (invite_id) where survey_id = ?1",
            UUID.fromString(running.id())));
  }

  @Test
  void openingALinkChangesNothing() {
    var link = running.links().getFirst();
    var before = rows();
    for (int i = 0; i < 3; i++) {
      Running.state(link).then().statusCode(200).body("state", equalTo("unused"));
    }
    assertEquals(0, ballots());
    assertEquals(before, rows());
  }

  /** Includes the marks that a lock leaves in a row. */
  private List<String> rows() {
    return Sql.texts(
        """
        select xmin::text || xmax::text || ctid::text from invite where survey_id = '%1$s'
        union all select xmin::text || xmax::text || ctid::text from survey
        where survey_id = '%1$s'
        """
            .formatted(running.id()));
  }

  @Test
  void whatIsWrongAboutALinkIsNotTold() {
    var link = running.links().getFirst();
    var next = running.links().get(1);
    var elsewhere = Draft.of(SignedIn.lead(), "on-track").askingNew("team", 4);
    var wrong =
        List.of(
            new Running.Link(link.survey(), link.invite(), next.secret(), "", ""),
            new Running.Link(link.survey(), UUID.randomUUID().toString(), link.secret(), "", ""),
            new Running.Link(UUID.randomUUID().toString(), link.invite(), link.secret(), "", ""),
            new Running.Link(elsewhere.id(), link.invite(), link.secret(), "", ""));
    var bodies = new HashSet<String>();
    for (var attempt : wrong) {
      for (var use : USES) {
        bodies.add(
            use.apply(attempt)
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/unknown-invite"))
                .extract()
                .path("detail"));
      }
    }
    assertEquals(1, bodies.size());
    assertEquals(0, ballots());
  }

  @Test
  void onlyNumbersInRangeAreSigned() {
    var link = running.links().getFirst();
    var key = Rsa.publicKey(Base64.getUrlDecoder().decode(running.groupOf(link).signingKey()));
    for (var number :
        List.of(
            BigInteger.ZERO,
            BigInteger.ONE,
            key.getModulus().subtract(BigInteger.ONE),
            key.getModulus(),
            key.getModulus().add(BigInteger.ONE),
            BigInteger.TWO.pow(2048).subtract(BigInteger.ONE))) {
      Running.ballot(link, Blinding.bytes(number, 256))
          .then()
          .statusCode(422)
          .body("type", equalTo("/problems/bad-blinded-message"));
    }
    for (int length : new int[] {0, 255, 257}) {
      Running.ballot(link, Arrays.copyOf(BLINDED, length))
          .then()
          .statusCode(400)
          .body("errors.pointer", contains("/blindedMessage"));
    }
    assertEquals(0, ballots());
    Running.ballot(link, BLINDED).then().statusCode(200);
  }

  @Test
  void nothingIsSignedBeforeItOpensOrAfterItCloses() {
    var ines = SignedIn.lead();
    var now = clock.instant();
    var later =
        Draft.of(ines, "on-track")
            .askingNew("team", 4)
            .with("closesLocal", LocalTimes.text(now.plus(Duration.ofHours(50)), "Europe/Berlin"))
            .with("opensLocal", LocalTimes.text(now.plus(Duration.ofHours(2)), "Europe/Berlin"))
            .launch();
    var link = later.links().getFirst();

    later.form().then().body("state", equalTo("not-open"));
    Running.ballot(link, BLINDED)
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/not-open"));
    Running.decline(link, true).then().statusCode(409).body("type", equalTo("/problems/not-open"));
    Running.state(link).then().statusCode(200).body("state", equalTo("unused"));

    clock.advance(Duration.ofHours(2));
    later.form().then().body("state", equalTo("open"));
    Running.ballot(link, BLINDED).then().statusCode(200);

    clock.advance(Duration.ofHours(48));
    later.form().then().body("state", equalTo("closing"));
    for (var each : List.of(link, later.links().getLast())) {
      Running.ballot(each, BLINDED)
          .then()
          .statusCode(410)
          .body("type", equalTo("/problems/closed"));
      Running.decline(each, true).then().statusCode(410);
    }
    Running.state(link).then().statusCode(200).body("state", equalTo("ballot-issued"));
  }

  @Test
  void theClosingTimeIsTheFirstMomentThatIsTooLate() {
    clock.freeze();
    Sql.run(
        "update survey set closes_at = ?1 where survey_id = ?2",
        clock.instant().plusSeconds(1),
        UUID.fromString(running.id()));
    var links = running.links();
    Running.ballot(links.getFirst(), BLINDED).then().statusCode(200);
    clock.advance(Duration.ofSeconds(1));
    Running.ballot(links.getLast(), BLINDED).then().statusCode(410);
    Running.decline(links.getLast(), true).then().statusCode(410);
  }

  @Test
  void guessingIsSlowedDownAndWhoHoldsALinkIsLetIn() {
    var link = running.links().getFirst();
    var wrong = new Running.Link(running.id(), link.invite(), "A".repeat(43), "", "");
    int attempts = 0;
    while (Running.state(wrong).statusCode() == 404) {
      attempts++;
      assertTrue(attempts <= 200);
    }

    for (var use : USES) {
      use.apply(wrong)
          .then()
          .statusCode(429)
          .header("Retry-After", Integer::parseInt, greaterThan(0))
          .body("type", equalTo("/problems/too-many-requests"));
      assertTrue(use.apply(link).statusCode() < 300 || use == USES.get(2));
    }
    clock.advance(Duration.ofMinutes(10));
    Running.state(wrong).then().statusCode(404);
  }

  @Test
  void keysThatAreGoneSignNothing() {
    var link = running.links().getFirst();
    jakarta
        .enterprise
        .inject
        .spi
        .CDI
        .current()
        .select(SurveyKeys.class)
        .get()
        .destroy(UUID.fromString(running.id()));

    Running.ballot(link, BLINDED)
        .then()
        .statusCode(503)
        .body("type", equalTo("/problems/unavailable"));
    assertEquals(0, ballots());
    running.lead().request().get(running.path() + "/links").then().statusCode(409);
  }
}
