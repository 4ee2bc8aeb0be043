package io.tenward.role.reading;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

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
          "nav",
          "button",
          "select",
          "textarea",
          "input",
          "datalist",
          "label");

  private static final Pattern HIDDEN =
      Pattern.compile("display\\s*:\\s*none|visibility\\s*:\\s*hidden", Pattern.CASE_INSENSITIVE);

  private static final Set<String> BOLD = Set.of("b", "strong");

  private final Blocks blocks = new Blocks();
  private final StringBuilder text = new StringBuilder();
  private boolean plainSeen;
  private int bold;
  private boolean pictures;
  private DocumentBlock.Form form = DocumentBlock.Form.PROSE;
  private RefusedException[] refused = {};

  private HtmlParser() {}

  static Content parse(String html) throws RefusedException {
    var parser = new HtmlParser();
    Jsoup.parse(html).body().filter(parser);
    parser.end();
    for (var refusal : parser.refused) {
      throw refusal;
    }
    return new Content(parser.blocks.all(), 0, parser.pictures);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    if (node instanceof TextNode words) {
      text.append(words.getWholeText());
      plainSeen |= bold == 0 && !words.isBlank();
    } else if (node instanceof Element element) {
      var name = element.normalName();
      if (SILENT.contains(name) || isHidden(element)) {
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
      }
    }
    return refused.length > 0 ? FilterResult.STOP : FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
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

  /** Whether it is a row of a table with words only, and not one that arranges a page. */
  private boolean addRow(Element row) {
    var cells = row.children().stream().filter(cell -> !isHidden(cell)).toList();
    if (cells.size() < 2 || !cells.stream().allMatch(HtmlParser::isPlain)) {
      return false;
    }
    end();
    if (cells.stream().allMatch(cell -> cell.normalName().equals("th"))) {
      return true;
    }
    try {
      blocks.addRow(cells.stream().map(Element::text).toList());
    } catch (RefusedException e) {
      refused = new RefusedException[] {e};
    }
    return true;
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
                            || SILENT.contains(inside.normalName())));
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

  private void end() {
    try {
      blocks.add(form, text.toString(), !plainSeen);
    } catch (RefusedException e) {
      refused = new RefusedException[] {e};
    }
    text.setLength(0);
    plainSeen = false;
  }
}
