package io.tenward.rating;

import io.tenward.base.files.PdfWriter;
import io.tenward.base.files.Typeface;
import io.tenward.contract.GapBlock;
import io.tenward.contract.GapItem;
import io.tenward.contract.GapLabel;
import io.tenward.contract.Gaps;
import io.tenward.results.files.FileWords;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Draws the chart: every item on one scale, with the lead, the others and the distance between
 * them.
 */
final class GapChart {
  private static final float LEFT = PdfWriter.LEFT + 170;
  private static final float RIGHT = PdfWriter.RIGHT - 62;
  private static final float BAR = 15;

  /** The bands meet half-way between 4 and 5, and between 7 and 8. */
  private static final float[] EDGES = {1, 4.5f, 7.5f, 10};

  private final Gaps gaps;
  private final String lead;
  private final FileWords words;
  private final PdfWriter paper;
  private final Typeface plain;
  private final Typeface strong;
  private final Figures figures;

  GapChart(
      Gaps gaps, String lead, FileWords words, PdfWriter paper, Typeface plain, Typeface strong) {
    this.gaps = gaps;
    this.lead = lead;
    this.words = words;
    this.paper = paper;
    this.plain = plain;
    this.strong = strong;
    this.figures = new Figures(words);
  }

  void write() throws IOException {
    paper.down(22);
    paper.as("H2", () -> paper.paragraph(words.say("gap.chart", lead), strong, 14, PdfWriter.INK));
    paper.down(18);
    for (int value = 1; value <= 10; value++) {
      var text = String.valueOf(value);
      var face = value == 10 ? strong : plain;
      paper.write(text, face, 8.5f, PdfWriter.QUIET, at(value) - face.width(text, 8.5f) / 2);
    }
    for (var label :
        Stream.concat(Stream.of(GapLabel.values()), Stream.of((GapLabel) null)).toList()) {
      section(label);
    }
    paper.down(8);
    paper.paragraph(words.say("gap.legend", lead), plain, 9, PdfWriter.QUIET);
  }

  private static float at(float value) {
    return LEFT + (value - 1) / 9 * (RIGHT - LEFT);
  }

  private void section(@Nullable GapLabel label) throws IOException {
    var items = gaps.items().stream().filter(item -> item.label() == label).toList();
    if (items.isEmpty()) {
      return;
    }
    var key = label == null ? "rest" : label.word();
    paper.down(8);
    paper.keep(70);
    paper.as(
        "H3",
        () -> {
          paper.paragraph(words.say("label." + key), strong, 12, PdfWriter.INK);
          var title = words.say("label." + key);
          paper.write(
              words.say("about." + key + (isUnratedIn(label, items) ? ".unrated" : "")),
              plain,
              8.5f,
              PdfWriter.QUIET,
              PdfWriter.LEFT + strong.width(title, 12) + 10);
        });
    paper.down(5);
    for (var item : items) {
      row(item);
    }
  }

  /** Groups disagree beside a lead without a rating, too, who is then near nobody. */
  private static boolean isUnratedIn(@Nullable GapLabel label, List<GapItem> items) {
    return label == GapLabel.GROUPS_DISAGREE
        && items.stream().anyMatch(item -> item.distance() == null);
  }

  private void row(GapItem item) throws IOException {
    var names = plain.lines(words.language().pick(item.text()), 9.5f, LEFT - PdfWriter.LEFT - 22);
    float height = Math.max(36, names.size() * 12.5f + 10);
    paper.keep(height);
    paper.rule(PdfWriter.LEFT, PdfWriter.RIGHT, 0, 0.5f, PdfWriter.LINE);
    paper.as("P", () -> name(names, height));
    if (item.blocks().isEmpty()) {
      paper.write(plain.shown(why(item)), plain, 9, PdfWriter.QUIET, LEFT);
    } else {
      var total = item.blocks().getFirst();
      paper.figure(sentence(item, total), () -> plot(item, total));
      numbers(item, total);
    }
    paper.down(height / 2);
  }

  /** Ends in the middle of the row. */
  private void name(List<String> lines, float height) throws IOException {
    float first = height / 2 + 3 - (lines.size() - 1) * 6.25f;
    paper.down(first);
    for (int i = 0; i < lines.size(); i++) {
      paper.down(i == 0 ? 0 : 12.5f);
      paper.write(lines.get(i), plain, 9.5f, PdfWriter.INK, PdfWriter.LEFT);
    }
    paper.down(height / 2 - first - (lines.size() - 1) * 12.5f);
  }

  private void plot(GapItem item, GapBlock block) throws IOException {
    var bands = List.of(block.bands().low(), block.bands().middle(), block.bands().high());
    for (int i = 0; i < bands.size(); i++) {
      float share = (float) bands.get(i) / block.n();
      paper.rule(at(EDGES[i]), at(EDGES[i + 1]) - 1.5f, 4, BAR, shade(share));
    }
    paper.rule(at(10) - 1, at(10) + 1, 0, 36, PdfWriter.TEN);
    float others = at(block.mean().floatValue());
    var self = item.self() == null ? null : item.self().rating();
    if (self != null) {
      float own = at(self);
      paper.rule(Math.min(own, others), Math.max(own, others), 4, 2, PdfWriter.INK);
      paper.rule(own - 3, own + 3, 4, BAR + 2, PdfWriter.INK);
      paper.rule(own - 2.2f, own + 2.2f, 4, BAR + 0.4f, PdfWriter.TEN);
    }
    paper.dot(others, 4, 5.6f, 0xffffff);
    paper.dot(others, 4, 4.6f, PdfWriter.OTHERS);
    boolean above = self == null || block.mean().floatValue() >= self;
    mark(figures.mean(block.mean()), strong, others, above);
    if (self != null) {
      mark(String.valueOf(self), plain, at(self), !above);
    }
    for (int i = 0; i < bands.size(); i++) {
      var count = String.valueOf(bands.get(i));
      float middle = (at(EDGES[i]) + at(EDGES[i + 1])) / 2;
      paper.down(11.5f);
      paper.write(count, plain, 7.5f, PdfWriter.QUIET, middle - plain.width(count, 7.5f) / 2);
      paper.down(-11.5f);
    }
  }

  private void mark(String text, Typeface face, float x, boolean after) throws IOException {
    float left = after ? x + 8 : x - 8 - face.width(text, 8.5f);
    paper.write(text, face, 8.5f, PdfWriter.INK, left);
  }

  /** Mixes the colour of a band into white as the page does: 7 % and 38 % times the share. */
  private static int shade(float share) {
    float much = share == 0 ? 0 : 0.07f + 0.38f * share;
    return mixed(0xec, 0x17, much) << 16 | mixed(0xef, 0x88, much) << 8 | mixed(0xf0, 0xb0, much);
  }

  private static int mixed(int floor, int band, float much) {
    return Math.round(floor + (band - floor) * much);
  }

  private void numbers(GapItem item, GapBlock total) throws IOException {
    if (item.distance() != null) {
      paper.writeRight(
          figures.distance(item.distance()), strong, 12, PdfWriter.INK, PdfWriter.RIGHT);
    }
    paper.down(11.5f);
    paper.writeRight(words.say("gap.n", total.n()), plain, 8, PdfWriter.QUIET, PdfWriter.RIGHT);
    paper.down(-11.5f);
  }

  private String sentence(GapItem item, GapBlock block) {
    var self = item.self() == null ? null : item.self().rating();
    return words.say(
        self == null ? "gap.row-unrated" : "gap.row",
        words.language().pick(item.text()),
        lead,
        Objects.requireNonNullElse(self, 0),
        figures.mean(block.mean()),
        block.distance() == null ? "" : figures.distance(block.distance()),
        block.n(),
        block.bands().low(),
        block.bands().middle(),
        block.bands().high());
  }

  private String why(GapItem item) {
    var reason = item.reason();
    return reason == null ? "" : words.say("why." + reason.word(), gaps.k());
  }
}
