package io.tenward.synthesis.meaning;

import io.tenward.synthesis.reading.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * Holds what sentence models learn from the phrases of the anchor themes.
 *
 * @param means of all phrases, as each model reads them
 * @param usual tells the usual themes apart
 * @param all tells all of them apart
 * @param kinship of all of them
 * @param spread inside them
 */
record Anchors(
    float[][] means,
    Discriminant usual,
    Discriminant all,
    ThemeSimilarity kinship,
    WithinThemeScatter spread) {
  private record Phrase(int theme, String words) {}

  /**
   * Reads phrases, which takes a few milliseconds each.
   *
   * @param themes the usual ones first
   * @param usual how many these are
   * @param most phrases of each theme at most
   * @param reader what each model makes of words, as {@link SentenceModels#embed}; used by several
   *     threads
   */
  static Anchors learn(
      List<AnchorTheme> themes, int usual, int most, Function<String, float[][]> reader) {
    var phrases = new ArrayList<Phrase>();
    for (int t = 0; t < themes.size(); t++) {
      int theme = t;
      themes.get(t).phrases().stream()
          .limit(most)
          .forEach(text -> phrases.add(new Phrase(theme, Words.of(text))));
    }
    var read = read(phrases, reader);
    var means = new float[read[0].length][];
    for (int m = 0; m < means.length; m++) {
      means[m] = Vectors.mean(read, m);
    }
    var examples = examples(phrases, read, means, themes.size());
    var all = Discriminant.learn(examples);
    return new Anchors(
        means,
        usual == themes.size() ? all : Discriminant.learn(examples.ofFirst(usual)),
        all,
        ThemeSimilarity.of(examples, all),
        WithinThemeScatter.of(examples));
  }

  private static float[][][] read(List<Phrase> phrases, Function<String, float[][]> reader) {
    return phrases.parallelStream()
        .map(phrase -> reader.apply(phrase.words()))
        .toArray(float[][][]::new);
  }

  private static LabelledVectors examples(
      List<Phrase> phrases, float[][][] read, float[][] means, int themes) {
    var vectors =
        Arrays.stream(read)
            .map(one -> StatementPlacement.seenFrom(means, one))
            .toArray(float[][]::new);
    return new LabelledVectors(vectors, phrases.stream().mapToInt(Phrase::theme).toArray(), themes);
  }

  /**
   * Measures how similar themes are, so that a statement between two of them is near both: a
   * profile of "flaky tests" is nearer to one of "testing" than to one of "salary".
   *
   * @param lower of the matrix of what each two have in common (the square of their cosine where
   *     the spread inside themes is even), as the product of a triangle and its mirror image
   */
  record ThemeSimilarity(float[][] lower) {
    /** This avoids a division by zero for themes that are equal to the last digit. */
    private static final double RIDGE = 1e-6;

    /**
     * @param told how the themes of these are told apart
     */
    static ThemeSimilarity of(LabelledVectors examples, Discriminant told) {
      var means = examples.means();
      int n = means.length;
      var common = new double[n][n];
      for (int t = 0; t < n; t++) {
        for (int u = 0; u <= t; u++) {
          common[t][u] = Vectors.dot(means[t], told.weights()[u]);
        }
      }
      var kinship = new double[n][n];
      for (int t = 0; t < n; t++) {
        for (int u = 0; u < t; u++) {
          double lengths = common[t][t] * common[u][u];
          kinship[t][u] = lengths > 0 ? common[t][u] * common[t][u] / lengths : 0;
        }
        kinship[t][t] = 1 + RIDGE;
      }
      return new ThemeSimilarity(Cholesky.of(kinship).lowerHalf());
    }

    /**
     * @return whose dot products are what two profiles have in common, kin included
     */
    float[] of(float[] profile) {
      var seen = new float[profile.length];
      for (int t = 0; t < profile.length; t++) {
        for (int u = 0; u <= t; u++) {
          seen[u] += profile[t] * lower[t][u];
        }
      }
      return seen;
    }
  }
}
