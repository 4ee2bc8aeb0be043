package io.tenward.role.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;

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
  void aPageHasTablesAndHiddenWords() throws Exception {
    var page =
        """
        <!doctype html><html><body>
        <p>We use cookies to improve your experience.</p>
        <h2>Tasks</h2>
        <table><tr><th>Area</th><th>Task</th></tr>
        <tr><td>People</td><td>Hire two engineers</td></tr>
        <tr><td><ul><li>Write decisions down</li></ul></td><td><p>Review the code</p></td></tr></table>
        <div style="display: none">Enable JavaScript to see this job.</div>
        <details><summary>More</summary>Mentor the juniors.</details>
        </body></html>
        """;

    var reading = Documents.read("job.html", page.getBytes(UTF_8));
    assertEquals(
        List.of(
            "People: Hire two engineers",
            "Write decisions down",
            "Review the code",
            "More",
            "Mentor the juniors."),
        reading.clauses().stream().filter(c -> !c.leftOut()).map(DraftClause::text).toList());
  }

  @Test
  void aWordDocumentHasTablesAndFootnotes() throws Exception {
    assertEquals(
        List.of("Document every decision.", "People: Hire two engineers", "Coach", "the juniors"),
        clauses(wordDocument()));
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
    return Documents.read("job", document).clauses().stream().map(DraftClause::text).toList();
  }
}
