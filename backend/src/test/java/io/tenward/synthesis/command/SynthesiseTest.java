package io.tenward.synthesis.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.synthesis.command.AnswersFile.GivenAnswer;
import io.tenward.synthesis.command.Synthesise.Arguments;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SynthesiseTest {
  @TempDir private Path folder;

  @Test
  void readsAnswersAndNothingElse() throws Exception {
    var answers =
        read(
            """
            \uFEFF{"id": "a", "group": "team", "text": "x", "statements": [{"text": "x", "theme": "t"}], "more": 1}

            {"id": "b", "text": "y"}\r
            """);
    assertEquals(
        List.of(
            new GivenAnswer("a", "team", "x", List.of("x")), new GivenAnswer("b", null, "y", null)),
        answers);
    assertEquals(List.of(), read(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{                                         | line 2 is not JSON",
        "{} {}                                     | line 2 is not JSON",
        "7                                         | line 2 is not an object",
        "{\"text\": \"x\"}                         | line 2 has no text in \"id\"",
        "{\"id\": \" \", \"text\": \"x\"}          | line 2 has an empty id",
        "{\"id\": \"a\", \"text\": \"x\"}          | line 2 has the id a a second time",
        "{\"id\": \"b\", \"text\": 7}              | line 2 has no text in \"text\"",
        "{\"id\": \"b\", \"text\": \"x\", \"statements\": 7}       | line 2 has statements that are not a list",
        "{\"id\": \"b\", \"text\": \"x\", \"statements\": [7]}     | line 2 has a statement that is not an object",
        "{\"id\": \"b\", \"text\": \"x\", \"statements\": [{}]}    | line 2 has no text in \"text\"",
        "{\"id\": \"b\", \"text\": \"\\ud83d x\"}      | line 2 has half a character in \"text\"",
      })
  void saysWhichLineIsWrong(String line, String sentence) {
    var bad = assertThrows(BadInput.class, () -> read("{\"id\": \"a\", \"text\": \"x\"}\n" + line));
    assertTrue(bad.getMessage().contains(sentence), bad.getMessage());
  }

  @Test
  void saysThatAFileIsMissingOrNotUtf8() throws IOException {
    assertThrows(BadInput.class, () -> AnswersFile.read(folder.resolve("none")));
    var latin =
        Files.write(
            folder.resolve("latin"), "{\"id\": \"ä\"}".getBytes(StandardCharsets.ISO_8859_1));
    var bad = assertThrows(BadInput.class, () -> AnswersFile.read(latin));
    assertTrue(bad.getMessage().contains("line 1 is not UTF-8"));
  }

  @Test
  void saysThatAVariableIsWrong() throws Exception {
    var command = command(List.of(), answers(1), "out.json");
    command.environment().put("TENWARD_MODEL_POOLING", "middle");
    assertEquals("TENWARD_MODEL_POOLING must be mean or first", refusal(command));
  }

  @Test
  @Tag("deep")
  void saysThatThereAreTooManyStatements() throws Exception {
    var wishes = "{\"text\": \"Review faster.\"}, ".repeat(8_000) + "{\"text\": \"Now.\"}";
    var given = answers("{\"id\": \"a\", \"text\": \"\", \"statements\": [" + wishes + "]}");
    var sentence = " has 8,001 statements; the limit is 8,000.";
    assertEquals(given + sentence, refusal(command(List.of(), given, "out.json")));
    var split = answers(8_001);
    var said = refusal(command(List.of(), split, "out.json"));
    assertTrue(said.contains(split + sentence), said);
  }

  @Test
  @Tag("deep")
  void saysThatAFileDoesNotFitIntoMemory() throws Exception {
    var path = answers("{\"id\": \"a\", \"text\": \"" + "x".repeat(8_000_000) + "\"}");
    var said = refusal(command(List.of("-Xmx32m", "-XX:+UseSerialGC"), path, "out.json"));
    assertEquals("The files are too large for the memory: Java heap space", said);
  }

  @Test
  void writesOverNothingThatItReads() throws Exception {
    var path = answers(1);
    var link = Files.createLink(folder.resolve("link.jsonl"), Path.of(path)).toString();
    var said = refusal(command(List.of(), "--splits", path, "out.json", answers(2), link));
    assertEquals(link + " is one of the ANSWERS.", said);
    assertEquals(1, AnswersFile.read(Path.of(path)).size());
  }

  private String answers(int count) throws IOException {
    return answers(
        IntStream.range(0, count)
            .mapToObj("{\"id\": \"a%d\", \"text\": \"Review faster.\"}\n"::formatted)
            .collect(Collectors.joining()));
  }

  private String answers(String lines) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "answers", ".jsonl"), lines).toString();
  }

  private ProcessBuilder command(List<String> options, String... arguments) {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add("--enable-native-access=ALL-UNNAMED");
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), Synthesise.class.getName()));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
  }

  /** Returns the message before the command ends with 2. */
  private static String refusal(ProcessBuilder command) throws Exception {
    var process = command.start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(2, process.waitFor(), said);
    return said.strip();
  }

  @Test
  void takesPairsOfFiles() throws Exception {
    var arguments = Arguments.of("--splits", "a", "b", "c", "d");
    assertTrue(arguments.splits());
    assertEquals(Path.of("d"), arguments.files().getLast().out());
    assertThrows(BadInput.class, Arguments::of);
    assertThrows(BadInput.class, () -> Arguments.of("a"));
    assertThrows(BadInput.class, () -> Arguments.of("a", "b", "c"));
    assertThrows(BadInput.class, () -> Arguments.of("--nonsense", "a", "b"));
  }

  private List<GivenAnswer> read(String text) throws Exception {
    return AnswersFile.read(Files.writeString(folder.resolve("answers"), text));
  }
}
