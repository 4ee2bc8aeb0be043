package io.tenward.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortenedTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'Say no more often.'             | Say no more often
          '  Two\n\t lines,  of it ;: '    | Two lines, of it
          '..., !'                         | ..., !
          'Weniger Termine! Mehr Zeit!'    | Weniger Termine! Mehr Zeit
          """)
  void oneLineWithoutWhatEndsASentence(String statement, String name) {
    assertEquals(name, Shortened.of(statement));
  }

  @Test
  void nothingThatTurnsOrHidesLetters() {
    assertEquals(
        "now read this", Shortened.of("\u202enow \u2067read\u2069 th\u200bis\u202c.\ufeff"));
    assertEquals("two lines", Shortened.of("two\u2028\u0085lines"));
    assertEquals("\u200fפחות\u200e", Shortened.of("\u200fפחות\u200e"));
    assertEquals("!", Shortened.of("\u202e!\u202c"));
  }

  @Test
  void sixtyLettersAtMostAndWholeWordsWhereTheyTakeMoreThanHalf() {
    var words = "x".repeat(50) + ", " + "😀".repeat(8);
    assertEquals(words + "…", Shortened.of(words + " and more of it"));
    var word = "x".repeat(20) + ", " + "😀".repeat(38);
    assertEquals(word + "…", Shortened.of(word + "😀😀 and more of it"));
  }
}
