package io.tenward.role.reading;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/**
 * Extracts the text of a paragraph, without notes and text that was deleted, moved away or hidden.
 */
final class WordParagraph {
  private final StringBuilder text = new StringBuilder();
  private final List<Element> boxes = new ArrayList<>();
  private boolean bold = true;

  WordParagraph(Element paragraph) {
    addAll(paragraph);
  }

  String text() {
    return text.toString();
  }

  /** Tells whether all of its text is bold. */
  boolean isBold() {
    return bold;
  }

  /** Lists text boxes that are anchored in the paragraph, each with paragraphs of its own. */
  List<Element> boxes() {
    return boxes;
  }

  private void addAll(Element parent) {
    for (var child : WordXml.children(parent)) {
      switch (WordXml.name(child)) {
        case "pPr", "rPr", "del", "moveFrom", "rt" -> {}
        case "r" -> addRun(child);
        case "t" -> text.append(child.getTextContent());
        case "tab", "ptab" -> text.append('\t');
        case "br", "cr" -> text.append('\n');
        case "noBreakHyphen" -> text.append('-');
        case "txbxContent" -> boxes.add(child);
        default -> addOther(child);
      }
    }
  }

  private void addRun(Element run) {
    var properties = WordXml.child(run, "rPr");
    if (WordXml.isOn(properties, "vanish")) {
      return;
    }
    int from = text.length();
    addAll(run);
    bold &= WordXml.isOn(properties, "b") || text.substring(from).isBlank();
  }

  /**
   * Reads the first of several alternatives, because the others say the same for older programs.
   */
  private void addOther(Element element) {
    var children = WordXml.children(element);
    if (!"AlternateContent".equals(element.getLocalName())) {
      addAll(element);
    } else if (!children.isEmpty()) {
      addAll(children.getFirst());
    }
  }
}
