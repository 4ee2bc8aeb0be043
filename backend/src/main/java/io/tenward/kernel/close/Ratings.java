package io.tenward.kernel.close;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Counts each rating from 1 to 10. "Can't say" is not a rating. */
final class Ratings {
  static final int MAX = 10;

  private final int[] counts = new int[MAX];

  static Ratings sum(List<Ratings> parts) {
    var sum = new Ratings();
    for (var part : parts) {
      Arrays.setAll(sum.counts, i -> sum.counts[i] + part.counts[i]);
    }
    return sum;
  }

  /**
   * @param rating 1 to 10; 0 changes nothing
   */
  void add(int rating) {
    if (rating > 0) {
      counts[rating - 1]++;
    }
  }

  int n() {
    return between(1, MAX);
  }

  /** Ratings from low to high, both included. */
  int between(int low, int high) {
    return IntStream.rangeClosed(low, high).map(rating -> counts[rating - 1]).sum();
  }

  /** Returns the average with one decimal, half up, of the exact sum and not of rounded parts. */
  BigDecimal mean() {
    int sum = IntStream.rangeClosed(1, MAX).map(rating -> rating * counts[rating - 1]).sum();
    return BigDecimal.valueOf(sum).divide(BigDecimal.valueOf(n()), 1, RoundingMode.HALF_UP);
  }

  /** Counts of 1 to 10. */
  List<Integer> histogram() {
    return IntStream.of(counts).boxed().toList();
  }
}
