package io.tenward.board.gather;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.tenward.account.member.SignedIn;
import io.tenward.form.SurveyRemoved;
import io.tenward.kernel.close.Released;
import io.tenward.model.FakeLanguageModel;
import io.tenward.model.FakeLanguageModel.Reply;
import io.tenward.model.FakeLanguageModel.Request;
import io.tenward.model.LanguageModel;
import io.tenward.model.LanguageModels;
import io.tenward.results.Commented;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A board that the operator's language model splits and groups. */
@QuarkusTest
class ByLanguageModelTest {
  private static final List<String> COMMENTS =
      List.of(
          "Reviews müssen schneller gehen. Danke!",
          "Quicker code reviews, please.",
          "Des revues de code plus rapides.",
          "Mehr Besprechungen.",
          "Weniger Besprechungen.");

  @Inject Event<SurveyRemoved> removed;

  private final SignedIn lead = SignedIn.lead();
  private final FakeLanguageModel fake = new FakeLanguageModel(ByLanguageModelTest::answer);

  @BeforeEach
  void hasTheModel() {
    QuarkusMock.installMockForType(
        new LanguageModels(ConfigProvider.getConfig()) {
          @Override
          public Optional<LanguageModel> current() {
            return Optional.of(fake.model());
          }
        },
        LanguageModels.class);
    OwnBoard.gather();
  }

  @AfterEach
  void stops() {
    fake.close();
  }

  @Test
  void itGroupsAndNamesInEveryLanguage() {
    var board = OwnBoard.of(lead, told());
    board.synthesis().body("state", equalTo("done")).body("model", equalTo("some-model:8b"));
    var read = board.read();
    assertEquals("some-model:8b", read.getString("languageModel"));
    assertEquals(Set.of("Schneller reviewen", "Besprechungen"), names(read));
    assertEquals(
        3,
        statementsOf(read, "Schneller reviewen").size(),
        "of three languages: " + read.prettify());
    assertEquals(List.of("model", "model"), read.getList("themes.nameFrom"));
    assertEquals(List.of(), read.getList("notices.findAll { it.code != 'no-group-labels' }"));
    assertEquals(List.of("proposed"), read.getList("tensions.state"));
    var found = lead.request().get("/api/search?q=reviewen").asString();
    assertTrue(found.contains("Schneller reviewen"), found);
  }

  @Test
  void aProposedContradictionIsTheLeadsToDecide() {
    var board = OwnBoard.of(lead, told());
    var id = board.read().getString("tensions[0].id");
    board.changed("tension", "tensionId", id, "state", "confirmed");
    assertEquals("confirmed", board.read().getString("tensions[0].state"));
    board.undo();
    assertEquals("proposed", board.read().getString("tensions[0].state"));
    board.changed("tension", "tensionId", id, "state", "dismissed");
    again(board, false);
    assertEquals(List.of("dismissed"), board.read().getList("tensions.state"));
  }

  @Test
  void aRequestHoldsWhatCommentsSayAndNothingElseOfOurs() {
    var board = OwnBoard.of(lead, told());
    var sent =
        fake.requests().stream().map(r -> r.body().toString()).collect(Collectors.joining("\n"));
    assertTrue(sent.contains("Weniger Besprechungen"));
    var read = board.read();
    for (var ours :
        List.of(
            read.getString("surveys[0].title"),
            read.getString("surveys[0].id"),
            read.getString("comments[0].id"),
            read.getString("statements[0].id"),
            "What is missing?",
            board.id(),
            lead.memberId().toString(),
            "Petra Lenz",
            "Ines",
            "Nordhafen",
            "team")) {
      assertFalse(sent.contains(ours), ours);
    }
  }

  @Test
  void theLeadGroupsWithoutItAndWithItAgain() {
    var board = OwnBoard.of(lead, told());
    int asked = fake.requests().size();
    again(board, true);
    board.synthesis().body("model", nullValue());
    assertTrue(board.read().getList("themes.nameFrom").stream().noneMatch("model"::equals));
    assertEquals("some-model:8b", board.read().getString("languageModel"));
    again(board, false);
    board.synthesis().body("model", equalTo("some-model:8b"));
    assertEquals(asked, fake.requests().size(), "answered from what was kept");
  }

  @Test
  void theSliderKeepsItsNames() {
    var board = OwnBoard.of(lead, told());
    board.changed("coarseness", "coarseness", -5);
    var coarse = board.read();
    assertEquals(Set.of("Schneller reviewen"), names(coarse));
    assertEquals(5, statementsOf(coarse, "Schneller reviewen").size());
  }

  @Test
  void whatWasLaunchedWithoutTheLineIsNeverSent() {
    var before = Commented.by(lead.memberId(), OwnBoard.FEW);
    var elsewhere = Commented.told(lead.memberId(), "other.example", OwnBoard.FEW);
    for (var other : List.of(before, elsewhere)) {
      var alone = OwnBoard.of(lead, other);
      assertNull(alone.read().getString("languageModel"));
      assertEquals(List.of(), ofModel(alone.read()));
      var mixed = OwnBoard.of(lead, told(), other);
      assertEquals(List.of("language-model-not-told"), ofModel(mixed.read()));
      assertEquals(
          other.surveyId().toString(),
          mixed.read().getString("notices.find { it.code == 'language-model-not-told' }.surveyId"));
    }
    assertEquals(List.of(), fake.requests());
  }

  @Test
  void itsNamesGoWithTheCommentsOfASurvey() {
    var gone = told();
    var board = OwnBoard.of(lead, told(), gone);
    var suggestions = board.path() + "/suggestions";
    assertTrue(lead.request().get(suggestions).asString().contains("Schneller reviewen"));
    QuarkusTransaction.requiringNew().run(() -> removed.fire(new SurveyRemoved(gone.surveyId())));
    assertFalse(board.read().prettify().contains("Schneller reviewen"));
    assertFalse(lead.request().get(suggestions).asString().contains("Schneller reviewen"));
  }

  @Test
  void whereItFailsThePackagedModelsGroup() {
    fake.script(request -> Reply.status(500, "{}"));
    var board = OwnBoard.of(lead, told());
    board.synthesis().body("state", equalTo("done")).body("model", nullValue());
    assertEquals(List.of("language-model-failed"), ofModel(board.read()));
    assertEquals(
        "refused",
        board.read().getString("notices.find { it.code == 'language-model-failed' }.failure"));
    assertEquals(COMMENTS.size(), board.read().getList("comments").size());
    fake.script(ByLanguageModelTest::answer);
    again(board, false);
    assertEquals(List.of(), ofModel(board.read()));
    board.synthesis().body("model", equalTo("some-model:8b"));
  }

  @Test
  void theBoardSaysThatTheModelIsBeingLoaded() {
    var board = OwnBoard.waiting(lead, told());
    fake.script(
        request ->
            "loading".equals(board.synthesis().extract().path("stage"))
                ? answer(request)
                : Reply.status(503, "{\"error\":{\"message\":\"Loading model\"}}"));
    OwnBoard.gather();
    board.synthesis().body("model", equalTo("some-model:8b"));
  }

  private Released told() {
    return Commented.told(lead.memberId(), fake.host(), COMMENTS);
  }

  private void again(OwnBoard board, boolean plain) {
    lead.request().post(board.path() + "/synthesis?plain=" + plain).then().statusCode(202);
    OwnBoard.gather();
  }

  private static Set<String> names(JsonPath board) {
    return Set.copyOf(board.<String>getList("themes.name"));
  }

  private static List<Object> ofModel(JsonPath board) {
    return board.getList("notices.code.findAll { it.startsWith('language-model') }");
  }

  private static List<Object> statementsOf(JsonPath board, String theme) {
    String id = board.getString("themes.find { it.name == '" + theme + "' }.id");
    return board.getList("statements.findAll { it.themeId == '" + id + "' }");
  }

  /** Copies each comment without its thanks, and groups by the word that all languages share. */
  private static Reply answer(Request request) {
    var answer = JsonNodeFactory.instance.objectNode();
    if (request.schemaName().equals("wishes")) {
      var comments = answer.putArray("comments");
      for (var comment : request.content().path("comments")) {
        comments
            .addObject()
            .put("number", comment.path("number").asInt())
            .putArray("wishes")
            .add(comment.path("text").asText().replace(" Danke!", ""));
      }
      return Reply.of(answer.toString());
    }
    var groups = answer.putArray("groups");
    var reviews = groups.addObject().put("number", 1).put("name", "Schneller reviewen");
    var meetings = groups.addObject().put("number", 2).put("name", "Besprechungen");
    var in = Map.of(true, reviews.putArray("wishes"), false, meetings.putArray("wishes"));
    var sides = answer.putArray("apart").addObject();
    var one = sides.putArray("one");
    var other = sides.putArray("other");
    for (var wish : request.content().path("wishes")) {
      var text = wish.path("text").asText();
      int number = wish.path("number").asInt();
      in.get(text.contains("evi") || text.contains("evu")).add(number);
      if (text.contains("Besprechungen")) {
        (text.startsWith("Mehr") ? one : other).add(number);
      }
    }
    return Reply.of(answer.toString());
  }
}
