package io.tenward.synthesis.meaning;

import io.tenward.synthesis.reading.Words;
import java.util.ArrayList;
import java.util.List;

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
    float[][] means, Discriminant usual, Discriminant all, Kinship kinship, Spread spread) {
  private record Phrase(int theme, String words) {}

  /**
   * Reads phrases, which takes a few milliseconds each.
   *
   * @param themes the usual ones first
   * @param usual how many these are
   * @param most phrases of each theme at most
   */
  static Anchors learn(List<AnchorTheme> themes, int usual, int most, SentenceModels models) {
    var phrases = new ArrayList<Phrase>();
    for (int t = 0; t < themes.size(); t++) {
      int theme = t;
      themes.get(t).phrases().stream()
          .limit(most)
          .forEach(text -> phrases.add(new Phrase(theme, Words.of(text))));
    }
    var read =
        phrases.parallelStream()
            .map(phrase -> models.embed(phrase.words()))
            .toArray(float[][][]::new);
    var means = new float[models.count()][];
    for (int m = 0; m < means.length; m++) {
      means[m] = Vectors.mean(read, m);
    }
    var vectors = new float[read.length][];
    for (int i = 0; i < read.length; i++) {
      vectors[i] = Placing.seenFrom(means, read[i]);
    }
    var theme = phrases.stream().mapToInt(Phrase::theme).toArray();
    var examples = new Examples(vectors, theme, themes.size());
    var all = Discriminant.learn(examples);
    return new Anchors(
        means,
        usual == themes.size() ? all : Discriminant.learn(examples.ofFirst(usual)),
        all,
        Kinship.of(examples, all),
        Spread.of(examples));
  }
}
