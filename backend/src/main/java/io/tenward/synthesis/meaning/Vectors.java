package io.tenward.synthesis.meaning;

/** Computes with vectors of one length. */
public final class Vectors {
  private Vectors() {}

  public static float dot(float[] a, float[] b) {
    // Four sums side by side: the compiler may not reorder additions of floats itself.
    float s0 = 0;
    float s1 = 0;
    float s2 = 0;
    float s3 = 0;
    int i = 0;
    for (; i + 3 < a.length; i += 4) {
      s0 += a[i] * b[i];
      s1 += a[i + 1] * b[i + 1];
      s2 += a[i + 2] * b[i + 2];
      s3 += a[i + 3] * b[i + 3];
    }
    for (; i < a.length; i++) {
      s0 += a[i] * b[i];
    }
    return (s0 + s1) + (s2 + s3);
  }

  /** Scales the vector in place to length 1; a zero vector stays. */
  public static float[] unit(float[] vector) {
    float length = (float) Math.sqrt(dot(vector, vector));
    if (length > 0) {
      for (int i = 0; i < vector.length; i++) {
        vector[i] /= length;
      }
    }
    return vector;
  }

  /** Adds {@code times * more} to {@code vector}, in place. */
  public static void add(float[] vector, float[] more, float times) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] += times * more[i];
    }
  }

  /**
   * @param read of each statement, by each model; one statement at least
   */
  static float[] mean(float[][][] read, int model) {
    var sum = new double[read[0][model].length];
    for (var statement : read) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += statement[model][i];
      }
    }
    var mean = new float[sum.length];
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (float) (sum[i] / read.length);
    }
    return mean;
  }
}
