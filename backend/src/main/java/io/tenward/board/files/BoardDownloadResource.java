package io.tenward.board.files;

import io.tenward.base.files.Attachment;
import io.tenward.base.files.Csv;
import io.tenward.base.files.FileLanguage;
import io.tenward.base.files.PdfFile;
import io.tenward.base.files.PdfWriter;
import io.tenward.base.files.Typeface;
import io.tenward.base.http.Caller;
import io.tenward.board.files.BoardPages.Side;
import io.tenward.board.state.BoardTable;
import io.tenward.board.view.Boards;
import io.tenward.contract.BoardStatementView;
import io.tenward.contract.BoardView;
import io.tenward.contract.DownloadBoard;
import io.tenward.contract.DownloadBoardReport;
import io.tenward.contract.DownloadBoardStatements;
import io.tenward.contract.Language;
import io.tenward.contract.ThemeTension;
import io.tenward.contract.ThemeView;
import io.tenward.results.files.FileName;
import io.tenward.results.files.FileWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/** Downloads a board with its decisions. */
@RolesAllowed("lead")
@Transactional
public class BoardDownloadResource
    implements DownloadBoard, DownloadBoardReport, DownloadBoardStatements {
  @Inject BoardTable boardTable;
  @Inject Caller caller;
  @Inject Boards boards;
  @Inject Clock clock;

  private record Loaded(BoardView view, String lead) {}

  @Override
  public Response downloadBoardStatements(UUID boardId, @Nullable Language spoken) {
    var language = FileLanguage.of(spoken);
    var board = load(boardId).view();
    return file(board, "themes.csv", BoardCsv.of(board, language));
  }

  @Override
  public Response downloadBoard(UUID boardId) {
    var board = load(boardId).view();
    return file(board, "themes.json", board);
  }

  @Override
  public Response downloadBoardReport(UUID boardId, @Nullable Language spoken) {
    var language = FileLanguage.of(spoken);
    var loaded = load(boardId);
    var report = BoardReport.of(loaded.view(), loaded.lead(), language);
    return file(loaded.view(), "themes.pdf", report);
  }

  private Loaded load(UUID boardId) {
    var reading = boards.read(boardTable.of(caller, boardId));
    var lead =
        reading.material().surveys().stream()
            .map(survey -> survey.manifest().lead())
            .findFirst()
            .orElse("");
    return new Loaded(reading.view(), lead);
  }

  private Response file(BoardView board, String ending, Object body) {
    var zone =
        board.surveys().stream()
            .map(survey -> ZoneId.of(survey.zone()))
            .findFirst()
            .orElseGet(caller::zone);
    var name = FileName.of(board.title(), clock.instant(), zone, ending);
    return Attachment.of(name, body);
  }

  /** Writes a board as a table: a row for each statement, and one for a theme without any. */
  static final class BoardCsv {
    private final Csv csv;
    private final BoardPages pages;

    private BoardCsv(BoardPages pages, FileLanguage language) {
      this.csv = new Csv(language);
      this.pages = pages;
    }

    static String of(BoardView board, FileLanguage language) {
      var table =
          new BoardCsv(new BoardPages(board, FileWords.in(language, BoardCsv.class)), language);
      table.csv.head(
          "theme,voices,verdict,reason,horizon,remind_on,statement,group,survey,question,field,"
              + "comment,by_hand,pulls_against,pulls_against_groups,theme_id,statement_id,"
              + "comment_id,clause_id,tension_ids");
      for (var theme : board.themes()) {
        var inside = table.pages.inside(theme.id());
        inside.forEach(statement -> table.row(theme, statement));
        if (inside.isEmpty()) {
          table.row(theme, null);
        }
      }
      table.pages.inside(null).forEach(statement -> table.row(null, statement));
      return table.csv.toString();
    }

    private void row(@Nullable ThemeView theme, @Nullable BoardStatementView statement) {
      var verdict = theme == null ? null : theme.verdict();
      var horizon = theme == null ? null : theme.horizon();
      var comment = statement == null ? null : pages.comment(statement);
      csv.row(
          theme == null ? null : pages.name(theme),
          theme == null ? null : theme.voices(),
          verdict == null ? null : verdict.word(),
          theme == null ? null : theme.reason(),
          horizon == null ? null : horizon.text(),
          horizon == null ? null : horizon.remindOn(),
          statement == null ? null : pages.said(statement),
          statement == null ? null : pages.group(statement),
          statement == null ? null : pages.survey(statement),
          statement == null ? null : pages.question(statement),
          comment == null ? null : comment.field(),
          statement == null ? null : pages.whole(statement),
          statement == null ? null : statement.byHand(),
          statement == null ? null : against(statement, Side::said),
          statement == null ? null : against(statement, Side::groups),
          id(theme == null ? null : theme.id()),
          id(statement == null ? null : statement.id()),
          id(comment == null ? null : comment.id()),
          id(statement == null ? null : statement.clauseId()),
          statement == null ? null : tensionIds(statement));
    }

    private @Nullable String against(
        BoardStatementView statement, Function<Side, @Nullable String> told) {
      return pages.tensions(statement).stream()
          .map(
              tension ->
                  Objects.requireNonNullElse(told.apply(pages.against(statement, tension)), ""))
          .reduce((one, other) -> one + "\n" + other)
          .orElse(null);
    }

    private @Nullable String tensionIds(BoardStatementView statement) {
      return pages.tensions(statement).stream()
          .map(tension -> tension.id().toString())
          .reduce((one, other) -> one + " " + other)
          .orElse(null);
    }

    private static @Nullable String id(@Nullable UUID id) {
      return id == null ? null : id.toString();
    }
  }

  /** Writes what was said and what was decided, as a lead hands it to somebody. */
  static final class BoardReport {
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
        paper.paragraph(
            survey.title() + ", " + pages.answers(survey), plain, 9.5f, PdfWriter.QUIET);
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
      paper.paragraph(
          pages.counted(theme) + " · " + pages.verdict(theme), strong, 10, PdfWriter.INK);
      for (var line : theme.reason().lines().toList()) {
        paper.paragraph(line, voice, 10.5f, PdfWriter.INK);
      }
      for (var tension : pages.tensionsIn(theme.id())) {
        tension(tension);
      }
      statements(pages.inside(theme.id()));
    }

    private void tension(ThemeTension tension) throws IOException {
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

    private void statements(List<BoardStatementView> statements) throws IOException {
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
}
