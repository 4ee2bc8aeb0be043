package io.tenward.synthesis;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Vectors of statements that were read, so that they are read once. They tell nearly what the
 * statements tell: whoever keeps them lets go of them together with those.
 */
public final class Readings {
  /** What was read once: a statement's vectors never change. */
  record Read(Method method, String text) {}

  private final Map<Read, float[][]> vectors = new ConcurrentHashMap<>();

  float[][] read(Method method, String text, Function<String, float[][]> model) {
    return vectors.computeIfAbsent(new Read(method, text), key -> model.apply(key.text()));
  }

  /** Lets go of what nobody says any more. */
  void keepOnly(Set<String> texts) {
    vectors.keySet().removeIf(read -> !texts.contains(read.text()));
  }
}
