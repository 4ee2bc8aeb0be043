package io.tenward.synthesis.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
        "{\"id\": \"b\", \"text\": \"x\", \"statements\": 7}       | line 2 has statements that are no list",
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
  void writesWhoMayBeAtOdds() throws Exception {
    var out = folder.resolve("out.json");
    var answers =
        Files.writeString(
            folder.resolve("answers.jsonl"),
            """
            {"id": "a", "group": "team", "text": "We have too many meetings."}
            {"id": "b", "group": "pm", "text": "I would like more meetings."}
            """);
    Synthesise.main(new String[] {"--tensions", answers.toString(), out.toString()});
    assertEquals("[\n{\"one\":[\"a.0\"],\"other\":[\"b.0\"]}\n]\n", Files.readString(out));
  }

  @Test
  void saysThatAVariableIsWrong() throws Exception {
    var answers = Files.writeString(folder.resolve("answers.jsonl"), "").toString();
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var classes = System.getProperty("java.class.path");
    var command =
        new ProcessBuilder(java, "-cp", classes, Synthesise.class.getName(), answers, answers);
    command.environment().put("TENWARD_MODEL_POOLING", "middle");
    var process = command.redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals("TENWARD_MODEL_POOLING is one of mean and first", said.strip());
    assertEquals(2, process.waitFor());
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
