package io.tenward.synthesis.grouping;

import io.tenward.synthesis.meaning.Vectors;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Every coarseness of grouping at once: the slider between coarser and finer only cuts it
 * elsewhere.
 *
 * @param size how many statements
 * @param merges size - 1 of them (fewer where some statements must not meet), lowest first
 * @param cut the suggested height
 */
public record Tree(int size, List<Merge> merges, double cut) {

  /**
   * Of vectors that stand for meaning.
   *
   * @param familiar how well what they mean is known, from 0 to 1
   */
  public static Tree ofMeaning(float[][] vectors, float familiar) {
    var smooth = Smoothing.of(vectors, Distances.between(vectors));
    var distances = Distances.between(smooth);
    double cut = Cut.meaning(distances, familiar); // before the merges use the distances up
    return new Tree(vectors.length, Linkage.of(distances), cut);
  }

  /** Of vectors that stand for spelling. */
  public static Tree ofSpelling(float[][] vectors) {
    return new Tree(vectors.length, Linkage.of(Distances.between(vectors)), Cut.SPELLING);
  }

  /** For each statement the first one of its group. */
  public int[] groups() {
    return groups(cut);
  }

  /**
   * Groups at a height.
   *
   * @param first for each statement the first one of its group
   * @param height at the suggested cut or above
   */
  public record Cutting(int[] first, double height) {}

  /**
   * Counted in merges, so that each step shows, however the heights are spread.
   *
   * @param finer the share of the suggested merges that is undone; below zero, of the others that
   *     is done
   */
  public Cutting cutting(double finer) {
    int suggested = (int) merges.stream().takeWhile(merge -> merge.height() <= cut).count();
    int others = merges.size() - suggested;
    int done =
        finer >= 0
            ? (int) Math.round(suggested * (1 - finer))
            : suggested + (int) Math.round(others * -finer);
    double height =
        done == suggested
            ? cut
            : done == 0 ? Double.NEGATIVE_INFINITY : merges.get(done - 1).height();
    return new Cutting(groups(height), Math.max(height, cut));
  }

  public int[] groups(double height) {
    var first = new int[size];
    for (int i = 0; i < size; i++) {
      first[i] = i;
    }
    for (var merge : merges) {
      if (merge.height() > height) {
        break;
      }
      int a = root(first, merge.a());
      int b = root(first, merge.b());
      first[Math.max(a, b)] = Math.min(a, b);
    }
    for (int i = 0; i < size; i++) {
      first[i] = root(first, i);
    }
    return first;
  }

  private static int root(int[] first, int i) {
    while (first[i] != i) {
      first[i] = first[first[i]];
      i = first[i];
    }
    return i;
  }

  /**
   * Moves each statement towards its nearest neighbours, so that chance in its wording counts less.
   */
  private static final class Smoothing {
    private static final int MOST_NEIGHBOURS = 8;
    private static final int STATEMENTS_PER_NEIGHBOUR = 10;
    private static final float STRENGTH = .5f;

    /** With fewer neighbours their mean is chance itself, and moves less. */
    private static final float ENOUGH_NEIGHBOURS = 4;

    private Smoothing() {}

    static float[][] of(float[][] vectors, float[][] distances) {
      int n = vectors.length;
      int k = Math.min(MOST_NEIGHBOURS, n / STATEMENTS_PER_NEIGHBOUR);
      if (k == 0) {
        return vectors;
      }
      float share = STRENGTH * Math.min(1, k / ENOUGH_NEIGHBOURS) / k;
      return IntStream.range(0, n)
          .parallel()
          .mapToObj(
              i -> {
                var moved = vectors[i].clone();
                for (int neighbour : Neighbours.of(distances[i], i, k)) {
                  Vectors.add(moved, vectors[neighbour], share);
                }
                return Vectors.unit(moved);
              })
          .toArray(float[][]::new);
    }
  }
}
