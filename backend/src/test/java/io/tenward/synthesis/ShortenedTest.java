package io.tenward.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;

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

  @ParameterizedTest
  @CsvSource({
    // Where the last word fits, and where one word takes more than half.
    "50, 8, true",
    "20, 80, false"
  })
  void sixtyLettersAtMost(int first, int second, boolean whole) {
    var name = Shortened.of("x".repeat(first) + ", " + "😀".repeat(second) + " and more of it");
    assertEquals(whole ? "x".repeat(first) + ", " + "😀".repeat(second) : cut(first), head(name));
  }

  private static String cut(int first) {
    return "x".repeat(first) + ", " + "😀".repeat(60 - first - 2);
  }

  private static String head(String name) {
    assertEquals('…', name.charAt(name.length() - 1));
    return name.substring(0, name.length() - 1);
  }
}
