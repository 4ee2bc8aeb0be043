package io.tenward.role.reading;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.util.DocumentHelper;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.RelationshipSource;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.SAXException;

/**
 * DOCX, also as ISO 29500 has it ("Strict"), and DOCM, whose macros are bytes that nobody looks at.
 */
final class DocxParser {
  /** Tables in tables in text boxes. */
  private static final int DEEPEST = 20;

  /** What takes away the level, or the list, that a style gives. */
  private static final String NO_LEVEL = "9";

  private static final String NO_LIST = "0";

  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private static final String STRICT_RELATIONS =
      "http://purl.oclc.org/ooxml/officeDocument/relationships/";

  private final Map<String, String> styles;
  private final Blocks blocks = new Blocks();

  private DocxParser(Map<String, String> styles) {
    this.styles = styles;
  }

  static Content parse(byte[] bytes) throws RefusedException {
    Archive.requireOffice(bytes);
    try (var archive = OPCPackage.open(new ByteArrayInputStream(bytes))) {
      var main = related(archive, "officeDocument").orElseThrow(IOException::new);
      var document = root(main);
      if (!PdfWord.name(document).equals("document")) {
        throw new IOException("A workbook or slides");
      }
      var parser = new DocxParser(styles(main));
      for (var body : PdfWord.inside(document, "body")) {
        parser.addAll(body, 0);
      }
      return new Content(parser.blocks.all(), 0, hasPictures(archive));
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

  /** By their ids; Word keeps the names of its own in English, whatever it shows. */
  private static Map<String, String> styles(PackagePart main)
      throws IOException, OpenXML4JException, SAXException {
    var names = new HashMap<String, String>();
    var part = related(main, "styles");
    if (part.isPresent()) {
      for (var style : PdfWord.inside(root(part.get()), "style")) {
        var id = PdfWord.attribute(style, "styleId");
        var name = PdfWord.value(PdfWord.child(style, "name"));
        if (id != null && name != null) {
          names.put(id, name);
        }
      }
    }
    return names;
  }

  private static boolean hasPictures(OPCPackage archive) throws OpenXML4JException {
    return archive.getParts().stream()
        .anyMatch(part -> part.getPartName().getName().startsWith("/word/media/"));
  }

  private void addAll(Element parent, int depth) throws RefusedException {
    for (var element : PdfWord.inside(parent, "p", "tbl")) {
      if (PdfWord.name(element).equals("p")) {
        add(element, depth);
      } else if (depth < DEEPEST) {
        addTable(element, depth);
      }
    }
  }

  private void addTable(Element table, int depth) throws RefusedException {
    for (var row : PdfWord.inside(table, "tr")) {
      var cells = PdfWord.inside(row, "tc");
      if (cells.size() > 1 && cells.stream().allMatch(this::isPlain)) {
        blocks.addRow(cells.stream().map(DocxParser::textOf).toList());
        continue;
      }
      for (var cell : cells) {
        addAll(cell, depth + 1);
      }
    }
  }

  /** One paragraph of one line, and no heading or list. */
  private boolean isPlain(Element cell) {
    var inside = PdfWord.inside(cell, "p", "tbl");
    if (inside.size() != 1 || !PdfWord.name(inside.getFirst()).equals("p")) {
      return false;
    }
    var paragraph = new WordParagraph(inside.getFirst());
    return formOf(inside.getFirst()) == DocumentBlock.Form.PROSE
        && paragraph.boxes().isEmpty()
        && !LINE_BREAK.matcher(paragraph.text().strip()).find();
  }

  private static String textOf(Element plainCell) {
    return new WordParagraph(PdfWord.inside(plainCell, "p").getFirst()).text();
  }

  private void add(Element element, int depth) throws RefusedException {
    var form = formOf(element);
    var paragraph = new WordParagraph(element);
    if (form == DocumentBlock.Form.PROSE) {
      addLines(paragraph.text(), paragraph.isBold());
    } else {
      blocks.add(form, paragraph.text(), false);
    }
    if (depth < DEEPEST) {
      for (var box : paragraph.boxes()) {
        addAll(box, depth + 1);
      }
    }
  }

  private DocumentBlock.Form formOf(Element paragraph) {
    var properties = PdfWord.child(paragraph, "pPr");
    var style = styleOf(properties);
    var level = PdfWord.value(PdfWord.child(properties, "outlineLvl"));
    if (style.matches("(heading|title|subtitle|überschrift|titel).*")
        || level != null && !level.equals(NO_LEVEL)) {
      return DocumentBlock.Form.HEADING;
    }
    var list = PdfWord.value(PdfWord.child(PdfWord.child(properties, "numPr"), "numId"));
    boolean item = list != null ? !list.equals(NO_LIST) : style.startsWith("list");
    return item ? DocumentBlock.Form.ITEM : DocumentBlock.Form.PROSE;
  }

  /** Of what was ended with a line break, each line by itself. */
  private void addLines(String text, boolean bold) throws RefusedException {
    for (var line : LINE_BREAK.split(text, -1)) {
      blocks.add(DocumentBlock.Form.PROSE, line, bold);
    }
  }

  private String styleOf(@Nullable Element properties) {
    var id = PdfWord.value(PdfWord.child(properties, "pStyle"));
    return id == null ? "" : styles.getOrDefault(id, id).toLowerCase(Locale.ROOT);
  }
}
