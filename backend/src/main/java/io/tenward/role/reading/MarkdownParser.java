package io.tenward.role.reading;

import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/** CommonMark. */
final class MarkdownParser extends AbstractVisitor {
  private final Blocks blocks = new Blocks();
  private @Nullable RefusedException refused;

  private MarkdownParser() {}

  static Content parse(String text) throws RefusedException {
    var parser = new MarkdownParser();
    Parser.builder().build().parse(text).accept(parser);
    var refused = parser.refused;
    if (refused != null) {
      throw refused;
    }
    return Content.of(parser.blocks.all());
  }

  @Override
  public void visit(Heading heading) {
    add(Block.Form.HEADING, textOf(heading), false);
  }

  @Override
  public void visit(Paragraph paragraph) {
    var form = paragraph.getParent() instanceof ListItem ? Block.Form.ITEM : Block.Form.PROSE;
    boolean bold =
        paragraph.getFirstChild() instanceof StrongEmphasis
            && paragraph.getFirstChild() == paragraph.getLastChild();
    add(form, textOf(paragraph), bold);
  }

  @Override
  public void visit(FencedCodeBlock code) {
    add(Block.Form.PROSE, code.getLiteral(), false);
  }

  @Override
  public void visit(IndentedCodeBlock code) {
    add(Block.Form.PROSE, code.getLiteral(), false);
  }

  @Override
  public void visit(BlockQuote quote) {
    visitChildren(quote);
  }

  @Override
  public void visit(HtmlBlock html) {
    try {
      addAll(HtmlParser.parse(html.getLiteral()).blocks());
    } catch (RefusedException e) {
      refused = e;
    }
  }

  private void addAll(List<Block> more) {
    more.forEach(block -> add(block.form(), block.text(), false));
  }

  private void add(Block.Form form, String text, boolean bold) {
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
