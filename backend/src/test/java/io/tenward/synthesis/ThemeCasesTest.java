package io.tenward.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Checks what people wrote in both languages, and what must not be made of it. The files are in
 * cases.
 */
class ThemeCasesTest {
  enum Check {
    /** Each answer holds one expectation at most. */
    WHOLE {
      @Override
      void of(Case found, String value) {
        for (var text : found.texts()) {
          assertEquals(1, SharedModels.synthesis().split(text).size(), text);
        }
      }
    },
    /** The statements ask for nothing, and make no theme. */
    NOTHING {
      @Override
      void of(Case found, String value) {
        assertEquals(
            List.of(),
            found.texts().stream().filter(text -> !Synthesis.asksForNothing(text)).toList());
        assertEquals(List.of(), found.names());
      }
    },
    /** Some name is this one. */
    NAMED {
      @Override
      void of(Case found, String value) {
        assertTrue(found.names().contains(value), found.names().toString());
      }
    },
    /** No theme's name matches this expression. */
    NEVER {
      @Override
      void of(Case found, String value) {
        for (var name : found.names()) {
          assertFalse(name.matches("(?i).*(?:" + value + ").*"), name);
        }
      }
    },
    TOGETHER {
      @Override
      void of(Case found, String value) {
        assertEquals(1, found.themesOf(value).distinct().count(), found.names().toString());
      }
    },
    /** None of the first is in a theme with one of the others. */
    APART {
      @Override
      void of(Case found, String value) {
        var sides = value.split(" / ");
        var first = found.themesOf(sides[0]).toList();
        assertTrue(found.themesOf(sides[1]).noneMatch(first::contains));
      }
    },
    GERMAN {
      @Override
      void of(Case found, String value) {
        found.methodsOf(value).forEach(method -> assertEquals(Method.GERMAN, method));
      }
    },
    ENGLISH {
      @Override
      void of(Case found, String value) {
        found.methodsOf(value).forEach(method -> assertEquals(Method.ENGLISH, method));
      }
    };

    abstract void of(Case found, String value);
  }

  record Case(List<String> ids, List<String> texts, Suggestion suggestion) {
    static Case of(String file) throws IOException {
      var ids = new ArrayList<String>();
      var texts = new ArrayList<String>();
      try (var lines =
          Objects.requireNonNull(
              ThemeCasesTest.class.getResourceAsStream("cases/" + file + ".jsonl"), file)) {
        for (var line : new String(lines.readAllBytes(), "UTF-8").lines().toList()) {
          var answer = JsonMapper.builder().build().readTree(line);
          ids.add(answer.get("id").asText());
          texts.add(answer.get("text").asText());
        }
      }
      var statements = SharedModels.statements(texts.toArray(String[]::new));
      return new Case(ids, texts, SharedModels.synthesis().suggest(statements, Progress.IGNORED));
    }

    List<String> names() {
      return suggestion.themes().stream().map(FoundTheme::name).toList();
    }

    /** Numbers the themes; a statement that stands alone has a number of its own. */
    Stream<Integer> themesOf(String some) {
      return places(some)
          .map(
              place -> {
                for (int t = 0; t < suggestion.themes().size(); t++) {
                  if (suggestion.themes().get(t).statements().contains(place)) {
                    return t;
                  }
                }
                return -1 - place;
              });
    }

    Stream<Method> methodsOf(String some) {
      return places(some).map(suggestion.methods()::get);
    }

    /** "c00 c02", or "c00-c09". */
    private Stream<Integer> places(String some) {
      var ends = some.split("-");
      return ids.stream()
          .filter(
              id ->
                  ends.length > 1
                      ? id.compareTo(ends[0]) >= 0 && id.compareTo(ends[1]) <= 0
                      : some.contains(id))
          .map(ids::indexOf);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "t01-abbreviations             | WHOLE    |",
        "t02-non-answers               | NOTHING  |",
        "t03-names                     | NEVER    | ^enjoy|fewer|had never|\\(|way spack",
        "t04-opposites                 | NAMED    | Meetings",
        "t04-opposites                 | TOGETHER | c00 c01 c02 c04",
        "t04-opposites                 | NEVER    | fewer|twice|second|drop",
        "t05-duplicates                | APART    | c00-c08 / c09-c13",
        "t05-duplicates                | TOGETHER | c09 c10 c11 c12",
        "t06-german-words              | GERMAN   | c00-c10",
        "t06-german-words              | APART    | c05 / c06",
        "t07-bilingual                 | ENGLISH  | c00-c09",
        "t07-bilingual                 | GERMAN   | c10-c25",
        "t07b-german-alone             | GERMAN   | c10-c25",
        "t08-names-that-turn           | NEVER    | ^enjoy|^no idea",
        "t09-see-code-words            | NEVER    | find|list",
        "t10-german-taken-for-english  | GERMAN   | c00-c06",
        "t10-german-taken-for-english  | TOGETHER | c00 c01 c02 c03",
        "t10-german-taken-for-english  | TOGETHER | c04 c05 c06",
      })
  void isReadAsALeadWouldReadIt(String file, Check check, String value) throws IOException {
    check.of(Case.of(file), value == null ? "" : value);
  }

  /** A third language: nothing of it is joined, and nothing is lost. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Moins de réunions pour nous | Plus de temps et moins de réunions",
        "Меньше встреч | Меньше встреч в пятницу",
      })
  void whatCannotBeReadStaysSingle(String one, String other) {
    var statements = SharedModels.statements("Fewer meetings", one, other, "Fewer meetings please");
    var suggestion = SharedModels.synthesis().suggest(statements, Progress.IGNORED);
    assertEquals(List.of(1, 2), suggestion.single().stream().sorted().toList());
    assertEquals(Method.SPELLING, suggestion.methods().get(1));
  }
}
