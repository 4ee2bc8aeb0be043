package io.tenward.synthesis.meaning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.synthesis.meaning.Anchors.ThemeSimilarity;
import io.tenward.synthesis.reading.Words;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnchorsTest {
  /**
   * Run {@code mvn -pl backend test -Dtest=LearnAnchors} to change phrases, or how they are learnt.
   */
  @Test
  void whatIsPackagedWasLearntFromThesePhrases() {
    assertArrayEquals(
        AnchorsFile.digest(AnchorThemes.shipped(), AnchorThemes.usual().size()),
        AnchorsFile.packaged().from(),
        "learn again");
  }

  @Test
  void whatIsPackagedWasLearntInThisWay() throws Exception {
    assertArrayEquals(LearntSample.kept(), LearntSample.now(), 1e-4, "learn again");
  }

  @Test
  void whatIsPackagedKnowsWhatItWasTaught() throws Exception {
    var anchors = AnchorsFile.packaged().anchors();
    var themes = AnchorThemes.shipped();
    int usual = AnchorThemes.usual().size();
    int known = 0;
    int knownAsUsual = 0;
    try (var models = SentenceModels.english()) {
      for (int t = 0; t < themes.size(); t++) {
        var read = models.embed(Words.of(themes.get(t).phrases().get(5)));
        known += likeliest(anchors.all(), anchors, read) == t ? 1 : 0;
        knownAsUsual += t < usual && likeliest(anchors.usual(), anchors, read) == t ? 1 : 0;
      }
    }
    assertTrue(known >= .65 * themes.size(), known + " of " + themes.size());
    assertTrue(knownAsUsual >= .65 * usual, knownAsUsual + " of " + usual);
  }

  @Test
  void aFewPhrasesTellThemesApartThatTheyDoNotHold() throws Exception {
    var themes = AnchorThemes.usual().subList(0, 6);
    int right = 0;
    try (var models = SentenceModels.english()) {
      var learnt = Anchors.learn(themes, 4, 12, models::embed);
      for (int t = 0; t < themes.size(); t++) {
        for (var unseen : themes.get(t).phrases().subList(12, 18)) {
          var read = models.embed(Words.of(unseen));
          right += likeliest(learnt.all(), learnt, read) == t ? 1 : 0;
        }
      }
    }
    assertTrue(right >= 14, right + " of 36");
  }

  @Test
  void kinIsNearerThanStrangers() {
    float[][] vectors = {{1, 0, 0}, {.9f, .1f, 0}, {0, 0, 1}};
    var examples = new LabelledVectors(vectors, new int[] {0, 1, 2}, 3);
    var kinship = ThemeSimilarity.of(examples, Discriminant.learn(examples));
    var one = kinship.of(new float[] {1, 0, 0});
    double kin = Vectors.dot(one, kinship.of(new float[] {0, 1, 0}));
    double stranger = Vectors.dot(one, kinship.of(new float[] {0, 0, 1}));
    assertTrue(kin > .9 && stranger < .1, kin + " and " + stranger);
  }

  @Test
  void whatStatementsOfAThemeDifferInCountsLess() {
    var vectors = new float[8][];
    for (int i = 0; i < vectors.length; i++) {
      vectors[i] = new float[] {i < 4 ? 1 : -1, i % 2 == 0 ? 3 : -3, 0, 0};
    }
    var spread =
        WithinThemeScatter.of(new LabelledVectors(vectors, new int[] {0, 0, 0, 0, 1, 1, 1, 1}, 2));
    float[] statement = {.6f, .8f, 0, 0};
    assertArrayEquals(statement, spread.even(statement, 0), 1e-6f);
    var even = spread.even(statement, 1);
    assertTrue(even[0] > .7 && even[1] < .7, even[0] + " and " + even[1]);
  }

  @Test
  void twoDirectionsAreToldApartInSpiteOfALouderThird() {
    float[][] examples = {{1, 0, 9}, {1, 0, -9}, {0, 1, 8}, {0, 1, -8}};
    var learnt = Discriminant.learn(new LabelledVectors(examples, new int[] {0, 0, 1, 1}, 2));
    for (float noise : List.of(-9f, 0f, 9f)) {
      var scores = learnt.scores(new float[] {.9f, .1f, noise});
      assertTrue(scores[0] > scores[1], scores[0] + " and " + scores[1]);
    }
  }

  @Test
  void aTriangleSolvesWhatItWasMadeOf() {
    var solved = Cholesky.of(new double[][] {{4, 2}, {2, 3}}).solve(new float[] {10, 8});
    assertArrayEquals(new float[] {1.75f, 1.5f}, solved, 1e-6f);
  }

  private static int likeliest(Discriminant themes, Anchors anchors, float[][] read) {
    var scores = themes.scores(StatementPlacement.seenFrom(anchors.means(), read));
    int most = 0;
    for (int t = 1; t < scores.length; t++) {
      most = scores[t] > scores[most] ? t : most;
    }
    return most;
  }
}
