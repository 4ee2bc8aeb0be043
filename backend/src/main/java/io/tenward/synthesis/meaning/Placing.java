package io.tenward.synthesis.meaning;

/**
 * Puts statements where those that ask for the same thing are near each other. What all of them
 * have in common (being wishes to a tech lead) is taken away, and what they share with the anchor
 * themes is added: small models see that two statements are alike much worse than that both are
 * like what was learnt of a third.
 */
final class Placing {
  /** So many statements count as much as the anchors when the centre is looked for. */
  private static final float SHRINKAGE = 40;

  /** The lower, the more a profile is that of its likeliest anchor alone. */
  private static final double TEMPERATURE = .5;

  /**
   * How much a profile counts beside what was read, where the statements are strange to anchors.
   */
  private static final float LEAST_WEIGHT = .4f;

  private static final float MOST_WEIGHT = .95f;

  /** Cosine of what all statements and all phrases have in common: bank customers reach .55. */
  private static final double STRANGE = .6;

  /** What a dozen of wishes to a tech lead reach. */
  private static final double FAMILIAR = .75;

  /** Of fewer statements nobody can say how strange they are. */
  private static final int FEW = 5;

  private Placing() {}

  /**
   * @param read of each statement, by each model
   */
  static Placed place(float[][][] read, Anchors anchors) {
    int n = read.length;
    var centres = new float[anchors.means().length][];
    for (int m = 0; m < centres.length; m++) {
      centres[m] = centre(read, m, anchors.means()[m]);
    }
    float weight = weight(read, anchors.means());
    var vectors = new float[n][];
    var profiles = new float[n][];
    for (int i = 0; i < n; i++) {
      var own = seenFrom(centres, read[i]);
      profiles[i] = softmax(anchors.themes().scores(own));
      vectors[i] = join(own, profiles[i], weight);
    }
    return new Placed(vectors, profiles);
  }

  /** All models side by side, with equal weight, as one vector of length 1. */
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

  private static float weight(float[][][] read, float[][] anchorMeans) {
    if (read.length < FEW) {
      return MOST_WEIGHT;
    }
    double likeness = 0;
    for (int m = 0; m < anchorMeans.length; m++) {
      var mean = Vectors.unit(Vectors.mean(read, m));
      likeness += Vectors.dot(mean, Vectors.unit(anchorMeans[m].clone())) / anchorMeans.length;
    }
    double share = Math.clamp((likeness - STRANGE) / (FAMILIAR - STRANGE), 0, 1);
    return LEAST_WEIGHT + (float) share * (MOST_WEIGHT - LEAST_WEIGHT);
  }

  private static float[] softmax(double[] scores) {
    double most = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      most = Math.max(most, score);
    }
    double sum = 0;
    var exp = new double[scores.length];
    for (int t = 0; t < exp.length; t++) {
      exp[t] = Math.exp((scores[t] - most) / TEMPERATURE);
      sum += exp[t];
    }
    var profile = new float[exp.length];
    for (int t = 0; t < exp.length; t++) {
      profile[t] = (float) (exp[t] / sum);
    }
    return profile;
  }

  /** A profile that is spread over many anchors says little and gets a smaller part. */
  private static float[] join(float[] own, float[] profile, float most) {
    var all = new float[own.length + profile.length];
    System.arraycopy(own, 0, all, 0, own.length);
    float weight = most / (float) Math.sqrt(Math.sqrt(Vectors.dot(profile, profile)));
    for (int t = 0; t < profile.length; t++) {
      all[own.length + t] = profile[t] * weight;
    }
    return Vectors.unit(all);
  }
}
