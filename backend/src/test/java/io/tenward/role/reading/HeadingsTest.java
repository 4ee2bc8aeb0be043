package io.tenward.role.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.role.reading.text.Headings;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings that look like the rest, as people type them. */
class HeadingsTest {
  private static final List<String> ENGLISH =
      List.of(
          "Senior Tech Lead (m/f/d)",
          "Nordhafen builds software for ports.",
          "About us",
          "Forty people work in Hamburg.",
          "Your responsibilities",
          "You own the roadmap of payments.",
          "You review the code of the team within a day.",
          "What you bring",
          "You have led a team before.");

  private static final List<String> GERMAN =
      List.of(
          "Teamleiter:in (m/w/d)",
          "Kernstadt baut Software für Ämter.",
          "Über uns",
          "Vierzig Menschen arbeiten in Kassel.",
          "Deine Aufgaben",
          "Du verantwortest den Fahrplan der Plattform.",
          "Du liest den Code des Teams binnen eines Tages.",
          "Das bringst du mit:",
          "Du hast schon ein Team geführt.");

  static Stream<List<String>> papers() {
    return Stream.of(ENGLISH, GERMAN);
  }

  @ParameterizedTest
  @MethodSource("papers")
  void ofTextWithoutGaps(List<String> lines) throws Exception {
    assertHeadings(lines, String.join("\n", lines).getBytes(UTF_8));
  }

  @ParameterizedTest
  @MethodSource("papers")
  void ofAPage(List<String> lines) throws Exception {
    assertHeadings(lines, ("<p>" + String.join("</p><p>", lines)).getBytes(UTF_8));
  }

  @ParameterizedTest
  @MethodSource("papers")
  void ofAWordDocumentWithoutStyles(List<String> lines) throws Exception {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      lines.forEach(line -> document.createParagraph().createRun().setText(line));
      document.write(out);
      assertHeadings(lines, out.toByteArray());
    }
  }

  @ParameterizedTest
  @MethodSource("papers")
  void ofAPdfInOneSize(List<String> lines) throws Exception {
    assertHeadings(lines, SampleJobDescriptions.pdf(List.of(String.join("\n", lines))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Own the roadmap",
        "Review code within a day",
        "Your tasks grow with the team",
        "About us you speak well",
        "Requirements engineering",
        "your tasks",
        "Aufgaben verteilen",
        "Profil schärfen"
      })
  void aTaskIsNone(String line) throws Exception {
    var page = "<p>" + line + "</p><p>Coach the engineers.</p>";
    assertEquals(line, Documents.read("job", page.getBytes(UTF_8)).clauses().getFirst().text());
    assertFalse(Headings.isPosition(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Mentor the developer", "Support your Tech Lead", "Be a Tech Lead who listens"})
  void aSentenceIsNoPosition(String line) {
    assertFalse(Headings.isPosition(line));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<h3>Tasks</h3>: <ul><li>Owns the ledger</li></ul>",
        "<h3>Tasks</h3><p>:</p><ul><li>Owns the ledger</li></ul>",
        "# Tasks\n\n:\n\n- Owns the ledger",
        "# Tasks\n\n## :\n\nOwns the ledger",
        "# Tasks\n\n## —\n\nOwns the ledger"
      })
  void aSignAloneIsNone(String text) throws Exception {
    var clauses = Documents.read("job", text.getBytes(UTF_8)).clauses();
    assertEquals(
        List.of("Tasks | Owns the ledger"),
        clauses.stream().map(c -> c.heading() + " | " + c.text()).toList());
  }

  @Test
  void theLinksBelowAPageAreLeftOut() {
    assertTrue(AdvertisementText.isAside(List.of(), "Cookie settings | Imprint"));
    assertTrue(AdvertisementText.isAside(List.of(), "Impressum · Datenschutzerklärung"));
    assertFalse(AdvertisementText.isAside(List.of(), "Imprint the values of the team"));
    assertFalse(AdvertisementText.isAside(List.of(), "Privacy is your concern"));
  }

  private static void assertHeadings(List<String> lines, byte[] document) throws Exception {
    var clauses = Documents.read("job", document).clauses();
    var below =
        List.of(
            lines.get(0) + " | " + lines.get(1),
            lines.get(2) + " | " + lines.get(3),
            lines.get(4) + " | " + lines.get(5),
            lines.get(4) + " | " + lines.get(6),
            Headings.withoutColon(lines.get(7)) + " | " + lines.get(8));
    assertEquals(below, clauses.stream().map(c -> c.heading() + " | " + c.text()).toList());
    assertTrue(clauses.get(1).leftOut());
  }
}
