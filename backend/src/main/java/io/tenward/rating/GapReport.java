package io.tenward.rating;

import static java.util.Objects.requireNonNullElse;

import io.tenward.base.files.FileLanguage;
import io.tenward.base.files.PdfFile;
import io.tenward.base.files.PdfWriter;
import io.tenward.base.files.Typeface;
import io.tenward.contract.Advice;
import io.tenward.contract.AdviceState;
import io.tenward.contract.GapBlock;
import io.tenward.contract.GapItem;
import io.tenward.contract.GapLabel;
import io.tenward.contract.Gaps;
import io.tenward.contract.SelfRatingState;
import io.tenward.form.Manifest;
import io.tenward.results.files.FileWords;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * Writes the report on the gaps that a lead hands to their manager: the chart, the numbers, their
 * own words.
 */
final class GapReport {
  private final Gaps gaps;
  private final Manifest manifest;
  private final FileWords words;
  private final PdfWriter paper;
  private final Typeface plain;
  private final Typeface strong;
  private final Typeface voice;

  private GapReport(PDDocument document, Gaps gaps, Manifest manifest, FileWords words)
      throws IOException {
    this.gaps = gaps;
    this.manifest = manifest;
    this.words = words;
    this.plain = Typeface.load(document, "InstrumentSans-Regular");
    this.strong = Typeface.load(document, "InstrumentSans-SemiBold");
    this.voice = Typeface.load(document, "SourceSerif4-Regular");
    this.paper = new PdfWriter(document);
  }

  static byte[] of(Gaps gaps, Manifest manifest, FileLanguage language) {
    var words = FileWords.in(language, GapReport.class);
    return PdfFile.of(
        words.say("gap.title", manifest.title()),
        manifest.lead(),
        language,
        document -> new GapReport(document, gaps, manifest, words).write());
  }

  private void write() throws IOException {
    paper.paragraph(words.say("gap.title", gaps.title()), plain, 10, PdfWriter.QUIET);
    paper.down(2);
    paper.as("H1", () -> paper.paragraph(finding(), strong, 20, PdfWriter.INK));
    paper.down(6);
    paper.paragraph(longest(), plain, 10, PdfWriter.INK);
    paper.paragraph(from(), plain, 9.5f, PdfWriter.QUIET);
    int taken =
        gaps.participation().stream()
            .filter(group -> !group.named())
            .mapToInt(group -> requireNonNullElse(group.taken(), 0))
            .sum();
    if (taken > 0) {
      paper.paragraph(
          words.say("gap.taken", taken, people(), manifest.lead()), plain, 9.5f, PdfWriter.INK);
    }
    if (gaps.tooFew()) {
      paper.down(14);
      paper.paragraph(words.say("gap.none-shown", gaps.k()), plain, 10, PdfWriter.INK);
    } else {
      new GapChart(gaps, manifest.lead(), words, paper, plain, strong).write();
      new GapTable(gaps, words, paper, plain, strong).write();
    }
    own();
    decided();
    paper.down(14);
    paper.paragraph(words.say("gap.left-out"), plain, 9.5f, PdfWriter.QUIET);
    if (texts().anyMatch(voice::lacks)) {
      paper.paragraph(words.say("unknown", Typeface.UNKNOWN), plain, 9.5f, PdfWriter.QUIET);
    }
    paper.finish((page, pages) -> words.say("page", gaps.title(), page, pages), plain);
  }

  private String finding() {
    long compared = gaps.items().stream().filter(item -> item.distance() != null).count();
    long aligned =
        gaps.items().stream()
            .filter(item -> item.distance() != null && item.label() == GapLabel.ALIGNED)
            .count();
    var key =
        compared == 0
            ? gaps.self().equals(SelfRatingState.WAIVED.word()) && !gaps.tooFew()
                ? "waived"
                : "nothing"
            : aligned == 0 ? "none" : aligned == compared ? "all" : "some";
    int items = gaps.items().size();
    return words.sayOf(
        key.equals("nothing") ? people() : key.equals("waived") ? items : (int) compared,
        "gap." + key,
        manifest.lead(),
        people(),
        aligned,
        compared,
        items);
  }

  private int people() {
    return gaps.participation().stream()
        .filter(group -> !group.named())
        .mapToInt(group -> group.answered())
        .sum();
  }

  private String longest() {
    return gaps.items().stream()
            .flatMap(item -> Stream.ofNullable(item.distance()).map(d -> new Far(item, d.abs())))
            .filter(far -> far.distance().compareTo(GapRules.APART) >= 0)
            .max(Comparator.comparing(Far::distance))
            .map(far -> far.say(words) + " ")
            .orElse("")
        + words.say("gap.talk");
  }

  private record Far(GapItem item, BigDecimal distance) {
    String say(FileWords words) {
      return words.say(
          "gap.longest", new Figures(words).mean(distance), words.language().pick(item.text()));
    }
  }

  private String from() {
    var day =
        DateTimeFormatter.ofPattern(words.say("gap.day"), words.language().locale)
            .format(gaps.closedAt().atZone(ZoneId.of(gaps.zone())));
    int answered = gaps.participation().stream().mapToInt(group -> group.answered()).sum();
    return words.sayOf(
        answered,
        "gap.from",
        manifest.lead(),
        manifest.workspace(),
        day,
        answered,
        gaps.participation().stream().mapToInt(group -> group.invited()).sum());
  }

  private void heading(String text) throws IOException {
    paper.down(20);
    paper.keep(100);
    paper.as("H2", () -> paper.paragraph(text, strong, 14, PdfWriter.INK));
    paper.down(6);
    paper.rule(PdfWriter.LEFT, PdfWriter.RIGHT, 0, 1.2f, PdfWriter.INK);
  }

  private void own() throws IOException {
    var said = gaps.items().stream().filter(GapReport::saysSomething).toList();
    if (said.isEmpty()) {
      return;
    }
    heading(words.say("gap.own", manifest.lead()));
    for (var item : said) {
      var self = item.self();
      if (self != null) {
        title(item);
        line("gap.example", self.example());
        line("gap.why-not", self.whyNot());
        line("gap.proof", self.proof());
      }
    }
  }

  private static boolean saysSomething(GapItem item) {
    var self = item.self();
    return self != null
        && Stream.of(self.example(), self.whyNot(), self.proof()).anyMatch(text -> text != null);
  }

  private void title(GapItem item) throws IOException {
    paper.down(7);
    paper.keep(56);
    var name = words.language().pick(item.text());
    paper.as("H3", () -> paper.paragraph(name, strong, 11, PdfWriter.INK));
  }

  /** Writes the label on the height of the first line, so that the report fits on few sheets. */
  private void line(String label, @Nullable String text) throws IOException {
    if (text != null) {
      paper.down(3);
      paper.keep(34);
      paper.as(
          "P",
          () -> {
            paper.down(14);
            paper.write(words.say(label), plain, 9, PdfWriter.QUIET, PdfWriter.LEFT);
            paper.down(-14);
            paper.paragraph(
                text, voice, 10.5f, PdfWriter.INK, PdfWriter.LEFT + 108, PdfWriter.RIGHT);
          });
    }
  }

  /** Leaves out what respondents do not read. */
  private void decided() throws IOException {
    var items = gaps.items().stream().filter(item -> published(item).findAny().isPresent());
    boolean first = true;
    for (var item : items.toList()) {
      if (first) {
        heading(words.say("gap.decided"));
        first = false;
      }
      title(item);
      for (var piece : published(item).toList()) {
        paper.down(4);
        paper.keep(34);
        paper.paragraph(piece.text(), voice, 11, PdfWriter.INK);
        var state = words.say("state." + piece.state().word());
        paper.paragraph(
            piece.reason().isEmpty() ? state : state + ": " + piece.reason(),
            plain,
            10,
            PdfWriter.QUIET);
      }
    }
  }

  private Stream<Advice> published(GapItem item) {
    return item.advice().stream()
        .filter(piece -> gaps.published() && piece.publish() && piece.state() != AdviceState.OPEN);
  }

  private Stream<String> texts() {
    return gaps.items().stream()
        .flatMap(
            item ->
                Stream.concat(
                    item.self() == null
                        ? Stream.of()
                        : Stream.of(
                                item.self().example(), item.self().whyNot(), item.self().proof())
                            .filter(text -> text != null),
                    published(item).map(Advice::text)));
  }

  /** Prints every number of the chart, and those of each group. */
  static final class GapTable {
    /** The columns end here: own, mean, distance, n, three bands. */
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

    private void item(GapItem item) throws IOException {
      paper.down(6);
      paper.keep(30 + 16f * item.blocks().size());
      var name = words.language().pick(item.text());
      paper.as(
          "TR", () -> paper.as("TH", () -> paper.paragraph(name, strong, 9.5f, PdfWriter.INK)));
      for (var block : item.blocks()) {
        paper.down(15);
        paper.as("TR", () -> block(item, block));
      }
      paper.down(5);
      paper.rule(PdfWriter.LEFT, PdfWriter.RIGHT, 0, 0.5f, PdfWriter.LINE);
    }

    private void block(GapItem item, GapBlock block) throws IOException {
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
          GapRules.isTotal(block) ? strong : plain);
    }

    private void cells(String type, List<String> texts, Typeface face) throws IOException {
      for (int i = 0; i < texts.size(); i++) {
        var text = face.shown(texts.get(i));
        float end = ENDS[i];
        paper.as(type, () -> paper.writeRight(text, face, 9, PdfWriter.INK, end));
      }
    }
  }
}
