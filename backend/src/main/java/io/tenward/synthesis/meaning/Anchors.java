package io.tenward.synthesis.meaning;

import io.tenward.synthesis.reading.Words;
import java.util.ArrayList;
import java.util.List;

/**
 * What sentence models learn from the phrases of the anchor themes.
 *
 * @param means of all phrases, as each model reads them
 * @param themes tells them apart
 */
record Anchors(float[][] means, Discriminant themes) {
  private record Phrase(int theme, String words) {}

  /**
   * Reads phrases, which takes a few milliseconds each.
   *
   * @param most of each theme at most
   */
  static Anchors learn(List<AnchorTheme> themes, int most, SentenceModels models) {
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
    var examples = new float[read.length][];
    for (int i = 0; i < read.length; i++) {
      examples[i] = Placing.seenFrom(means, read[i]);
    }
    var theme = phrases.stream().mapToInt(Phrase::theme).toArray();
    return new Anchors(means, Discriminant.learn(examples, theme, themes.size()));
  }
}
