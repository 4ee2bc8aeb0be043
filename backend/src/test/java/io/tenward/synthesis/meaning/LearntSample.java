package io.tenward.synthesis.meaning;

import io.tenward.synthesis.reading.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/** What is learnt of a few phrases: other numbers where it is learnt otherwise. */
final class LearntSample {
  private static final List<String> WISHES =
      List.of("Could we talk for an hour each week?", "Nobody has read my code for days.");

  private static final Path KEPT =
      Path.of("src/test/resources/io/tenward/synthesis/meaning/learnt-sample.txt");

  private LearntSample() {}

  /** As it was when what is packaged was learnt. */
  static double[] kept() throws IOException {
    return Files.readAllLines(KEPT).stream().mapToDouble(Double::parseDouble).toArray();
  }

  static void keep(double[] sample) throws IOException {
    Files.write(KEPT, DoubleStream.of(sample).mapToObj(Double::toString).toList());
  }

  static double[] of(SentenceModels models) {
    var themes = AnchorThemes.usual().subList(0, 6);
    var opposites = OppositeWishes.shipped().subList(0, 3);
    var learnt = Anchors.learn(themes, 4, 12, opposites, models);
    var numbers = new ArrayList<Double>();
    for (var wish : WISHES) {
      var seen = Placing.seenFrom(learnt.means(), models.embed(Words.of(wish)));
      add(numbers, learnt.usual().scores(seen));
      add(numbers, learnt.all().scores(seen));
      add(numbers, learnt.opposites().subjects().scores(seen));
      add(numbers, learnt.opposites().sides().scores(seen));
    }
    for (float kin : learnt.kinship().of(new float[] {0, 0, 0, 0, 0, 1})) {
      numbers.add((double) kin);
    }
    var variance = learnt.spread().variance();
    for (float along : variance) {
      numbers.add((double) along / variance[0]);
    }
    add(numbers, learnt.spread().rest());
    return numbers.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void add(List<Double> to, double... numbers) {
    for (double number : numbers) {
      to.add(number);
    }
  }
}
