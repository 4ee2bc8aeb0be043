package io.tenward.synthesis;

import io.tenward.synthesis.meaning.Pooling;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Names a model that the operator mounted for other languages than English.
 *
 * @param folder holds {@code model.onnx} and {@code tokenizer.json}
 */
public record MountedModel(Path folder, Pooling pooling) {

  /**
   * Reads {@code TENWARD_MODEL}, the folder, and {@code TENWARD_MODEL_POOLING}, which is {@code
   * mean} unless it is {@code first}.
   *
   * @throws IllegalArgumentException with a sentence, when it is another word
   */
  public static Optional<MountedModel> from(Map<String, String> environment) {
    var folder = environment.getOrDefault("TENWARD_MODEL", "");
    var pooling = pooling(environment.getOrDefault("TENWARD_MODEL_POOLING", ""));
    return folder.isEmpty()
        ? Optional.empty()
        : Optional.of(new MountedModel(Path.of(folder), pooling));
  }

  private static Pooling pooling(String word) {
    return switch (word) {
      case "", "mean" -> Pooling.MEAN;
      case "first" -> Pooling.FIRST;
      default -> throw new IllegalArgumentException("TENWARD_MODEL_POOLING must be mean or first");
    };
  }
}
