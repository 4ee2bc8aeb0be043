package io.tenward.synthesis;

import io.tenward.synthesis.reading.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Caches split comments and the vectors of statements, so that they are computed once. They reveal
 * nearly what the comments say, so they must be dropped together with the comments.
 */
public final class Readings {
  /** Identifies a statement that was read once; its vectors never change. */
  record Read(Method method, String text) {}

  private final Map<Read, float[][]> vectors = new ConcurrentHashMap<>();
  private final Map<String, List<Span>> splits = new ConcurrentHashMap<>();

  List<Span> split(String comment, Function<String, List<Span>> splitter) {
    return splits.computeIfAbsent(comment, splitter);
  }

  float[][] read(Method method, String text, Function<String, float[][]> model) {
    return vectors.computeIfAbsent(new Read(method, text), key -> model.apply(key.text()));
  }

  /** Lets go of comments that are not there any more. */
  public void keepOnlyComments(Set<String> texts) {
    splits.keySet().retainAll(texts);
  }

  /** Lets go of what nobody says any more. */
  void keepOnly(Set<String> texts) {
    vectors.keySet().removeIf(read -> !texts.contains(read.text()));
  }
}
