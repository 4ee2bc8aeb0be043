package io.tenward.synthesis.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.EOFException;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SentenceModelsTest {
  private static final long[] WORDS = {101, 102};

  private final OnnxModel first = packaged("/all-minilm-l6-v2-q.onnx");
  private final OnnxModel second = packaged("/bge-small-en-v1.5-q.onnx");

  SentenceModelsTest() throws Exception {}

  @AfterEach
  void nothingStaysOpen() {
    assertThrows(IllegalStateException.class, () -> first.embed(WORDS), "first");
    assertThrows(IllegalStateException.class, () -> second.embed(WORDS), "second");
  }

  @Test
  void areOpenUntilTheyAreClosed() throws Exception {
    try (var models =
        SentenceModels.together(SentenceModelsTest::vocabulary, this::first, this::second)) {
      assertEquals(2, models.embed("She listens").length);
    }
  }

  @Test
  void areLetGoWhenTheVocabularyFails() {
    assertMissing(SentenceModelsTest::unreadable, this::first, this::second);
  }

  @Test
  void areLetGoWhenTheFirstFails() throws Exception {
    first.close();
    assertMissing(SentenceModelsTest::vocabulary, SentenceModelsTest::unreadable, this::second);
  }

  @Test
  void areLetGoWhenTheSecondFails() throws Exception {
    second.close();
    assertMissing(SentenceModelsTest::vocabulary, this::first, SentenceModelsTest::unreadable);
  }

  private static void assertMissing(
      Callable<Tokenizer> vocabulary, Callable<OnnxModel> here, Callable<OnnxModel> there) {
    var missing =
        assertThrows(
            ModelsMissing.class, () -> SentenceModels.together(vocabulary, here, there).close());
    assertInstanceOf(EOFException.class, missing.getCause());
  }

  private OnnxModel first() {
    return first;
  }

  private OnnxModel second() {
    return second;
  }

  private static <T> T unreadable() throws EOFException {
    throw new EOFException("half a file");
  }

  private static Tokenizer vocabulary() throws IOException {
    try (var json =
        SentenceModelsTest.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json")) {
      return TokenizerFile.read(json);
    }
  }

  private static OnnxModel packaged(String name) throws Exception {
    try (var file = SentenceModelsTest.class.getResourceAsStream(name)) {
      return new OnnxModel(file.readAllBytes(), Pooling.MEAN);
    }
  }
}
