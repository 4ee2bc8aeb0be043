package io.tenward.rating;

import io.tenward.base.files.PdfWriter;
import io.tenward.base.files.Typeface;
import io.tenward.rating.Gaps.Block;
import io.tenward.rating.Gaps.Item;
import io.tenward.results.files.FileWords;
import java.io.IOException;
import java.util.List;

/** Every number of the picture, and of each group beside it. */
final class GapTable {
  /** Where the columns end: own, mean, distance, n, three bands. */
  private static final float[] ENDS = {262, 306, 362, 396, 438, 480, PdfWriter.RIGHT};

  private final Gaps gaps;
  private final FileWords words;
  private final PdfWriter paper;
  private final Typeface plain;
  private final Typeface strong;
  private final Figures figures;

  GapTable(Gaps gaps, FileWords words, PdfWriter paper, Typeface plain, Typeface strong) {
    this.gaps = gaps;
    this.words = words;
    this.paper = paper;
    this.plain = plain;
    this.strong = strong;
    this.figures = new Figures(words);
  }

  void write() throws IOException {
    var shown = gaps.items().stream().filter(item -> !item.blocks().isEmpty()).toList();
    if (shown.isEmpty()) {
      return;
    }
    paper.down(20);
    paper.keep(120);
    paper.as("H2", () -> paper.paragraph(words.say("gap.table"), strong, 14, PdfWriter.INK));
    paper.down(6);
    paper.rule(PdfWriter.LEFT, PdfWriter.RIGHT, 0, 1.2f, PdfWriter.INK);
    paper.as(
        "Table",
        () -> {
          paper.down(14);
          paper.as("TR", () -> cells("TH", heads(), plain));
          for (var item : shown) {
            item(item);
          }
        });
  }

  private List<String> heads() {
    return List.of(
        words.say("head.self"),
        words.say("head.others"),
        words.say("head.distance"),
        words.say("head.n"),
        "1–4",
        "5–7",
        "8–10");
  }

  private void item(Item item) throws IOException {
    paper.down(6);
    paper.keep(30 + 16f * item.blocks().size());
    var name = words.language().pick(item.text());
    paper.as("TR", () -> paper.as("TH", () -> paper.paragraph(name, strong, 9.5f, PdfWriter.INK)));
    for (var block : item.blocks()) {
      paper.down(15);
      paper.as("TR", () -> block(item, block));
    }
    paper.down(5);
    paper.rule(PdfWriter.LEFT, PdfWriter.RIGHT, 0, 0.5f, PdfWriter.LINE);
  }

  private void block(Item item, Block block) throws IOException {
    var group = plain.lines(words.group(block.kind(), block.name()), 9, 140);
    paper.as(
        "TH",
        () ->
            paper.write(
                group.getFirst() + (group.size() > 1 ? "…" : ""),
                plain,
                9,
                PdfWriter.INK,
                PdfWriter.LEFT + 10));
    var self = item.self();
    var rating = self == null ? null : self.rating();
    cells(
        "TD",
        List.of(
            rating == null ? "–" : String.valueOf(rating),
            figures.mean(block.mean()),
            block.distance() == null ? "–" : figures.distance(block.distance()),
            String.valueOf(block.n()),
            String.valueOf(block.bands().low()),
            String.valueOf(block.bands().middle()),
            String.valueOf(block.bands().high())),
        block.isTotal() ? strong : plain);
  }

  private void cells(String type, List<String> texts, Typeface face) throws IOException {
    for (int i = 0; i < texts.size(); i++) {
      var text = face.shown(texts.get(i));
      float end = ENDS[i];
      paper.as(type, () -> paper.writeRight(text, face, 9, PdfWriter.INK, end));
    }
  }
}
