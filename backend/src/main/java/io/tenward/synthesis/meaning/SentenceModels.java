package io.tenward.synthesis.meaning;

import ai.onnxruntime.OrtException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/** Models that read the same words side by side, each in its own way. */
public final class SentenceModels implements AutoCloseable {
  private static final String MINILM = "/all-minilm-l6-v2-q";
  private static final String BGE = "/bge-small-en-v1.5-q";

  private interface Loading {
    SentenceModels load() throws IOException, OrtException;
  }

  private final Tokenizer tokenizer;
  private final List<OnnxModel> models;

  private SentenceModels(Tokenizer tokenizer, List<OnnxModel> models) {
    this.tokenizer = tokenizer;
    this.models = List.copyOf(models);
  }

  /**
   * Loads the two packaged models, all-MiniLM-L6-v2 and bge-small-en-v1.5, quantised, which takes
   * about a second.
   *
   * @throws ModelsMissing where the runtime has no library for this system, or may not unpack it
   */
  public static SentenceModels english() throws ModelsMissing {
    // Most of the time goes into unpacking: one model beside the runtime and the other one.
    return together(
        SentenceModels::packagedTokenizer,
        () -> {
          NativeRuntime.environment();
          return new OnnxModel(packaged(MINILM + ".onnx"), Pooling.MEAN);
        },
        () -> new OnnxModel(packaged(BGE + ".onnx"), Pooling.FIRST));
  }

  /**
   * Loads two models that were trained on one vocabulary. On any failure it closes both, so that a
   * later attempt does not find the memory full of unused models.
   *
   * @param here opened in this thread
   * @param there opened beside it, as the vocabulary is read
   */
  static SentenceModels together(
      Callable<Tokenizer> vocabulary, Callable<OnnxModel> here, Callable<OnnxModel> there)
      throws ModelsMissing {
    return load(
        () -> {
          var second = loading(there, ForkJoinPool.commonPool());
          var words = loading(vocabulary, ForkJoinPool.commonPool());
          var first = loading(here, Runnable::run);
          try {
            return new SentenceModels(words.join(), List.of(first.join(), second.join()));
          } catch (CompletionException unusable) {
            first.thenAccept(model -> letGo(model, unusable));
            second.thenAccept(model -> letGo(model, unusable));
            throw unusable;
          }
        });
  }

  /**
   * Loads a model of the operator's, for other languages.
   *
   * @param folder holds {@code model.onnx} and {@code tokenizer.json}
   * @throws ModelsMissing where one of the files is missing or cannot be read as what it should be
   */
  public static SentenceModels from(Path folder, Pooling pooling) throws ModelsMissing {
    return load(
        () -> {
          var file = folder.resolve("model.onnx");
          try (var json = Files.newInputStream(folder.resolve("tokenizer.json"))) {
            var tokenizer = TokenizerFile.read(json);
            if (!Files.exists(file)) {
              throw new NoSuchFileException(file.toString());
            }
            return new SentenceModels(tokenizer, List.of(new OnnxModel(file, pooling)));
          }
        });
  }

  private static void letGo(OnnxModel model, Throwable why) {
    try {
      model.close();
    } catch (OrtException unclosed) {
      why.addSuppressed(unclosed);
    }
  }

  private static <T> CompletableFuture<T> loading(Callable<T> part, Executor where) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return part.call();
          } catch (Exception unusable) {
            throw new CompletionException(unusable);
          }
        },
        where);
  }

  private static SentenceModels load(Loading loading) throws ModelsMissing {
    SentenceModels models;
    try {
      models = loading.load();
    } catch (CompletionException beside) {
      throw ModelsMissing.because(beside.getCause() == null ? beside : beside.getCause());
    } catch (IOException
        | OrtException
        | LinkageError
        | OutOfMemoryError
        | RuntimeException unusable) {
      throw ModelsMissing.because(unusable);
    }
    try {
      models.tryOut();
      return models;
    } catch (OrtException | OutOfMemoryError | RuntimeException unusable) {
      throw models.unusable(unusable);
    }
  }

  /**
   * Runs each model once, so that files which do not fit together fail at start and not during a
   * synthesis.
   */
  private void tryOut() throws OrtException {
    for (var model : models) {
      model.embed(new long[] {tokenizer.highest()});
    }
  }

  /** Lets go of them. */
  ModelsMissing unusable(Throwable why) {
    try {
      close();
    } catch (OrtException unclosed) {
      why.addSuppressed(unclosed);
    }
    return ModelsMissing.because(why);
  }

  private static Tokenizer packagedTokenizer() throws IOException {
    try (var json = open(BGE + "-tokenizer.json")) {
      return TokenizerFile.read(json);
    }
  }

  private static byte[] packaged(String name) throws IOException {
    try (var file = open(name)) {
      return file.readAllBytes();
    }
  }

  private static InputStream open(String name) throws FileNotFoundException {
    var stream = SentenceModels.class.getResourceAsStream(name);
    if (stream == null) {
      throw new FileNotFoundException(name);
    }
    return stream;
  }

  /** Tells whether the models know any part of the text. */
  public boolean knows(String text) {
    return tokenizer.knows(text);
  }

  /**
   * @return a vector of length 1 for each model
   */
  public float[][] embed(String text) {
    try {
      var tokens = tokenizer.tokens(text);
      var vectors = new float[models.size()][];
      for (int i = 0; i < vectors.length; i++) {
        vectors[i] = models.get(i).embed(tokens);
      }
      return vectors;
    } catch (OrtException refused) {
      throw new IllegalStateException("A model does not accept its input", refused);
    }
  }

  @Override
  public void close() throws OrtException {
    for (var model : models) {
      model.close();
    }
  }
}
