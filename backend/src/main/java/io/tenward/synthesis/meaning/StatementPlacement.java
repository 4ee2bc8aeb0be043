package io.tenward.synthesis.meaning;

import io.tenward.synthesis.reading.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Puts statements where those that ask for the same thing are near each other. What all of them
 * have in common (being wishes to a tech lead) is taken away, and what they share with the anchor
 * themes is added: small models see that two statements are alike much worse than that both are
 * like what was learnt of a third.
 */
final class StatementPlacement {
  /** The anchors weigh as much as this many statements when the centre is computed. */
  private static final float SHRINKAGE = 40;

  /** The lower, the more a profile is that of its likeliest anchor alone. */
  private static final double TEMPERATURE = .5;

  /** The temperature is lower here, because each of more themes gets a smaller share. */
  private static final double TEMPERATURE_OF_ALL = .4;

  /** Profiles weigh this much beside the vectors where the statements are unlike the anchors. */
  private static final float LEAST_WEIGHT = .4f;

  private static final float MOST_WEIGHT = 1.2f;

  /** Profiles weigh this much where only letters were compared, which say less by themselves. */
  private static final float LETTER_WEIGHT = 1.5f;

  /**
   * Letters get this weight for an anchor where they match nothing, and the next one where they
   * match.
   */
  private static final double GUESSED = .15;

  private static final double SURE = .45;

  /** The profile of all themes has this part of that weight, where statements are familiar. */
  private static final float WEIGHT_OF_ALL = .7f;

  /**
   * Statements are strange below this cosine between their mean and that of all phrases; bank
   * customers reach .56.
   */
  private static final double STRANGE = .6;

  /**
   * The mean of many wishes to a tech lead reaches this cosine with that of the anchors; the mean
   * of few wishes reaches less.
   */
  private static final double FAMILIAR = .95;

  private static final double FAMILIAR_OF_FEW = .70;

  /** This many statements are halfway between few and many. */
  private static final double SOME = 20;

  private StatementPlacement() {}

  /**
   * @param read of each statement, by each model
   */
  static PlacedStatements place(float[][][] read, Anchors anchors) {
    int n = read.length;
    if (n == 0) {
      return new PlacedStatements(new float[0][], new Profile[0], 0);
    }
    var centres = new float[anchors.means().length][];
    for (int m = 0; m < centres.length; m++) {
      centres[m] = centre(read, m, anchors.means()[m]);
    }
    float familiar = familiarity(read, anchors.means());
    var vectors = new float[n][];
    var profiles = new Profile[n];
    IntStream.range(0, n)
        .parallel()
        .forEach(
            i -> {
              var own = seenFrom(centres, read[i]);
              profiles[i] =
                  new Profile(
                      softmax(anchors.usual().scores(own), TEMPERATURE),
                      softmax(anchors.all().scores(own), TEMPERATURE_OF_ALL));
              vectors[i] = join(own, profiles[i], familiar, anchors);
            });
    return new PlacedStatements(vectors, profiles, familiar);
  }

  /**
   * Statements that only letters tell of, beside those that models have read: each has a part of
   * the space to itself, and what is likely of each anchor in common.
   *
   * @param read may be none
   * @param texts what is to be placed behind them
   */
  static PlacedStatements withLetters(float[][][] read, List<String> texts, Anchors anchors) {
    int n = read.length;
    var placed = place(read, anchors);
    var usual = texts.stream().map(LetterModel.shipped()::profile).toArray(float[][]::new);
    double sure = 0;
    for (var shares : usual) {
      float most = 0;
      for (float share : shares) {
        most = Math.max(most, share);
      }
      sure += most / usual.length;
    }
    float familiar =
        n == 0 ? (float) Math.clamp((sure - GUESSED) / (SURE - GUESSED), 0, 1) : placed.familiar();
    var spelled =
        CharacterNgrams.vectors(
            texts, text -> CharacterNgrams.features(WordFamilies.withoutSmallWords(text)));
    var vectors = new float[n + spelled.length][];
    var profiles = Arrays.copyOf(placed.profiles(), vectors.length);
    float ofAll = WEIGHT_OF_ALL * familiar;
    int own = anchors.means().length * anchors.means()[0].length;
    for (int i = 0; i < n; i++) {
      vectors[i] = sideBySide(placed.vectors()[i], new float[spelled[0].length]);
    }
    for (int i = 0; i < spelled.length; i++) {
      var all = Arrays.copyOf(usual[i], anchors.all().bias().length);
      profiles[n + i] = new Profile(usual[i], all);
      vectors[n + i] =
          Vectors.unit(
              sideBySide(
                  new float[own],
                  weighted(usual[i], LETTER_WEIGHT * (float) Math.sqrt(1 - ofAll * ofAll)),
                  weighted(anchors.kinship().of(all), LETTER_WEIGHT * ofAll),
                  spelled[i]));
    }
    return new PlacedStatements(vectors, profiles, familiar);
  }

  /** Concatenates the vectors of all models, with equal weight, to one of length 1. */
  static float[] seenFrom(float[][] centres, float[][] read) {
    int length = 0;
    for (var part : read) {
      length += part.length;
    }
    var all = new float[length];
    float each = (float) (1 / Math.sqrt(read.length));
    int at = 0;
    for (int m = 0; m < read.length; m++) {
      var moved = read[m].clone();
      Vectors.add(moved, centres[m], -1);
      for (float value : Vectors.unit(moved)) {
        all[at++] = value * each;
      }
    }
    return all;
  }

  private static float[] centre(float[][][] read, int model, float[] anchorMean) {
    var centre = Vectors.mean(read, model);
    float own = read.length / (read.length + SHRINKAGE);
    for (int i = 0; i < centre.length; i++) {
      centre[i] = own * centre[i] + (1 - own) * anchorMean[i];
    }
    return centre;
  }

  /** Measures how similar these statements as a whole are to wishes to a tech lead, from 0 to 1. */
  private static float familiarity(float[][][] read, float[][] anchorMeans) {
    double likeness = 0;
    for (int m = 0; m < anchorMeans.length; m++) {
      var mean = Vectors.unit(Vectors.mean(read, m));
      likeness += Vectors.dot(mean, Vectors.unit(anchorMeans[m].clone())) / anchorMeans.length;
    }
    int n = read.length;
    double familiar = (n * FAMILIAR + SOME * FAMILIAR_OF_FEW) / (n + SOME);
    return (float) Math.clamp((likeness - STRANGE) / (familiar - STRANGE), 0, 1);
  }

  static float[] softmax(double[] scores, double temperature) {
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      most = Math.max(most, score);
    }
    double sum = 0;
    var exp = new double[scores.length];
    for (int t = 0; t < exp.length; t++) {
      exp[t] = Math.exp((scores[t] - most) / temperature);
      sum += exp[t];
    }
    var profile = new float[exp.length];
    for (int t = 0; t < exp.length; t++) {
      profile[t] = (float) (exp[t] / sum);
    }
    return profile;
  }

  private static float[] join(float[] own, Profile profile, float familiar, Anchors anchors) {
    float weight = LEAST_WEIGHT + familiar * (MOST_WEIGHT - LEAST_WEIGHT);
    float ofAll = WEIGHT_OF_ALL * familiar;
    float ofUsual = (float) Math.sqrt(1 - ofAll * ofAll);
    return Vectors.unit(
        sideBySide(
            anchors.spread().even(own, familiar),
            weighted(profile.usual(), weight * ofUsual),
            weighted(anchors.kinship().of(profile.all()), weight * ofAll)));
  }

  /**
   * Weighs a profile; one that is spread over many anchors says little and gets a smaller weight.
   */
  private static float[] weighted(float[] profile, float weight) {
    var part = new float[profile.length];
    Vectors.add(
        part, profile, weight / (float) Math.sqrt(Math.sqrt(Vectors.dot(profile, profile))));
    return part;
  }

  private static float[] sideBySide(float[]... parts) {
    var all = new float[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
    int at = 0;
    for (var part : parts) {
      System.arraycopy(part, 0, all, at, part.length);
      at += part.length;
    }
    return all;
  }

  /**
   * Tells the usual anchor themes apart by letters and word families, in German as in English:
   * multinomial logistic regression, learnt from the phrases of both languages when it is first
   * needed, which takes half a second.
   */
  static final class LetterModel {
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

    /** Returns the probability of each theme; they sum to 1. */
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
}
