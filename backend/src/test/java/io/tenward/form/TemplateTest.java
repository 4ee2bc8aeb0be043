package io.tenward.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.base.json.Json;
import io.tenward.base.text.LocalizedText;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplateTest {
  @Test
  void shipsTheForms() {
    assertEquals(
        List.of(
            "expectations",
            "balance",
            "on-track",
            "role-fit",
            "showcase",
            "core-responsibilities",
            "soft-skills",
            "technical-skills",
            "mindset",
            "force-multiplier",
            "liaison",
            "where-it-hurts"),
        Template.SHIPPED.stream().map(Template::id).toList());
  }

  @Test
  void respectsTheTimeOfRespondents() {
    for (var template : Template.SHIPPED) {
      assertEquals(
          template.questions().stream().mapToInt(Question::points).sum(), template.points());
      assertTrue(template.points() <= 8);
      assertTrue(template.minutes() <= 10);
      assertTrue(template.questions().stream().filter(question -> !question.rated()).count() <= 3);
    }
  }

  /** Three questions are four minutes, a form of eight items with example and advice is ten. */
  @Test
  void takesAsLongAsItSays() {
    assertEquals(
        List.of(4, 6, 4, 6, 4, 4, 9, 7, 7, 9, 9, 8),
        Template.SHIPPED.stream().map(Template::minutes).toList());
    var item = Template.shipped("on-track").orElseThrow().questions().getFirst();
    assertEquals(10, new Questions(Collections.nCopies(8, item)).minutes());
    var bare = new Question("a", Question.Kind.ITEM, LocalizedText.own("A"), null, false, false);
    assertEquals(1, new Questions(List.of(bare)).minutes());
    assertEquals(1, new Questions(List.of()).minutes());
  }

  @Test
  void speaksBothLanguages() {
    for (var template : Template.SHIPPED) {
      texts(template)
          .forEach(
              text -> {
                assertNotNull(text.en());
                assertNotNull(text.de());
                assertNotEquals(text.en(), text.de());
                assertNull(text.own());
              });
    }
  }

  private static Stream<LocalizedText> texts(Template template) {
    return Stream.concat(
        Stream.of(template.title(), template.description()),
        template.questions().stream()
            .flatMap(
                question ->
                    Stream.concat(
                        Stream.of(question.text()),
                        question.anchors() == null
                            ? Stream.of()
                            : question.anchors().values().stream())));
  }

  @Test
  void itemsHaveAnchorsAndOpenQuestionsHaveNone() {
    for (var template : Template.SHIPPED) {
      for (var question : template.questions()) {
        if (question.rated()) {
          assertNotNull(question.anchors());
          assertEquals(Set.of("3", "6", "10"), question.anchors().keySet());
          assertTrue(question.asksExample() && question.asksAdvice());
        } else {
          assertNull(question.anchors());
          assertFalse(question.asksExample() || question.asksAdvice());
        }
      }
    }
  }

  /** The source lets an item be found again, whichever form it is in. */
  @Test
  void itemsOfSetsSayWhereTheyComeFrom() {
    var sets = Template.SHIPPED.stream().filter(Template::set).toList();
    assertEquals(
        List.of(3, 7, 5, 5, 7, 7, 6), sets.stream().map(t -> t.questions().size()).toList());
    var ids = new HashSet<String>();
    for (var set : sets) {
      for (var item : set.questions()) {
        assertEquals(set.id(), item.source());
        assertEquals(set.id().equals("where-it-hurts") ? 1 : 2, item.version());
        assertTrue(ids.add(item.id()), item.id());
      }
    }
  }

  /** Whoever reads the three beside one another must be able to tell them apart. */
  @Test
  void anchorsOfSetsAreShortAndDistinct() {
    var seen = new HashSet<String>();
    Template.SHIPPED.stream()
        .filter(Template::set)
        .flatMap(TemplateTest::texts)
        .flatMap(text -> Stream.of(text.en(), text.de()))
        .forEach(
            text -> {
              assertTrue(text.length() <= 110, text);
              assertTrue(seen.add(text), "twice: " + text);
            });
  }

  @Test
  void writesWhatItReads() throws Exception {
    var json = Json.MAPPER.writeValueAsString(Template.SHIPPED);

    assertFalse(json.contains("null"));
    assertEquals(Template.SHIPPED, List.of(Json.MAPPER.readValue(json, Template[].class)));
  }
}
