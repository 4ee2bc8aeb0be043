package io.tenward.synthesis;

import io.tenward.synthesis.meaning.Pooling;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The models, loaded once for all tests that need them. */
public final class SharedModels {
  static final Path NO_MODEL = Path.of("no", "such", "folder");

  private static final Engine ENGINE =
      Engine.start(Optional.of(new MountedModel(NO_MODEL, Pooling.MEAN)));

  private SharedModels() {}

  public static Synthesis synthesis() {
    return ENGINE.synthesis();
  }

  static List<String> missing() {
    return ENGINE.missing();
  }

  static boolean mountedFailed() {
    return ENGINE.mountedFailed();
  }

  /** Each a comment of its own. */
  static List<Statement> statements(String... texts) {
    return IntStream.range(0, texts.length)
        .mapToObj(i -> new Statement("c%d.0".formatted(i), "c" + i, null, texts[i]))
        .toList();
  }
}
