package io.tenward.results.files;

import io.tenward.base.files.FileLanguage;
import io.tenward.base.files.PdfFile;
import io.tenward.base.files.PdfWriter;
import io.tenward.base.files.Typeface;
import io.tenward.contract.BlockKind;
import io.tenward.contract.OpenQuestion;
import io.tenward.contract.Participation;
import io.tenward.contract.PublishedComments;
import io.tenward.contract.RatedItem;
import io.tenward.contract.RatingBlock;
import io.tenward.contract.RepliedQuestion;
import io.tenward.contract.Results;
import io.tenward.contract.Taking;
import io.tenward.form.Manifest;
import io.tenward.results.ReleasedSurvey;
import io.tenward.results.publish.Replies;
import java.io.IOException;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Writes the results for a lead to pass on: one to a few sheets, as PDF. */
final class Report {
  /** The columns of the figures end here. */
  private static final float RULE_LEFT = PdfWriter.LEFT + 128;

  private static final float RULE_RIGHT = RULE_LEFT + 150;
  private static final float MEAN = RULE_RIGHT + 44;
  private static final float N = MEAN + 34;
  private static final float[] BANDS = {N + 40, N + 78, PdfWriter.RIGHT};

  private final ReleasedSurvey survey;
  private final Results results;
  private final Replies.Content content;
  private final FileWords words;
  private final PdfWriter paper;
  private final Typeface plain;
  private final Typeface strong;
  private final Typeface voice;

  private Report(
      PDDocument document, ReleasedSurvey survey, Replies.Content content, FileWords words)
      throws IOException {
    this.survey = survey;
    this.results = survey.results();
    this.content = content;
    this.words = words;
    this.plain = Typeface.load(document, "InstrumentSans-Regular");
    this.strong = Typeface.load(document, "InstrumentSans-SemiBold");
    this.voice = Typeface.load(document, "SourceSerif4-Regular");
    this.paper = new PdfWriter(document);
  }

  /**
   * @param content participation, ratings and the comments that were asked for
   * @param chosen which those are
   */
  static byte[] of(
      ReleasedSurvey survey,
      Replies.Content content,
      PublishedComments chosen,
      FileLanguage language) {
    var manifest = survey.manifest();
    return PdfFile.of(
        manifest.title(),
        manifest.lead(),
        language,
        document ->
            new Report(document, survey, content, FileWords.in(language)).write(manifest, chosen));
  }

  private void write(Manifest manifest, PublishedComments chosen) throws IOException {
    paper.paragraph(
        words.say("asked", manifest.lead(), manifest.workspace()), plain, 10, PdfWriter.QUIET);
    paper.down(2);
    paper.as("H1", () -> paper.paragraph(results.title(), strong, 22, PdfWriter.INK));
    paper.down(6);
    paper.paragraph(
        words.say("closed", time(results.closedAt()), time(results.keysDestroyedAt())),
        plain,
        9.5f,
        PdfWriter.QUIET);
    paper.paragraph(
        words.sayOf(results.counted(), "counted", results.counted(), results.rejected()),
        plain,
        9.5f,
        PdfWriter.QUIET);
    taken();
    participation();
    ratings();
    var voices = new ReportWords(results, content, words, paper, strong, voice);
    if (voices.areThere()) {
      heading(words.say("comments"), 90);
      paper.down(4);
      paper.paragraph(voices.about(chosen, manifest.lead()), plain, 9.5f, PdfWriter.QUIET);
      voices.write();
    }
    notes(voices);
    paper.finish((page, pages) -> words.say("page", results.title(), page, pages), plain);
  }

  private void taken() throws IOException {
    var told =
        Stream.concat(
            Stream.ofNullable(results.allHandedOut()),
            results.takings().stream().map(Taking::told));
    for (var text : told.toList()) {
      paper.paragraph(words.language().pick(text), plain, 9.5f, PdfWriter.INK);
    }
  }

  private void notes(ReportWords voices) throws IOException {
    paper.down(10);
    if (!results.named().isEmpty()) {
      paper.paragraph(words.say("not-part"), plain, 9.5f, PdfWriter.QUIET);
    }
    if (voices.lackSigns()) {
      paper.paragraph(words.say("unknown", Typeface.UNKNOWN), plain, 9.5f, PdfWriter.QUIET);
    }
  }

  private String time(Instant instant) {
    return DateTimeFormatter.ofPattern(words.say("time"), words.language().locale)
        .format(instant.atZone(ZoneId.of(survey.manifest().zone())));
  }

  private void heading(String text, float keep) throws IOException {
    paper.down(20);
    paper.keep(keep);
    paper.as("H2", () -> paper.paragraph(text, strong, 14, PdfWriter.INK));
    paper.down(6);
    paper.rule(PdfWriter.LEFT, PdfWriter.RIGHT, 0, 1.2f, PdfWriter.INK);
  }

  private void participation() throws IOException {
    var groups = results.participation();
    int answered = groups.stream().mapToInt(Participation::answered).sum();
    int invited = groups.stream().mapToInt(Participation::invited).sum();
    heading(words.sayOf(answered, "took", answered, invited), 60);
    for (var group : groups) {
      row(18);
      name(words.participant(group) + (group.named() ? ", " + words.say("named") : ""), N);
      right(words.say("answered", group.answered(), group.invited()), plain, PdfWriter.RIGHT);
      line();
    }
  }

  private void ratings() throws IOException {
    if (results.tooFew()) {
      paper.down(14);
      paper.paragraph(words.say("too-few", results.k()), plain, 10, PdfWriter.INK);
      return;
    }
    if (results.items().isEmpty()) {
      return;
    }
    heading(words.say("ratings"), 120);
    row(16);
    right(words.say("head.mean"), plain, MEAN);
    right(words.say("head.n"), plain, N);
    var bands = List.of("1–4", "5–7", "8–10");
    for (int i = 0; i < bands.size(); i++) {
      right(bands.get(i), plain, BANDS[i]);
    }
    for (var item : results.items()) {
      item(item);
    }
    paper.down(10);
    paper.paragraph(smaller(), plain, 9.5f, PdfWriter.QUIET);
  }

  private String smaller() {
    var members =
        results.participation().stream()
            .filter(group -> group.kind() == BlockKind.SMALLER)
            .flatMap(group -> Stream.ofNullable(group.members()).flatMap(List::stream))
            .map(m -> words.say("member", words.group(m.kind(), m.name()), m.invited()))
            .toList();
    return members.isEmpty()
        ? words.say("shown-from", results.k())
        : words.say("smaller", String.join(", ", members), results.k());
  }

  private void item(RatedItem item) throws IOException {
    paper.down(8);
    paper.keep(36 + 20f * item.blocks().size());
    var name = words.language().pick(item.text());
    paper.as("H3", () -> paper.paragraph(name, strong, 11, PdfWriter.INK));
    paper.down(4);
    if (item.blocks().isEmpty()) {
      paper.paragraph(
          words.say(item.withoutFigures().isEmpty() ? "not-shown" : "inexact", results.k()),
          plain,
          9.5f,
          PdfWriter.QUIET);
    }
    for (var block : item.inexact()) {
      if (block.change() != null && block.comparedWith() != null) {
        paper.down(2);
        var since = time(block.comparedWith().launchedAt());
        paper.paragraph(words.say(block.change().word(), since), plain, 9.5f, PdfWriter.QUIET);
      }
    }
    if (item.outcome() != null) {
      paper.down(2);
      paper.paragraph(words.say(item.outcome().word()), plain, 9.5f, PdfWriter.INK);
    }
    for (var block : item.blocks()) {
      paper.as("P", () -> block(block));
    }
    for (var block : item.blocks()) {
      if (block.taken() != null) {
        paper.down(2);
        paper.paragraph(
            words.say("taken", words.block(block), block.taken(), block.n()),
            plain,
            9.5f,
            PdfWriter.QUIET);
      }
    }
    var here = joinedHere(item);
    if (!here.isEmpty()) {
      paper.down(2);
      paper.paragraph(words.say("merged", String.join(", ", here)), plain, 9.5f, PdfWriter.QUIET);
    }
  }

  private List<String> joinedHere(RatedItem item) {
    return results.participation().stream()
        .filter(group -> group.kind() != BlockKind.SMALLER)
        .filter(group -> item.blocks().stream().anyMatch(b -> isMerged(b, group.id())))
        .map(words::participant)
        .toList();
  }

  private static boolean isMerged(RatingBlock block, UUID group) {
    return block.merged() != null && block.merged().contains(group);
  }

  private void block(RatingBlock block) throws IOException {
    row(20);
    name(words.block(block), RULE_LEFT - 10);
    paper.rule(RULE_LEFT, RULE_RIGHT, 3.5f, 1, PdfWriter.LINE);
    paper.rule(RULE_RIGHT - 1.5f, RULE_RIGHT + 1.5f, 3.5f, 12, PdfWriter.TEN);
    float way = (block.mean().floatValue() - 1) / 9;
    paper.dot(RULE_LEFT + way * (RULE_RIGHT - RULE_LEFT), 3.5f, 3.4f, PdfWriter.OTHERS);
    var mean = new DecimalFormat("0.0", new DecimalFormatSymbols(words.language().locale));
    right(mean.format(block.mean()), strong, MEAN);
    right(String.valueOf(block.n()), plain, N);
    right(String.valueOf(block.bands().low()), plain, BANDS[0]);
    right(String.valueOf(block.bands().middle()), plain, BANDS[1]);
    right(String.valueOf(block.bands().high()), plain, BANDS[2]);
    line();
  }

  private void row(float height) throws IOException {
    paper.keep(height);
    paper.down(height - 5);
  }

  private void line() throws IOException {
    paper.down(5);
    paper.rule(PdfWriter.LEFT, PdfWriter.RIGHT, 0, 0.5f, PdfWriter.LINE);
  }

  /** Writes a name, cut where the next column begins. */
  private void name(String text, float right) throws IOException {
    var lines = plain.lines(text, 10, right - PdfWriter.LEFT);
    paper.write(
        lines.getFirst() + (lines.size() > 1 ? "…" : ""), plain, 10, PdfWriter.INK, PdfWriter.LEFT);
  }

  private void right(String text, Typeface face, float edge) throws IOException {
    paper.writeRight(face.shown(text), face, 10, PdfWriter.INK, edge);
  }

  /** Writes what people wrote, question by question, as far as it was asked for. */
  static final class ReportWords {
    private final Results results;
    private final Replies.Content content;
    private final FileWords words;
    private final PdfWriter paper;
    private final Typeface strong;
    private final Typeface voice;

    ReportWords(
        Results results,
        Replies.Content content,
        FileWords words,
        PdfWriter paper,
        Typeface strong,
        Typeface voice) {
      this.results = results;
      this.content = content;
      this.words = words;
      this.paper = paper;
      this.strong = strong;
      this.voice = voice;
    }

    boolean areThere() {
      return texts().anyMatch(texts -> !texts.isEmpty());
    }

    /** Says how many of how many there are, and who chose them. */
    String about(PublishedComments chosen, String lead) {
      return words.sayOf(
          written(),
          chosen == PublishedComments.ALL ? "comments.all" : "comments.marked",
          texts().mapToInt(List::size).sum(),
          written(),
          lead);
    }

    void write() throws IOException {
      for (var question : content.questions()) {
        part(words.language().pick(question.text()), question.comments());
      }
      for (var item : content.items()) {
        var text = words.language().pick(item.text());
        part(text + ": " + words.say("examples"), item.examples());
        part(text + ": " + words.say("advice"), item.advice());
      }
    }

    /** Tells whether a replacement stands for a character that the fonts lack. */
    boolean lackSigns() {
      return texts().flatMap(List::stream).anyMatch(voice::lacks);
    }

    private Stream<List<String>> texts() {
      return Stream.concat(
          content.questions().stream().map(RepliedQuestion::comments),
          content.items().stream().flatMap(item -> Stream.of(item.examples(), item.advice())));
    }

    private int written() {
      return Stream.concat(
              results.questions().stream().map(OpenQuestion::comments),
              results.items().stream().flatMap(item -> Stream.of(item.examples(), item.advice())))
          .mapToInt(List::size)
          .sum();
    }

    private void part(String heading, List<String> texts) throws IOException {
      if (texts.isEmpty()) {
        return;
      }
      paper.down(10);
      paper.keep(50);
      paper.as("H3", () -> paper.paragraph(heading, strong, 11, PdfWriter.INK));
      for (var text : texts) {
        paper.down(5);
        paper.keep(20);
        paper.dot(PdfWriter.LEFT + 3, -11.5f, 2.2f, PdfWriter.OTHERS);
        paper.paragraph(text, voice, 11, PdfWriter.INK, PdfWriter.LEFT + 14, PdfWriter.RIGHT);
        paper.down(5);
        paper.rule(PdfWriter.LEFT, PdfWriter.RIGHT, 0, 0.5f, PdfWriter.LINE);
      }
    }
  }
}
