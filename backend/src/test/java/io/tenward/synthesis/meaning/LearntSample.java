package io.tenward.synthesis.meaning;

import io.tenward.synthesis.reading.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.DoubleStream;

/**
 * Learns a few phrases, which gives other numbers if the learning changes. No model reads them,
 * because the same model reads slightly differently on another processor.
 */
final class LearntSample {
  private static final List<String> WISHES =
      List.of("Could we talk for an hour each week?", "Nobody has read my code for days.");

  private static final Path KEPT =
      Path.of("src/test/resources/io/tenward/synthesis/meaning/learnt-sample.txt");

  private static final int MODELS = 2;
  private static final int LENGTH = 96;

  private LearntSample() {}

  /** Reads the sample as it was when the packaged file was learnt. */
  static double[] kept() throws IOException {
    return Files.readAllLines(KEPT).stream().mapToDouble(Double::parseDouble).toArray();
  }

  static void keep(double[] sample) throws IOException {
    Files.write(KEPT, DoubleStream.of(sample).mapToObj(Double::toString).toList());
  }

  static double[] now() {
    var themes = AnchorThemes.usual().subList(0, 12);
    var learnt = Anchors.learn(themes, 8, 12, LearntSample::read);
    var numbers = new ArrayList<Double>();
    for (var wish : WISHES) {
      var seen = StatementPlacement.seenFrom(learnt.means(), read(Words.of(wish)));
      add(numbers, learnt.usual().scores(seen));
      add(numbers, learnt.all().scores(seen));
    }
    for (float kin : learnt.kinship().of(last(themes.size()))) {
      numbers.add((double) kin);
    }
    var variance = learnt.spread().variance();
    for (float along : variance) {
      numbers.add((double) along / variance[0]);
    }
    add(numbers, learnt.spread().rest());
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Statements that share words are near each other. */
  private static float[][] read(String text) {
    var read = new float[MODELS][LENGTH];
    for (var word : text.toLowerCase(Locale.ROOT).split("\\W+")) {
      var numbers = new Random(word.hashCode());
      for (var vector : read) {
        for (int i = 0; i < LENGTH; i++) {
          vector[i] += numbers.nextFloat() - .5f;
        }
      }
    }
    for (var vector : read) {
      Vectors.unit(vector);
    }
    return read;
  }

  private static float[] last(int themes) {
    var profile = new float[themes];
    profile[themes - 1] = 1;
    return profile;
  }

  private static void add(List<Double> to, double... numbers) {
    for (double number : numbers) {
      to.add(number);
    }
  }
}
