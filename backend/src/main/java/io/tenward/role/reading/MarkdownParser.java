package io.tenward.role.reading;

import io.tenward.role.reading.text.Limits;
import io.tenward.role.reading.text.ListMarkers;
import io.tenward.role.reading.text.Plain;
import io.tenward.role.reading.text.Refusal;
import io.tenward.role.reading.text.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Parses CommonMark, with the tables, tasks and strikethrough that most programs support. */
final class MarkdownParser extends AbstractVisitor {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(
              List.of(
                  TablesExtension.create(),
                  TaskListItemsExtension.create(),
                  StrikethroughExtension.create()))
          .build();

  /** Some programs write such pictures into the text. */
  private static final Pattern PICTURE =
      Pattern.compile("data:image/[^\\s)>\"']*+", Pattern.CASE_INSENSITIVE);

  /** The only way to end a line in a cell. */
  private static final Pattern BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);

  /** CommonMark takes what follows a tag for HTML up to the next empty line; writers do not. */
  private static final Pattern TAG_ABOVE =
      Pattern.compile(
          "^([ \\t]*</?[A-Za-z][^\\n]*>)[ \\t]*\\r?\\n(?=#{1,6} \\S|[-*+] \\S)", Pattern.MULTILINE);

  private final ParagraphCollector blocks = new ParagraphCollector();
  private @Nullable RefusedException refused;

  private MarkdownParser() {}

  static Documents.Content parse(String text) throws RefusedException {
    var matter = FrontMatter.of(text);
    var body = PICTURE.matcher(ObsidianNote.asMarkdown(matter.body())).replaceAll("data:");
    var words = ListMarkers.asMarkdown(body);
    words = TAG_ABOVE.matcher(words).replaceAll("$1\n\n");
    // What the parser does for each sign grows with the text.
    if (words.length() > Limits.CHARACTERS) {
      throw RefusedException.of(Refusal.TOO_LONG);
    }
    var parser = new MarkdownParser();
    if (!Plain.hasWord(words) || matter.isLadder()) {
      matter.addTo(parser.blocks);
    } else {
      parser.blocks.addRest(matter.source());
    }
    PARSER.parse(words).accept(parser);
    var refused = parser.refused;
    if (refused != null) {
      throw refused;
    }
    return Documents.Content.of(parser.blocks.all(), parser.blocks.rest());
  }

  @Override
  public void visit(Heading heading) {
    addStruckOut(heading);
    add(DocumentBlock.Form.HEADING, textOf(heading), heading.getLevel());
  }

  @Override
  public void visit(Paragraph paragraph) {
    addStruckOut(paragraph);
    if (isLinks(paragraph)) {
      addRest(textOf(paragraph));
      return;
    }
    if (paragraph.getParent() instanceof ListItem) {
      add(DocumentBlock.Form.ITEM, textOf(paragraph), depthOf(paragraph) - 1);
      return;
    }
    boolean bold =
        paragraph.getFirstChild() instanceof StrongEmphasis
            && paragraph.getFirstChild() == paragraph.getLastChild();
    try {
      for (var lines : Paragraphs.LineBreaks.paragraphs(textOf(paragraph).lines().toList())) {
        blocks.addProse(String.join(" ", lines), bold);
      }
    } catch (RefusedException e) {
      refused = e;
    }
  }

  @Override
  public void visit(BulletList list) {
    addList(list);
  }

  @Override
  public void visit(OrderedList list) {
    addList(list);
  }

  /** A table of contents, or the way to other pages, is no list of tasks. */
  private void addList(ListBlock list) {
    if (isListOfLinks(list)) {
      addRest(textOf(list));
    } else {
      visitChildren(list);
    }
  }

  private static boolean isListOfLinks(Node list) {
    for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
      for (var part = item.getFirstChild(); part != null; part = part.getNext()) {
        boolean links =
            part instanceof Paragraph
                ? isLinks(part)
                : part instanceof ListBlock && isListOfLinks(part);
        if (!links) {
          return false;
        }
      }
    }
    return true;
  }

  /** Tells whether a paragraph consists of links and the signs between them. */
  private static boolean isLinks(Node paragraph) {
    boolean links = false;
    for (var part = paragraph.getFirstChild(); part != null; part = part.getNext()) {
      boolean words =
          part instanceof Text text
              ? Plain.hasWord(text.getLiteral())
              : !(part instanceof SoftLineBreak || part instanceof Link);
      if (words) {
        return false;
      }
      links |= part instanceof Link;
    }
    return links;
  }

  private static int depthOf(Node node) {
    int depth = 0;
    for (var around = node.getParent(); around != null; around = around.getParent()) {
      depth += around instanceof ListItem ? 1 : 0;
    }
    return depth;
  }

  @Override
  public void visit(FencedCodeBlock code) {
    if (ObsidianNote.isQuery(code.getInfo())) {
      addRest(code.getLiteral());
    } else {
      addText(code.getLiteral());
    }
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    addText(code.getLiteral());
  }

  @Override
  public void visit(BlockQuote quote) {
    visitChildren(quote);
  }

  /** The head of a table says what its rows are about, and asks for nothing. */
  @Override
  public void visit(CustomBlock table) {
    if (!(table instanceof TableBlock)) {
      visitChildren(table);
      return;
    }
    try {
      addTable(table);
    } catch (RefusedException e) {
      refused = e;
    }
  }

  private void addTable(Node table) throws RefusedException {
    addStruckOut(table);
    var head = cellsOf(table.getFirstChild().getFirstChild());
    var matrix = new ParagraphCollector.Matrix(head);
    if (!matrix.isOne()) {
      blocks.addRest(String.join(" ", head));
    }
    for (var row : rowsOf(table)) {
      var cells = cellsOf(row);
      if (isOverview(row)) {
        blocks.addRest(String.join(" ", cells));
        continue;
      }
      if (!matrix.isOne() || !matrix.hasRow(cells)) {
        blocks.addRow(cells);
        continue;
      }
      matrix.beginRow(cells.getFirst(), blocks);
      for (int i = 1; i < cells.size(); i++) {
        matrix.beginCell(i, cells.get(i), blocks);
        blocks.addProse(cells.get(i), false);
      }
    }
    if (matrix.isOne()) {
      blocks.endTable(matrix);
    }
  }

  /** Tells whether a row links to a part of the page, which says more than the row. */
  private static boolean isOverview(Node row) {
    for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell.getFirstChild() instanceof Link link
          && link == cell.getLastChild()
          && link.getDestination().startsWith("#")) {
        return true;
      }
    }
    return false;
  }

  private static List<Node> rowsOf(Node table) {
    var rows = new ArrayList<Node>();
    for (var part = table.getFirstChild(); part != null; part = part.getNext()) {
      for (var row = part.getFirstChild(); row != null; row = row.getNext()) {
        if (!(part instanceof TableHead)) {
          rows.add(row);
        }
      }
    }
    return rows;
  }

  private static List<String> cellsOf(Node row) {
    var cells = new ArrayList<String>();
    for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      cells.add(textOf(cell));
    }
    return cells;
  }

  @Override
  public void visit(HtmlBlock html) {
    try {
      blocks.addAll(HtmlParser.parse(html.getLiteral()));
    } catch (RefusedException e) {
      refused = e;
    }
  }

  /**
   * Reads a code block as text: job descriptions contain no code, but lists get indented or copied
   * with fences.
   */
  private void addText(String literal) {
    try {
      blocks.addAll(TextParser.parse(literal));
    } catch (RefusedException e) {
      refused = e;
    }
  }

  private void addRest(String text) {
    try {
      blocks.addRest(text);
    } catch (RefusedException e) {
      refused = e;
    }
  }

  private void addStruckOut(Node block) {
    block.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomNode part) {
            if (part instanceof Strikethrough) {
              addRest(textOf(part));
            } else {
              visitChildren(part);
            }
          }
        });
  }

  private void add(DocumentBlock.Form form, String text, int level) {
    try {
      blocks.add(form, text, level);
    } catch (RefusedException e) {
      refused = e;
    }
  }

  private static String textOf(Node block) {
    var text = new StringBuilder();
    block.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text part) {
            text.append(part.getLiteral());
          }

          @Override
          public void visit(Code part) {
            text.append(part.getLiteral());
          }

          @Override
          public void visit(HtmlInline part) {
            if (BREAK.matcher(part.getLiteral()).matches()) {
              text.append(' ');
            }
          }

          @Override
          public void visit(CustomNode part) {
            // Struck out words are read by themselves.
            if (!(part instanceof Strikethrough) || part == block) {
              visitChildren(part);
            }
          }

          @Override
          public void visit(SoftLineBreak part) {
            boolean item = part.getParent().getParent() instanceof ListItem;
            boolean label =
                item
                    && part.getNext() instanceof Text next
                    && Labels.isAbove(text.toString(), next.getLiteral());
            text.append(label ? ": " : item ? " " : "\n");
          }

          @Override
          public void visit(ListItem part) {
            visitChildren(part);
            text.append(' ');
          }

          @Override
          public void visit(HardLineBreak part) {
            text.append('\n');
          }
        });
    return text.toString();
  }
}
