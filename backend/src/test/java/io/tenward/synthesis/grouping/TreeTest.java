package io.tenward.synthesis.grouping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.synthesis.grouping.Tree.Linkage;
import io.tenward.synthesis.meaning.Vectors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TreeTest {
  private static final long SEED = Long.getLong("tenward.seed", 20261120);

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 31, 33, 256, 257, 300})
  void distancesAreOneMinusCosine(int n) {
    var vectors = vectors(n, 19);
    var distances = Distances.between(vectors);
    for (int i = 0; i < n; i++) {
      assertEquals(0, distances[i][i]);
      for (int j = 0; j < n; j++) {
        assertEquals(distances[j][i], distances[i][j]);
        if (i != j) {
          assertEquals(Math.max(0, 1 - Vectors.dot(vectors[i], vectors[j])), distances[i][j], 1e-5);
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 60})
  void mergesAreThoseOfAverageLinkageDoneSlowly(int n) {
    var distances = Distances.between(vectors(n, 5));
    var copy = Arrays.stream(distances).map(float[]::clone).toArray(float[][]::new);
    var merges = Linkage.of(distances);
    assertEquals(n - 1, merges.size());
    var slow = slowly(copy);
    for (int i = 0; i < n - 1; i++) {
      assertEquals(slow.get(i), merges.get(i).height(), 1e-4);
    }
  }

  @Test
  void heightsNeverFall() {
    var merges = Tree.ofMeaning(vectors(200, 8), 0).merges();
    for (int i = 1; i < merges.size(); i++) {
      assertTrue(merges.get(i - 1).height() <= merges.get(i).height());
    }
  }

  @Test
  void aLowerCutOnlyDividesGroups() {
    var tree = Tree.ofMeaning(vectors(120, 6), 0);
    var coarse = tree.groups(tree.cut());
    var fine = tree.groups(tree.cut() * .8);
    for (int i = 0; i < 120; i++) {
      for (int j = 0; j < 120; j++) {
        assertTrue(fine[i] != fine[j] || coarse[i] == coarse[j]);
      }
    }
    assertArrayEquals(IntStream.range(0, 120).toArray(), tree.groups(-1));
    assertArrayEquals(new int[120], tree.groups(2));
  }

  @Test
  void equalVectorsAreOneGroupAndOppositeOnesAreNot() {
    var same = new float[50][];
    Arrays.fill(same, new float[] {1, 0});
    assertArrayEquals(new int[50], Tree.ofMeaning(same, 0).groups());
    float[][] opposite = {{1, 0}, {-1, 0}};
    assertArrayEquals(new int[] {0, 1}, Tree.ofMeaning(opposite, 0).groups());
    assertEquals(0, Tree.ofMeaning(new float[0][], 0).groups().length);
    assertArrayEquals(new int[1], Tree.ofMeaning(new float[][] {{1, 0}}, 0).groups());
  }

  @Test
  void cutsIntoTheGroupsThatAreKnown() {
    var groups =
        List.of(
            IntStream.range(0, 20).filter(i -> i % 2 == 0).boxed().toList(),
            List.of(1, 5, 9),
            List.of(3),
            IntStream.range(7, 20).filter(i -> i % 2 == 1 && i != 9).boxed().toList());
    var tree = Tree.ofGroups(vectors(20, 6), groups);
    var first = tree.cutting(0).first();
    groups.forEach(group -> group.forEach(i -> assertEquals(group.getFirst(), first[i])));
    assertArrayEquals(IntStream.range(0, 20).toArray(), tree.cutting(1).first());
    assertArrayEquals(new int[20], tree.cutting(-1).first());
  }

  @Test
  void treesOfAForestNeverMeet() {
    var forest = new Forest(7);
    forest.add(Tree.ofMeaning(vectors(3, 4), 0), new int[] {0, 2, 4});
    forest.add(Tree.ofSpelling(vectors(3, 4)), new int[] {1, 3, 6});
    var groups = forest.tree().groups(99);
    assertArrayEquals(new int[] {0, 1, 0, 1, 0, 5, 1}, groups);
  }

  private static List<Double> slowly(float[][] distances) {
    var groups = new ArrayList<List<Integer>>();
    IntStream.range(0, distances.length).forEach(i -> groups.add(new ArrayList<>(List.of(i))));
    var heights = new ArrayList<Double>();
    while (groups.size() > 1) {
      int a = 0;
      int b = 1;
      for (int i = 0; i < groups.size(); i++) {
        for (int j = i + 1; j < groups.size(); j++) {
          if (mean(groups.get(i), groups.get(j), distances)
              < mean(groups.get(a), groups.get(b), distances)) {
            a = i;
            b = j;
          }
        }
      }
      heights.add(mean(groups.get(a), groups.get(b), distances));
      groups.get(a).addAll(groups.remove(b));
    }
    return heights;
  }

  private static double mean(List<Integer> one, List<Integer> other, float[][] distances) {
    return one.stream()
        .flatMapToDouble(i -> other.stream().mapToDouble(j -> distances[i][j]))
        .average()
        .orElseThrow();
  }

  private static float[][] vectors(int n, int length) {
    var random = new SplittableRandom(SEED);
    var vectors = new float[n][length];
    for (var vector : vectors) {
      for (int k = 0; k < length; k++) {
        vector[k] = (float) (random.nextDouble() - .3);
      }
      Vectors.unit(vector);
    }
    return vectors;
  }
}
