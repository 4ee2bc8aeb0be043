package io.tenward.theme;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.LogTrap;
import io.tenward.identity.SignedIn;
import io.tenward.response.Commented;
import io.tenward.synthesis.Engine;
import io.tenward.synthesis.MountedModel;
import io.tenward.synthesis.Synthesis;
import io.tenward.synthesis.meaning.Pooling;
import io.tenward.theme.Runs.Run;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A synthesis that is watched, cancelled, killed, begun twice, or cannot be done. */
@QuarkusTest
class GatheringTest {
  private static final List<String> FEW =
      List.of("Review faster.", "Reviews take too long.", "Fewer meetings.", "Too many meetings.");

  private static final List<String> GERMAN =
      List.of(
          "Bitte rede mehr mit uns über die Ziele.",
          "Wir brauchen mehr Zeit.",
          "Wir haben zu viele Besprechungen.",
          "Der Kaffee ist schlecht.");

  private final SignedIn lead = SignedIn.lead();

  @Inject Runs runs;
  @Inject Gathering gathering;

  @BeforeEach
  void nobodyWaits() {
    OwnBoard.gather();
  }

  private static void use(@Nullable Synthesis synthesis, String... missing) {
    useEngine(new Engine(synthesis, List.of(missing), false));
  }

  private static void useEngine(Engine engine) {
    QuarkusMock.installMockForType(
        new Models() {
          @Override
          Engine engine() {
            return engine;
          }
        },
        Models.class);
  }

  private OwnBoard waiting() {
    return OwnBoard.waiting(lead, Commented.by(lead.memberId(), FEW));
  }

  private ValidatableResponse synthesis(OwnBoard board) {
    return lead.request().get(board.path() + "/synthesis").then().statusCode(200);
  }

  @Test
  void tellsHowFarItIs() {
    var board = waiting();
    var watch = new Watch(runs, runs.next().orElseThrow());
    watch.begin(Stage.READING, 431);
    synthesis(board)
        .header("Retry-After", "1")
        .body("state", equalTo("running"))
        .body("stage", equalTo("reading"))
        .body("done", equalTo(0))
        .body("total", equalTo(431));
    OwnBoard.gather();
    synthesis(board)
        .header("Retry-After", nullValue())
        .body("state", equalTo("done"))
        .body("stage", nullValue())
        .body("failure", nullValue());
  }

  @Test
  void theOneUnderWayGoesOn() {
    var board = waiting();
    var run = runs.next().orElseThrow();
    lead.request()
        .post(board.path() + "/synthesis")
        .then()
        .statusCode(202)
        .body("state", equalTo("running"));
    assertEquals(Optional.empty(), runs.next(), "another server has nothing to do");
    gathering.gather(run);
    synthesis(board).body("state", equalTo("done"));
    lead.request()
        .post(board.path() + "/synthesis")
        .then()
        .statusCode(202)
        .body("state", equalTo("waiting"));
    OwnBoard.gather();
    synthesis(board).body("state", equalTo("done"));
  }

  @Test
  void whoCancelsKeepsWhatStood() {
    var board = waiting();
    OwnBoard.gather();
    var before = board.arrangement();
    lead.request().post(board.path() + "/synthesis");
    var run = runs.next().orElseThrow();
    var watch = new Watch(runs, run);
    lead.request()
        .post(board.path() + "/synthesis/cancel")
        .then()
        .statusCode(200)
        .body("state", equalTo("cancelled"));
    assertThrows(CancellationException.class, () -> watch.read(1, 4));
    assertThrows(CancellationException.class, () -> watch.read(2, 4), "on every thread");

    gathering.gather(run);

    synthesis(board).body("state", equalTo("cancelled"));
    assertEquals(before, board.arrangement());
    lead.request()
        .post(board.path() + "/synthesis/cancel")
        .then()
        .statusCode(200)
        .body("state", equalTo("cancelled"));
  }

  @Test
  void isBegunAgainAfterTheServerWasKilled() {
    var board = waiting();
    assertTrue(runs.next().isPresent());
    synthesis(board).body("state", equalTo("running"));
    OwnBoard.gather();
    synthesis(board).body("state", equalTo("done"));
    assertEquals(4, board.read().getList("statements").size());
  }

  @Test
  void whatBringsTheServerDownEachTimeIsGivenUp() {
    var board = waiting();
    for (int i = 0; i < 3; i++) {
      runs.takeOver();
      assertTrue(runs.next().isPresent());
    }
    OwnBoard.gather();
    synthesis(board).body("state", equalTo("failed")).body("failure", equalTo("server-fault"));
    lead.request().post(board.path() + "/synthesis").then().statusCode(202);
    OwnBoard.gather();
    synthesis(board).body("state", equalTo("done"));
  }

  @Test
  void whoWasTakenOverWritesNothing() {
    var board = waiting();
    var killed = runs.next().orElseThrow();
    runs.takeOver();
    var taken = runs.next().orElseThrow();
    gathering.gather(killed);
    synthesis(board).body("state", equalTo("running"));
    gathering.gather(taken);
    synthesis(board).body("state", equalTo("done"));
  }

  @Test
  void theBoardMayBeRemovedMeanwhile() {
    var board = waiting();
    var run = runs.next().orElseThrow();
    lead.request().header("If-Match", "*").delete(board.path()).then().statusCode(204);
    gathering.gather(run);
    lead.request().get(board.path()).then().statusCode(404);
    gathering.gather(new Run(UUID.randomUUID(), UUID.randomUUID()));
  }

  @Test
  void otherSourcesAreGatheredInstead() {
    var board = waiting();
    var run = runs.next().orElseThrow();
    var more = Commented.by(lead.memberId(), List.of("a", "b", "c", "d", "e"));
    var etag = lead.request().get(board.path()).header("ETag");
    lead.patch(etag)
        .body(Map.of("surveyIds", List.of(more.surveyId())))
        .patch(board.path())
        .then()
        .statusCode(200)
        .body("synthesis.state", equalTo("waiting"));
    gathering.gather(run);
    synthesis(board).body("state", equalTo("waiting"));
    OwnBoard.gather();
    assertEquals(5, board.read().getList("statements").size());
  }

  @Test
  void withoutModelsItGoesBySpelling() {
    use(new Synthesis(null, null), "There is no file model.onnx.");
    var board = waiting();
    OwnBoard.gather();
    lead.request()
        .get(board.path())
        .then()
        .body("synthesis.state", equalTo("done"))
        .body("statements", hasSize(4))
        .body("notices.code", contains("models-missing", "no-group-labels"))
        .body("notices[0].count", equalTo(4));
  }

  @Test
  void aMountedModelThatCannotBeLoadedIsSaid(@TempDir Path folder) {
    useEngine(Engine.start(Optional.of(new MountedModel(folder, Pooling.MEAN))));
    var board = OwnBoard.of(lead, Commented.by(lead.memberId(), GERMAN));
    lead.request()
        .get(board.path())
        .then()
        .body("notices[0].code", equalTo("model-not-loaded"))
        .body("notices[0].count", equalTo(GERMAN.size()));
  }

  @Test
  void otherLanguagesAreSaid() {
    var words =
        Stream.concat(
                FEW.stream(),
                Stream.of("Bitte rede mehr mit uns über die Ziele.", "Wir brauchen mehr Zeit."))
            .toList();
    var board = OwnBoard.of(lead, Commented.by(lead.memberId(), words));
    lead.request()
        .get(board.path())
        .then()
        .body("notices.code", hasItem("other-language"))
        .body("notices.find { it.code == 'other-language' }.count", equalTo(2));
  }

  @Test
  void aFaultIsNoLossAndQuotesNobody() {
    var board = waiting();
    OwnBoard.gather();
    var before = board.arrangement();
    use(null);
    lead.request().post(board.path() + "/synthesis");
    var log = LogTrap.during(OwnBoard::gather);
    assertTrue(log.contains("cannot be gathered"), log);
    assertFalse(log.contains("Review faster"), log);
    synthesis(board).body("state", equalTo("failed")).body("failure", equalTo("server-fault"));
    assertEquals(before, board.arrangement());
  }

  @Test
  void moreThanFitsIsSaid() {
    use(new Synthesis(null, null));
    var comment = String.join("\n", IntStream.range(0, 900).mapToObj(i -> "w" + i).toList());
    var board = OwnBoard.of(lead, Commented.by(lead.memberId(), Collections.nCopies(9, comment)));
    synthesis(board)
        .body("state", equalTo("failed"))
        .body("failure", equalTo("too-many-statements"));
  }

  @Test
  void fewAnswersHaveNoComments() {
    var few = Commented.by(lead.memberId(), List.of("Only", "three", "people"));
    lead.request()
        .body(Map.of("surveyIds", List.of(few.surveyId()), "role", false))
        .post("/api/boards")
        .then()
        .statusCode(409)
        .body("type", equalTo("/problems/nothing-to-gather"));
    var enough = Commented.by(lead.memberId(), FEW);
    var board = OwnBoard.of(lead, enough, few);
    lead.request()
        .get(board.path())
        .then()
        .body("notices.code", contains("no-group-labels", "too-few"))
        .body("notices[1].surveyId", equalTo(few.surveyId().toString()));
  }

  @Test
  void whatCannotBeReadAnyMoreIsGone() {
    var one = Commented.by(lead.memberId(), FEW);
    var other = Commented.by(lead.memberId(), List.of("Plant trees.", "Talk.", "Listen.", "Ask."));
    var board = OwnBoard.of(lead, one, other);
    var trees = board.statement("Plant trees.");
    board.changed(
        "add-theme", "themeId", OwnBoard.newId(), "name", "Trees", "statementIds", List.of(trees));
    Withdrawn.survey(other.surveyId());
    lead.request()
        .get(board.path())
        .then()
        .body("notices.code", hasItem("survey-withdrawn"))
        .body("notices.find { it.code == 'survey-withdrawn' }.title", equalTo("Am I on track?"))
        .body("surveys", hasSize(1))
        .body("comments", hasSize(4))
        .body("statements", hasSize(4))
        .body("statements.id", not(hasItem(trees)))
        .body("themes.find { it.name == 'Trees' }.voices", equalTo(0));
    board.undo();
    assertEquals(4, board.read().getList("statements").size());
  }

  @Test
  void nothingIsReadWhileNobodyMay() {
    var board = waiting();
    lead.request().get(board.path()).then().body("comments", empty()).body("statements", empty());
  }
}
