package io.tenward.synthesis.meaning;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
  private static Tokenizer bert;

  @BeforeAll
  static void read() throws IOException {
    try (var json =
        TokenizerTest.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json")) {
      bert = TokenizerFile.read(json);
    }
  }

  /** The expected tokens are those of the reference implementation (Hugging Face's tokenizers). */
  @Test
  void readsAsTheModelWasTrained() {
    assertArrayEquals(
        new long[] {
          101, 7592, 1010, 2088, 999, 15743, 2128, 1011, 3319, 2123, 1005, 1056, 1879, 1755, 1039,
          1009, 1009, 100, 4895, 8671, 2666, 3567, 8553, 102
        },
        bert.tokens("Héllo, wörld! naïve re-review don't 東京 C++ 👍 unbelievability"));
    assertArrayEquals(new long[] {101, 102}, bert.tokens(" \t\n\u200B"));
  }

  @Test
  void longTextsAreCutAndLongWordsUnknown() {
    var tokens = bert.tokens("review ".repeat(1000));
    assertEquals(Tokenizer.LONGEST, tokens.length);
    assertEquals(102, tokens[tokens.length - 1]);
    assertArrayEquals(new long[] {101, 100, 102}, bert.tokens("x".repeat(4000)));
  }

  @Test
  void knowsWordsButNoEmoji() {
    assertTrue(bert.knows("trust"));
    assertFalse(bert.knows("👍🎉"));
    assertFalse(bert.knows(""));
  }

  @Test
  void takesTheMostProbablePieces() throws IOException {
    var unigram =
        read(
            """
            {"version": "1.0", "truncation": {"max_length": 9}, "normalizer": {"type": "Precompiled", "x": [1]},
             "model": {"type": "Unigram", "unk_id": 2, "vocab": [["<s>", 0], ["</s>", 0], ["<unk>", 0],
               ["▁mehr", -3.0], ["▁me", -2.0], ["hr", -2.0], ["▁Zeit", -4.0], ["▁", -5.0], ["x", -6.0]]}}
            """);
    assertArrayEquals(new long[] {0, 3, 6, 1}, unigram.tokens(" mehr  Zeit "));
    assertArrayEquals(new long[] {0, 7, 8, 2, 1}, unigram.tokens("x😀"));
    assertArrayEquals(new long[] {0, 1}, unigram.tokens(""));
    assertTrue(unigram.knows("mehr"));
    assertEquals(Tokenizer.LONGEST, unigram.tokens("mehr ".repeat(500)).length);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"model\": {\"vocab\": {\"a\": 1}}}",
        "{\"model\": {\"vocab\": [[\"a\", 1]]}}",
        "{\"model\": {\"vocab\": 7}}",
        "no json"
      })
  void anotherFileIsNone(String json) {
    assertThrows(IOException.class, () -> read(json));
  }

  private static Tokenizer read(String json) throws IOException {
    return TokenizerFile.read(new ByteArrayInputStream(json.getBytes(UTF_8)));
  }
}
