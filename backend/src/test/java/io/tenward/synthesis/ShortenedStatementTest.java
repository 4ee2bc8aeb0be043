package io.tenward.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShortenedStatementTest {
  private static final Path NAMES =
      Path.of("src/test/resources/io/tenward/synthesis/shortened.json");

  static List<List<String>> names() throws IOException {
    return JsonMapper.builder()
        .build()
        .readValue(NAMES.toFile(), new TypeReference<List<List<String>>>() {});
  }

  @ParameterizedTest
  @MethodSource("names")
  void aWishWithoutWhatStandsAroundIt(List<String> statementAndName) {
    assertEquals(statementAndName.getLast(), ShortenedStatement.of(statementAndName.getFirst()));
  }

  /** The writer must be found by the name, because publishing asks whether the name may be read. */
  @ParameterizedTest
  @MethodSource("names")
  void itIsAPassageOfTheStatement(List<String> statementAndName) {
    var name = statementAndName.getLast().replaceFirst("…$", "").toLowerCase(Locale.ROOT);
    var statement = ShortenedStatement.inLine(statementAndName.getFirst()).toLowerCase(Locale.ROOT);
    assertTrue(statement.contains(name), name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "and ",
        "• ",
        "😀 ",
        "you must ",
        "it would be good if you could ",
        "a.b. A",
        ". A"
      })
  void aStatementThatOnlyBegins(String beginning) {
    var name = ShortenedStatement.of(beginning.repeat(20_000 / beginning.length()) + "end");
    assertTrue(name.codePointCount(0, name.length()) <= 61, name);
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "., ", "!!"})
  void aStatementOfMarksOnly(String mark) {
    assertTrue(ShortenedStatement.of(mark.repeat(2_000)).length() <= 61);
  }

  /** At the end of each sentence the code looked for an abbreviation from each bracket on. */
  @Test
  void aStatementOfBracketsAndFullStops() {
    var statement = "(.".repeat(100) + ". A".repeat(33);
    assertTimeout(
        Duration.ofSeconds(1),
        () -> IntStream.range(0, 50).forEach(i -> ShortenedStatement.of(statement)));
  }

  @Test
  void whereNoBlankIsSetBetweenWordsSixtyLetters() {
    assertEquals("X".repeat(59) + "😀…", ShortenedStatement.of("X".repeat(59) + "😀Y"));
  }
}
