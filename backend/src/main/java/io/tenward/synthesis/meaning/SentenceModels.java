package io.tenward.synthesis.meaning;

import ai.onnxruntime.OrtException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Models that read a text side by side, each in its own way. */
public final class SentenceModels implements AutoCloseable {
  private interface Source {
    InputStream open() throws IOException;
  }

  private final List<OnnxModel> models;

  private SentenceModels(List<OnnxModel> models) {
    this.models = List.copyOf(models);
  }

  /**
   * The two that are packaged: all-MiniLM-L6-v2 and bge-small-en-v1.5, quantised. Takes about a
   * second.
   *
   * @throws ModelsMissing where the runtime has no library for this system, or may not unpack it
   */
  public static SentenceModels english() throws ModelsMissing {
    var bge = CompletableFuture.supplyAsync(English.BGE::load);
    var minilm = English.MINILM.load();
    var both = List.of(minilm, bge.join());
    for (var one : both) {
      if (one instanceof Not not) {
        throw not.why();
      }
    }
    return new SentenceModels(both.stream().map(one -> ((Loaded) one).model()).toList());
  }

  private sealed interface Loading {}

  private record Loaded(OnnxModel model) implements Loading {}

  private record Not(ModelsMissing why) implements Loading {}

  /**
   * One of the operator's, for other languages.
   *
   * @param folder holds {@code model.onnx} and {@code tokenizer.json}
   * @throws ModelsMissing where one of the files is missing or cannot be read as what it should be
   */
  public static SentenceModels from(Path folder, Pooling pooling) throws ModelsMissing {
    var model =
        load(
            () -> Files.newInputStream(folder.resolve("model.onnx")),
            () -> Files.newInputStream(folder.resolve("tokenizer.json")),
            pooling);
    return new SentenceModels(List.of(model));
  }

  private static OnnxModel load(Source model, Source tokenizer, Pooling pooling)
      throws ModelsMissing {
    try (var bytes = model.open();
        var json = tokenizer.open()) {
      return new OnnxModel(bytes.readAllBytes(), TokenizerFile.read(json), pooling);
    } catch (IOException unread) {
      throw new ModelsMissing("A model cannot be read: " + unread.getMessage(), unread);
    } catch (OrtException broken) {
      throw new ModelsMissing("A model is broken: " + broken.getMessage(), broken);
    } catch (LinkageError
        | RuntimeException unusable) { // how the runtime says that it has no library
      throw new ModelsMissing("The models do not run on this system: " + unusable, unusable);
    }
  }

  private static InputStream packaged(String name) throws FileNotFoundException {
    var stream = SentenceModels.class.getResourceAsStream("/" + name);
    if (stream == null) {
      throw new FileNotFoundException(name);
    }
    return stream;
  }

  /** How many vectors a text gets. */
  public int count() {
    return models.size();
  }

  /** Whether there is anything in the text that a model has seen before. */
  public boolean knows(String text) {
    return models.getFirst().tokenizer().knows(text);
  }

  /**
   * @return a vector of length 1 for each model
   */
  public float[][] embed(String text) {
    try {
      var vectors = new float[models.size()][];
      for (int i = 0; i < vectors.length; i++) {
        vectors[i] = models.get(i).embed(text);
      }
      return vectors;
    } catch (OrtException refused) {
      throw new IllegalStateException("A model did not take its input", refused);
    }
  }

  @Override
  public void close() throws OrtException {
    for (var model : models) {
      model.close();
    }
  }

  private enum English {
    MINILM("all-minilm-l6-v2-q", Pooling.MEAN),
    BGE("bge-small-en-v1.5-q", Pooling.FIRST);

    private final String file;
    private final Pooling pooling;

    English(String file, Pooling pooling) {
      this.file = file;
      this.pooling = pooling;
    }

    private Loading load() {
      try {
        return new Loaded(
            SentenceModels.load(
                () -> packaged(file + ".onnx"), () -> packaged(file + "-tokenizer.json"), pooling));
      } catch (ModelsMissing why) {
        return new Not(why);
      }
    }
  }
}
