package io.tenward.role.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tenward.contract.DocumentKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole job descriptions, in each kind of document, against what a person took from them. */
class DocumentsTest {
  @ParameterizedTest
  @ValueSource(strings = {"nordhafen", "kernstadt", "larkfield", "moinsoft"})
  void markdown(String name) throws Exception {
    assertRead(name, DocumentKind.MARKDOWN, SampleJobDescriptions.markdown(name).getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nordhafen", "kernstadt", "larkfield", "moinsoft"})
  void html(String name) throws Exception {
    assertRead(name, DocumentKind.HTML, SampleJobDescriptions.html(name).getBytes(UTF_8));
  }

  /** Mail programs and editors save pages like this. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta charset=utf-8><title>Tech lead</title><p>Reviews pull requests.</p>",
        "<title>Tech lead</title><ul><li>Reviews pull requests.</li></ul>",
        "<table><tr><td>Reviews pull requests.</td></tr></table>",
        "<main><p>Reviews pull requests.</p></main>",
        "<header><h1>Tech lead</h1></header><p>Reviews pull requests.</p>",
        "<ol><li>Reviews pull requests.</li></ol>",
        "<SPAN>Reviews pull requests.</SPAN>",
        "<blockquote>Reviews pull requests.</blockquote>",
        "<style>p {color: red}</style><p>Reviews pull requests.</p>",
      })
  void partsOfAPage(String markup) throws Exception {
    var reading = Documents.read("job", markup.getBytes(UTF_8));
    assertEquals(DocumentKind.HTML, reading.kind());
    assertEquals(
        List.of("Reviews pull requests."),
        reading.clauses().stream().map(DocumentReading.Clause::text).toList());
  }

  @Test
  void markupUnderTheNameOfAPage() throws Exception {
    var markup = "Tech lead<br><b>You:</b> <x-duty>Reviews pull requests.</x-duty>".getBytes(UTF_8);
    assertEquals(DocumentKind.HTML, Documents.read("Job.HTM", markup).kind());
    assertEquals(DocumentKind.TEXT, Documents.read("job.txt", markup).kind());
  }

  @Test
  void plainTextUnderTheNameOfAPage() throws Exception {
    var text = "Reviews pull requests.\n\nKeeps latency < 5 ms and load > 3.\n".getBytes(UTF_8);
    var reading = Documents.read("job.html", text);
    assertEquals(DocumentKind.TEXT, reading.kind());
    assertEquals(2, reading.clauses().size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nordhafen", "kernstadt", "larkfield", "moinsoft"})
  void docx(String name) throws Exception {
    assertRead(name, DocumentKind.DOCX, SampleJobDescriptions.docx(name, true));
    assertRead(name, DocumentKind.DOCX, SampleJobDescriptions.docx(name, false));
  }

  /** Word Online and SharePoint name the part like this. */
  @ParameterizedTest
  @ValueSource(strings = {"document2.xml", "document22.xml"})
  void docxWhoseMainPartHasAnotherName(String main) throws Exception {
    assertRead(
        "nordhafen",
        DocumentKind.DOCX,
        SampleJobDescriptions.renamed(SampleJobDescriptions.docx("nordhafen", true), main));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nordhafen", "kernstadt", "larkfield", "moinsoft"})
  void pdf(String name) throws Exception {
    assertRead(name, DocumentKind.PDF, SampleJobDescriptions.pdf(name));
  }

  /** The text is as it looks after it was copied from a page. */
  @ParameterizedTest
  @ValueSource(strings = {"nordhafen", "kernstadt", "larkfield", "moinsoft"})
  void text(String name) throws Exception {
    var text = SampleJobDescriptions.markdown(name).replaceAll("(?m)^#+ ", "");
    assertRead(name, DocumentKind.TEXT, text.getBytes(UTF_8));
  }

  private static void assertRead(String name, DocumentKind kind, byte[] document) throws Exception {
    var reading = Documents.read("job", document);
    assertEquals(kind, reading.kind());
    assertEquals(
        String.join("\n", SampleJobDescriptions.expected(name)),
        String.join("\n", lines(reading.clauses())));
  }

  private static List<String> lines(List<DocumentReading.Clause> clauses) {
    return clauses.stream()
        .map(c -> (c.leftOut() ? "- " : "+ ") + c.heading() + " | " + c.text())
        .toList();
  }
}
