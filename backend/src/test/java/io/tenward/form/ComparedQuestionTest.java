package io.tenward.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.base.text.LocalizedText;
import io.tenward.form.ComparedQuestion.Skeleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComparedQuestionTest {
  private static final String ASKED = "Tells us what matters about will";

  /**
   * Hangul filler, Cyrillic a, Greek omicron, dotless i, a zero, I for l, full width, and so on.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tells us what matters\u3164 about will",
        "Tells us wh\u0430t m\u0430tters about will",
        "Tells us what matters ab\u03BFut will",
        "Tells us what matters about w\u0131ll",
        "Tells us what matters ab0ut will",
        "TeIIs us what matters about wiII",
        "\uFF34ells us what matters about will",
        "Tells us what mat\u00ADters about will\u200B",
        "tells us: WHAT matters (about will)!",
        "T e l l s us what matters about will",
        "T\u00E9lls us what matters about will",
      })
  void looksTheSame(String text) {
    assertEquals(Skeleton.of(ASKED), Skeleton.of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "Tells us what really matters about will, Tells us what matters about will",
    "Communicates well, Communicates very well",
    "Focus, Focus now",
    "Is fair, Is always fair",
    "'Spends time on what matters', 'Spends the time on what matters!'",
  })
  void oneWordMoreIsTheSameQuestion(String one, String other) {
    assertTrue(own(one).isSameAs(own(other)));
    assertTrue(own(other).isSameAs(own(one)));
  }

  @ParameterizedTest
  @CsvSource({
    "Communicates well, Delegates well",
    "Keeps promises, Explains choices",
    "Leads meetings well, Listens to the team",
  })
  void otherWordsAreAnotherQuestion(String one, String other) {
    assertFalse(own(one).isSameAs(own(other)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Please rate from where you stand: leads meetings well | Leads meetings well
          Please rate from where you stand: is fair             | Is fair
          How do you see this? Leads meetings well              | Leads meetings well
          Over the last quarter he or she leads our weekly meetings well, as you see it \
          | Leads our weekly meetings well
          Thinking of everything you have seen in the last two quarters would you say that she \
          leads our weekly meetings well and without any hurry | Leads our weekly meetings well
          """)
  void paddingIsTheSameQuestion(String padded, String asked) {
    assertTrue(own(padded).isSameAs(own(asked)));
    assertTrue(own(asked).isSameAs(own(padded)));
  }

  @Test
  void whatStandsInAnAnchorIsAskedAsWell() {
    var anchors = Map.of("10", LocalizedText.own("Leads our weekly meetings well"));
    var hidden =
        compared(
            new Question(
                "x", Question.Kind.ITEM, LocalizedText.own("Rate this"), anchors, null, null));

    assertTrue(hidden.isSameAs(own("Leads our weekly meetings well")));
    assertTrue(own("Leads our weekly meetings well").isSameAs(hidden));
    assertFalse(own("Rate the food").isSameAs(own("Leads our weekly meetings well")));
  }

  @Test
  void aShippedQuestionIsOneInEveryLanguage() {
    var shipped = Template.SHIPPED.getFirst().questions().getFirst();
    var german = own(Question.Kind.OPEN, shipped.text().in("de"));
    var english = own(Question.Kind.OPEN, shipped.text().in("en") + " Please");

    assertTrue(german.isSameAs(english));
    assertTrue(german.isSameAs(compared(shipped)));
    assertFalse(own(shipped.text().in("de")).isSameAs(english), "one is rated, one is not");
    assertTrue(own(shipped.text().in("de")).isLike(english));
  }

  /** A lead's own copy of what an earlier release shipped, beside what this one ships. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Lets the team shine before themselves",
        "Lässt erst das Team glänzen und dann sich selbst",
      })
  void aShippedQuestionStaysTheSameWhenAReleaseRewordsIt(String former) {
    var today =
        shipped()
            .filter(question -> question.id().equals("mindset.team"))
            .findFirst()
            .orElseThrow();

    assertTrue(own(former).isSameAs(compared(today)));
    assertFalse(own("Brings cake").isSameAs(compared(today)));
  }

  @Test
  void noTwoShippedQuestionsReadAlike() {
    var all =
        shipped()
            .flatMap(
                question ->
                    Template.WORDINGS.get(question.id()).stream()
                        .map(
                            text ->
                                new Question(
                                    question.id(), question.kind(), text, null, null, null)))
            .map(ComparedQuestionTest::compared)
            .toList();
    for (var one : all) {
      var same = all.stream().filter(one::isSameAs).map(ComparedQuestion::id).distinct().toList();
      assertEquals(List.of(one.id()), same);
      assertEquals(1, one.ids().size(), () -> one.ids() + " read alike");
    }
    assertTrue(all.size() > 80);
  }

  /**
   * A vote on other words is a vote on the same clause, a new id makes no new clause, and rating it
   * is no other question.
   */
  @Test
  void aClauseIsTheSameByItsLineageAndByItsWords() {
    var text = "A first look within a working day";
    var clause = new Question.Clause("duty", null, null);
    var vote = compared(Question.vote("clause.1", text, clause));
    var reworded = compared(Question.vote("clause.1", "By noon", clause));
    var another = compared(Question.vote("clause.2", text, clause));
    var rating =
        compared(
            new Question(
                "clause.1", Question.Kind.ITEM, LocalizedText.own(text), null, false, true));

    assertTrue(vote.isSameAs(reworded));
    assertTrue(vote.isSameAs(another));
    assertTrue(vote.isSameAs(rating));
    assertTrue(rating.isSameAs(reworded));
    assertTrue(vote.isSameAs(own(text + ", honestly?")));
  }

  private static Stream<Question> shipped() {
    return Template.SHIPPED.stream().flatMap(template -> template.questions().stream());
  }

  private static ComparedQuestion own(String text) {
    return own(Question.Kind.ITEM, text);
  }

  private static ComparedQuestion own(Question.Kind kind, String text) {
    var id = UUID.randomUUID().toString();
    return compared(new Question(id, kind, LocalizedText.own(text), null, null, null));
  }

  private static ComparedQuestion compared(Question question) {
    return ComparedQuestion.of(question, "");
  }

  /** Two forms may have one scale and one introduction, which are no question by themselves. */
  @Test
  void whatStandsBesideAQuestionIsComparedWithSentencesOnly() {
    var often = Map.of("10", LocalizedText.own("Always, without being asked for it"));
    var one =
        new Question(
            "a",
            Question.Kind.ITEM,
            LocalizedText.own("Gives feedback in time"),
            often,
            null,
            null);
    var other =
        new Question(
            "b", Question.Kind.ITEM, LocalizedText.own("Protects our focus"), often, null, null);
    var intro = "Please rate how things went since the spring.";

    assertFalse(ComparedQuestion.of(one, intro).isSameAs(ComparedQuestion.of(other, intro)));
    assertTrue(
        ComparedQuestion.of(one, "Protects our focus: is that so?").isSameAs(compared(other)));
    assertTrue(
        compared(other).isSameAs(ComparedQuestion.of(one, "Protects our focus: is that so?")));
  }

  @Test
  void whatThePartsOfAGroupAreCalledIsAskedAsWell() {
    var parts = List.of("Frontend", "Who protects our focus");
    var hidden = new Questions(List.of(item("a", "Rate this"))).compared("", parts).getFirst();

    assertTrue(hidden.isSameAs(own("Protects our focus")));
    assertFalse(hidden.isSameAs(own("Keeps promises")));
  }

  /** What stands beside two questions is compared only where neither says anything itself. */
  @Test
  void twoShortSentencesAreComparedByWhatStandsBesideThem() {
    var scale = Map.of("10", LocalizedText.own("Leads our weekly meetings well"));
    var one = new Question("a", Question.Kind.ITEM, LocalizedText.own("So?"), scale, null, null);
    var other =
        new Question("b", Question.Kind.ITEM, LocalizedText.own("Well?"), scale, null, null);
    var longer =
        new Question(
            "c", Question.Kind.ITEM, LocalizedText.own("Keeps promises"), scale, null, null);

    assertTrue(compared(one).isSameAs(compared(other)));
    assertFalse(
        compared(longer)
            .isSameAs(
                compared(
                    new Question(
                        "d",
                        Question.Kind.ITEM,
                        LocalizedText.own("Explains choices"),
                        scale,
                        null,
                        null))));
  }

  @Test
  void aShortSentenceTakesTheIntroductions() {
    var intro = "Does Ines explain why something was decided?";
    var one = ComparedQuestion.of(item("a", "And so?"), intro);

    assertTrue(one.isSameAs(ComparedQuestion.of(item("b", "Well?"), intro)));
    assertFalse(one.isSameAs(ComparedQuestion.of(item("b", "Well?"), "Brings cake on Fridays")));
    assertFalse(one.isTwinOf(ComparedQuestion.of(item("b", "Well?"), intro)));
  }

  @Test
  void twinsAskTheSameInOneForm() {
    var anchored =
        new Question(
            "a",
            Question.Kind.ITEM,
            LocalizedText.own("Where are we"),
            Map.of("10", LocalizedText.own("Leads our weekly meetings well")),
            null,
            null);

    assertTrue(own("Leads our weekly meetings well").isTwinOf(own("Leads weekly meetings well")));
    assertTrue(compared(anchored).isTwinOf(own("Leads our weekly meetings well")));
    assertFalse(own("Keeps promises").isTwinOf(own("Explains choices")));
  }

  private static Question item(String id, String text) {
    return new Question(id, Question.Kind.ITEM, LocalizedText.own(text), null, null, null);
  }
}
