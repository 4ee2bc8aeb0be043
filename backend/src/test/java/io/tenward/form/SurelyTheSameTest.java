package io.tenward.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.tenward.base.text.LocalizedText;
import io.tenward.results.SampleManifest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A trend is shown of what is the same letter by letter, whatever stands beside it included. */
class SurelyTheSameTest {
  private static final String WORDS = "Answers on the same day";
  private static final Map<String, LocalizedText> SCALE = Map.of("10", LocalizedText.own("Always"));
  private static final Question ITEM = item("item", WORDS, SCALE);

  @ParameterizedTest
  @MethodSource("changed")
  void whateverIsChangedMakesAnotherQuestion(String what, Question other) {
    assertEquals(Set.of(), form(ITEM).surelyAsksAgain(form(other)), what);
    assertEquals(Set.of("item"), form(ITEM).surelyAsksAgain(form(ITEM)));
  }

  static Stream<Arguments> changed() {
    return Stream.of(
        arguments("id", item("other", WORDS, SCALE)),
        arguments("sentence", item("item", WORDS + ".", SCALE)),
        arguments("case", item("item", WORDS.toLowerCase(), SCALE)),
        arguments("anchors", item("item", WORDS, Map.of("10", LocalizedText.own("Often")))),
        arguments("no anchors", item("item", WORDS, null)),
        arguments(
            "kind",
            new Question(
                "item", Question.Kind.CLAUSE, LocalizedText.own(WORDS), SCALE, false, true)));
  }

  @Test
  void anotherIntroductionMakesAnotherQuestion() {
    var intro = with("Rate from 10 (never) to 1 (always).", ITEM);

    assertEquals(Set.of(), form(ITEM).surelyAsksAgain(intro));
    assertEquals(Set.of("item"), intro.surelyAsksAgain(intro));
  }

  /** A round that was launched before a release reworded a shipped item keeps its old words. */
  @Test
  void aShippedItemIsTheSameInTheWordsOfAnEarlierRelease() {
    var today =
        Template.SHIPPED.stream()
            .flatMap(template -> template.questions().stream())
            .filter(question -> question.id().equals("on-track.focus"))
            .findFirst()
            .orElseThrow();
    var former =
        new LocalizedText(
            "Spends their time on what matters most to us now",
            "Verwendet die Zeit auf das, was uns gerade am wichtigsten ist",
            null);
    var then =
        new Question("on-track.focus", Question.Kind.ITEM, former, today.anchors(), true, true);

    assertEquals(Set.of(today.id()), form(today).surelyAsksAgain(form(then)));
  }

  private static Question item(String id, String text, Map<String, LocalizedText> anchors) {
    return new Question(id, Question.Kind.ITEM, LocalizedText.own(text), anchors, false, true);
  }

  private static Manifest form(Question... questions) {
    return SampleManifest.running(
        UUID.randomUUID(), 4, false, List.of(), new byte[0], List.of(questions));
  }

  private static Manifest with(String intro, Question question) {
    var json =
        form(question).toJson().replace("\"lead\":", "\"intro\":\"" + intro + "\",\"lead\":");
    return Manifest.parse(json);
  }
}
