package io.tenward.role.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole job descriptions, in each kind of document, against what a person took from them. */
class DocumentsTest {
  @ParameterizedTest
  @ValueSource(strings = {"nordhafen", "kernstadt", "larkfield", "moinsoft"})
  void markdown(String name) throws Exception {
    assertRead(name, Kind.MARKDOWN, Papers.markdown(name).getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nordhafen", "kernstadt", "larkfield", "moinsoft"})
  void html(String name) throws Exception {
    assertRead(name, Kind.HTML, Papers.html(name).getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nordhafen", "kernstadt", "larkfield", "moinsoft"})
  void docx(String name) throws Exception {
    assertRead(name, Kind.DOCX, Papers.docx(name, true));
    assertRead(name, Kind.DOCX, Papers.docx(name, false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nordhafen", "kernstadt", "larkfield", "moinsoft"})
  void pdf(String name) throws Exception {
    assertRead(name, Kind.PDF, Papers.pdf(name));
  }

  /** As it looks after it was copied from a page. */
  @ParameterizedTest
  @ValueSource(strings = {"nordhafen", "kernstadt", "larkfield", "moinsoft"})
  void text(String name) throws Exception {
    var text = Papers.markdown(name).replaceAll("(?m)^#+ ", "");
    assertRead(name, Kind.TEXT, text.getBytes(UTF_8));
  }

  private static void assertRead(String name, Kind kind, byte[] document) throws Exception {
    var reading = Documents.read("job", document);
    assertEquals(kind, reading.kind());
    assertEquals(
        String.join("\n", Papers.expected(name)), String.join("\n", lines(reading.clauses())));
  }

  private static List<String> lines(List<DraftClause> clauses) {
    return clauses.stream()
        .map(c -> (c.leftOut() ? "- " : "+ ") + c.heading() + " | " + c.text())
        .toList();
  }
}
