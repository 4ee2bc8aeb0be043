package io.tenward.board.state;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.board.Withdrawn;
import io.tenward.board.gather.OwnBoard;
import io.tenward.board.gather.OwnModels;
import io.tenward.results.Commented;
import io.tenward.synthesis.Engine;
import io.tenward.synthesis.MountedModel;
import io.tenward.synthesis.Synthesis;
import io.tenward.synthesis.meaning.Pooling;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Checks which models read the statements of a synthesis, in which language, and what is missing.
 */
@QuarkusTest
class GatheredWordsTest {
  /** The text is neither English nor German, whose meaning models read. */
  private static final List<String> POLISH =
      List.of(
          "Proszę częściej rozmawiać z nami o celach zespołu.",
          "Potrzebujemy więcej czasu na testowanie zmian.",
          "Mamy zdecydowanie za dużo spotkań w tygodniu.",
          "Chciałbym szybciej dostawać odpowiedzi na pytania.");

  private final SignedIn lead = SignedIn.lead();

  @BeforeEach
  void nobodyWaits() {
    OwnBoard.gather();
  }

  @Test
  void withoutModelsItGoesBySpelling() {
    OwnModels.use(new Synthesis(null, null), "There is no file model.onnx.");
    var board = OwnBoard.waiting(lead, Commented.by(lead.memberId(), OwnBoard.FEW));
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
    OwnModels.use(Engine.start(Optional.of(new MountedModel(folder, Pooling.MEAN))));
    var board = OwnBoard.of(lead, Commented.by(lead.memberId(), POLISH));
    lead.request()
        .get(board.path())
        .then()
        .body("notices[0].code", equalTo("model-not-loaded"))
        .body("notices[0].count", equalTo(POLISH.size()));
  }

  @Test
  void otherLanguagesAreSaid() {
    var words = Stream.concat(OwnBoard.FEW.stream(), POLISH.stream().limit(2)).toList();
    var board = OwnBoard.of(lead, Commented.by(lead.memberId(), words));
    lead.request()
        .get(board.path())
        .then()
        .body("notices.code", hasItem("other-language"))
        .body("notices.find { it.code == 'other-language' }.count", equalTo(2));
  }

  @Test
  void whatAsksForNothingIsCountedAndGetsNoTheme() {
    var nothing = Collections.nCopies(30, "Nothing");
    var words = Stream.of(OwnBoard.FEW, nothing, List.of("👍", "k.A.")).flatMap(List::stream);
    var board = OwnBoard.of(lead, Commented.by(lead.memberId(), words.toList()));
    var same = "statements.findAll { it.alike != null }";
    lead.request()
        .get(board.path())
        .then()
        .body("notices.find { it.code == 'nothing-said' }.count", equalTo(32))
        .body("themes.name", not(hasItem("Nothing")))
        .body(same, hasSize(30))
        .body(same + ".alike.unique()", hasSize(1))
        .body(same + ".findAll { it.themeId != null }", hasSize(0));
  }

  @Test
  void moreThanFitsIsSaid() {
    OwnModels.use(new Synthesis(null, null));
    var comment = String.join("\n", IntStream.range(0, 900).mapToObj(i -> "w" + i).toList());
    var board = OwnBoard.of(lead, Commented.by(lead.memberId(), Collections.nCopies(9, comment)));
    board
        .synthesis()
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
    var enough = Commented.by(lead.memberId(), OwnBoard.FEW);
    var board = OwnBoard.of(lead, enough, few);
    lead.request()
        .get(board.path())
        .then()
        .body("notices.code", contains("no-group-labels", "too-few"))
        .body("notices[1].surveyId", equalTo(few.surveyId().toString()));
  }

  @Test
  void whatCannotBeReadAnyMoreIsGone() {
    var one = Commented.by(lead.memberId(), OwnBoard.FEW);
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
}
