package io.tenward.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Five words in a row of a comment are somebody's, and all that they wrote from three words on. The
 * page finds the same: quoting.test.ts.
 */
class OwnWordsTest {
  private static final OwnWords WORDS =
      new OwnWords(
          List.of(
              "I wait two days for a review, every single time.",
              "",
              "Ich würde Bojan's Liste lieber am Montag um neun lesen",
              "review",
              "Review pull requests faster.",
              "Fewer meetings",
              "请更快地审查代码。",
              "我希望你每周和我们谈一次目标",
              "減らそう",
              "PRを早くレビューしてください、お願いします"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      nullValues = "-",
      value = {
        "You wait two days for a review                        | wait two days for a review",
        "WAIT, two   days -- for: A. I hear you                | WAIT, two   days -- for: A",
        "two days for a                                        | -",
        "wait two days, not for a review every week            | -",
        "two days for a review. Two days for a review, every   | Two days for a review, every",
        "lieber am Montag um neun                              | lieber am Montag um neun",
        "Würde Bojan's liste lieber am                         | Würde Bojan's liste lieber am",
        "<b>wait</b> two days for a                            | -",
        "review                                                | -",
        "I will review pull requests faster, promised.         | review pull requests faster",
        "Review pull requests                                  | -",
        "fewer meetings                                        | -",
        "你说：请更快地审查代码！                                      | 请更快地审查代码",
        "更快地审查代码                                             | -",
        "你希望我每周和我们谈一次目标                                   | 每周和我们谈一次目标",
        "我希望你每周写                                              | -",
        "減らそう                                                  | -",
        "では、PR を早くレビューしてくださいと                           | PR を早くレビューしてください",
        "\"\"                                                  | -"
      })
  void repeated(String text, String passage) {
    assertEquals(Optional.ofNullable(passage), WORDS.in(text));
  }
}
