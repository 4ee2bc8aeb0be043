package io.tenward.board.files;

import io.tenward.base.files.FileLanguage;
import io.tenward.base.files.PdfFile;
import io.tenward.base.files.PdfWriter;
import io.tenward.base.files.Typeface;
import io.tenward.board.view.BoardView;
import io.tenward.board.view.BoardView.StatementView;
import io.tenward.board.view.BoardView.TensionView;
import io.tenward.board.view.ThemeView;
import io.tenward.results.files.FileWords;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** What was said and what was decided, as a lead hands it to somebody. */
final class BoardReport {
  private static final float INDENT = PdfWriter.LEFT + 14;

  private final BoardView board;
  private final BoardPages pages;
  private final FileWords words;
  private final PdfWriter paper;
  private final Typeface plain;
  private final Typeface strong;
  private final Typeface voice;

  private BoardReport(PDDocument document, BoardView board, FileWords words) throws IOException {
    this.board = board;
    this.words = words;
    this.pages = new BoardPages(board, words);
    this.plain = Typeface.load(document, "InstrumentSans-Regular");
    this.strong = Typeface.load(document, "InstrumentSans-SemiBold");
    this.voice = Typeface.load(document, "SourceSerif4-Regular");
    this.paper = new PdfWriter(document);
  }

  /**
   * @param lead whose board it is
   */
  static byte[] of(BoardView board, String lead, FileLanguage language) {
    var words = FileWords.in(language, BoardReport.class);
    return PdfFile.of(
        board.title(),
        lead,
        language,
        document -> new BoardReport(document, board, words).write(lead));
  }

  private void write(String lead) throws IOException {
    paper.paragraph(lead, plain, 10, PdfWriter.QUIET);
    paper.down(2);
    paper.as("H1", () -> paper.paragraph(board.title(), strong, 22, PdfWriter.INK));
    paper.down(6);
    paper.paragraph(
        words.say("board.counts", board.themes().size(), pages.decided()),
        plain,
        10,
        PdfWriter.INK);
    for (var survey : board.surveys()) {
      paper.paragraph(survey.title() + ", " + pages.answers(survey), plain, 9.5f, PdfWriter.QUIET);
    }
    paper.paragraph(words.say("board.what-voices-are"), plain, 9.5f, PdfWriter.QUIET);
    for (var theme : board.themes()) {
      theme(theme);
    }
    var alone = pages.inside(null);
    if (!alone.isEmpty()) {
      heading(words.say("board.alone"));
      for (var tension : pages.tensionsIn(null)) {
        tension(tension);
      }
      statements(alone);
    }
    if (texts().anyMatch(voice::lacks)) {
      paper.down(10);
      paper.paragraph(words.say("unknown", Typeface.UNKNOWN), plain, 9.5f, PdfWriter.QUIET);
    }
    paper.finish((page, all) -> words.say("page", board.title(), page, all), plain);
  }

  private void heading(String text) throws IOException {
    paper.down(18);
    paper.keep(80);
    paper.as("H2", () -> paper.paragraph(text, strong, 14, PdfWriter.INK));
    paper.down(5);
    paper.rule(PdfWriter.LEFT, PdfWriter.RIGHT, 0, 1.2f, PdfWriter.INK);
    paper.down(2);
  }

  private void theme(ThemeView theme) throws IOException {
    heading(pages.name(theme));
    paper.paragraph(pages.counted(theme) + " · " + pages.verdict(theme), strong, 10, PdfWriter.INK);
    for (var line : theme.reason().lines().toList()) {
      paper.paragraph(line, voice, 10.5f, PdfWriter.INK);
    }
    for (var tension : pages.tensionsIn(theme.id())) {
      tension(tension);
    }
    statements(pages.inside(theme.id()));
  }

  private void tension(TensionView tension) throws IOException {
    paper.down(4);
    paper.keep(60);
    paper.paragraph(words.say("board.tension"), strong, 10, PdfWriter.INK);
    for (var side : pages.sides(tension)) {
      quote(side.said(), side.groups());
    }
    var where = pages.elsewhere(tension);
    if (where.isPresent()) {
      paper.paragraph(where.get(), plain, 9.5f, PdfWriter.QUIET);
    }
  }

  private void statements(List<StatementView> statements) throws IOException {
    paper.down(4);
    for (var statement : statements) {
      var group = pages.group(statement);
      var of = statement.clauseId() != null ? words.say("board.role") : group;
      quote(pages.said(statement), of);
    }
  }

  private void quote(String said, @Nullable String of) throws IOException {
    var quoted = "“" + said.strip() + "”" + (of == null ? "" : " (" + of + ")");
    paper.paragraph(quoted, voice, 10, PdfWriter.INK, INDENT, PdfWriter.RIGHT);
    paper.down(2);
  }

  private Stream<String> texts() {
    return Stream.concat(
        board.statements().stream().map(pages::said),
        board.themes().stream().flatMap(theme -> Stream.of(pages.name(theme), theme.reason())));
  }
}
