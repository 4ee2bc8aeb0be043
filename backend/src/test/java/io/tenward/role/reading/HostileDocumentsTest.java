package io.tenward.role.reading;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.contract.DocumentKind;
import io.tenward.role.reading.text.Refusal;
import io.tenward.role.reading.text.RefusedException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Checks what people upload by mistake, and what attackers upload on purpose. */
class HostileDocumentsTest {
  private static final String TASKS = "Tasks\n\n- Führt das Team\n- Owns the ledger\n";
  private static final int MEGABYTES = 5 * 1024 * 1024;

  private static Arguments of(String name, Refusal refusal, Callable<byte[]> document) {
    return Arguments.of(name, refusal, document);
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        of("a locked PDF", Refusal.LOCKED, HostileDocuments::lockedPdf),
        of("a locked DOCX", Refusal.LOCKED, HostileDocuments::lockedDocx),
        of("a scanned PDF", Refusal.PICTURE, HostileDocuments::scannedPdf),
        of("a scanned PDF with stamps", Refusal.PICTURE, HostileDocuments::stampedPdf),
        of("a DOCX of pictures", Refusal.PICTURE, HostileDocuments::docxOfPictures),
        of("200 pages", Refusal.TOO_LONG, () -> HostileDocuments.pdfOfPages(200)),
        of("a bomb", Refusal.TOO_COSTLY, HostileDocuments::bomb),
        of("a long paragraph", Refusal.TOO_COSTLY, HostileDocuments::longParagraph),
        of("forms in forms", Refusal.TOO_COSTLY, HostileDocuments::loopingPdf),
        of("signs that draw nothing", Refusal.TOO_COSTLY, HostileDocuments::endlessPdf),
        of(
            "elements in elements",
            Refusal.TOO_COSTLY,
            () ->
                ("<html>" + ("<b>".repeat(400) + "a" + "</b>".repeat(400)).repeat(300))
                    .getBytes(UTF_8)),
        of("signs of Markdown", Refusal.TOO_LONG, HostileDocumentsTest::ticks),
        of("many entries", Refusal.TOO_COSTLY, HostileDocuments::manyEntries),
        of("entities of entities", Refusal.UNREADABLE, HostileDocumentsTest::laughs),
        of("a PNG", Refusal.UNREADABLE, HostileDocuments::png),
        of("an archive", Refusal.UNREADABLE, () -> HostileDocuments.zipOf("letter.txt")),
        of(
            "an archive of no parts",
            Refusal.UNREADABLE,
            () -> HostileDocuments.zipOf("[Content_Types].xml")),
        of("a workbook", Refusal.UNREADABLE, HostileDocuments::workbook),
        of(
            "a broken archive",
            Refusal.UNREADABLE,
            () -> cut(SampleJobDescriptions.docx("nordhafen", true))),
        of("an old Word file", Refusal.UNREADABLE, HostileDocumentsTest::oldWord),
        of("RTF", Refusal.UNREADABLE, () -> "{\\rtf1\\ansi Tasks}".getBytes(UTF_8)),
        of("a message", Refusal.UNREADABLE, () -> message("Subject: Tech Lead\n")),
        of(
            "a page saved as a message",
            Refusal.UNREADABLE,
            () -> message("From: <Saved by Blink>\n")),
        of("JSON", Refusal.UNREADABLE, () -> " {\"tasks\": [\"Owns it\"]}\n".getBytes(UTF_8)),
        of("a list in JSON", Refusal.UNREADABLE, () -> "[\"Owns it\"]".getBytes(UTF_8)),
        of("a drawing", Refusal.UNREADABLE, () -> "<svg><text>Owns</text></svg>".getBytes(UTF_8)),
        of("XML", Refusal.UNREADABLE, () -> "<?xml version='1.0'?><t>Owns it</t>".getBytes(UTF_8)),
        of("PostScript", Refusal.UNREADABLE, () -> "%!PS-Adobe-3.0\n(Owns) show".getBytes(UTF_8)),
        of("a broken PDF", Refusal.UNREADABLE, () -> "%PDF-1.7\nnothing".getBytes(UTF_8)),
        of(
            "a circle of empty pages",
            Refusal.EMPTY,
            () -> HostileDocuments.circularPdf(HostileDocuments.emptyPdf())),
        of("nothing", Refusal.EMPTY, () -> new byte[0]),
        of("blanks", Refusal.EMPTY, () -> " \n\u00a0\ufeff\n---\n".getBytes(UTF_8)),
        of("an empty PDF", Refusal.EMPTY, HostileDocuments::emptyPdf),
        of("a page without words", Refusal.EMPTY, () -> "<html><script>x</script>".getBytes(UTF_8)),
        of("5 MB on one line", Refusal.TOO_LONG, () -> filled("word ")),
        of("5 MB in one word", Refusal.TOO_LONG, () -> filled("x")),
        of("5 MB of Markdown", Refusal.TOO_LONG, () -> filled("# a\n\nb c d e f\n\n")),
        of("5 MB of HTML", Refusal.TOO_LONG, () -> filled("<p>word word</p>")),
        of("random bytes", Refusal.UNREADABLE, HostileDocumentsTest::noise));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void eachHasItsOutcome(String name, Refusal refusal, Callable<byte[]> document) throws Exception {
    var bytes = document.call();
    var thrown = assertThrows(RefusedException.class, () -> Documents.read("job.pdf", bytes));
    assertEquals(refusal, thrown.refusal());
  }

  @Test
  void aTypeIsWhatIsInside() throws Exception {
    assertEquals(
        DocumentKind.DOCX,
        Documents.read("job.pdf", SampleJobDescriptions.docx("nordhafen", true)).kind());
    assertEquals(
        DocumentKind.PDF,
        Documents.read("job.docx", SampleJobDescriptions.pdf("nordhafen")).kind());
    assertEquals(DocumentKind.HTML, read("job.md", "<!DOCTYPE html><p>Owns the ledger</p>").kind());
    assertEquals(DocumentKind.MARKDOWN, read("job.txt", "# Tasks\n\n* Owns the ledger").kind());
    assertEquals(DocumentKind.TEXT, read("job.docx", TASKS).kind());
  }

  @Test
  void aTextMayLookLikeSomethingElse() throws Exception {
    assertEquals(
        DocumentKind.MARKDOWN, read("job", "# Tasks\n\n- Writes reports as %PDF-1.7").kind());
    assertEquals(
        DocumentKind.TEXT, read("job", "From: Anna\nSubject: Your tasks\n\nOwn it").kind());
    assertEquals(DocumentKind.TEXT, read("job", "Tasks: own it\n\nContent-Type: set it").kind());
    assertEquals(DocumentKind.TEXT, read("job", "[Draft] Owns the ledger").kind());
    assertEquals(DocumentKind.TEXT, read("job", "{name} owns the ledger").kind());
  }

  @Test
  void aPdfMayBeginLater() throws Exception {
    var pdf = new java.io.ByteArrayOutputStream();
    pdf.writeBytes("HTTP/1.1 200 OK\r\n\r\n".getBytes(UTF_8));
    pdf.writeBytes(SampleJobDescriptions.pdf("nordhafen"));
    assertEquals(DocumentKind.PDF, Documents.read("job", pdf.toByteArray()).kind());
  }

  @Test
  void externalEntitiesAreNotFetched() throws Exception {
    var secret = Files.createTempFile("secret", ".txt");
    Files.writeString(secret, "topsecret");
    var bytes =
        HostileDocuments.withEntities(
            "<!DOCTYPE w [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>", "&x;");
    var thrown = assertThrows(RefusedException.class, () -> Documents.read("job", bytes));
    assertEquals(Refusal.UNREADABLE, thrown.refusal());
  }

  @Test
  void aFormThatDrawsItselfIsDrawnOnce() throws Exception {
    assertEquals(List.of("Owns the ledger"), texts(HostileDocuments.recursivePdf()));
  }

  @Test
  void aCircleOfPagesIsReadOnce() throws Exception {
    assertEquals(
        List.of("Owns the ledger"),
        texts(
            HostileDocuments.circularPdf(SampleJobDescriptions.pdf(List.of("- Owns the ledger")))));
  }

  @Test
  void picturesInMarkdownAreNotCounted() throws Exception {
    var text = "Owns the ledger ![](data:image/png;base64,%s)\n".formatted("A".repeat(500_000));
    assertEquals(List.of("Owns the ledger"), texts(text.getBytes(UTF_8)));
  }

  @Test
  void anAttachedBombIsNotOpened() throws Exception {
    assertEquals(15, Documents.read("job", HostileDocuments.nested()).clauses().size());
  }

  @Test
  void macrosAreNotLookedAt() throws Exception {
    assertEquals(15, Documents.read("job.docm", HostileDocuments.withMacros()).clauses().size());
  }

  @Test
  void scriptsAreNoText() throws Exception {
    var page =
        """
        <html><body onload="steal()"><script>steal()</script><style>p{}</style>
        <h2>Tasks <img src=x onerror=steal()></h2><p>Owns <b>the</b> <a href="javascript:steal()">ledger</a></p>
        <iframe srcdoc="<p>steal</p>"></iframe><svg><text>steal</text></svg><p hidden>steal</p>
        <p>Writes &lt;script&gt; in words</p></body></html>
        """;
    var clauses = read("job.html", page).clauses();
    assertEquals(
        List.of("Owns the ledger", "Writes <script> in words"),
        clauses.stream().map(DocumentReading.Clause::text).toList());
    assertEquals("Tasks", clauses.getFirst().heading());
  }

  static Stream<Charset> charsets() {
    return Stream.of(UTF_8, ISO_8859_1, UTF_16LE, UTF_16BE, Charset.forName("UTF-16"));
  }

  @ParameterizedTest
  @MethodSource("charsets")
  void lettersAreRight(Charset charset) throws Exception {
    var clauses = Documents.read("job.txt", TASKS.getBytes(charset)).clauses();
    assertEquals(
        List.of("Führt das Team", "Owns the ledger"),
        clauses.stream().map(DocumentReading.Clause::text).toList());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          windows-1251 | <meta charset="windows-1251">                                      | Отвечать за архитектуру
          ISO-8859-2   | <meta charset='iso-8859-2'>                                        | Odpowiadać za jakość usług
          Shift_JIS    | <meta charset=shift_jis>                                           | 決済の技術的責任を負う
          windows-1251 | <meta http-equiv=content-type content="text/html; charset=cp1251"> | Отвечать за архитектуру
          windows-1252 | <meta charset="iso-8859-1">                                        | Führt das „Team“
          windows-1252 | <meta charset="nobody-knows">                                      | Führt das „Team“
          windows-1252 | <meta charset="utf-8">                                             | Führt das „Team“
          UTF-8        | <meta charset="windows-1251">                                      | Führt das „Team“
          """,
      delimiter = '|')
  void aPageSaysHowItsLettersAreWritten(String charset, String declared, String text)
      throws Exception {
    var page = "<!doctype html><head>" + declared + "</head><p>" + text;
    var reading = Documents.read("job.html", page.getBytes(Charset.forName(charset)));
    assertEquals(text, reading.clauses().getFirst().text());
  }

  @Test
  void xmlSaysHowItsLettersAreWritten() throws Exception {
    var page = "<?xml version=\"1.0\" encoding=\"iso-8859-2\"?><html><p>jakość usług</p></html>";
    var reading = Documents.read("job.xhtml", page.getBytes(Charset.forName("iso-8859-2")));
    assertEquals("jakość usług", reading.clauses().getFirst().text());
  }

  @Test
  void linesMayEndAsOnSlides() throws Exception {
    var text = "Tasks\u000b- Owns the ledger\u000b- Reviews code\u000b- Says no\u000b";
    assertEquals(
        List.of("Owns the ledger", "Reviews code", "Says no"),
        read("job.txt", text).clauses().stream().map(DocumentReading.Clause::text).toList());
  }

  @Test
  void fromRightToLeft() throws Exception {
    var hebrew = "מוביל את הצוות הטכני";
    assertEquals(hebrew, read("job.txt", "תפקיד\n\n- " + hebrew).clauses().getFirst().text());
  }

  @Test
  void whatCannotBeKeptIsGone() throws Exception {
    var text = "Owns\u0000 the \u200bled\u00adger " + "and pays ".repeat(30) + "\ufffe\u0007.";
    var kept = read("job.txt", text).clauses().getFirst().text();
    assertTrue(kept.startsWith("Owns the ledger and pays"), kept);
    assertFalse(kept.chars().anyMatch(Character::isISOControl));
    var lone = "# Tasks\n\nOwns \ud800 it".getBytes(UTF_16LE);
    assertFalse(Documents.read("job.md", lone).clauses().toString().contains("\ud800"));
  }

  @Test
  void noClauseIsLongerThanItMayBe() throws Exception {
    var clauses = read("job.txt", "- " + "wordy 😀 ".repeat(400)).clauses();
    assertTrue(clauses.size() > 2);
    assertTrue(
        clauses.stream().allMatch(c -> c.text().codePointCount(0, c.text().length()) <= 1000));
    assertEquals(
        "wordy 😀 ".repeat(400).strip(),
        String.join(" ", clauses.stream().map(DocumentReading.Clause::text).toList()));
  }

  private static List<String> texts(byte[] document) throws Exception {
    return Documents.read("job.md", document).clauses().stream()
        .map(DocumentReading.Clause::text)
        .toList();
  }

  private static DocumentReading read(String name, String text) throws Exception {
    return Documents.read(name, text.getBytes(UTF_8));
  }

  private static byte[] laughs() throws Exception {
    var doctype = new StringBuilder("<!DOCTYPE w [<!ENTITY a0 \"ha\">");
    for (int i = 1; i < 20; i++) {
      doctype.append("<!ENTITY a%d \"%s\">".formatted(i, ("&a" + (i - 1) + ";").repeat(10)));
    }
    return HostileDocuments.withEntities(doctype + "]>", "&a19;");
  }

  private static byte[] cut(byte[] document) {
    return Arrays.copyOf(document, document.length / 2);
  }

  private static byte[] oldWord() throws Exception {
    try (var files = new org.apache.poi.poifs.filesystem.POIFSFileSystem();
        var out = new java.io.ByteArrayOutputStream()) {
      files.createDocument(new java.io.ByteArrayInputStream(new byte[9000]), "WordDocument");
      files.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static byte[] filled(String part) {
    return part.repeat(MEGABYTES / part.length()).getBytes(UTF_8);
  }

  private static byte[] message(String above) {
    return (above + "MIME-Version: 1.0\nContent-Type: text/html;\n charset=utf-8\n\nOwns it\n")
        .getBytes(UTF_8);
  }

  /** Each run of them may end any of those before it. */
  private static byte[] ticks() {
    var text = new StringBuilder("# Tasks\n\n");
    for (int i = 1; text.length() < 2_000_000; i++) {
      text.append("`".repeat(i)).append(' ');
    }
    return text.toString().getBytes(UTF_8);
  }

  private static byte[] noise() {
    var bytes = new byte[100_000];
    new java.util.Random(7).nextBytes(bytes);
    return bytes;
  }
}
