package io.tenward.synthesis.meaning;

import java.util.List;

/**
 * Anchor themes as a model reads them.
 *
 * @param vectors of each model, of each theme, of each phrase
 */
record Anchors(float[][][][] vectors) {

  static Anchors read(List<AnchorTheme> themes, SentenceModels models) {
    var vectors = new float[models.count()][themes.size()][][];
    var byTheme =
        themes.parallelStream()
            .map(theme -> theme.phrases().stream().map(models::embed).toList())
            .toList();
    for (int model = 0; model < models.count(); model++) {
      for (int theme = 0; theme < themes.size(); theme++) {
        int m = model;
        vectors[model][theme] =
            byTheme.get(theme).stream().map(phrase -> phrase[m]).toArray(float[][]::new);
      }
    }
    return new Anchors(vectors);
  }

  int themes() {
    return vectors[0].length;
  }

  /** Of all phrases, as one model reads them. */
  float[] mean(int model) {
    var mean = new float[vectors[model][0][0].length];
    int phrases = 0;
    for (var theme : vectors[model]) {
      for (var phrase : theme) {
        Vectors.add(mean, phrase, 1);
        phrases++;
      }
    }
    for (int i = 0; i < mean.length; i++) {
      mean[i] /= phrases;
    }
    return mean;
  }
}
