package io.tenward.synthesis;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The models, loaded once for all tests that need them. */
public final class Shared {
  private static final Engine ENGINE = Engine.start(Optional.empty());

  private Shared() {}

  public static Synthesis synthesis() {
    assertEquals(List.of(), ENGINE.missing());
    return ENGINE.synthesis();
  }

  /** Each a comment of its own. */
  static List<Statement> statements(String... texts) {
    return IntStream.range(0, texts.length)
        .mapToObj(i -> new Statement("c%d.0".formatted(i), "c" + i, null, texts[i]))
        .toList();
  }
}
