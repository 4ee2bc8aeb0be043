package io.tenward.role.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each letter of a document is in a heading, in a responsibility, or left out. */
class AccountTest {
  private static final int DOCUMENTS = 200;

  /** This figure occurs in no list mark. */
  private static final char FIGURE = '7';

  @ParameterizedTest
  @ValueSource(strings = {"txt", "md", "html", "pdf", "docx"})
  void nothingOfADocumentIsGone(String kind) throws Exception {
    // Drawing a page takes longest.
    int documents = kind.equals("pdf") || kind.equals("docx") ? DOCUMENTS / 20 : DOCUMENTS;
    for (int seed = 0; seed < documents; seed++) {
      var paper = new RandomPaper(seed);
      var lines = paper.lines();
      var text = String.join("\n", lines);
      var document = paper.document(kind, lines);
      var reading = Documents.read("job." + kind, document);
      var said = String.join("\n", said(reading));
      assertEquals(
          letters(paper.words.stream()),
          letters(Stream.of(said)),
          () -> {
            var gone = new ArrayList<>(List.of(text.split("[^\\p{L}7]+")));
            gone.removeAll(List.of(said.split("[^\\p{L}7]+")));
            return kind + " loses " + gone + " of\n" + text + "\n--- " + reading;
          });
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"txt", "md"})
  void shortLinesAreResponsibilities(String kind) throws Exception {
    for (var file :
        List.of("short-lines", "short-lines-blank-between", "short-lines-numbered-mixed")) {
      assertEquals(tasks(), read("paste-" + file + ".txt", kind), file);
    }
    var headed =
        IntStream.range(0, 14)
            .mapToObj(
                i ->
                    (i < 7 ? "What we expect of you" : "And of everybody")
                        + tasks().get(i).substring(4))
            .toList();
    if (kind.equals("txt")) {
      assertEquals(headed, read("paste-heading-and-short-lines.txt", kind));
    }
  }

  static Stream<String> pairs() {
    return Stream.of(
        "Own the rota\nGrow two people",
        "Grow two people\nOwn the rota",
        "own it\nsay no\nbe kind");
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void aLineThatItsWriterEndedStandsAlone(String text) throws Exception {
    for (var kind : List.of("txt", "md")) {
      var clauses = Documents.read("job." + kind, text.getBytes(UTF_8)).clauses();
      assertEquals(
          text.lines().toList(), clauses.stream().map(DocumentReading.Clause::text).toList());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Own the rota and\nGrow two people",
        "Verantworte die\nArchitektur",
        "Own the rota\nof the whole team",
        "Prenez la\nGarde",
      })
  void aLineThatGoesOnDoesNot(String text) throws Exception {
    for (var kind : List.of("txt", "md")) {
      var clauses = Documents.read("job." + kind, text.getBytes(UTF_8)).clauses();
      assertEquals(
          List.of(text.replace('\n', ' ')),
          clauses.stream().map(DocumentReading.Clause::text).toList());
    }
  }

  private static List<String> tasks() {
    return Stream.of(
            "Keep the release calendar honest",
            "Own the on-call rota",
            "Grow two people into seniors",
            "Talk to the warehouse once a week",
            "Cut the queue of open reviews",
            "Say no in writing",
            "Make costs visible to finance",
            "Hold the design review",
            "Answer the audit's questions",
            "Write down what was decided",
            "Bring new people in within a month",
            "Guard four quiet hours a day",
            "Speak for the team upstairs",
            "Stop work nobody asked for")
        .map(task -> "null | " + task)
        .toList();
  }

  private static List<String> read(String file, String kind) throws Exception {
    var reading = Documents.read("paste." + kind, bytes(file));
    assertEquals(List.of(), reading.rest());
    return reading.clauses().stream().map(c -> c.heading() + " | " + c.text()).toList();
  }

  private static byte[] bytes(String file) throws IOException {
    try (var in =
        Objects.requireNonNull(AccountTest.class.getResourceAsStream("cases/" + file), file)) {
      return in.readAllBytes();
    }
  }

  /** Each heading once, as no two of a random paper are the same. */
  private static List<String> said(DocumentReading reading) {
    var said = new ArrayList<String>();
    var headings = new HashSet<String>();
    for (var clause : reading.all()) {
      var heading = clause.heading();
      if (heading != null) {
        Arrays.stream(heading.split(" / ")).filter(headings::add).forEach(said::add);
      }
      said.add(clause.text());
    }
    return said;
  }

  private static String letters(Stream<String> texts) {
    return texts
        .flatMapToInt(String::codePoints)
        .filter(sign -> Character.isLetter(sign) || sign == FIGURE)
        .sorted()
        .mapToObj(Character::toString)
        .collect(Collectors.joining());
  }

  /** Lines, lists, headings and tables in any order; each word stands there once. */
  private static final class RandomPaper {
    private static final List<String> BEGINNINGS =
        List.of("", "", "", "- ", "* ", "• ", "1. ", "12) ", "## ", "# ", "### ", "  - ", "> ");
    private static final List<String> ENDS =
        List.of("", "", "", ".", ":", "!", ",", ";", " and", " der");
    private static final List<String> USUAL =
        List.of(
            "About us",
            "Your tasks",
            "What we offer",
            "Level",
            "Title:",
            "Location: Bremen",
            "And of you");

    private final Random random;
    private final List<String> words = new ArrayList<>();

    RandomPaper(int seed) {
      random = new Random(seed);
    }

    List<String> lines() {
      var lines = new ArrayList<String>();
      int many = 2 + random.nextInt(14);
      int usual = 0;
      for (int i = 0; i < many; i++) {
        switch (random.nextInt(12)) {
          case 0, 1, 2 -> lines.add("");
          case 3 -> {
            if (usual < USUAL.size()) {
              lines.add(said(USUAL.get(usual++)));
            }
          }
          case 4 -> lines.add("[" + sentence(2) + "](#)");
          case 5 -> {
            lines.add("");
            for (var row : List.of("", "-", "", "")) {
              lines.add(
                  row.isEmpty()
                      ? "| " + sentence(1) + " | " + sentence(2) + " | " + sentence(1) + " |"
                      : "|---|---|---|");
            }
            lines.add("");
          }
          case 6 -> lines.add("**" + sentence(3) + "**");
          default ->
              lines.add(
                  one(BEGINNINGS)
                      + sentence(1 + random.nextInt(random.nextInt(14) + 1))
                      + said(one(ENDS)));
        }
      }
      lines.add(sentence(4));
      return lines;
    }

    /** A page says what a text says with marks. */
    byte[] document(String kind, List<String> lines) throws Exception {
      if (kind.equals("txt") || kind.equals("md")) {
        return String.join("\n", lines).getBytes(UTF_8);
      }
      var plain = lines.stream().map(RandomPaper::withoutMarks).toList();
      return switch (kind) {
        case "pdf" -> {
          said("People department, confidential");
          yield SampleJobDescriptions.pdf(List.of(String.join("\n", plain)));
        }
        case "docx" ->
            SampleJobDescriptions.docxOf(
                plain.stream()
                    .map(l -> "<w:p><w:r><w:t>" + l + "</w:t></w:r></w:p>")
                    .collect(Collectors.joining()),
                false);
        default -> page(lines).getBytes(UTF_8);
      };
    }

    private static String page(List<String> lines) {
      var page = new StringBuilder("<!doctype html><body><nav>");
      for (int i = 0; i < lines.size(); i++) {
        var line = withoutMarks(lines.get(i));
        page.append(
            switch (i % 9) {
              case 0 -> "</nav><p>" + line;
              case 1 -> "<h2>" + line + "</h2>";
              case 2 -> "<ul><li>" + line + "</ul>";
              case 3 -> "<table><tr><th>" + line + "<th></tr></table>";
              case 4 -> "<ul><li><a href=#>" + line + "</a></ul>";
              case 5 -> "<label>" + line + "</label>";
              case 6 -> "<table><tr><td>" + line + "<td>" + "</table>";
              case 7 -> line + "<br>";
              default -> "<p><b>" + line + "</b></p>";
            });
      }
      return page.toString();
    }

    private static String withoutMarks(String line) {
      return line.replaceAll("^[ >#*•-]+|^\\d+[.)] |\\]\\(#\\)|[\\[*|]|---", "").strip();
    }

    private String sentence(int length) {
      var sentence =
          IntStream.range(0, length)
              .mapToObj(i -> word(i == 0 && random.nextInt(4) > 0))
              .collect(Collectors.joining(" "));
      return said(sentence);
    }

    /** "Tabac", of letters that are no marks. */
    private String word(boolean large) {
      var word = new StringBuilder();
      for (int i = 0; i < 2 + random.nextInt(4); i++) {
        word.append(("bdfgklmnprstz" + FIGURE).charAt(random.nextInt(14)))
            .append("aeiouäéß".charAt(random.nextInt(8)));
      }
      return (large ? word.substring(0, 1).toUpperCase(Locale.ROOT) : word.substring(0, 1))
          + word.substring(1);
    }

    private String said(String text) {
      words.add(text);
      return text;
    }

    private <T> T one(List<T> list) {
      return list.get(random.nextInt(list.size()));
    }
  }
}
