package io.tenward.synthesis.meaning;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** No test, and not run as one: learns the phrases, and writes what is packaged. */
class LearnAnchors {
  private static final Path PACKAGED = Path.of("src/main/resources/synthesis/anchors.bin");

  @Test
  void learn() throws Exception {
    var themes = AnchorThemes.shipped();
    try (var models = SentenceModels.english();
        var file = Files.newOutputStream(PACKAGED)) {
      var learnt = Anchors.learn(themes, AnchorThemes.usual().size(), Integer.MAX_VALUE, models);
      AnchorsFile.write(new AnchorsFile.Learnt(AnchorsFile.digest(themes), learnt), file);
    }
  }
}
