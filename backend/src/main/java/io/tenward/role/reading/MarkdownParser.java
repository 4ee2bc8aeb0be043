package io.tenward.role.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.strikethrough.Strikethrough;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.task.list.items.TaskListItemsExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** CommonMark, with the tables, the tasks and the struck out words that most programs know. */
final class MarkdownParser extends AbstractVisitor {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(
              List.of(
                  TablesExtension.create(),
                  TaskListItemsExtension.create(),
                  StrikethroughExtension.create()))
          .build();

  /** Pictures that some programs write into the text. */
  private static final Pattern PICTURE =
      Pattern.compile("data:image/[^\\s)>\"']*+", Pattern.CASE_INSENSITIVE);

  /** The only way to end a line in a cell. */
  private static final Pattern BREAK = Pattern.compile("<br\\s*/?>", Pattern.CASE_INSENSITIVE);

  private final Blocks blocks = new Blocks();
  private @Nullable RefusedException refused;

  private MarkdownParser() {}

  static Content parse(String text) throws RefusedException {
    var words = Marks.asMarkdown(PICTURE.matcher(text).replaceAll("data:"));
    // What the parser does for each sign grows with the text.
    if (words.length() > Limits.CHARACTERS) {
      throw RefusedException.of(Refusal.TOO_LONG);
    }
    var parser = new MarkdownParser();
    PARSER.parse(words).accept(parser);
    var refused = parser.refused;
    if (refused != null) {
      throw refused;
    }
    return Content.of(parser.blocks.all());
  }

  @Override
  public void visit(Heading heading) {
    add(DocumentBlock.Form.HEADING, textOf(heading), false);
  }

  @Override
  public void visit(Paragraph paragraph) {
    var form =
        paragraph.getParent() instanceof ListItem
            ? DocumentBlock.Form.ITEM
            : DocumentBlock.Form.PROSE;
    boolean bold =
        paragraph.getFirstChild() instanceof StrongEmphasis
            && paragraph.getFirstChild() == paragraph.getLastChild();
    add(form, textOf(paragraph), bold);
  }

  @Override
  public void visit(FencedCodeBlock code) {
    addText(code.getLiteral());
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
  public void visit(CustomNode node) {
    if (node instanceof TableHead) {
      return;
    }
    if (node instanceof TableRow row) {
      addRow(row);
    } else {
      visitChildren(node);
    }
  }

  @Override
  public void visit(HtmlBlock html) {
    try {
      addAll(HtmlParser.parse(html.getLiteral()).blocks());
    } catch (RefusedException e) {
      refused = e;
    }
  }

  /** Nobody writes code in a job description, but lists are indented or copied with fences. */
  private void addText(String literal) {
    try {
      addAll(TextParser.parse(literal).blocks());
    } catch (RefusedException e) {
      refused = e;
    }
  }

  private void addRow(TableRow row) {
    var cells = new ArrayList<String>();
    for (var cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      cells.add(textOf(cell));
    }
    try {
      blocks.addRow(cells);
    } catch (RefusedException e) {
      refused = e;
    }
  }

  private void addAll(List<DocumentBlock> more) {
    more.forEach(block -> add(block.form(), block.text(), false));
  }

  private void add(DocumentBlock.Form form, String text, boolean bold) {
    try {
      blocks.add(form, text, bold);
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
            if (!(part instanceof Strikethrough)) {
              visitChildren(part);
            }
          }

          @Override
          public void visit(SoftLineBreak part) {
            text.append(' ');
          }

          @Override
          public void visit(HardLineBreak part) {
            text.append(' ');
          }
        });
    return text.toString();
  }
}
