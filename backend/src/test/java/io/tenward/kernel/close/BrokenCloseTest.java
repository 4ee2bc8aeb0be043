package io.tenward.kernel.close;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import io.restassured.response.ValidatableResponse;
import io.tenward.LogTrap;
import io.tenward.TestClock;
import io.tenward.base.http.SessionAugmentor;
import io.tenward.form.OwnForm;
import io.tenward.kernel.close.Closing.Outcome;
import io.tenward.kernel.keys.SurveyKeys;
import io.tenward.results.Launched;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A close that fails in the middle, and is done again. */
@QuarkusTest
@TestSecurity(
    user = "ines",
    roles = "lead",
    authMechanism = "tenward",
    augmentors = SessionAugmentor.class)
class BrokenCloseTest extends WithClosing {
  private static final List<String> RELEASE_TABLES =
      List.of("released_participation", "released_rating", "comment", "named_answer", "receipt");

  @Inject ClosingJob job;
  @Inject KeyDestruction destruction;
  @Inject SurveyKeys keys;
  @Inject TestClock clock;

  @ConfigProperty(name = "tenward.keys")
  Path keyFolder;

  /** A failure at each table tests the time before and after every step, and the commit. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "insert on released_participation",
        "insert on released_rating",
        "insert on comment",
        "insert on named_answer",
        "insert on receipt",
        "delete on answer",
        "delete on ballot",
        "delete on invite",
        "update on survey",
        "commit"
      })
  void aFailureInTheMiddleLeavesEverythingAsItWas(String step) {
    var survey = answered(4).overdue();
    breakAt(step);
    var log =
        LogTrap.during(() -> assertThrows(RuntimeException.class, () -> closing.close(survey.id)));
    rows.update("drop function boom() cascade");
    for (var secret : List.of("Zebra", "Quagga", "Okapi")) {
      assertFalse(log.contains(secret), "the log holds what somebody wrote");
    }
    assertEquals("running", survey.state());
    assertEquals(5, survey.count("answer"));
    assertEquals(8, survey.count("invite"));
    RELEASE_TABLES.forEach(table -> assertEquals(0, survey.count(table), table));
    assertTrue(keys.exists(survey.id));

    assertEquals(Outcome.RELEASED, closing.close(survey.id));
    assertEquals(5, survey.count("receipt"));
    assertEquals(8, survey.count("comment"));
    assertEquals(1, survey.count("named_answer"));
    assertEquals(0, survey.count("answer") + survey.count("invite"));
  }

  /** Their statements wait for the lock of the close, and have read the clock before that. */
  @Test
  void whoWaitsForACloseThatFailsComesTooLate() {
    var survey = answered(4);
    var signed = survey.next(0).rate("item", 7).getBallot();
    var unsigned = survey.next(0).rate("item", 8);
    survey.overdue();
    breakAt("insert on receipt");
    LogTrap.during(() -> assertThrows(RuntimeException.class, () -> closing.close(survey.id)));
    rows.update("drop function boom() cascade");

    rows.update(
        "update survey set closes_at = now() + interval '1 hour' where survey_id = ?", survey.id);
    for (var late : List.of(signed.hand(), unsigned.prepare().ask())) {
      assertEquals("/problems/closed", late.path("type"));
    }
    assertEquals(5, survey.count("answer"));

    survey.overdue();
    assertEquals(Outcome.RELEASED, closing.close(survey.id));
    assertEquals(5, survey.count("receipt"));
  }

  /** An administrator looks for what is wrong with the survey otherwise. */
  @Test
  void aFullDiskIsCalledThat() {
    var survey = answered(3).overdue();
    breakAt("insert on receipt", "disk_full");
    var log = LogTrap.during(job::run);
    rows.update("drop function boom() cascade");
    assertTrue(
        log.contains("its results are not shown") && log.contains(survey.id.toString()), log);
    assertTrue(log.contains("The disk of the database is full"), log);
    assertEquals(Outcome.RELEASED, closing.close(survey.id));
  }

  private void breakAt(String step) {
    breakAt(step, "raise_exception");
  }

  private void breakAt(String step, String error) {
    rows.update(
        """
        create function boom() returns trigger language plpgsql as $$ begin
          raise exception 'broken by the test at %%', coalesce(new::text, old::text)
            using errcode = '%s';
        end $$
        """
            .formatted(error));
    rows.update(
        step.equals("commit")
            ? "create constraint trigger boom after insert on receipt deferrable initially deferred"
                + " for each row execute function boom()"
            : "create trigger boom before " + step + " for each row execute function boom()");
  }

  @Test
  void withoutItsKeyNothingIsOpened() throws IOException {
    var survey = answered(3).overdue();
    Files.delete(keyFolder.resolve(survey.id.toString()).resolve("sealing.key"));
    assertThrows(RuntimeException.class, () -> closing.close(survey.id));
    assertEquals("running", survey.state());
    assertEquals(4, survey.count("answer"));
    rows.update("update survey set state = 'cancelled' where survey_id = ?", survey.id);
  }

  @Test
  void resultsWaitUntilTheKeysAreGone() throws IOException {
    var survey = answered(3).overdue();
    assertEquals(Outcome.RELEASED, closing.close(survey.id));
    results(survey).statusCode(409).body("type", equalTo("/problems/results-not-ready"));
    survey.receipts().statusCode(409);

    var key = keyFolder.resolve(survey.id.toString()).resolve("sealing.key");
    var aside = keyFolder.resolve(survey.id + ".key");
    Files.move(key, aside);
    Files.createDirectory(key);
    Files.move(aside, key.resolve("it"));
    assertTrue(destruction.due().contains(survey.id));
    assertThrows(RuntimeException.class, () -> destruction.destroy(survey.id));
    results(survey).statusCode(409);
    view(survey).body("resultsReady", equalTo(false)).body("resultsWithheld", equalTo(false));
    clock.advance(Duration.ofMinutes(1));
    view(survey).body("resultsReady", equalTo(false)).body("resultsWithheld", equalTo(true));
    line(survey).body("resultsReady", equalTo(false)).body("resultsWithheld", equalTo(true));
    var events = "select count(*) from event where subject_id = ? and type like 'survey.results_%'";
    assertEquals(0, rows.count(events, survey.id));
    assertThrows(RuntimeException.class, () -> destruction.destroy(survey.id));
    assertThrows(RuntimeException.class, () -> destruction.destroy(survey.id));
    assertEquals(1, rows.count(events, survey.id));

    Files.delete(key.resolve("it"));
    Files.delete(key);
    assertTrue(destruction.due().contains(survey.id), "found again after a restart");
    destruction.destroy(survey.id);
    destruction.destroy(survey.id);
    assertEquals(2, rows.count(events, survey.id));
    assertFalse(destruction.due().contains(survey.id));
    assertFalse(Files.exists(keyFolder.resolve(survey.id.toString())));
    results(survey).statusCode(200);
    view(survey).body("resultsReady", equalTo(true)).body("resultsWithheld", equalTo(false));
  }

  /** The lead has rated themselves while the survey ran, so only the keys hold results back. */
  @Test
  void noFigureIsReadBeforeTheKeysAreGone() throws IOException {
    var survey = answered(3).overdue();
    var set = setOf("item");
    rows.update(
        """
        update self_rating set state = 'finished', items = '[{"questionId": "item", "rating": 7}]'
        where survey_id = ?
        """,
        survey.id);
    assertEquals(Outcome.RELEASED, closing.close(survey.id));
    var resisting = keyFolder.resolve(survey.id.toString()).resolve("held");
    Files.createDirectories(resisting.resolve("open"));
    assertThrows(RuntimeException.class, () -> destruction.destroy(survey.id));

    for (var path : releasedOf(survey)) {
      given().get(path).then().statusCode(409).body("type", equalTo("/problems/results-not-ready"));
    }
    proposed(set)
        .body("items[0].askedAt", notNullValue())
        .body("items[0].answers", nullValue())
        .body("items[0].distance", nullValue());

    Files.delete(resisting.resolve("open"));
    Files.delete(resisting);
    destruction.destroy(survey.id);
    proposed(set).body("items[0].answers", equalTo(3)).body("items[0].distance", notNullValue());
  }

  private static String setOf(String item) {
    return given()
        .contentType("application/json")
        .body(new OwnForm().item(item, "Is there when needed").draft("How we work"))
        .post("/api/templates")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static ValidatableResponse proposed(String set) {
    return given().get("/api/item-proposal?sets=" + set).then().statusCode(200);
  }

  /** Lists operations that the contract says show released figures or comments of one survey. */
  private static List<String> releasedOf(Launched survey) throws IOException {
    try (var yaml = BrokenCloseTest.class.getResourceAsStream("/META-INF/resources/openapi.yaml")) {
      var found =
          new YAMLMapper()
              .readTree(yaml).get("paths").properties().stream()
                  .filter(
                      path ->
                          List.of("released-blocks", "attributed")
                              .contains(path.getValue().at("/get/x-anonymity").asText()))
                  .map(path -> path.getKey().replace("{surveyId}", survey.id.toString()))
                  .filter(path -> path.contains(survey.id.toString()) && !path.contains("{"))
                  .toList();
      assertFalse(found.isEmpty());
      return found;
    }
  }

  private static ValidatableResponse view(Launched survey) {
    return given().get("/api/surveys/" + survey.id).then().statusCode(200);
  }

  private static ValidatableResponse line(Launched survey) {
    return given()
        .get("/api/surveys")
        .then()
        .statusCode(200)
        .rootPath("items.find { it.id == '%s' }".formatted(survey.id));
  }
}
