package io.tenward.role.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Elements of WordprocessingML (ISO 29500-1, 17) by their names. */
final class WordXml {
  /** Word saves the first namespace, and the second as "Strict Open XML document". */
  private static final Set<String> NAMESPACES =
      Set.of(
          "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
          "http://purl.oclc.org/ooxml/wordprocessingml/main");

  /** These elements enclose paragraphs, tables, rows, cells and words without changing them. */
  private static final Set<String> AROUND = Set.of("sdt", "sdtContent", "customXml");

  private WordXml() {}

  /** Returns the local name; empty for an element of another namespace, such as a picture. */
  static String name(Element element) {
    var namespace = element.getNamespaceURI();
    return namespace != null && NAMESPACES.contains(namespace) ? element.getLocalName() : "";
  }

  static List<Element> children(Element parent) {
    var children = new ArrayList<Element>();
    for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }

  /** Children with these names, also where content controls stand around them. */
  static List<Element> inside(Element parent, String... names) {
    var inside = new ArrayList<Element>();
    for (var child : children(parent)) {
      if (List.of(names).contains(name(child))) {
        inside.add(child);
      } else if (AROUND.contains(name(child))) {
        inside.addAll(inside(child, names));
      }
    }
    return inside;
  }

  static @Nullable Element child(@Nullable Element parent, String name) {
    return parent == null
        ? null
        : children(parent).stream().filter(c -> name(c).equals(name)).findFirst().orElse(null);
  }

  static @Nullable String value(@Nullable Element element) {
    return element == null ? null : attribute(element, "val");
  }

  static @Nullable String attribute(Element element, String name) {
    return element.hasAttributeNS(element.getNamespaceURI(), name)
        ? element.getAttributeNS(element.getNamespaceURI(), name)
        : null;
  }

  /** Reads a property that is on or off. */
  static boolean isOn(@Nullable Element properties, String name) {
    var property = child(properties, name);
    var value = value(property);
    return property != null && (value == null || !Set.of("0", "false", "off").contains(value));
  }
}
