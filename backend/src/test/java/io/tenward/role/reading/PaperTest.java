package io.tenward.role.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.PDFMergerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;

/** Checks that the effects of paper on sentences are undone. */
class PaperTest {
  @Test
  void wordsThatWereBrokenAreMended() throws Exception {
    assertEquals(
        List.of("Verantwortung für die Weiterentwicklung der Team- und Projektplanung in Java"),
        texts(
            "- Verantwortung für die Weiterent-\n  wicklung der Team-\n  und Projektplanung in\n  Java\n"));
    assertEquals(
        List.of("Owns the Java-Entwicklung of everybody"),
        texts("- Owns the Java-\n  Entwicklung of everybody\n"));
  }

  @Test
  void linesThatAWriterEndedStayApart() throws Exception {
    assertEquals(
        List.of(
            "Own the architecture",
            "Coach the engineers of the team, the new ones most of all, in what they want to learn",
            "Say no"),
        texts(
            "Own the architecture\nCoach the engineers of the team, the new ones most of all, in what they\nwant to learn\nSay no\n"));
  }

  @Test
  void whatStandsOnEachPageIsDropped() throws Exception {
    var reading = Documents.read("job.pdf", HostileDocuments.pdfOfPages(3));
    assertEquals(
        List.of("One of very many duties"),
        reading.clauses().stream().map(DocumentReading.Clause::text).distinct().toList());
    assertEquals(1, reading.clauses().getFirst().page());
    assertEquals(reading.pages(), reading.clauses().getLast().page());
  }

  /** Only then do the repeated lines hold what the writer wanted to say. */
  @Test
  void pagesOfNothingElseAreRead() throws Exception {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      for (int i = 1; i <= 4; i++) {
        try (var paper =
            Loader.loadPDF(SampleJobDescriptions.pdf(List.of("- Duty " + (i + 1) / 2)))) {
          new PDFMergerUtility().appendDocument(document, paper);
        }
      }
      document.save(out);
      assertEquals(
          List.of("Duty 1", "Duty 2"),
          Documents.read("job.pdf", out.toByteArray()).clauses().stream()
              .map(DocumentReading.Clause::text)
              .toList());
    }
  }

  @Test
  void nothingIsLost() throws Exception {
    var reading =
        Documents.read(
            "job.txt", "Hello!\n\nThank you for reading. Lead us; be kind.".getBytes(UTF_8));
    assertEquals(
        List.of("Hello!", "Thank you for reading.", "Lead us; be kind."),
        reading.clauses().stream().map(DocumentReading.Clause::text).toList());
  }

  private static List<String> texts(String text) throws Exception {
    return Documents.read("job.txt", text.getBytes(UTF_8)).clauses().stream()
        .map(DocumentReading.Clause::text)
        .toList();
  }
}
