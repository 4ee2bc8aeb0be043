package io.tenward.synthesis.meaning;

/**
 * Puts statements where those that ask for the same thing are near each other. What all of them
 * have in common (being wishes to a tech lead) is taken away, and what they share with the anchor
 * themes is added: small models see that two statements are alike much worse than that both are
 * like a third.
 */
final class Placing {
  /** So many statements count as much as the anchors when the centre is looked for. */
  private static final float SHRINKAGE = 40;

  /** The lower, the more a profile is that of its nearest anchor alone. */
  private static final double TEMPERATURE = .06;

  private static final float PROFILE_WEIGHT = .85f;

  private Placing() {}

  /**
   * @param read of each statement, by each model
   */
  static Placed place(float[][][] read, Anchors anchors) {
    int n = read.length;
    int models = anchors.vectors().length;
    var own = new float[n][models][];
    var closeness = new double[n][anchors.themes()];
    for (int m = 0; m < models; m++) {
      var centre = centre(read, m, anchors.mean(m));
      var phrases = new float[anchors.themes()][][];
      for (int t = 0; t < phrases.length; t++) {
        phrases[t] = new float[anchors.vectors()[m][t].length][];
        for (int p = 0; p < phrases[t].length; p++) {
          phrases[t][p] = from(centre, anchors.vectors()[m][t][p]);
        }
      }
      for (int i = 0; i < n; i++) {
        own[i][m] = from(centre, read[i][m]);
        addCloseness(closeness[i], own[i][m], phrases, models);
      }
    }
    var vectors = new float[n][];
    var profiles = new float[n][];
    for (int i = 0; i < n; i++) {
      profiles[i] = softmax(closeness[i]);
      vectors[i] = join(own[i], profiles[i]);
    }
    return new Placed(vectors, profiles);
  }

  private static float[] centre(float[][][] read, int model, float[] anchorMean) {
    var sum = new double[anchorMean.length];
    for (var statement : read) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += statement[model][i];
      }
    }
    var centre = new float[sum.length];
    for (int i = 0; i < centre.length; i++) {
      centre[i] = (float) ((sum[i] + SHRINKAGE * anchorMean[i]) / (read.length + SHRINKAGE));
    }
    return centre;
  }

  private static float[] from(float[] centre, float[] vector) {
    var moved = vector.clone();
    Vectors.add(moved, centre, -1);
    return Vectors.unit(moved);
  }

  /** Half that of the nearest phrase and half the mean: one phrase alone may be near by chance. */
  private static void addCloseness(
      double[] closeness, float[] statement, float[][][] phrases, int models) {
    for (int t = 0; t < phrases.length; t++) {
      double most = -1;
      double sum = 0;
      for (var phrase : phrases[t]) {
        double cosine = Vectors.dot(statement, phrase);
        most = Math.max(most, cosine);
        sum += cosine;
      }
      closeness[t] += (most + sum / phrases[t].length) / 2 / models;
    }
  }

  private static float[] softmax(double[] closeness) {
    double most = Double.NEGATIVE_INFINITY;
    for (double c : closeness) {
      most = Math.max(most, c);
    }
    double sum = 0;
    var exp = new double[closeness.length];
    for (int t = 0; t < exp.length; t++) {
      exp[t] = Math.exp((closeness[t] - most) / TEMPERATURE);
      sum += exp[t];
    }
    var profile = new float[exp.length];
    for (int t = 0; t < exp.length; t++) {
      profile[t] = (float) (exp[t] / sum);
    }
    return profile;
  }

  /** A profile that is spread over many anchors says little and gets a smaller part. */
  private static float[] join(float[][] own, float[] profile) {
    int length = profile.length;
    for (var part : own) {
      length += part.length;
    }
    var all = new float[length];
    int at = 0;
    float each = (float) (1 / Math.sqrt(own.length));
    for (var part : own) {
      for (float value : part) {
        all[at++] = value * each;
      }
    }
    float weight = PROFILE_WEIGHT / (float) Math.sqrt(Math.sqrt(Vectors.dot(profile, profile)));
    for (float share : profile) {
      all[at++] = share * weight;
    }
    return Vectors.unit(all);
  }
}
