package io.tenward.kernel.keys;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import io.quarkus.test.junit.QuarkusTest;
import io.tenward.LogTrap;
import io.tenward.TestClock;
import io.tenward.account.member.SignedIn;
import io.tenward.base.Command.CommandFailed;
import io.tenward.form.Survey;
import io.tenward.survey.Draft;
import io.tenward.survey.KeysLost;
import io.tenward.survey.Sql;
import io.tenward.survey.launch.Launch;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;

@QuarkusTest
class KeyCustodyTest {
  private static final Matcher<String> MAY_BE_READ =
      containsString("may have been opened and shuffled first");

  @Inject KeyCustody custody;
  @Inject KeysLost command;
  @Inject Heartbeat heartbeat;
  @Inject SurveyKeys keys;
  @Inject Launch launch;
  @Inject TestClock clock;

  @ConfigProperty(name = "tenward.keys")
  Path folder;

  @Test
  void aLaunchThatFailsLeavesNoKeys() {
    var draft = Draft.of(SignedIn.lead(), "on-track").askingNew("team", 4);
    var id = UUID.fromString(draft.id());

    assertThrows(
        IllegalStateException.class,
        () ->
            QuarkusTransaction.requiringNew()
                .run(
                    () -> {
                      launch.launch(Survey.findById(id));
                      assertTrue(keys.exists(id));
                      throw new IllegalStateException("the power goes out");
                    }));

    assertFalse(keys.exists(id));
    draft.launch();
    assertTrue(keys.exists(id));
  }

  /**
   * Simulates a connection that dies after the commit is on disk and before the client hears of it.
   */
  @Test
  void aLaunchThatIsCommittedUnheardKeepsItsKeys() {
    var lead = SignedIn.lead();
    var draft = Draft.of(lead, "on-track").askingNew("team", 4);
    var id = UUID.fromString(draft.id());

    assertThrows(
        QuarkusTransactionException.class,
        () ->
            QuarkusTransaction.requiringNew()
                .run(
                    () -> {
                      launch.launch(Survey.findById(id));
                      Survey.flush();
                      Panache.getSession().doWork(KeyCustodyTest::commitAndHangUp);
                    }));

    assertTrue(keys.exists(id));
    custody.check();
    var running = new Running(lead, draft.id());
    running.form().then().body("state", equalTo("open"));
    running.sign(running.links().getFirst());
  }

  private static void commitAndHangUp(Connection pooled) throws SQLException {
    try (var statement = pooled.createStatement()) {
      statement.execute("commit");
    }
    pooled.unwrap(Connection.class).close();
  }

  @Test
  void aLaunchWhoseCommitIsRefusedLeavesNoKeys() {
    var draft = Draft.of(SignedIn.lead(), "on-track").askingNew("team", 4);
    var id = UUID.fromString(draft.id());
    Sql.run(
        """
        create function refuse() returns trigger language plpgsql as
        $$ begin raise exception 'no' using errcode = '40001'; end $$
        """);
    Sql.run(
        """
        create constraint trigger refused after update on survey
        deferrable initially deferred for each row execute function refuse()
        """);
    try {
      assertThrows(
          QuarkusTransactionException.class,
          () -> QuarkusTransaction.requiringNew().run(() -> launch.launch(Survey.findById(id))));
    } finally {
      Sql.run("drop function refuse() cascade");
    }

    assertFalse(keys.exists(id));
    draft.launch();
  }

  @Test
  void aLaunchCutOffByACrashIsCleanedUp() {
    var draft = Draft.of(SignedIn.lead(), "on-track").askingNew("team", 4);
    var id = UUID.fromString(draft.id());
    keys.create(id, List.of());

    custody.check();
    assertFalse(keys.exists(id));

    keys.create(id, List.of());
    draft.launch();
  }

  @Test
  void aLaunchCutOffByACrashIsCleanedUpAlsoWithoutItsDraft() {
    var lead = SignedIn.lead();
    var draft = Draft.of(lead, "on-track").askingNew("team", 4);
    var id = UUID.fromString(draft.id());
    keys.create(id, List.of());
    lead.request().header("If-Match", draft.etag()).delete(draft.path()).then().statusCode(204);

    custody.check();

    assertFalse(keys.exists(id));
  }

  @Test
  void aFolderThatTakesNoKeysIsSaidAndNothingIsLaunched() throws IOException {
    var draft = Draft.of(SignedIn.lead(), "on-track").askingNew("team", 4);
    var inTheWay = folder.resolve(draft.id());
    Files.createDirectories(folder);
    Files.writeString(inTheWay, "a file where the survey's folder belongs");

    draft.tryLaunch().then().statusCode(503).body("type", equalTo("/problems/unavailable"));

    Files.delete(inTheWay);
    draft.launch();
  }

  @Test
  void keysOfNoSurveyOfOursAreLeftAloneAndSaidOnce() {
    var running = Draft.of(SignedIn.lead(), "on-track").askingNew("team", 4).launch();
    var strange = UUID.randomUUID();
    keys.create(strange, List.of());
    try {
      var first = LogTrap.during(custody::check);
      var second = LogTrap.during(custody::check);

      assertTrue(keys.exists(strange));
      assertTrue(first.contains(strange.toString()), first);
      assertFalse(second.contains(strange.toString()), second);
      assertTrue(heartbeat.unknown().contains(strange));
      assertFalse(heartbeat.unknown().contains(UUID.fromString(running.id())));
    } finally {
      keys.destroy(strange);
    }
  }

  @Test
  void aSurveyWithoutItsKeysIsCancelledOnceAnOwnerSaysSo() {
    var owner = SignedIn.owner();
    var running = Draft.of(SignedIn.lead(), "on-track").askingNew("team", 4).launch();
    var other = Draft.of(SignedIn.lead(), "on-track").askingNew("team", 4).launch();
    keys.destroy(UUID.fromString(running.id()));
    heartbeat.beat();

    custody.check();
    running.form().then().body("state", equalTo("open"));

    owner.request().post("/api/going-live/keys-lost").then().statusCode(204);
    running
        .lead()
        .request()
        .get(running.path())
        .then()
        .body("state", equalTo("cancelled"))
        .body("cancelReason", equalTo("keys-lost"))
        .body("settled", equalTo(true))
        .body("keysDestroyedAt", notNullValue());
    running
        .form()
        .then()
        .body("cancelReason", equalTo("keys-lost"))
        .body("told.en", startsWith("The server could not find the key"))
        .body("told.de", startsWith("Der Server fand den Schlüssel nicht"));
    other.form().then().body("state", equalTo("open")).body("told", nullValue());
    owner
        .request()
        .post("/api/going-live/keys-lost")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/keys-in-sight"));
  }

  /** Here is no terminal to answer at. */
  @Test
  void theCommandSaysWhatItWouldCancelAndWaitsForAYes() {
    var running = Draft.of(SignedIn.lead(), "on-track").askingNew("team", 4).launch();
    keys.destroy(UUID.fromString(running.id()));
    heartbeat.beat();

    var refusal = assertThrows(CommandFailed.class, () -> command.run(List.of())).getMessage();
    assertTrue(refusal.matches("(?s)This cancels \\d+ running surveys? and .*"), refusal);
    assertTrue(refusal.contains(running.id() + ", which closes at 20"), refusal);
    assertTrue(
        refusal.endsWith("Nothing was cancelled. Answer with yes, or give --yes in a script."));
    assertEquals("running", state(running));

    var done = command.run(List.of("--yes")).getFirst();
    assertTrue(done.matches("Cancelled \\d+ running surveys? .*"), done);
    assertEquals("cancelled", state(running));
    assertThrows(CommandFailed.class, () -> command.run(List.of("--yes")));
  }

  @Test
  void aSurveyWithoutItsKeysIsCancelledTwoWeeksAfterItsClosingTime() {
    var running = Draft.of(SignedIn.lead(), "on-track").askingNew("team", 4).launch();
    var withKeys = Draft.of(SignedIn.lead(), "on-track").askingNew("team", 4).launch();
    keys.destroy(UUID.fromString(running.id()));
    heartbeat.beat();
    closedBefore(running, "13 days 23 hours");
    custody.check();
    assertEquals("running", state(running));

    closedBefore(running, "14 days");
    closedBefore(withKeys, "14 days");
    custody.check();
    running.form().then().body("cancelReason", equalTo("keys-lost"));
    assertEquals("running", state(withKeys));
  }

  private static void closedBefore(Running running, String interval) {
    Sql.run(
        "update survey set closes_at = now() - cast(?1 as interval) where survey_id = ?2",
        interval,
        UUID.fromString(running.id()));
  }

  private static String state(Running running) {
    return Sql.texts("select state from survey where survey_id = '" + running.id() + "'")
        .getFirst();
  }

  @Test
  void aHaltedSurveyIsCancelledInTheEnd() {
    var running = Draft.of(SignedIn.lead(), "on-track").askingNew("team", 4).launch();
    var id = UUID.fromString(running.id());
    running.answer(running.links().getFirst());
    clock.freeze();
    var until = clock.instant().plus(Duration.ofDays(14));
    Sql.run(
        """
        update survey set halted = 'more-answers-than-ballots', cancels_at = ?1
        where survey_id = ?2
        """,
        until,
        id);

    clock.advance(Duration.ofDays(14).minusSeconds(1));
    custody.check();
    running.form().then().body("state", equalTo("halted"));
    assertTrue(keys.exists(id));

    clock.advance(Duration.ofSeconds(1));
    custody.check();
    running
        .form()
        .then()
        .body("state", equalTo("cancelled"))
        .body("cancelReason", equalTo("halted"))
        .body("told", nullValue())
        .body("keysDestroyedAt", equalTo(until.toString()));
    assertFalse(keys.exists(id));
    for (var table : List.of("answer", "invite")) {
      assertEquals(0, Sql.count("select count(*) from " + table + " where survey_id = ?1", id));
    }
  }

  /** Simulates a restart of PostgreSQL in the middle of a round. */
  @Test
  void aRoundThatLosesTheDatabaseSaysSoInOneSentence() {
    var running = Draft.of(SignedIn.lead(), "on-track").askingNew("team", 4).launch();
    keys.destroy(UUID.fromString(running.id()));
    heartbeat.beat();
    closedBefore(running, "15 days");
    Sql.run(
        """
        create function away() returns trigger language plpgsql as
        $$ begin raise exception 'a row: %', old.survey_id using errcode = '57P01'; end $$
        """);
    Sql.run("create trigger away before update on survey for each row execute function away()");
    String log;
    try {
      log = LogTrap.during(custody::check);
    } finally {
      Sql.run("drop function away() cascade");
    }

    assertTrue(log.contains("The database cannot be reached"), log);
    assertFalse(log.contains("\tat ") || log.contains("a row: "), log);
    custody.check();
    running.form().then().body("cancelReason", equalTo("keys-lost"));
  }

  @Test
  void keysThatAreOnlyOutOfSightAreWaitedFor() throws IOException {
    var running = Draft.of(SignedIn.lead(), "on-track").askingNew("team", 4).launch();
    var link = running.links().getFirst();
    var elsewhere = Files.createTempDirectory("not-mounted").resolve("keys");
    Files.move(folder, elsewhere);
    heartbeat.beat();
    try {
      custody.check();
      running.form().then().body("state", equalTo("open"));
      Running.ballot(link, new byte[256]).then().statusCode(503);
      given().get("/q/health/ready").then().statusCode(503);
    } finally {
      deleteTree(folder);
      Files.move(elsewhere, folder);
      heartbeat.beat();
    }
    custody.check();
    running.sign(link);
    given().get("/q/health/ready").then().statusCode(200);
  }

  @Test
  void keysInAnotherFolderAreNotSaidToBeDestroyed() throws IOException {
    var running = Draft.of(SignedIn.lead(), "on-track").askingNew("team", 4).launch();
    var elsewhere = Files.createTempDirectory("not-mounted").resolve("keys");
    Files.move(folder, elsewhere);
    heartbeat.beat();
    try {
      running.lead().request().post(running.path() + "/cancel").then().statusCode(200);
      custody.check();
      running.form().then().body("keysDestroyedAt", nullValue()).body("told.en", MAY_BE_READ);
    } finally {
      deleteTree(folder);
      Files.move(elsewhere, folder);
      heartbeat.beat();
    }
    custody.check();
    running.form().then().body("keysDestroyedAt", notNullValue()).body("told.en", MAY_BE_READ);
    assertFalse(keys.exists(UUID.fromString(running.id())));
  }

  @Test
  void keysInAnotherFolderDoNotKeepTheirLead() throws IOException {
    var owner = SignedIn.owner();
    var lead = owner.colleague();
    var running = Draft.of(lead, "on-track").askingNew("team", 4).launch();
    var elsewhere = Files.createTempDirectory("not-mounted").resolve("keys");
    Files.move(folder, elsewhere);
    heartbeat.beat();
    try {
      lead.request().post(running.path() + "/cancel").then().statusCode(200);
      owner
          .request()
          .header("If-Match", "*")
          .delete("/api/members/" + lead.memberId())
          .then()
          .statusCode(204);
      custody.check();
    } finally {
      deleteTree(folder);
      Files.move(elsewhere, folder);
      heartbeat.beat();
    }
    assertTrue(keys.exists(UUID.fromString(running.id())));
    custody.check();
    assertFalse(keys.exists(UUID.fromString(running.id())));
  }

  @Test
  void keysThatComeBackFromABackupAreDestroyedAgain() {
    var running = Draft.of(SignedIn.lead(), "on-track").askingNew("team", 4).launch();
    running.lead().request().post(running.path() + "/cancel").then().statusCode(200);
    keys.create(UUID.fromString(running.id()), List.of());

    custody.check();

    assertFalse(keys.exists(UUID.fromString(running.id())));
  }

  private static void deleteTree(Path tree) throws IOException {
    if (Files.exists(tree)) {
      try (var files = Files.walk(tree)) {
        for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  @Test
  void keysThatResistAreTriedAgain() throws IOException {
    var running = Draft.of(SignedIn.lead(), "on-track").askingNew("team", 4).launch();
    var resisting = folder.resolve(running.id()).resolve("held");
    Files.createDirectories(resisting.resolve("open"));

    running
        .lead()
        .request()
        .post(running.path() + "/cancel")
        .then()
        .statusCode(200)
        .body("state", equalTo("cancelled"))
        .body("keysDestroyedAt", nullValue());
    custody.check();
    running
        .form()
        .then()
        .body("keysDestroyedAt", nullValue())
        .body("told.en", endsWith("Their key is being destroyed now."))
        .body("told.de", endsWith("Ihr Schlüssel wird gerade vernichtet."));

    Files.delete(resisting.resolve("open"));
    Files.delete(resisting);
    custody.check();
    running.form().then().body("keysDestroyedAt", notNullValue()).body("told", nullValue());
    assertFalse(keys.exists(UUID.fromString(running.id())));
  }
}
