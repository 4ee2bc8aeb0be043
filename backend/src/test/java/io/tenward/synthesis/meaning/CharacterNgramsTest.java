package io.tenward.synthesis.meaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CharacterNgramsTest {
  /** A third of what one round can bring: comments of 4,000 Thai letters, none like another. */
  static final class Start {
    private Start() {}

    public static void main(String[] arguments) {
      var random = new Random(1);
      var texts = IntStream.range(0, 300).mapToObj(i -> thai(random)).toList();
      System.out.println(CharacterNgrams.place(texts).size());
    }

    private static String thai(Random random) {
      return random
          .ints(4_000, 'ก', 'ฯ')
          .mapToObj(Character::toString)
          .collect(Collectors.joining());
    }
  }

  @Test
  void longTextsFitIntoASmallHeap() throws Exception {
    var command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx96m",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-cp",
            System.getProperty("java.class.path"),
            Start.class.getName());
    var process = new ProcessBuilder(command).redirectErrorStream(true).start();
    var output = new String(process.getInputStream().readAllBytes());
    assertTrue(process.waitFor(2, TimeUnit.MINUTES));
    assertEquals("300", output.strip());
  }

  @Test
  void whatOthersWriteTooWeighsLess() {
    var vectors =
        CharacterNgrams.place(List.of("sprint review", "sprint meal", "night meal")).vectors();
    assertTrue(Vectors.dot(vectors[0], vectors[1]) > .2);
    assertTrue(Vectors.dot(vectors[1], vectors[2]) > .2);
    assertEquals(0, Vectors.dot(vectors[0], vectors[2]), .1);
  }

  @Test
  void whatHasNoLettersIsNearNothing() {
    var vectors = CharacterNgrams.place(List.of("…", "x")).vectors();
    assertEquals(0, Vectors.dot(vectors[0], vectors[0]));
    assertEquals(1, Vectors.dot(vectors[1], vectors[1]), 1e-6);
  }
}
