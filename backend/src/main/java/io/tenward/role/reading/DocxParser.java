package io.tenward.role.reading;

import io.tenward.role.reading.text.Headings;
import io.tenward.role.reading.text.Plain;
import io.tenward.role.reading.text.Refusal;
import io.tenward.role.reading.text.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.RelationshipSource;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/** Parses DOCX, also in the form of ISO 29500 ("Strict"), and DOCM, whose macros it ignores. */
final class DocxParser {
  /** Tables in tables in text boxes. */
  private static final int DEEPEST = 20;

  /** This value removes the outline level, or the list, that a style sets. */
  private static final String NO_LEVEL = "9";

  private static final String NO_LIST = "0";

  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private static final String STRICT_RELATIONS =
      "http://purl.oclc.org/ooxml/officeDocument/relationships/";

  private final Map<String, String> styles;
  private final ParagraphCollector blocks = new ParagraphCollector();

  private DocxParser(Map<String, String> styles) {
    this.styles = styles;
  }

  static Documents.Content parse(byte[] bytes) throws RefusedException {
    var archive = Archive.of(bytes);
    try (var office = OPCPackage.open(new ByteArrayInputStream(archive.words()))) {
      var main = related(office, "officeDocument").orElseThrow(IOException::new);
      var document = root(main);
      if (!WordXml.name(document).equals("document")) {
        throw new IOException("The file is a workbook or slides");
      }
      var parser = new DocxParser(styles(main));
      for (var body : WordXml.inside(document, "body")) {
        parser.addAll(body, 0);
      }
      parser.addRest(main);
      return new Documents.Content(
          parser.blocks.all(), parser.blocks.rest(), 0, archive.pictures());
    } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
      throw new RefusedException(Refusal.UNREADABLE, e);
    }
  }

  private static Optional<PackagePart> related(RelationshipSource from, String type)
      throws OpenXML4JException {
    for (var relations : List.of(RELATIONS, STRICT_RELATIONS)) {
      for (var relation : from.getRelationshipsByType(relations + type)) {
        return Optional.ofNullable(partOf(from, relation));
      }
    }
    return Optional.empty();
  }

  private static @Nullable PackagePart partOf(RelationshipSource from, PackageRelationship relation)
      throws OpenXML4JException {
    return from instanceof OPCPackage archive
        ? archive.getPart(relation)
        : ((PackagePart) from).getRelatedPart(relation);
  }

  private static Element root(PackagePart part) throws IOException, SAXException {
    try (var in = part.getInputStream()) {
      return DocumentHelper.readDocument(in).getDocumentElement();
    }
  }

  /** Maps ids of styles to names; Word keeps its own names in English, whatever it displays. */
  private static Map<String, String> styles(PackagePart main)
      throws IOException, OpenXML4JException, SAXException {
    var names = new HashMap<String, String>();
    var part = related(main, "styles");
    if (part.isPresent()) {
      for (var style : WordXml.inside(root(part.get()), "style")) {
        var id = WordXml.attribute(style, "styleId");
        var name = WordXml.value(WordXml.child(style, "name"));
        if (id != null && name != null) {
          names.put(id, name);
        }
      }
    }
    return names;
  }

  /** Notes, and what stands above and below each page. */
  private void addRest(PackagePart main)
      throws IOException, OpenXML4JException, SAXException, RefusedException {
    for (var relations : List.of(RELATIONS, STRICT_RELATIONS)) {
      for (var type : List.of("header", "footer", "footnotes", "endnotes")) {
        for (var relation : main.getRelationshipsByType(relations + type)) {
          var part = partOf(main, relation);
          for (var piece : part == null ? List.<Element>of() : WordXml.children(root(part))) {
            blocks.addRest(
                WordXml.name(piece).equals("p") ? new WordParagraph(piece).text() : textOf(piece));
          }
        }
      }
    }
  }

  private void addAll(Element parent, int depth) throws RefusedException {
    var elements = WordXml.inside(parent, "p", "tbl");
    for (int i = 0; i < elements.size(); i++) {
      var element = elements.get(i);
      if (WordXml.name(element).equals("p")) {
        add(element, i + 1 < elements.size() ? elements.get(i + 1) : null, depth);
      } else if (depth < DEEPEST) {
        addTable(element, depth);
      }
    }
  }

  private void addTable(Element table, int depth) throws RefusedException {
    var rows = WordXml.inside(table, "tr");
    var matrix =
        new ParagraphCollector.Matrix(rows.isEmpty() ? List.of() : textsOf(rows.getFirst()));
    boolean isMatrix = rows.size() > 1 && matrix.isOne();
    for (var row : isMatrix ? rows.subList(1, rows.size()) : rows) {
      var cells = WordXml.inside(row, "tc");
      if (isMatrix && matrix.hasRow(textsOf(row))) {
        matrix.beginRow(textOf(cells.getFirst()), blocks);
        for (int i = 1; i < cells.size(); i++) {
          matrix.beginCell(i, textOf(cells.get(i)), blocks);
          addAll(cells.get(i), depth + 1);
        }
      } else if (cells.size() > 1 && cells.stream().allMatch(this::isPlain)) {
        blocks.addRow(textsOf(row));
      } else {
        for (var cell : cells) {
          addAll(cell, depth + 1);
        }
      }
    }
    if (isMatrix) {
      blocks.endTable(matrix);
    }
  }

  /** Tells whether a cell is one paragraph of one line, and no heading or list. */
  private boolean isPlain(Element cell) {
    var inside = WordXml.inside(cell, "p", "tbl");
    if (inside.size() != 1 || !WordXml.name(inside.getFirst()).equals("p")) {
      return false;
    }
    var paragraph = new WordParagraph(inside.getFirst());
    return formOf(inside.getFirst()) == DocumentBlock.Form.PROSE
        && paragraph.boxes().isEmpty()
        && !LINE_BREAK.matcher(paragraph.text().strip()).find();
  }

  private static List<String> textsOf(Element row) {
    return WordXml.inside(row, "tc").stream().map(DocxParser::textOf).toList();
  }

  private static String textOf(Element cell) {
    return WordXml.inside(cell, "p").stream()
        .map(paragraph -> new WordParagraph(paragraph).text())
        .collect(Collectors.joining("\n"));
  }

  private void add(Element element, @Nullable Element next, int depth) throws RefusedException {
    var form = formOf(element);
    var paragraph = new WordParagraph(element);
    var text = Plain.of(paragraph.text());
    switch (form) {
      case PROSE -> addLines(paragraph.text(), paragraph.isBold());
      case HEADING -> blocks.add(form, text, headingLevel(element));
      case ITEM -> {
        // A list of its own, whose numbers count the parts of the document.
        boolean part =
            paragraph.isBold()
                && Headings.isShort(text)
                && !listOf(element).equals(next == null ? listOf(element) : listOf(next));
        blocks.add(
            part ? DocumentBlock.Form.HEADING : form,
            text,
            part ? DocumentBlock.Level.GUESSED : itemDepth(element));
      }
    }
    if (depth < DEEPEST) {
      for (var box : paragraph.boxes()) {
        addAll(box, depth + 1);
      }
    }
  }

  /** Returns the number of the paragraph's list, empty without one, and the depth in it. */
  private static String listOf(Element paragraph) {
    var list = WordXml.child(WordXml.child(paragraph, "pPr"), "numPr");
    return WordXml.value(WordXml.child(list, "numId"))
        + " "
        + WordXml.value(WordXml.child(list, "ilvl"));
  }

  private static int itemDepth(Element paragraph) {
    var list = WordXml.child(WordXml.child(paragraph, "pPr"), "numPr");
    return digit(WordXml.value(WordXml.child(list, "ilvl")), 0);
  }

  private int headingLevel(Element paragraph) {
    var properties = WordXml.child(paragraph, "pPr");
    var style = styleOf(properties);
    var level = WordXml.value(WordXml.child(properties, "outlineLvl"));
    int ofStyle = digit(style.isEmpty() ? null : style.substring(style.length() - 1), 1);
    return level == null || level.equals(NO_LEVEL) ? ofStyle : digit(level, 0) + 1;
  }

  private static int digit(@Nullable String text, int otherwise) {
    return text != null && text.matches("[0-8]") ? text.charAt(0) - '0' : otherwise;
  }

  private DocumentBlock.Form formOf(Element paragraph) {
    var properties = WordXml.child(paragraph, "pPr");
    var style = styleOf(properties);
    var level = WordXml.value(WordXml.child(properties, "outlineLvl"));
    if (style.matches("(heading|title|subtitle|überschrift|titel).*")
        || level != null && !level.equals(NO_LEVEL)) {
      return DocumentBlock.Form.HEADING;
    }
    var list = WordXml.value(WordXml.child(WordXml.child(properties, "numPr"), "numId"));
    boolean item = list != null ? !list.equals(NO_LIST) : style.startsWith("list");
    return item ? DocumentBlock.Form.ITEM : DocumentBlock.Form.PROSE;
  }

  /** Adds each line of a paragraph with line breaks by itself. */
  private void addLines(String text, boolean bold) throws RefusedException {
    for (var line : LINE_BREAK.split(text, -1)) {
      blocks.addProse(line, bold);
    }
  }

  private String styleOf(@Nullable Element properties) {
    var id = WordXml.value(WordXml.child(properties, "pStyle"));
    return id == null ? "" : styles.getOrDefault(id, id).toLowerCase(Locale.ROOT);
  }
}
