package io.tenward.board.state;

import static io.tenward.contract.Refusal.invalid;
import static io.tenward.contract.Refusal.refused;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.tenward.account.member.SignedIn;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Paging;
import io.tenward.base.sql.Database;
import io.tenward.board.BoardList;
import io.tenward.board.Withdrawn;
import io.tenward.board.gather.OwnBoard;
import io.tenward.board.gather.OwnModels;
import io.tenward.board.publish.DecisionReader;
import io.tenward.contract.BlockKind;
import io.tenward.kernel.close.DueClosings;
import io.tenward.kernel.close.Released;
import io.tenward.results.Commented;
import io.tenward.results.TestRespondent;
import io.tenward.survey.Draft;
import io.tenward.synthesis.Engine;
import io.tenward.synthesis.MountedModel;
import io.tenward.synthesis.Synthesis;
import io.tenward.synthesis.meaning.Pooling;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A board from its surveys to its verdicts: what it is made of, what it says, what is missing. */
@QuarkusTest
public class BoardTest {
  public static final List<String> WORDS =
      List.of(
          "Review my pull requests faster.",
          "Code reviews take too long.",
          "Please review my code within a day.",
          "We need fewer meetings.",
          "Too many meetings every week.",
          "Water the plants in the hall. Please cut down on meetings.");

  /** The text is neither English nor German, whose meaning models read. */
  private static final List<String> POLISH =
      List.of(
          "Proszę częściej rozmawiać z nami o celach zespołu.",
          "Potrzebujemy więcej czasu na testowanie zmian.",
          "Mamy zdecydowanie za dużo spotkań w tygodniu.",
          "Chciałbym szybciej dostawać odpowiedzi na pytania.");

  private static final List<String> FEWER =
      IntStream.range(0, 8).mapToObj(i -> "We need fewer meetings" + " please".repeat(i)).toList();

  private static final List<String> MORE =
      IntStream.range(0, 8).mapToObj(i -> "We need more meetings" + " please".repeat(i)).toList();

  @Inject AgroalDataSource dataSource;
  @Inject DecisionReader decisions;

  private final SignedIn lead = SignedIn.lead();

  @BeforeEach
  void nobodyWaits() {
    OwnBoard.gather();
  }

  @Test
  void whatWasSaidUnderANameIsNotGathered() {
    var board = OwnBoard.of(lead, Released.of(lead.memberId()));
    board
        .see()
        .body("surveys.answered", contains(12))
        .body("surveys.named", contains(1))
        .body("comments.text", hasItem("example 10"))
        .body("comments.text", not(hasItem("named example")));
  }

  @Test
  void aBoardWaitsAndIsGathered() {
    var survey = Commented.by(lead.memberId(), WORDS);
    var board = OwnBoard.waiting(lead, survey);
    lead.read(board.path() + "/synthesis")
        .header("Retry-After", "1")
        .body("state", equalTo("waiting"));

    OwnBoard.gather();

    board
        .see()
        .body("title", equalTo("Am I on track?"))
        .body("synthesis.state", equalTo("done"))
        .body("synthesis.done", equalTo(7))
        .body("comments", hasSize(6))
        .body("statements", hasSize(7))
        .body("themes.name", containsInAnyOrder("Timely, useful code reviews", "Meetings"))
        .body("themes.voices", contains(3, 3))
        .body("notices.code", contains("no-group-labels"))
        .body("notices.why", contains("not-told"))
        .body("tensions", empty());
    lead.read("/api/boards")
        .body("items", hasSize(1))
        .body("items[0].themes", equalTo(2))
        .body("items[0].statements", equalTo(7))
        .body("items[0].decided", equalTo(0));
  }

  @Test
  void aVerdictTakesAReasonAndComesBack() {
    var board = OwnBoard.of(lead, Commented.by(lead.memberId(), WORDS));
    String theme = board.read().get("themes[0].id");
    board
        .change("verdict", "themeId", theme, "verdict", "not-now", "reason", " ")
        .then()
        .spec(invalid("/horizon required"));
    board.changed("verdict", "themeId", theme, "verdict", "needs-clarifying");
    assertEquals("needs-clarifying", board.read().getString("themes[0].verdict"));
    board.decide(theme, "realistic", "\u200b");
    assertEquals("", board.read().getString("themes[0].reason"));
    board.changed(
        "verdict",
        "themeId",
        theme,
        "verdict",
        "not-now",
        "reason",
        "The migration comes first.",
        "horizon",
        Map.of("text", "In spring", "remindOn", "2020-03-01"));
    lead.read("/api/boards").body("items[0].due", equalTo(1));
    board
        .see()
        .body("themes[0].verdict", equalTo("not-now"))
        .body("themes[0].decidedAt", notNullValue());
    assertTrue(
        board
            .read()
            .<Boolean>getList("statements.findAll { it.themeId == '" + theme + "' }.byHand")
            .stream()
            .allMatch(hand -> hand));
  }

  private ValidatableResponse create(List<UUID> surveyIds, boolean role) {
    return lead.send("/api/boards", Map.of("surveyIds", surveyIds, "role", role));
  }

  @Test
  void whatCannotBeReadCannotBeGathered() {
    var board = OwnBoard.waiting(lead, Released.of(lead.memberId()));
    var draft = UUID.fromString(Draft.of(lead, "on-track").id());
    var held = Released.heldBack(lead.memberId()).surveyId();
    var silent = Commented.by(lead.memberId(), List.of("", "", "", "")).surveyId();
    var wrong =
        Map.of(draft, "results-not-ready", held, "self-rating-open", silent, "nothing-to-gather");
    wrong.forEach(
        (survey, slug) -> {
          create(List.of(survey), false).spec(refused(409, slug));
          lead.change(board.path(), Map.of("surveyIds", List.of(survey))).spec(refused(409, slug));
        });
  }

  @Test
  void aSurveyIsNamedOnceAndIsOnesOwn() {
    var survey = Released.of(lead.memberId()).surveyId();
    create(List.of(survey, survey, survey), false)
        .spec(invalid("/surveyIds/1 duplicate", "/surveyIds/2 duplicate"));
    var other = Released.of(SignedIn.lead().memberId()).surveyId();
    create(List.of(survey, other), false).spec(invalid("/surveyIds/1 unknown-survey"));
    create(List.of(), false).statusCode(400).body("errors.code", contains("too-few"));
    create(List.of(), true).spec(refused(409, "nothing-to-gather"));
  }

  @Test
  void theListGoesOn() {
    var survey = Released.of(lead.memberId());
    OwnBoard.waiting(lead, survey);
    for (int i = 0; i < 2; i++) {
      OwnBoard.waiting(lead, Released.of(lead.memberId()));
    }
    lead.read("/api/boards?surveyId=" + survey.surveyId())
        .body("items.surveys.id.flatten()", contains(survey.surveyId().toString()));
    var seen = lead.pages("/api/boards", "items.id");
    assertEquals(3, seen.size());
    assertEquals(3, Set.copyOf(seen).size());
  }

  /** Sends texts from respondents' browsers to the board, sealed and mixed like any answer. */
  @Test
  void whateverPeopleSendStaysWhatTheySent() {
    var words =
        List.of(
            "🙂🙂🙂",
            "ok",
            "<script>alert('x')</script><b>Fewer meetings</b>",
            "\u200fאנחנו צריכים פחות פגישות",
            "Please review faster. Bitte rede mehr mit uns über die Ziele!",
            "x".repeat(4000));
    var survey = Draft.of(lead, "on-track").askingNew("team", 6).launch().waiveSelfRating();
    var links = survey.urls();
    for (int i = 0; i < links.size(); i++) {
      TestRespondent.open(links.get(i)).write("on-track.missing", words.get(i)).send();
    }
    survey.overdue();
    DueClosings.due();

    var board = OwnBoard.waiting(lead, List.of(UUID.fromString(survey.id())));
    OwnBoard.gather();

    var read = board.read();
    assertEquals(Set.copyOf(words), new HashSet<>(read.<String>getList("comments.text")));
    var said = new ArrayList<>(words);
    for (var statement : read.<Map<String, Object>>getList("statements")) {
      String text =
          read.get("comments.find { it.id == '" + statement.get("commentId") + "' }.text");
      var part = text.substring((int) statement.get("start"), (int) statement.get("end"));
      assertEquals(part.strip(), part);
      said.remove(text);
    }
    assertEquals(List.of(), said, "each comment has a statement");
    board.see().body("questions", hasSize(1));
  }

  @Test
  void withoutModelsItGoesBySpelling() {
    OwnModels.use(new Synthesis(null, null), "There is no file model.onnx.");
    var board = OwnBoard.waiting(lead, Commented.by(lead.memberId(), OwnBoard.FEW));
    OwnBoard.gather();
    board
        .see()
        .body("synthesis.state", equalTo("done"))
        .body("statements", hasSize(4))
        .body("notices.code", contains("models-missing", "no-group-labels"))
        .body("notices[0].count", equalTo(4));
  }

  @Test
  void aMountedModelThatCannotBeLoadedIsSaid(@TempDir Path folder) {
    OwnModels.use(Engine.start(Optional.of(new MountedModel(folder, Pooling.MEAN))));
    var board = OwnBoard.of(lead, Commented.by(lead.memberId(), POLISH));
    board
        .see()
        .body("notices[0].code", equalTo("model-not-loaded"))
        .body("notices[0].count", equalTo(POLISH.size()));
  }

  @Test
  void otherLanguagesAreSaid() {
    var words = Stream.concat(OwnBoard.FEW.stream(), POLISH.stream().limit(2)).toList();
    var board = OwnBoard.of(lead, Commented.by(lead.memberId(), words));
    board
        .see()
        .body("notices.code", hasItem("other-language"))
        .body("notices.find { it.code == 'other-language' }.count", equalTo(2));
  }

  @Test
  void whatAsksForNothingIsCountedAndGetsNoTheme() {
    var nothing = Collections.nCopies(30, "Nothing");
    var words = Stream.of(OwnBoard.FEW, nothing, List.of("👍", "k.A.")).flatMap(List::stream);
    var board = OwnBoard.of(lead, Commented.by(lead.memberId(), words.toList()));
    var same = "statements.findAll { it.alike != null }";
    board
        .see()
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
    create(List.of(few.surveyId()), false).spec(refused(409, "nothing-to-gather"));
    var enough = Commented.by(lead.memberId(), OwnBoard.FEW);
    var board = OwnBoard.of(lead, enough, few);
    board
        .see()
        .body("notices.code", contains("no-group-labels", "too-few"))
        .body("notices[1].surveyId", equalTo(few.surveyId().toString()));
  }

  @Test
  void whatCannotBeReadAnyMoreIsGone() {
    var one = Commented.by(lead.memberId(), OwnBoard.FEW);
    var other = Commented.by(lead.memberId(), List.of("Plant trees.", "Talk.", "Listen.", "Ask."));
    var board = OwnBoard.of(lead, one, other);
    var trees = board.statement("Plant trees.");
    board.theme("Trees", List.of(trees));
    Withdrawn.survey(other.surveyId());
    board
        .see()
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

  private OwnBoard opposing(boolean told) {
    var words = Map.of(BlockKind.TEAM, FEWER, BlockKind.CLIENT, MORE);
    return OwnBoard.of(lead, Commented.by(lead.memberId(), told, words));
  }

  @Test
  void aTensionIsMarkedByTheLeadAndTakenBack() {
    var board = opposing(true);
    board
        .see()
        .body("notices", empty())
        .body("surveys[0].labels", equalTo(true))
        .body("groups", hasSize(2))
        .body("tensions", empty());
    String id = board.opposed(FEWER, MORE);
    assertEquals(List.of("confirmed"), states(board));
    board.undo();
    assertEquals(List.of("dismissed"), states(board));
    board.redo();
    board.gatherAgain();
    assertEquals(List.of("confirmed"), states(board));
    board.changed("tension", "tensionId", id, "state", "dismissed");
    assertEquals(List.of("dismissed"), states(board));
    board.undo();
    assertEquals(List.of("confirmed"), states(board));
  }

  private static List<String> states(OwnBoard board) {
    return board.read().getList("tensions.state");
  }

  @Test
  void aTensionIsShownAlsoWhereItsSidesStandWithoutATheme() {
    var board = opposing(true);
    String id = board.opposed(FEWER, MORE);
    var read = board.read();
    board.changed("move", "statementIds", read.getList("tensions[0].one"));
    var half = tension(board, id);
    assertFalse(half.containsKey("themeId"));
    assertTrue(half.containsKey("otherThemeId"));
    board.changed("move", "statementIds", read.getList("tensions[0].other"));
    assertFalse(tension(board, id).containsKey("otherThemeId"));
    var table = lead.request().get(board.path() + "/downloads/statements").asString();
    assertTrue(table.contains("8 of 8 in Team") && table.contains("8 of 8 in Clients"), table);
  }

  private static Map<String, Object> tension(OwnBoard board, String id) {
    return board.read().getMap("tensions.find { it.id == '" + id + "' }");
  }

  @Test
  void nobodyIsLabelledWhoWasNotTold() {
    var board = opposing(false);
    board
        .see()
        .body("groups", empty())
        .body("notices.code", contains("no-group-labels"))
        .body("notices.why", contains("not-told"));
    assertFalse(board.read().prettify().contains("launchGroupId"));
  }

  @Test
  void tooFewInAGroupAreNotLabelled() {
    var words = Map.of(BlockKind.TEAM, FEWER, BlockKind.CLIENT, MORE.subList(0, 5));
    var board = OwnBoard.of(lead, Commented.by(lead.memberId(), true, words));
    board.see().body("notices.why", contains("too-few"));
  }

  @Test
  void moreBoardsTakeNoMoreQueries() {
    var survey = Commented.by(lead.memberId(), OwnBoard.FEW);
    OwnBoard.waiting(lead, survey);
    var one = queries(1);

    OwnBoard.waiting(lead, survey);
    OwnBoard.waiting(lead, survey);
    assertEquals(one, queries(3));
  }

  private int queries(int boards) {
    var counting = new Counting(dataSource);
    var page = BoardList.list(counting, caller(), null, new Paging(), List.of(), decisions);
    assertEquals(boards, page.items().size());
    return counting.statements;
  }

  private static final class Counting extends Database {
    private int statements;

    Counting(AgroalDataSource dataSource) {
      super(dataSource);
    }

    @Override
    public <T> T work(Work<T> work) {
      statements++;
      return super.work(work);
    }
  }

  private Caller caller() {
    return new Caller() {
      @Override
      public UUID memberId() {
        return lead.memberId();
      }

      @Override
      public UUID workspaceId() {
        return lead.workspaceId();
      }

      @Override
      public LocalDate today() {
        return LocalDate.EPOCH;
      }

      @Override
      public Optional<Token> token() {
        return Optional.empty();
      }
    };
  }
}
