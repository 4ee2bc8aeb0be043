package io.tenward.synthesis;

import io.tenward.synthesis.meaning.Pooling;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A model of the operator's for other languages than English.
 *
 * @param folder holds {@code model.onnx} and {@code tokenizer.json}
 */
public record MountedModel(Path folder, Pooling pooling) {

  /**
   * From {@code TENWARD_MODEL}, the folder, and {@code TENWARD_MODEL_POOLING}, which is {@code
   * mean} unless it is {@code first}.
   */
  public static Optional<MountedModel> from(Map<String, String> environment) {
    var folder = environment.getOrDefault("TENWARD_MODEL", "");
    boolean first = "first".equals(environment.get("TENWARD_MODEL_POOLING"));
    return folder.isEmpty()
        ? Optional.empty()
        : Optional.of(new MountedModel(Path.of(folder), first ? Pooling.FIRST : Pooling.MEAN));
  }
}
