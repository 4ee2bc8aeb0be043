package io.tenward.role.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables, tasks, footnotes and what is struck out or hidden. */
class PartsTest {
  @Test
  void markdownHasTablesTasksAndStruckOutWords() throws Exception {
    var text =
        """
        # Tasks

        | Area | Task |
        |------|------|
        | People | Hire **two** engineers |
        | Tech | Choose the database |

        - [ ] Keep the build green
        - [x] ~~Deploy alone~~ Deploy in pairs
        """;

    assertEquals(
        List.of(
            "People: Hire two engineers",
            "Tech: Choose the database",
            "Keep the build green",
            "Deploy in pairs"),
        clauses(text.getBytes(UTF_8)));
  }

  @Test
  void markdownEndsALineAsAPageDoes() throws Exception {
    var text =
        """
        # Tasks

        | Area | Task |
        |------|------|
        | People | Hire<br>two<BR />engineers |

        Choose the<br/>data<b>base</b>
        """;

    assertEquals(
        List.of("People: Hire two engineers", "Choose the database"),
        clauses(text.getBytes(UTF_8)));
  }

  @Test
  void aPageHasTablesAndHiddenWords() throws Exception {
    var page =
        """
        <!doctype html><html><body>
        <p>We use cookies to improve your experience.</p>
        <h2>Tasks</h2>
        <table><tr><th>Area</th><th>Task</th></tr>
        <tr><td>People</td><td>Hire two engineers</td><td style="display:none">internal id 77</td></tr>
        <tr><td hidden>78</td><td>Tech</td><td>Choose the database</td></tr>
        <tr><td>Keep the lights on</td><td style="visibility: hidden">79</td></tr>
        <tr><td><ul><li>Write decisions down</li></ul></td><td><p>Review the code</p></td></tr></table>
        <div style="display: none">Enable JavaScript to see this job.</div>
        <details><summary>More</summary>Mentor the juniors.</details>
        </body></html>
        """;

    var reading = Documents.read("job.html", page.getBytes(UTF_8));
    assertEquals(
        List.of(
            "People: Hire two engineers",
            "Tech: Choose the database",
            "Keep the lights on",
            "Write decisions down",
            "Review the code",
            "More",
            "Mentor the juniors."),
        reading.clauses().stream()
            .filter(c -> !c.leftOut())
            .map(DocumentReading.Clause::text)
            .toList());
  }

  /** ASP.NET writes each of its pages like this. */
  @Test
  void aPageMayBeOneForm() throws Exception {
    var page =
        """
        <!doctype html><html><body><form method="post"><input type="hidden" value="state">
        <h2>Tasks</h2><ul><li>Review the code</li></ul>
        <label>Your name <input name="name"></label><button>Apply</button></form></body></html>
        """;

    assertEquals(List.of("Review the code"), clauses(page.getBytes(UTF_8)));
  }

  @Test
  void aWordDocumentHasTablesAndFootnotes() throws Exception {
    assertEquals(
        List.of("Document every decision.", "People: Hire two engineers", "Coach", "the juniors"),
        clauses(wordDocument()));
  }

  @Test
  void aCellOfAWordDocumentKeepsItsLinesListsAndHeadings() throws Exception {
    var clauses = Documents.read("job", wordTable()).clauses();

    assertEquals(
        List.of(
            "People",
            "Hire two engineers",
            "Coach juniors",
            "Tech",
            "Choose the database",
            "Keep the build green"),
        clauses.stream().map(DocumentReading.Clause::text).toList());
    assertEquals("Duties", clauses.getLast().heading());
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aWordDocumentIsReadAsWordShowsIt(boolean strict) throws Exception {
    var hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>Nobody sees it</w:t></w:r>";
    var shown = "<w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>in pairs</w:t></w:r>";
    var body =
        "<w:p><w:moveFrom>%s</w:moveFrom></w:p>".formatted(run("Review the code"))
            + "<w:p>%s<w:moveTo>%s</w:moveTo></w:p>".formatted(run("Today: "), run("Review"))
            + "<w:p>"
            + run("Deploy ")
            + "<w:del><w:r><w:delText>alone</w:delText></w:r></w:del>"
            + hidden
            + shown
            + "</w:p>";

    assertEquals(
        List.of("Today: Review", "Deploy in pairs"),
        clauses(SampleJobDescriptions.docxOf(body, strict)));
  }

  @Test
  void textBoxesOfAWordDocumentAreRead() throws Exception {
    var box = "<w:txbxContent>" + paragraph("Hire two engineers") + "</w:txbxContent>";
    var old =
        "<w:pict><v:textbox xmlns:v=\"urn:schemas-microsoft-com:vml\">"
            + box
            + "</v:textbox></w:pict>";
    var both =
        """
        <m:AlternateContent xmlns:m="http://schemas.openxmlformats.org/markup-compatibility/2006">
        <m:Choice><w:drawing><s:txbx xmlns:s="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">%s</s:txbx></w:drawing></m:Choice>
        <m:Fallback>%s</m:Fallback></m:AlternateContent>"""
            .formatted(box, old);
    for (var drawn : List.of(old, both)) {
      var body = "<w:p>%s<w:r>%s</w:r></w:p>".formatted(run("Coach the juniors"), drawn);
      assertEquals(
          List.of("Coach the juniors", "Hire two engineers"),
          clauses(SampleJobDescriptions.docxOf(body, false)));
    }
  }

  @Test
  void contentControlsOfAWordDocumentKeepWhatIsInThem() throws Exception {
    var heading = "<w:p><w:pPr><w:pStyle w:val=\"Heading1\"/></w:pPr>" + run("Tasks") + "</w:p>";
    var item =
        "<w:p><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr>"
            + run("Coach the juniors. Daily.")
            + "</w:p>";
    var cell = "<w:tc>" + paragraph("People") + "</w:tc>";
    var other = "<w:tc>" + paragraph("Hire two engineers") + "</w:tc>";
    var body =
        control(heading + item)
            + "<w:tbl>"
            + control("<w:tr>" + cell + other + "</w:tr>")
            + "<w:tr>"
            + control(cell)
            + other
            + "</w:tr></w:tbl>";

    var read = Documents.read("job", SampleJobDescriptions.docxOf(body, false)).clauses();
    assertEquals(
        List.of(
            "Coach the juniors. Daily.",
            "People: Hire two engineers",
            "People: Hire two engineers"),
        read.stream().map(DocumentReading.Clause::text).toList());
    assertEquals("Tasks", read.getFirst().heading());
  }

  @Test
  void whatIsNoHeadingOrListInAWordDocumentSaysSo() throws Exception {
    var two = "Coach the juniors. Hire two engineers.";
    var none = "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"0\"/></w:numPr>";
    var body =
        formed("<w:outlineLvl w:val=\"0\"/>", "Tasks")
            + formed("<w:outlineLvl w:val=\"9\"/>", two)
            + formed(none, two)
            + formed("<w:pStyle w:val=\"ListBullet\"/>" + none, two)
            + formed("<w:pStyle w:val=\"ListBullet\"/>", two);

    var read = Documents.read("job", SampleJobDescriptions.docxOf(body, false)).clauses();
    var apart = List.of("Coach the juniors.", "Hire two engineers.");
    assertEquals(
        Stream.of(apart, apart, apart, List.of(two)).flatMap(List::stream).toList(),
        read.stream().map(DocumentReading.Clause::text).toList());
    assertTrue(read.stream().allMatch(clause -> "Tasks".equals(clause.heading())));
  }

  private static String formed(String properties, String words) {
    return "<w:p><w:pPr>" + properties + "</w:pPr>" + run(words) + "</w:p>";
  }

  private static String control(String content) {
    return "<w:sdt><w:sdtPr/><w:sdtContent>" + content + "</w:sdtContent></w:sdt>";
  }

  private static String paragraph(String words) {
    return "<w:p>" + run(words) + "</w:p>";
  }

  private static String run(String words) {
    return "<w:r><w:t>" + words + "</w:t></w:r>";
  }

  private static byte[] wordTable() throws Exception {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      var table = document.createTable(3, 2);
      table.getRow(0).getCell(0).setText("People");
      var lines = table.getRow(0).getCell(1).getParagraphs().getFirst().createRun();
      lines.setText("Hire two engineers");
      lines.addBreak();
      lines.setText("Coach juniors");
      table.getRow(1).getCell(0).setText("Tech");
      table.getRow(1).getCell(1).setText("Choose the database");
      table.getRow(1).getCell(1).getParagraphs().getFirst().setStyle("ListBullet");
      table.getRow(2).getCell(0).setText("Duties");
      table.getRow(2).getCell(0).getParagraphs().getFirst().setStyle("Heading1");
      table.getRow(2).getCell(1).setText("Keep the build green");
      document.write(out);
      return out.toByteArray();
    }
  }

  private static byte[] wordDocument() throws Exception {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      document.createFootnotes();
      var paragraph = document.createParagraph();
      paragraph.createRun().setText("Document every decision");
      var note = document.createFootnote();
      note.createParagraph().createRun().setText("In the wiki");
      paragraph.addFootnoteReference(note);
      paragraph.createRun().setText(".");
      var table = document.createTable(2, 2);
      table.getRow(0).getCell(0).setText("People");
      table.getRow(0).getCell(1).setText("Hire two engineers");
      table.getRow(1).getCell(0).addParagraph().createRun().setText("Coach");
      table.getRow(1).getCell(1).setText("the juniors");
      document.write(out);
      return out.toByteArray();
    }
  }

  private static List<String> clauses(byte[] document) throws Exception {
    return Documents.read("job", document).clauses().stream()
        .map(DocumentReading.Clause::text)
        .toList();
  }
}
