package io.tenward.synthesis.meaning;

import ai.onnxruntime.OrtException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;

/** The sentence models cannot be used here; its message says why, in one sentence. */
public final class ModelsMissing extends Exception {
  private static final long serialVersionUID = 1;

  private ModelsMissing(String why, Throwable cause) {
    super(why, cause);
  }

  static ModelsMissing because(Throwable cause) {
    var why = cause.getMessage() == null ? cause.toString() : cause.getMessage();
    return switch (cause) {
      case NoSuchFileException missing ->
          new ModelsMissing("There is no file " + missing.getFile(), missing);
      case IOException unread -> new ModelsMissing("A model cannot be read: " + why, unread);
      case OrtException broken -> new ModelsMissing("A model is broken: " + why, broken);
      // So the runtime says that it has no library here, and a model that its output is another.
      default -> new ModelsMissing("The models do not run here: " + why, cause);
    };
  }
}
