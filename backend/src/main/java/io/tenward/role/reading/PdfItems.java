package io.tenward.role.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkedContentReference;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.jspecify.annotations.Nullable;

/**
 * Items of lists, as a tagged PDF (ISO 32000-1, 14.8) names them: browsers draw the dots before
 * them as shapes, which are no text.
 */
final class PdfItems {
  private static final int DEEPEST = 100;

  private static final int MOST_ELEMENTS = 50_000;

  /** Identifies a part of a page's content. */
  private record Place(COSDictionary page, int content) {}

  private final Map<Place, Integer> items = new HashMap<>();
  private int elements;

  /**
   * @param tags null for a file without any
   */
  PdfItems(@Nullable PDStructureTreeRoot tags) {
    if (tags != null) {
      add(tags.getKids(), null, 0, 0);
    }
  }

  /** Returns the number of the innermost item that contains the part, from 1; 0 for none. */
  int of(PDPage page, int content) {
    return items.getOrDefault(new Place(page.getCOSObject(), content), 0);
  }

  private void add(List<Object> parts, @Nullable PDPage page, int item, int depth) {
    for (var part : parts) {
      // A tree that holds itself has no end.
      if (depth > DEEPEST || ++elements > MOST_ELEMENTS) {
        return;
      }
      switch (part) {
        case PDStructureElement element ->
            add(
                element.getKids(),
                element.getPage() == null ? page : element.getPage(),
                "LI".equals(element.getStructureType()) ? elements : item,
                depth + 1);
        case PDMarkedContentReference reference ->
            add(
                reference.getPage() == null ? page : reference.getPage(),
                reference.getMCID(),
                item);
        case Integer content -> add(page, content, item);
        default -> {}
      }
    }
  }

  private void add(@Nullable PDPage page, int content, int item) {
    if (page != null && item > 0) {
      items.put(new Place(page.getCOSObject(), content), item);
    }
  }
}
