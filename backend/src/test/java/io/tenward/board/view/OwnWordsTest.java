package io.tenward.board.view;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
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

  /**
   * The search finds the first of the longest passages in texts of few repeated words, which no one
   * writes.
   */
  @Test
  void asIfEachPassageWereTried() {
    var dice = new Random(7);
    for (int i = 0; i < 2000; i++) {
      var said = List.of(drawn(dice, 3 + dice.nextInt(12)), drawn(dice, dice.nextInt(30)));
      var text = drawn(dice, dice.nextInt(30));
      assertEquals(
          Optional.ofNullable(tried(said, text)),
          new OwnWords(said).in(text),
          () -> said + " in " + text);
    }
  }

  private static String drawn(Random dice, int words) {
    return dice.ints(words, 0, 2).mapToObj(n -> n == 0 ? "a" : "b").collect(joining(" "));
  }

  private static @Nullable String tried(List<String> said, String text) {
    var words = text.isEmpty() ? List.<String>of() : List.of(text.split(" "));
    for (int length = words.size(); length >= 3; length--) {
      for (int at = 0; at + length <= words.size(); at++) {
        var passage = String.join(" ", words.subList(at, at + length));
        if (length >= 5 && said.stream().anyMatch(one -> one.contains(passage))
            || said.contains(passage)) {
          return passage;
        }
      }
    }
    return null;
  }
}
