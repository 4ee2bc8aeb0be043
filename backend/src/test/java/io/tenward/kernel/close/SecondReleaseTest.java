package io.tenward.kernel.close;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.kernel.close.Closing.Outcome;
import io.tenward.kernel.keys.Running;
import io.tenward.kernel.keys.SurveyKeys;
import io.tenward.results.Rows;
import io.tenward.results.TestRespondent;
import io.tenward.survey.Draft;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A survey is released once. Whoever has it closed again, by whatever way, reads the same bytes;
 * and an administrator who writes "running" into the database gets nothing that could be compared.
 */
@QuarkusTest
class SecondReleaseTest {
  private static final List<String> RELEASE =
      List.of("released_participation", "released_rating", "comment", "named_answer", "receipt");

  @Inject Closing closing;
  @Inject KeyDestruction destruction;
  @Inject ClosingJob job;
  @Inject SurveyKeys keys;
  @Inject Rows rows;

  @Test
  void closingAgainChangesNothing() throws Exception {
    var survey = answered();
    var id = UUID.fromString(survey.id());
    survey.overdue();
    job.run();
    var released = bytes(survey);
    var stored = stored(id);

    survey
        .lead()
        .request()
        .post(survey.path() + "/close")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/not-running"));
    survey
        .lead()
        .request()
        .body(Map.of("closesLocal", "2099-01-01T10:00"))
        .post(survey.path() + "/closing-times")
        .then()
        .statusCode(409);
    survey.lead().request().post(survey.path() + "/cancel").then().statusCode(409);
    assertEquals(Outcome.NOT_DUE, closing.close(id));
    job.run();
    destruction.destroy(id);
    try (var threads = Executors.newFixedThreadPool(4)) {
      Callable<Outcome> close = () -> closing.close(id);
      for (var outcome : threads.invokeAll(List.of(close, close, close, close))) {
        assertEquals(Outcome.NOT_DUE, outcome.get());
      }
    }

    assertArrayEquals(released, bytes(survey));
    assertEquals(stored, stored(id));
    assertFalse(keys.exists(id));
  }

  /** A crash between release and deletion of the keys; what starts afterwards finds it released. */
  @Test
  void aRestartBeforeTheKeysAreGoneReleasesNothingAnew() {
    var survey = answered();
    var id = UUID.fromString(survey.id());
    survey.overdue();
    assertEquals(Outcome.RELEASED, closing.close(id));
    var stored = stored(id);
    assertEquals(Outcome.NOT_DUE, closing.close(id));
    job.run();
    assertEquals(stored, stored(id));
    assertFalse(keys.exists(id));
    bytes(survey);
  }

  @Test
  void anAdministratorWhoOpensItAgainGetsNoSecondResult() {
    var survey = answered();
    var id = UUID.fromString(survey.id());
    survey.overdue();
    job.run();
    var stored = stored(id);
    rows.update(
        """
        update survey set state = 'running', closed_at = null, released_at = null,
          keys_destroyed_at = null
        where survey_id = ?
        """,
        id);
    assertThrows(RuntimeException.class, () -> closing.close(id), "the key that opens is gone");
    assertEquals(stored, stored(id));
    survey
        .lead()
        .request()
        .get(survey.path() + "/results")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/results-not-ready"));
    rows.update("update survey set state = 'cancelled' where survey_id = ?", id);
  }

  private Running answered() {
    var survey = Draft.of(SignedIn.lead(), "on-track").askingNew("team", 5, "manager", 1).launch();
    survey.waiveSelfRating();
    var links = survey.lead().request().get(survey.path() + "/links").jsonPath();
    int rating = 0;
    for (var group : links.<List<String>>getList("groups.links")) {
      for (var link : group) {
        TestRespondent.open(link)
            .rate("on-track.focus", 1 + rating++, "", "Say no")
            .write("on-track.missing", "Number " + rating)
            .send();
      }
    }
    return survey;
  }

  private static byte[] bytes(Running survey) {
    var response = survey.lead().request().get(survey.path() + "/results");
    response.then().statusCode(200);
    assertNotEquals(0, response.asByteArray().length);
    return response.asByteArray();
  }

  private Map<String, List<String>> stored(UUID id) {
    return RELEASE.stream()
        .collect(
            Collectors.toMap(
                table -> table,
                table ->
                    rows.texts(
                        "select t::text from " + table + " t where survey_id = ? order by 1", id)));
  }
}
