package io.tenward.role.reading;

import io.tenward.role.reading.text.Limits;
import io.tenward.role.reading.text.Refusal;
import io.tenward.role.reading.text.RefusedException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/** The words of a page; what it would run, load or send is not looked at. */
final class HtmlParser implements NodeFilter {
  private static final Set<String> SILENT =
      Set.of(
          "script",
          "style",
          "noscript",
          "template",
          "svg",
          "iframe",
          "object",
          "head",
          "select",
          "textarea",
          "input",
          "datalist");

  /** These elements are visible, but no part of the text. */
  private static final Set<String> CONTROLS = Set.of("nav", "button", "label");

  private static final Pattern HIDDEN =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

  private static final Set<String> BOLD = Set.of("b", "strong");

  private final ParagraphCollector blocks = new ParagraphCollector();
  private final Map<Element, ParagraphCollector.Matrix> matrices = new IdentityHashMap<>();
  private final StringBuilder text = new StringBuilder();
  private long work;
  private boolean plainSeen;
  private int bold;
  private int level;
  private boolean pictures;
  private DocumentBlock.Form form = DocumentBlock.Form.PROSE;
  private RefusedException[] refused = {};

  private HtmlParser() {}

  static Documents.Content parse(String html) throws RefusedException {
    var parser = new HtmlParser();
    Jsoup.parse(html).body().filter(parser);
    parser.end();
    for (var refusal : parser.refused) {
      throw refusal;
    }
    return new Documents.Content(parser.blocks.all(), parser.blocks.rest(), 0, parser.pictures);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    // What is asked of an element is asked of all inside of it, too.
    work += depth;
    if (work > Limits.HTML_WORK) {
      refused = new RefusedException[] {RefusedException.of(Refusal.TOO_COSTLY)};
      return FilterResult.STOP;
    }
    if (node instanceof TextNode words) {
      text.append(words.getWholeText());
      plainSeen |= bold == 0 && !words.isBlank();
    } else if (node instanceof Element element) {
      var name = element.normalName();
      if (SILENT.contains(name) || isHidden(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      if (CONTROLS.contains(name)) {
        addRest(element.text());
        return FilterResult.SKIP_ENTIRELY;
      }
      if (isLinks(element)) {
        end();
        addRest(element.text());
        return FilterResult.SKIP_ENTIRELY;
      }
      if (name.equals("tr") && addRow(element)) {
        return FilterResult.SKIP_ENTIRELY;
      }
      pictures |= name.equals("img");
      bold += BOLD.contains(name) ? 1 : 0;
      if (element.isBlock() || name.matches("br|summary")) {
        end();
        form = formOf(name, form);
        level = levelOf(element);
      }
    }
    return refused.length > 0 ? FilterResult.STOP : FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      var matrix = element.normalName().equals("table") ? matrices.remove(element) : null;
      if (matrix != null && matrix.isOne()) {
        end();
        try {
          blocks.endTable(matrix);
        } catch (RefusedException e) {
          refused = new RefusedException[] {e};
        }
      }
      bold -= BOLD.contains(element.normalName()) ? 1 : 0;
      if (element.isBlock() || element.normalName().equals("summary")) {
        end();
        form = DocumentBlock.Form.PROSE;
      }
    }
    return FilterResult.CONTINUE;
  }

  private static boolean isHidden(Element element) {
    return element.hasAttr("hidden") || HIDDEN.matcher(element.attr("style")).find();
  }

  /** Adds a row of a table of text; false for one that arranges a page. */
  private boolean addRow(Element row) {
    var cells = cellsOf(row);
    var table = row.closest("table");
    var matrix = table == null ? new ParagraphCollector.Matrix(List.of()) : matrixOf(table);
    if (matrix.isOne() && table != null) {
      end();
      return row == firstRow(table) || addCells(cells, matrix);
    }
    if (cells.size() < 2 || !cells.stream().allMatch(HtmlParser::isPlain)) {
      return false;
    }
    end();
    if (cells.stream().allMatch(cell -> cell.normalName().equals("th"))) {
      addRest(String.join(" ", textsOf(cells)));
      return true;
    }
    try {
      blocks.addRow(textsOf(cells));
    } catch (RefusedException e) {
      refused = new RefusedException[] {e};
    }
    return true;
  }

  private static List<Element> cellsOf(Element row) {
    return row.children().stream().filter(cell -> !isHidden(cell)).toList();
  }

  private static @Nullable Element firstRow(Element table) {
    return table.selectFirst("tr");
  }

  private ParagraphCollector.Matrix matrixOf(Element table) {
    return matrices.computeIfAbsent(table, HtmlParser::newMatrix);
  }

  private static ParagraphCollector.Matrix newMatrix(Element table) {
    var first = firstRow(table);
    boolean names = first != null && cellsOf(first).stream().allMatch(HtmlParser::isPlain);
    return new ParagraphCollector.Matrix(
        first == null || !names ? List.of() : textsOf(cellsOf(first)));
  }

  private static List<String> textsOf(List<Element> cells) {
    return cells.stream().map(Element::text).toList();
  }

  /** Adds cells that may hold lists and paragraphs; false unless they are a row of the matrix. */
  private boolean addCells(List<Element> cells, ParagraphCollector.Matrix matrix) {
    if (!matrix.hasRow(textsOf(cells))) {
      return false;
    }
    try {
      matrix.beginRow(cells.getFirst().text(), blocks);
      for (int i = 1; i < cells.size(); i++) {
        matrix.beginCell(i, cells.get(i).text(), blocks);
        cells.get(i).filter(this);
        end();
      }
    } catch (RefusedException e) {
      refused = new RefusedException[] {e};
    }
    return true;
  }

  /**
   * Tells whether an element is a table of contents or a navigation: a list or a paragraph of links
   * alone.
   */
  private static boolean isLinks(Element element) {
    var links = element.select("a[href]");
    return switch (element.normalName()) {
      case "p", "div" ->
          !links.isEmpty()
              && links.stream().allMatch(HtmlParser::isToPart)
              && isOnly(element, links);
      case "ul", "ol" -> !links.isEmpty() && isOnly(element, links);
      default -> false;
    };
  }

  /** Tells whether the link leads to another place on the same page. */
  private static boolean isToPart(Element link) {
    return link.attr("href").startsWith("#");
  }

  private static boolean isOnly(Element element, List<Element> links) {
    var words = links.stream().map(Element::text).collect(Collectors.joining());
    return element.text().replaceAll("[\\s|·•/]+", "").equals(words.replaceAll("[\\s|·•/]+", ""));
  }

  private static boolean isPlain(Element cell) {
    return cell.normalName().matches("t[dh]")
        && cell.select("*").stream()
            .noneMatch(
                inside ->
                    inside != cell
                        && (inside.isBlock()
                            || isHidden(inside)
                            || inside.normalName().matches("br|img|summary")
                            || SILENT.contains(inside.normalName())
                            || CONTROLS.contains(inside.normalName())));
  }

  private static DocumentBlock.Form formOf(String element, DocumentBlock.Form around) {
    if (element.matches("h[1-6]")) {
      return DocumentBlock.Form.HEADING;
    }
    // A paragraph or a line of an item belongs to it.
    return element.equals("li")
            || (around == DocumentBlock.Form.ITEM && element.matches("p|div|br"))
        ? DocumentBlock.Form.ITEM
        : DocumentBlock.Form.PROSE;
  }

  private static int levelOf(Element element) {
    var name = element.normalName();
    return name.matches("h[1-6]")
        ? name.charAt(1) - '0'
        : (int)
            Math.max(
                0, element.parents().stream().filter(p -> p.normalName().equals("li")).count());
  }

  private void addRest(String words) {
    try {
      blocks.addRest(words);
    } catch (RefusedException e) {
      refused = new RefusedException[] {e};
    }
  }

  private void end() {
    try {
      if (form == DocumentBlock.Form.PROSE) {
        blocks.addProse(text.toString(), !plainSeen);
      } else {
        blocks.add(form, text.toString(), level);
      }
    } catch (RefusedException e) {
      refused = new RefusedException[] {e};
    }
    text.setLength(0);
    plainSeen = false;
  }
}
