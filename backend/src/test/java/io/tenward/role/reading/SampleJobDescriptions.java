package io.tenward.role.reading;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** The job descriptions of the tests, as the documents that people send. */
public final class SampleJobDescriptions {
  private SampleJobDescriptions() {}

  /** Returns the Markdown that the other formats are made of. */
  public static String markdown(String name) {
    return resource(name + ".md");
  }

  /** Lists the expected outcome of each sentence: {@code +} or {@code -}, its heading, its text. */
  static List<String> expected(String name) {
    return resource(name + ".expected").lines().toList();
  }

  static String html(String name) {
    var body =
        paragraphs(name).stream()
            .map(
                p ->
                    switch (level(p)) {
                      case 0 ->
                          p.startsWith("- ")
                              ? p.lines()
                                  .map(item -> "<li>" + item.substring(2) + "</li>")
                                  .collect(Collectors.joining("", "<ul>", "</ul>"))
                              : "<p>" + p + "</p>";
                      default -> "<h" + level(p) + ">" + words(p) + "</h" + level(p) + ">";
                    })
            .collect(Collectors.joining("\n"));
    return "<!doctype html><html><head><title>Job</title><script>alert('hired')</script></head><body>"
        + body
        + "<script>document.write('hacked')</script></body></html>";
  }

  /** Makes a DOCX; without styles its headings are bold text, as many people write them. */
  static byte[] docx(String name, boolean styled) throws IOException {
    try (var document = new XWPFDocument();
        var out = new ByteArrayOutputStream()) {
      for (var part : paragraphs(name)) {
        for (var line : part.lines().toList()) {
          var paragraph = document.createParagraph();
          var run = paragraph.createRun();
          if (level(line) > 0) {
            if (styled) {
              paragraph.setStyle("Heading" + level(line));
            }
            run.setBold(!styled);
          } else if (line.startsWith("- ")) {
            paragraph.setNumID(java.math.BigInteger.ONE);
          }
          run.setText(words(line));
        }
      }
      document.write(out);
      return out.toByteArray();
    }
  }

  /** Its main part, and whatever speaks of it, by another name. */
  static byte[] renamed(byte[] docx, String main) throws IOException {
    var parts = new LinkedHashMap<String, byte[]>();
    HostileDocuments.parts(docx)
        .forEach(
            (name, bytes) -> {
              var text = new String(bytes, StandardCharsets.UTF_8).replace("document.xml", main);
              parts.put(name.replace("document.xml", main), text.getBytes(StandardCharsets.UTF_8));
            });
    return HostileDocuments.zipped(parts);
  }

  /** Makes a DOCX with this body, in the form of ISO 29500 ("Strict") or of Word. */
  static byte[] docxOf(String body, boolean strict) throws IOException {
    var words =
        strict
            ? "http://purl.oclc.org/ooxml/wordprocessingml/main"
            : "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    var relations =
        strict
            ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
            : "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    var parts = new LinkedHashMap<String, byte[]>();
    parts.put(
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
        <Default Extension="xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
        </Types>"""
            .getBytes(StandardCharsets.UTF_8));
    parts.put(
        "_rels/.rels",
        """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
        <Relationship Id="a" Type="%s/officeDocument" Target="word/document.xml"/>
        </Relationships>"""
            .formatted(relations)
            .getBytes(StandardCharsets.UTF_8));
    parts.put(
        "word/document.xml",
        "<w:document xmlns:w=\"%s\"><w:body>%s</w:body></w:document>"
            .formatted(words, body)
            .getBytes(StandardCharsets.UTF_8));
    return HostileDocuments.zipped(parts);
  }

  public static byte[] pdf(String name) throws IOException {
    return pdf(paragraphs(name));
  }

  static byte[] pdf(List<String> paragraphs) throws IOException {
    try (var paper = new PdfPaper()) {
      for (var part : paragraphs) {
        for (var line : part.lines().toList()) {
          switch (level(line)) {
            case 0 -> paper.paragraph(line.startsWith("- ") ? "•" : "", words(line));
            default -> paper.heading(words(line), level(line));
          }
        }
        paper.space();
      }
      return paper.bytes();
    }
  }

  private static List<String> paragraphs(String name) {
    return Arrays.asList(markdown(name).strip().split("\n\n"));
  }

  private static int level(String line) {
    return line.startsWith("#") ? line.indexOf(' ') : 0;
  }

  private static String words(String line) {
    return line.replaceFirst("^(?:#+|-) ", "");
  }

  private static String resource(String name) {
    try (InputStream in =
        Objects.requireNonNull(SampleJobDescriptions.class.getResourceAsStream(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
