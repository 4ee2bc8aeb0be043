package io.tenward.synthesis.meaning;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Learns the phrases, and writes the packaged file. It is no test, and does not run as one. */
class LearnAnchors {
  private static final Path PACKAGED = Path.of("src/main/resources/synthesis/anchors.bin");

  @Test
  void learn() throws Exception {
    var themes = AnchorThemes.shipped();
    int usual = AnchorThemes.usual().size();
    try (var models = SentenceModels.english()) {
      var learnt = Anchors.learn(themes, usual, Integer.MAX_VALUE, models::embed);
      try (var file = Files.newOutputStream(PACKAGED)) {
        AnchorsFile.write(new AnchorsFile.Learnt(AnchorsFile.digest(themes, usual), learnt), file);
      }
      LearntSample.keep(LearntSample.now());
    }
  }
}
