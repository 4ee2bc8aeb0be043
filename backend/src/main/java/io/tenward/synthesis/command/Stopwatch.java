package io.tenward.synthesis.command;

import java.util.Locale;

/** Prints how long each part took, if it was asked for. */
final class Stopwatch {
  private final boolean runs;
  private long begun = System.nanoTime();

  Stopwatch(boolean runs) {
    this.runs = runs;
  }

  boolean runs() {
    return runs;
  }

  void lap(String part) {
    long now = System.nanoTime();
    if (runs) {
      System.out.printf(Locale.ROOT, "%s: %.3f s%n", part, (now - begun) / 1e9);
    }
    begun = now;
  }
}
