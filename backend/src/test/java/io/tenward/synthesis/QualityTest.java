package io.tenward.synthesis;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A floor below what docs/synthesis.md shows: a change that ruins the grouping fails here. */
class QualityTest {
  private static final long SEED = Long.getLong("tenward.seed", 20261120);

  @Test
  void statementsThatMeetBelongTogether() throws IOException {
    assertTrue(precision(LabelledStatement.all()) >= .8);
  }

  @Test
  void alsoWhereFewAnswered() throws IOException {
    var random = new SplittableRandom(SEED);
    double sum = 0;
    for (int i = 0; i < 20; i++) {
      var left = new ArrayList<>(LabelledStatement.all());
      while (left.size() > 12) {
        left.remove(random.nextInt(left.size()));
      }
      sum += precision(left);
    }
    assertTrue(sum / 20 >= .65, "%s, seed %d".formatted(sum / 20, SEED));
  }

  @Test
  void mostThatBelongTogetherMeet() throws IOException {
    var wishes = LabelledStatement.all();
    var group = groups(wishes);
    double together = pairs(wishes, (i, j) -> same(wishes, i, j) && group[i] == group[j]);
    assertTrue(together / pairs(wishes, (i, j) -> same(wishes, i, j)) >= .5);
  }

  private interface Pair {
    boolean test(int i, int j);
  }

  private static double precision(List<LabelledStatement> wishes) {
    var group = groups(wishes);
    double met = pairs(wishes, (i, j) -> group[i] == group[j]);
    return met == 0 ? 1 : pairs(wishes, (i, j) -> group[i] == group[j] && same(wishes, i, j)) / met;
  }

  private static long pairs(List<LabelledStatement> wishes, Pair pair) {
    return IntStream.range(0, wishes.size())
        .mapToLong(i -> IntStream.range(0, i).filter(j -> pair.test(i, j)).count())
        .sum();
  }

  private static boolean same(List<LabelledStatement> wishes, int i, int j) {
    return wishes.get(i).theme().equals(wishes.get(j).theme());
  }

  private static int[] groups(List<LabelledStatement> wishes) {
    var texts = wishes.stream().map(LabelledStatement::text).toArray(String[]::new);
    var suggestion =
        SharedModels.synthesis().suggest(SharedModels.statements(texts), Progress.IGNORED);
    var group = IntStream.range(0, texts.length).map(i -> -i - 1).toArray();
    for (int t = 0; t < suggestion.themes().size(); t++) {
      for (int place : suggestion.themes().get(t).statements()) {
        group[place] = t;
      }
    }
    return group;
  }
}
