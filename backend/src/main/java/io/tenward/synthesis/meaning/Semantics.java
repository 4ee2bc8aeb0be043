package io.tenward.synthesis.meaning;

import java.util.List;

/**
 * Reads statements with sentence models, and relates them to the anchor themes. It is thread-safe.
 */
public final class Semantics {
  /** Below this, two halves of a sentence ask for different things. */
  private static final double SAME_WISH = .2;

  /** A mounted model may be slow, so it reads only this many phrases of each theme. */
  private static final int PHRASES = 8;

  private final SentenceModels models;
  private final List<AnchorTheme> themes;
  private final Anchors anchors;

  private Semantics(SentenceModels models, List<AnchorTheme> themes, Anchors anchors) {
    this.models = models;
    this.themes = themes;
    this.anchors = anchors;
  }

  /**
   * Uses the packaged models, which have learnt the shipped anchor themes.
   *
   * @throws ModelsMissing where they do not run
   */
  public static Semantics english() throws ModelsMissing {
    var models = SentenceModels.english();
    return new Semantics(models, AnchorThemes.shipped(), AnchorsFile.packaged().anchors());
  }

  /**
   * Uses models that have learnt nothing yet; reading some phrases for it may take seconds.
   *
   * @throws ModelsMissing where they cannot; they are closed then
   */
  public static Semantics of(SentenceModels models, List<AnchorTheme> themes) throws ModelsMissing {
    try {
      return new Semantics(
          models, themes, Anchors.learn(themes, themes.size(), PHRASES, models::embed));
    } catch (OutOfMemoryError | RuntimeException unusable) {
      throw models.unusable(unusable);
    }
  }

  public List<AnchorTheme> themes() {
    return themes;
  }

  /** Tells whether the models know any part of the text. */
  public boolean knows(String text) {
    return models.knows(text);
  }

  /**
   * @return a vector of length 1 for each model
   */
  public float[][] read(String text) {
    return models.embed(text);
  }

  /**
   * @param read of each statement
   * @param letters statements that no model reads, which come behind those
   */
  public PlacedStatements place(float[][][] read, List<String> letters) {
    return letters.isEmpty()
        ? StatementPlacement.place(read, anchors)
        : StatementPlacement.withLetters(read, letters, anchors);
  }

  /** Tells whether two parts of a sentence are about different things. */
  public boolean differ(String one, String other) {
    var a = models.embed(one);
    var b = models.embed(other);
    double cosine = 0;
    for (int m = 0; m < a.length; m++) {
      var centre = anchors.means()[m];
      cosine += Vectors.dot(moved(a[m], centre), moved(b[m], centre)) / a.length;
    }
    return cosine < SAME_WISH;
  }

  private static float[] moved(float[] vector, float[] centre) {
    Vectors.add(vector, centre, -1);
    return Vectors.unit(vector);
  }
}
