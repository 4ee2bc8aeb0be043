package io.tenward.results.files;

import static io.tenward.kernel.close.Released.SMALLER;
import static io.tenward.kernel.close.Released.TEAM;
import static org.hamcrest.Matchers.contains;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.tenward.PdfText;
import io.tenward.account.member.SignedIn;
import io.tenward.contract.BlockKind;
import io.tenward.kernel.close.Released;
import io.tenward.results.Crowd;
import io.tenward.results.Crowd.Said;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of the results. Every number is worked out anew, from what everybody gave. */
@QuarkusTest
class DownloadTest {
  private static final List<String> FILES = List.of("figures", "comments", "results", "report");
  private final SignedIn lead = SignedIn.lead();

  @ParameterizedTest
  @CsvSource({"en, Everyone, Smaller groups", "de, Alle, Kleinere Gruppen"})
  void everyFigureIsWhatWasGiven(String language, String everyone, String smaller) {
    var rows = csv(file(Released.of(lead.memberId()), "figures?language=" + language));

    assertEquals("what,item_id,item,group,invited,answered,n,mean", join(rows.getFirst(), 0, 8));
    assertEquals(
        List.of("Team,6,6", smaller + ",7,5", "Petra Lenz,1,1"),
        of(rows, "participation").map(row -> join(row, 3, 6)).toList());
    var all = IntStream.concat(IntStream.of(TEAM), IntStream.of(SMALLER)).toArray();
    assertEquals(
        Stream.of(figures(everyone, all), figures("Team", TEAM), figures(smaller, SMALLER))
            .map(figures -> language.equals("de") ? figures.replace('.', ',') : figures)
            .toList(),
        of(rows, "rating").map(row -> join(row, 3, 11)).toList());
    assertEquals(
        List.of("item,Is there when needed,Petra Lenz,,,1,8"),
        of(rows, "named").map(row -> join(row, 1, 8)).toList());
    assertTrue(rows.stream().allMatch(row -> row.size() == 22), rows.toString());
  }

  @Test
  void theJsonIsExactlyWhatTheLeadReads() {
    var survey = Released.of(lead.memberId());
    var read = lead.request().get(survey.path() + "/results").asString();
    assertEquals(read, file(survey, "results").asString());
  }

  @Test
  void everyWordIsInTheFileOfComments() {
    var words = List.of("Grüße, 🙂", "two\r\nlines, \"quoted\"", "שלום");
    var survey = Released.of(lead.memberId(), words);
    mark(survey, survey.commentIds().getFirst());

    var rows = csv(file(survey, "comments"));

    assertEquals("question_id,question,field,group,person,important,text", join(rows.get(0), 0, 7));
    var answers = rows.stream().filter(row -> row.get(2).equals("answer")).toList();
    assertEquals(sorted(words), sorted(answers.stream().map(List::getLast).toList()));
    assertEquals(1, answers.stream().filter(row -> row.get(5).equals("true")).count());
    assertEquals(6, rows.stream().filter(row -> row.getLast().startsWith("example ")).count());
    assertEquals(
        List.of("item,Is there when needed,example,,Petra Lenz,,named example"),
        rows.stream()
            .filter(row -> row.get(4).equals("Petra Lenz"))
            .map(r -> join(r, 0, 7))
            .toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=HYPERLINK(\"http://x\")",
        "+1+cmd|' /C calc'!A0",
        "-2+3",
        "@SUM(1)",
        "\t=1+1",
        "\r=1+1",
        "\n=1+1",
        "  =1+1",
        "a;=1+1",
        "a\n=1+1",
        "a,\"=1+1",
        "\uff1d1+1"
      })
  void noCellIsAFormula(String text) {
    var survey = Released.of(lead.memberId(), List.of(text));
    var raw = file(survey, "comments").asString();

    // However a spreadsheet cuts it: at commas, semicolons, tabs or lines, with quotes or without.
    for (var cell : raw.split("[,;\t\r\n]")) {
      var begins = cell.replaceAll("^[\"\\s\ufeff]+", "");
      assertFalse(begins.matches("(?s)[=+@\\-\uff1d].*"), raw);
    }
    // Apart from apostrophes, every word is there.
    assertEquals(text.replace("'", ""), csv(raw).get(1).getLast().replace("'", ""));
  }

  @Test
  void onlyTheWrongWordIsNamed() {
    lead.get(Released.of(lead.memberId()).path() + "/downloads/report?language=en&comments=some")
        .statusCode(400)
        .body("errors.pointer", contains("comments"));
  }

  @Test
  void theReportSaysEveryNumberAndWhatWasMarked() {
    var survey = Released.of(lead.memberId(), List.of("Grüße", "Not marked"));
    var marked = survey.commentIds().getFirst();
    mark(survey, marked);
    String word =
        lead.request()
            .get(survey.path() + "/results")
            .path("questions[0].comments.find { it.id == '" + marked + "' }.text");

    var text = PdfText.of(file(survey, "report?language=de"));

    assertTrue(text.contains("12 von 14 Personen haben teilgenommen"), text);
    var all = IntStream.concat(IntStream.of(TEAM), IntStream.of(SMALLER)).toArray();
    for (var row :
        List.of(
            line("Alle", all),
            line("Team", TEAM),
            line("Kleinere Gruppen", SMALLER),
            "Team 6 von 6",
            "Kleinere Gruppen 5 von 7",
            "Petra Lenz, nicht anonym 1 von 1")) {
      assertTrue(text.contains(row), row + " in " + text);
    }
    assertTrue(text.contains("1 von 8 Kommentaren, ausgewählt von Ines Falk"), text);
    assertTrue(text.contains(word), text);
    assertFalse(text.contains("named example"), text);
    assertFalse(text.contains(word.equals("Grüße") ? "Not marked" : "Grüße"), text);
  }

  @Test
  void theReportSpeaksOfOneAnswer() {
    var alone = Crowd.of(BlockKind.TEAM, 14, new int[] {5});
    var survey = Crowd.release(lead.memberId(), 4, List.of(alone));
    var text = PdfText.of(file(survey, "report?language=en"));
    assertTrue(text.contains("1 of 14 took part"), text);
    assertTrue(text.contains("1 answer counted, 0 rejected."), text);
  }

  @Test
  void theReportSpeaksOfOneComment() {
    var silent = List.of(Said.rated(5));
    var people = List.of(List.of(new Said(5, "The only one", "")), silent, silent, silent);
    var team = new Crowd(UUID.randomUUID(), BlockKind.TEAM, false, 4, people);
    var survey = Crowd.release(lead.memberId(), 4, List.of(team));
    var report = "report?language=en";
    var text = PdfText.of(file(survey, report + "&comments=all"));
    assertTrue(text.contains("The only comment, shown without its group."), text);
    String id = lead.request().get(survey.path() + "/results").path("items[0].examples[0].id");
    mark(survey, id);
    text = PdfText.of(file(survey, report));
    assertTrue(text.contains("The only comment, selected by Ines"), text);
  }

  @Test
  void theReportTakesAnyText() throws IOException {
    var long1 = "A long thought about the work. ".repeat(200);
    var words = List.of("🙂 שלום عربى 漢字\u0001", long1, "x".repeat(3_000));
    var survey = Released.of(lead.memberId(), words);

    var file = file(survey, "report?comments=all");

    try (var document = Loader.loadPDF(file.asByteArray())) {
      assertEquals("Am I on track?", document.getDocumentInformation().getTitle());
      assertEquals("en", document.getDocumentCatalog().getLanguage());
      assertTrue(document.getNumberOfPages() >= 3, document.getNumberOfPages() + " pages");
      var text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("page 1 of " + document.getNumberOfPages()), text);
      assertTrue(text.contains("¿ stands for a character"), text);
      assertEquals(3_000, text.replaceAll("(?<!x)x(?!x)|[^x]", "").length());
      for (var page : document.getPages()) {
        page.getResources().getFontNames().forEach(name -> assertTrue(isEmbedded(page, name)));
      }
    }
  }

  @Test
  void theReportWritesGreekAndCyrillic() {
    var words = "Спасибо, Ελένη → ще раз, Nguyễn Văn №2";
    var survey = Released.of(lead.memberId(), List.of(words));

    var text = PdfText.of(file(survey, "report?comments=all"));

    assertTrue(text.contains(words), text);
    assertFalse(text.contains("¿"), text);
  }

  private static boolean isEmbedded(PDPage page, COSName name) {
    try {
      return page.getResources().getFont(name).isEmbedded();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void aFileHasANameThatIsOne() {
    var survey = Released.of(lead.memberId());
    for (var file : FILES) {
      var name = file(survey, file).header("Content-Disposition");
      assertTrue(
          name.matches(
              "attachment; filename=\"am-i-on-track-\\d{4}-\\d\\d-\\d\\d-"
                  + file
                  + "\\.(csv|json|pdf)\""),
          name);
    }
    assertEquals("bin-ich-auf-kurs", FileName.plain("\"Bin ich\r\n../auf Kurs?"));
    assertEquals("gruss-n", FileName.plain("Gruß/ñ\u202e"));
    assertEquals("survey", FileName.plain("שלום"));
  }

  private void mark(Released survey, Object commentId) {
    var mark = Map.of("commentId", commentId, "important", true);
    lead.send(survey.path() + "/marks", mark).statusCode(204);
  }

  private Response file(Released survey, String name) {
    var response = lead.request().get(survey.path() + "/downloads/" + name);
    assertEquals(200, response.statusCode(), response.asString());
    return response;
  }

  /** Group, invited, answered, n, mean, bands. */
  private static String figures(String group, int... ratings) {
    return "%s,,,%d,%s,%d,%d,%d"
        .formatted(
            group,
            ratings.length,
            mean(ratings),
            within(1, 4, ratings),
            within(5, 7, ratings),
            within(8, 10, ratings));
  }

  private static String line(String group, int... ratings) {
    return "%s %s %d %d %d %d"
        .formatted(
            group,
            mean(ratings).replace('.', ','),
            ratings.length,
            within(1, 4, ratings),
            within(5, 7, ratings),
            within(8, 10, ratings));
  }

  private static String mean(int... ratings) {
    long tenths = Math.round(10.0 * IntStream.of(ratings).sum() / ratings.length);
    return tenths / 10 + "." + tenths % 10;
  }

  private static long within(int from, int to, int... ratings) {
    return IntStream.of(ratings).filter(rating -> rating >= from && rating <= to).count();
  }

  private static Stream<List<String>> of(List<List<String>> rows, String what) {
    return rows.stream().filter(row -> row.getFirst().equals(what));
  }

  private static String join(List<String> row, int from, int to) {
    return String.join(",", row.subList(from, to));
  }

  private static List<String> sorted(List<String> texts) {
    var sorted = new ArrayList<>(texts);
    Collections.sort(sorted);
    return sorted;
  }

  private static List<List<String>> csv(Response file) {
    return csv(file.asString());
  }

  /** Parses CSV by RFC 4180, with a reader of its own. */
  private static List<List<String>> csv(String text) {
    assertTrue(text.startsWith("\ufeff"), "a byte order mark");
    var rows = new ArrayList<List<String>>();
    var row = new ArrayList<String>();
    var cell = new StringBuilder();
    // The first heading has neither.
    char separator = text.charAt(text.indexOf('"', 2) + 1);
    boolean quoted = false;
    for (int i = 1; i < text.length(); i++) {
      char sign = text.charAt(i);
      if (quoted && sign == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        cell.append(text.charAt(++i));
      } else if (sign == '"') {
        quoted = !quoted;
      } else if (!quoted && (sign == separator || sign == '\r')) {
        row.add(cell.toString());
        cell.setLength(0);
        if (sign == '\r') {
          rows.add(List.copyOf(row));
          row.clear();
          i++;
        }
      } else {
        cell.append(sign);
      }
    }
    return rows;
  }
}
