package io.tenward.synthesis.grouping;

import io.tenward.synthesis.meaning.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holds every coarseness of grouping at once, so that the slider only cuts it elsewhere.
 *
 * @param size how many statements
 * @param merges size - 1 of them (fewer where some statements must not meet), lowest first
 * @param cut the suggested height
 */
public record Tree(int size, List<Merge> merges, double cut) {
  /** Two vectors are less than this apart. */
  private static final float FURTHEST = 2.01f;

  /**
   * Groups statements by vectors of their meaning.
   *
   * @param familiar how well what they mean is known, from 0 to 1
   */
  public static Tree ofMeaning(float[][] vectors, float familiar) {
    var smooth = Smoothing.of(vectors, Distances.between(vectors));
    var distances = Distances.between(smooth);
    double cut = Cut.meaning(distances, familiar); // before the merges use the distances up
    return new Tree(vectors.length, Linkage.of(distances), cut);
  }

  /** Groups statements by vectors of their spelling. */
  public static Tree ofSpelling(float[][] vectors) {
    return new Tree(vectors.length, Linkage.of(Distances.between(vectors)), Cut.SPELLING);
  }

  /**
   * Puts a tree over groups that are known: the suggested cut gives exactly these. Below it their
   * statements are joined by likeness, above it the groups by the likeness of their means.
   *
   * @param vectors of one length, for each statement
   * @param groups of all statements, each in one group
   */
  public static Tree ofGroups(float[][] vectors, List<List<Integer>> groups) {
    var merges = new ArrayList<Merge>();
    var means = new float[groups.size()][];
    for (int i = 0; i < means.length; i++) {
      var group = groups.get(i);
      var own = group.stream().map(at -> vectors[at]).toArray(float[][]::new);
      for (var merge : Linkage.of(Distances.between(own))) {
        merges.add(
            new Merge(group.get(merge.a()), group.get(merge.b()), merge.height() / FURTHEST));
      }
      means[i] = new float[vectors[group.getFirst()].length];
      for (var vector : own) {
        Vectors.add(means[i], vector, 1);
      }
      Vectors.unit(means[i]);
    }
    for (var merge : Linkage.of(Distances.between(means))) {
      merges.add(
          new Merge(
              groups.get(merge.a()).getFirst(),
              groups.get(merge.b()).getFirst(),
              1.1f + merge.height()));
    }
    merges.sort(Comparator.comparingDouble(Merge::height));
    return new Tree(vectors.length, List.copyOf(merges), 1);
  }

  /** Returns, for each statement, the first one of its group. */
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

    /** With fewer neighbours their mean is mostly chance, so the vector moves less. */
    private static final float ENOUGH_NEIGHBOURS = 4;

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

  /** Computes how far apart two groups may be and still be one theme. */
  static final class Cut {
    /** Statements that share a rare word are nearer than this, whatever the others say. */
    static final double SPELLING = .78;

    private static final int NEAREST = 5;

    /**
     * The cut is at this share of the way from the nearest distances to the mean one; further where
     * meanings are well known.
     */
    private static final double SHARE = .30;

    private static final double SHARE_OF_FAMILIAR = .45;

    private static final double USUAL = .45;
    private static final double USUAL_OF_FAMILIAR = .50;
    private static final double SHRINKAGE = 40;

    /** Statements further apart have little in common, even where all the others have less. */
    private static final double FURTHEST = .54;

    private static final double FURTHEST_OF_FAMILIAR = .65;

    /**
     * Computes the cut from the nearest and mean distances; with few statements the usual values
     * weigh more, because their distances are mostly chance.
     *
     * @param familiar how well what they mean is known, from 0 to 1
     */
    static double meaning(float[][] distances, float familiar) {
      int n = distances.length;
      if (n < 2) {
        return USUAL;
      }
      double near = IntStream.range(0, n).mapToDouble(i -> nearest(distances[i], i)).sum() / n;
      double mean =
          IntStream.range(0, n).mapToDouble(i -> sum(distances[i])).sum() / ((double) n * (n - 1));
      double share = between(SHARE, SHARE_OF_FAMILIAR, familiar);
      double usual = between(USUAL, USUAL_OF_FAMILIAR, familiar);
      double cut = (n * (near + share * (mean - near)) + SHRINKAGE * usual) / (n + SHRINKAGE);
      return Math.min(cut, between(FURTHEST, FURTHEST_OF_FAMILIAR, familiar));
    }

    private static double between(double strange, double known, float familiar) {
      return strange + familiar * (known - strange);
    }

    private static double nearest(float[] distances, int self) {
      double sum = 0;
      var nearest = Neighbours.of(distances, self, Math.min(NEAREST, distances.length - 1));
      for (int j : nearest) {
        sum += distances[j];
      }
      return sum / nearest.length;
    }

    private static double sum(float[] distances) {
      double sum = 0;
      for (float distance : distances) {
        sum += distance;
      }
      return sum;
    }
  }

  /**
   * Average linkage by a chain of nearest neighbours (Murtagh 1983): each step goes to the nearest
   * group until two are nearest to each other. Time and memory O(n^2).
   */
  static final class Linkage {
    private final float[][] distances;
    private final int[] size;
    private final int[] chain;
    private int length;

    /** Lists the groups that have not been merged into another, in order. */
    private final int[] alive;

    private int living;

    private Linkage(float[][] distances) {
      this.distances = distances;
      int n = distances.length;
      size = new int[n];
      chain = new int[n + 1];
      alive = new int[n];
      living = n;
      for (int i = 0; i < n; i++) {
        size[i] = 1;
        alive[i] = i;
      }
    }

    /**
     * @param distances is used up
     * @return n - 1 merges, lowest first
     */
    static List<Merge> of(float[][] distances) {
      var linkage = new Linkage(distances);
      var merges = new ArrayList<Merge>();
      while (linkage.living > 1) {
        merges.add(linkage.next());
      }
      // Stable: a merge inside another was found before it, and is never higher.
      merges.sort(Comparator.comparingDouble(Merge::height));
      return List.copyOf(merges);
    }

    private Merge next() {
      if (length == 0) {
        chain[length++] = alive[0];
      }
      while (true) {
        int last = chain[length - 1];
        int before = length > 1 ? chain[length - 2] : -1;
        int nearest = nearest(last, before);
        if (nearest == before) {
          length -= 2;
          return merge(Math.min(last, before), Math.max(last, before));
        }
        chain[length++] = nearest;
      }
    }

    /**
     * Finds the nearest group. Among equally near ones it prefers the one the chain came from,
     * because the chain would loop otherwise.
     */
    private int nearest(int group, int before) {
      var row = distances[group];
      int nearest = before;
      float least = before < 0 ? Float.POSITIVE_INFINITY : row[before];
      for (int at = 0; at < living; at++) {
        int other = alive[at];
        if (row[other] < least && other != group) {
          least = row[other];
          nearest = other;
        }
      }
      return nearest;
    }

    private Merge merge(int a, int b) {
      float height = distances[a][b];
      float shareOfA = (float) size[a] / (size[a] + size[b]);
      int kept = 0;
      for (int at = 0; at < living; at++) {
        int other = alive[at];
        if (other == b) {
          continue;
        }
        alive[kept++] = other;
        if (other != a) {
          float mean = distances[b][other] + shareOfA * (distances[a][other] - distances[b][other]);
          // Rounding must not bring two groups nearer than what was merged before.
          mean = Math.max(mean, Math.min(distances[a][other], distances[b][other]));
          distances[a][other] = mean;
          distances[other][a] = mean;
        }
      }
      living = kept;
      size[a] += size[b];
      return new Merge(a, b, height);
    }
  }

  /** Finds the statements nearest to one statement. */
  static final class Neighbours {
    /**
     * @return k indices, nearest first; of equally near ones those that stand first
     */
    static int[] of(float[] distances, int self, int k) {
      var nearest = new int[k];
      int found = 0;
      for (int j = 0; j < distances.length; j++) {
        if (j == self || (found == k && distances[j] >= distances[nearest[k - 1]])) {
          continue;
        }
        int at = found < k ? found++ : k - 1;
        for (; at > 0 && distances[nearest[at - 1]] > distances[j]; at--) {
          nearest[at] = nearest[at - 1];
        }
        nearest[at] = j;
      }
      return Arrays.copyOf(nearest, found);
    }
  }
}
