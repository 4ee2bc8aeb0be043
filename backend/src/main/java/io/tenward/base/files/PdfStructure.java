package io.tenward.base.files;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDNumberTreeNode;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDParentTreeValue;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;

/**
 * Marks the words of a document as heading, paragraph or cell (ISO 32000-1, 14.7 and 14.8). Each
 * written line is marked content of its own; the parent tree leads from it to its element.
 */
final class PdfStructure {
  private final PDStructureTreeRoot root = new PDStructureTreeRoot();
  private final Deque<PDStructureElement> open = new ArrayDeque<>();
  private final List<COSArray> pages = new ArrayList<>();
  private PDPage page = new PDPage();
  private boolean outside;

  PdfStructure(PDDocument document) {
    var catalog = document.getDocumentCatalog();
    catalog.setStructureTreeRoot(root);
    var marked = new PDMarkInfo();
    marked.setMarked(true);
    catalog.setMarkInfo(marked);
    var all = new PDStructureElement("Document", root);
    root.appendKid(all);
    open.push(all);
  }

  /** Starts a page, to which the following content belongs. */
  void next(PDPage page) {
    this.page = page;
    page.setStructParents(pages.size());
    pages.add(new COSArray());
  }

  PDStructureElement open(String type) {
    var parent = open.element();
    var element = new PDStructureElement(type, parent);
    parent.appendKid(element);
    open.push(element);
    return element;
  }

  void close() {
    open.pop();
  }

  /** Tells whether an element is open to which written text belongs. */
  boolean isOpen() {
    return open.size() > 1;
  }

  /**
   * Leaves the head and foot of pages out of the structure, so that screen readers do not repeat
   * them.
   */
  void outside() {
    outside = true;
  }

  /** Begins a marked content that belongs to the innermost element; a line by itself is a P. */
  void mark(PDPageContentStream ink) throws IOException {
    if (outside) {
      ink.beginMarkedContent(COSName.ARTIFACT);
      return;
    }
    boolean alone = !isOpen();
    var element = alone ? open("P") : open.element();
    var elements = pages.getLast();
    int id = elements.size();
    elements.add(element.getCOSObject());
    element.getCOSObject().setItem(COSName.PG, page.getCOSObject());
    var content = new COSDictionary();
    content.setItem(COSName.TYPE, COSName.getPDFName("MCR"));
    content.setItem(COSName.PG, page.getCOSObject());
    content.setItem(COSName.MCID, COSInteger.get(id));
    kid(element, content);
    ink.beginMarkedContent(COSName.getPDFName(element.getStructureType()), id);
    if (alone) {
      close();
    }
  }

  private static void kid(PDStructureElement element, COSDictionary content) {
    var kids = element.getCOSObject().getDictionaryObject(COSName.K);
    if (kids instanceof COSArray array) {
      array.add(content);
      return;
    }
    var array = new COSArray();
    if (kids != null) {
      array.add(kids);
    }
    array.add(content);
    element.getCOSObject().setItem(COSName.K, array);
  }

  /** Begins what is only drawn; within a figure it is part of that. */
  void draw(PDPageContentStream ink) throws IOException {
    if (!outside && "Figure".equals(open.element().getStructureType())) {
      mark(ink);
    } else {
      ink.beginMarkedContent(COSName.ARTIFACT);
    }
  }

  void end() {
    Map<Integer, PDParentTreeValue> numbers = new HashMap<>();
    for (int i = 0; i < pages.size(); i++) {
      numbers.put(i, new PDParentTreeValue(pages.get(i)));
    }
    var tree = new PDNumberTreeNode(PDParentTreeValue.class);
    tree.setNumbers(numbers);
    root.setParentTree(tree);
    root.setParentTreeNextKey(pages.size());
  }
}
