package io.tenward.synthesis.meaning;

import io.tenward.synthesis.reading.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * What sentence models learn from the phrases of the anchor themes.
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
}
