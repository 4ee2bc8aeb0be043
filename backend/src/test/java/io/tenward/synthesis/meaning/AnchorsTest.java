package io.tenward.synthesis.meaning;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.synthesis.reading.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnchorsTest {
  private static final Path LEARNT = Path.of("target/anchors.bin");

  /** To change the phrases: run this, and copy {@link #LEARNT} to where it is packaged from. */
  @Test
  void whatIsPackagedIsWhatThePhrasesTeach() throws Exception {
    try (var models = SentenceModels.english()) {
      var themes = AnchorThemes.shipped();
      var learnt = Anchors.learn(themes, Integer.MAX_VALUE, models);
      try (var file = Files.newOutputStream(LEARNT)) {
        AnchorsFile.write(learnt, file);
      }
      var packaged = AnchorsFile.packaged();
      var texts = themes.stream().flatMap(theme -> theme.phrases().stream().limit(4)).toList();
      long agreed = texts.stream().filter(text -> agree(text, models, learnt, packaged)).count();
      // Processors round the models' numbers differently.
      assertTrue(agreed >= texts.size() * .98, agreed + " of " + texts.size());
    }
  }

  @Test
  void twoDirectionsAreToldApartInSpiteOfALouderThird() {
    float[][] examples = {{1, 0, 9}, {1, 0, -9}, {0, 1, 8}, {0, 1, -8}};
    var learnt = Discriminant.learn(examples, new int[] {0, 0, 1, 1}, 2);
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

  private static boolean agree(String text, SentenceModels models, Anchors one, Anchors other) {
    var read = models.embed(Words.of(text));
    return likeliest(one, read) == likeliest(other, read);
  }

  private static int likeliest(Anchors anchors, float[][] read) {
    var scores = anchors.themes().scores(Placing.seenFrom(anchors.means(), read));
    int most = 0;
    for (int t = 1; t < scores.length; t++) {
      most = scores[t] > scores[most] ? t : most;
    }
    return most;
  }
}
