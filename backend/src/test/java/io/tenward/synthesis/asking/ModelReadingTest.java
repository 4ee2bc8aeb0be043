package io.tenward.synthesis.asking;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.tenward.contract.LanguageModelFailure;
import io.tenward.model.LanguageModelException;
import io.tenward.synthesis.GivenGroups;
import io.tenward.synthesis.Progress;
import io.tenward.synthesis.Readings;
import io.tenward.synthesis.reading.Splitter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelReadingTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String MIXED =
      "Danke! Mehr Reviews,\n  bitte   schneller und weniger Meetings.";

  private final List<JsonNode> asked = Collections.synchronizedList(new ArrayList<>());

  @Test
  void splitsACommentWhereTheModelDoes() {
    assertEquals(
        List.of("Mehr Reviews,\n  bitte   schneller", "weniger Meetings"),
        split(MIXED, "Mehr Reviews, bitte schneller", "weniger Meetings"));
  }

  @Test
  void keepsWhatTheModelLeftOut() {
    assertEquals(
        List.of("Plan the week.", "Say no more often."),
        split("Plan the week. Say no more often.", "Say no more often."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Plan my week.", "Say no more often.|Plan the week.", "..."})
  void splitsACommentItselfWhereTheModelAlteredIt(String wishes) {
    var comment = "Plan the week. Say no more often.";
    // One usable answer, or the model would have failed.
    var replies = reading(content -> wishes(content, comment, wishes.split("\\|")));
    var spans = replies.split(List.of(comment, "Ask us."), Splitter.plain()::split);
    assertEquals(
        List.of("Plan the week.", "Say no more often."),
        spans.get(comment).stream().map(span -> span.of(comment)).toList());
  }

  @Test
  void groupsWishesOfAllLanguages() {
    var given =
        group(
            List.of("Faster reviews", "Schnellere Reviews", "More tests", "faster reviews!"),
            """
            {"groups": [{"number": 1, "name": "Review faster", "wishes": ["Faster reviews", "Schnellere Reviews"]},
                        {"number": 2, "name": "Test", "wishes": ["More tests"]}], "apart": []}
            """);
    assertEquals(
        List.of("Review faster: 0 1 3", "Test: 2"),
        given.groups().stream().map(ModelReadingTest::told).sorted().toList());
  }

  @Test
  void takesNumbersInQuotes() {
    var given =
        reading(
                content ->
                    json(
                        """
                        {"groups": [{"number": "1", "name": "All", "wishes": ["1", "2", "1.5", "two", "9"]}]}
                        """))
            .group(List.of("a wish", "b wish"));
    assertEquals(List.of("All: 0 1"), given.groups().stream().map(ModelReadingTest::told).toList());
  }

  @Test
  void dropsWhatTheModelMayNotSay() {
    var given =
        group(
            List.of("a wish", "b wish", "c wish", "d wish"),
            """
            {"groups": [{"number": 1, "name": "See http://evil.example/x", "wishes": ["a wish", "b wish", 77, 0, "a wish"]},
                        {"number": 2, "name": "<b>Bold</b>", "wishes": ["b wish", "c wish"]},
                        {"number": 3, "name": "%s", "wishes": [1.5, "no number"]}],
             "apart": [{"one": ["a wish"], "other": ["c wish"]}, {"one": ["a wish"], "other": ["b wish"]},
                       {"one": ["a wish"], "other": ["a wish"]}]}
            """
                .formatted("x".repeat(81)));
    assertEquals(
        List.of("null: 0 1", "null: 2"),
        given.groups().stream().map(ModelReadingTest::told).sorted().toList());
    assertEquals(List.of(new GivenGroups.Apart(List.of(0), List.of(1))), given.apart());
  }

  @Test
  void goesOnWithTheGroupsOfEarlierBatches() {
    var wishes = IntStream.range(0, 150).mapToObj(i -> "wish number " + i).toList();
    var given =
        reading(
                content -> {
                  boolean first = content.path("groups").isEmpty();
                  var all =
                      IntStream.rangeClosed(1, content.path("wishes").size())
                          .mapToObj(String::valueOf)
                          .collect(joining(","));
                  return json(
                      "{\"groups\": [{\"number\": %d, \"name\": \"%s\", \"wishes\": [%s]}], \"apart\": []}"
                          .formatted(1, first ? "All" : "Ignored", all));
                })
            .group(wishes);
    assertEquals(1, given.groups().size());
    assertEquals("All", given.groups().getFirst().name());
    assertEquals(150, Set.copyOf(given.groups().getFirst().statements()).size());
    assertEquals(2, asked.size());
    assertEquals("All", asked.getLast().path("groups").path(0).path("name").asText());
  }

  @Test
  void asksOnceForTheSame() {
    var kept = new Readings();
    for (int i = 0; i < 2; i++) {
      new ModelReading(
              model(content -> json("{\"groups\": [{\"wishes\": [1]}]}")),
              "German",
              kept,
              Progress.IGNORED)
          .group(List.of("Faster reviews", "More tests"));
    }
    assertEquals(1, asked.size());
  }

  @Test
  void sendsTextsOnlyAndNotInTheirOrder() {
    var texts = IntStream.range(0, 30).mapToObj(i -> "I wish for " + i).toList();
    reading(content -> json("{\"groups\": [{\"wishes\": [1]}]}")).group(texts);
    var content = asked.getFirst();
    assertEquals(List.of("language", "groups", "wishes"), names(content));
    assertEquals(List.of("number", "text"), names(content.path("wishes").path(0)));
    var sent =
        StreamSupport.stream(content.path("wishes").spliterator(), false)
            .map(wish -> wish.path("text").asText())
            .toList();
    assertEquals(Set.copyOf(texts), Set.copyOf(sent));
    assertFalse(texts.equals(sent));
  }

  @Test
  void failsWhereNothingOfTheAnswerCanBeUsed() {
    var failed =
        assertThrows(
            LanguageModelException.class,
            () -> reading(content -> json("{\"groups\": \"none\"}")).group(List.of("More tests")));
    assertEquals(LanguageModelFailure.BAD_ANSWER, failed.failure());
  }

  @Test
  void endsACallThatIsNoLongerWanted() throws InterruptedException {
    var begun = new CountDownLatch(1);
    var ended = new CountDownLatch(1);
    Asking slow =
        (instructions, content, name, schema) -> {
          begun.countDown();
          try {
            Thread.sleep(60_000);
          } catch (InterruptedException e) {
            ended.countDown();
          }
          return JSON.createObjectNode();
        };
    Progress cancelled =
        (done, all) -> {
          if (begun.getCount() == 0) {
            throw new CancellationException();
          }
        };
    var reading = new ModelReading(slow, "English", new Readings(), cancelled);
    assertThrows(CancellationException.class, () -> reading.group(List.of("More tests")));
    assertTrue(ended.await(5, java.util.concurrent.TimeUnit.SECONDS));
  }

  private List<String> split(String comment, String... wishes) {
    return reading(content -> wishes(content, comment, wishes))
        .split(List.of(comment), Splitter.plain()::split)
        .get(comment)
        .stream()
        .map(span -> span.of(comment))
        .toList();
  }

  /** Answers about one comment with these wishes, and about any other with the whole of it. */
  private static JsonNode wishes(JsonNode content, String comment, String... wishes) {
    var answer = JSON.createObjectNode();
    var comments = answer.putArray("comments");
    for (var one : content.path("comments")) {
      var said = comments.addObject().put("number", one.path("number").asInt()).putArray("wishes");
      var text = one.path("text").asText();
      for (var wish : text.equals(comment) ? wishes : new String[] {text}) {
        said.add(wish);
      }
    }
    return answer;
  }

  /**
   * @param answer with words in place of the numbers of wishes
   */
  private GivenGroups group(List<String> wishes, String answer) {
    return reading(
            content -> {
              var numbered = answer;
              for (var wish : content.path("wishes")) {
                numbered =
                    numbered.replace(
                        '"' + wish.path("text").asText() + '"', wish.path("number").toString());
              }
              return json(numbered);
            })
        .group(wishes);
  }

  private static String told(GivenGroups.Group group) {
    return group.name()
        + ": "
        + group.statements().stream().sorted().map(String::valueOf).collect(joining(" "));
  }

  private static List<String> names(JsonNode object) {
    var names = new ArrayList<String>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private ModelReading reading(Function<JsonNode, JsonNode> answer) {
    return new ModelReading(model(answer), "German", new Readings(), Progress.IGNORED);
  }

  private Asking model(Function<JsonNode, JsonNode> answer) {
    return (instructions, content, name, schema) -> {
      var read = json(content);
      asked.add(read);
      return answer.apply(read);
    };
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
