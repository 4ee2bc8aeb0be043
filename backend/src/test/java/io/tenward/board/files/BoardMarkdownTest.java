package io.tenward.board.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardMarkdownTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '@',
      value = {
        "1. First@1\\. First",
        "- item@\\- item",
        "# not a heading@\\# not a heading",
        "a_b*c`d@a\\_b\\*c\\`d",
        "see https://x.example/y@see https\\://x.example/y",
        "&lt;b&gt;@\\&lt;b\\&gt;",
        "12) twelve@12\\) twelve",
        "100 times@100 times",
      })
  void signsLoseTheirMeaning(String written, String escaped) {
    assertEquals(escaped, BoardMarkdown.plain(written));
  }
}
