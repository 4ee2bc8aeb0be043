package io.tenward.synthesis.meaning;

import io.tenward.synthesis.reading.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Tells the usual anchor themes apart by letters and word families, in German as in English:
 * multinomial logistic regression, learnt from the phrases of both languages when it is first
 * needed, which takes half a second.
 */
final class LetterModel {
  private static final int PLACES = 1 << 15;
  private static final int ROUNDS = 8;
  private static final double FIRST_STEP = 4;
  private static final double SLOWER = .3;

  private static final class Shipped {
    static final LetterModel MODEL = learn(AnchorThemes.usual(), AnchorThemes.german());
  }

  private record Features(int[] places, float[] weights) {}

  private final float[][] weights = new float[PLACES][];
  private final int[] inPhrases = new int[PLACES];
  private final int themes;
  private int phrases;

  private LetterModel(int themes) {
    this.themes = themes;
  }

  static LetterModel shipped() {
    return Shipped.MODEL;
  }

  /** How likely each theme is; sums to 1. */
  float[] profile(String words) {
    return StatementPlacement.softmax(scores(features(words)), 1);
  }

  private static LetterModel learn(List<AnchorTheme> themes, Map<String, List<String>> german) {
    var model = new LetterModel(themes.size());
    var texts = new ArrayList<String>();
    var theme = new ArrayList<Integer>();
    for (int t = 0; t < themes.size(); t++) {
      var both = new ArrayList<>(themes.get(t).phrases());
      both.addAll(german.getOrDefault(themes.get(t).id(), List.of()));
      for (var phrase : both) {
        texts.add(Words.of(phrase));
        theme.add(t);
      }
    }
    model.phrases = texts.size();
    for (var text : texts) {
      CharacterNgrams.features(text).keySet().forEach(f -> model.inPhrases[place(f)]++);
    }
    var examples = texts.stream().map(model::features).toList();
    var random = new SplittableRandom(1);
    for (int round = 0; round < ROUNDS; round++) {
      double step = FIRST_STEP / (1 + SLOWER * round);
      for (int i : random.ints(examples.size(), 0, examples.size()).toArray()) {
        model.correct(examples.get(i), theme.get(i), step);
      }
    }
    return model;
  }

  private void correct(Features example, int theme, double step) {
    var likely = StatementPlacement.softmax(scores(example), 1);
    for (int t = 0; t < themes; t++) {
      likely[t] = (float) (step * ((t == theme ? 1 : 0) - likely[t]));
    }
    for (int i = 0; i < example.places().length; i++) {
      int place = example.places()[i];
      if (weights[place] == null) {
        weights[place] = new float[themes];
      }
      Vectors.add(weights[place], likely, example.weights()[i]);
    }
  }

  private double[] scores(Features statement) {
    var scores = new float[themes];
    for (int i = 0; i < statement.places().length; i++) {
      var learnt = weights[statement.places()[i]];
      if (learnt != null) {
        Vectors.add(scores, learnt, statement.weights()[i]);
      }
    }
    var wide = new double[themes];
    Arrays.setAll(wide, t -> scores[t]);
    return wide;
  }

  private Features features(String words) {
    var counts = CharacterNgrams.features(words);
    var places = new int[counts.size()];
    var values = new float[places.length];
    int i = 0;
    for (var feature : counts.entrySet()) {
      places[i] = place(feature.getKey());
      values[i++] =
          CharacterNgrams.weight(
              feature.getKey(), feature.getValue(), inPhrases[places[i - 1]], phrases);
    }
    return new Features(places, Vectors.unit(values));
  }

  private static int place(String feature) {
    return (CharacterNgrams.mix(feature.hashCode()) >>> 1) % PLACES;
  }
}
