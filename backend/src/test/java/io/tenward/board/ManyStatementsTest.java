package io.tenward.board;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.tenward.account.member.SignedIn;
import io.tenward.base.sql.Database;
import io.tenward.board.gather.OwnBoard;
import io.tenward.kernel.close.Released;
import io.tenward.results.Commented;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A change handles this many statements. */
@Tag("deep")
@QuarkusTest
class ManyStatementsTest {
  private static final int MANY = 5_000;
  private static final Pattern WISH = Pattern.compile("Wish number \\d{4}\\.");

  @Inject Database database;

  private final SignedIn lead = SignedIn.lead();

  @Test
  void moveAtOnceAndBack() {
    var words = IntStream.range(0, MANY).mapToObj(i -> "Wish number " + i).toList();
    var survey = Commented.by(lead.memberId(), words);
    var board = OwnBoard.waiting(lead, survey);
    gathered(board, survey);
    var all = board.read().<String>getList("statements.id");
    assertEquals(MANY, all.size());
    var theme = OwnBoard.newId();

    var made = board.changed("add-theme", "themeId", theme, "name", "All", "statementIds", all);

    assertEquals(MANY, made.getInt("board.themes[0].voices"));
    assertEquals(all, made.getList("board.statements.sort { it.position }.id"), "as given");
    board.undo();
    assertEquals(0, board.read().getList("themes").size());
  }

  @Test
  void standInTheReportToTheLast() throws IOException {
    var words = IntStream.range(0, MANY).mapToObj(i -> "Wish number %04d.".formatted(i)).toList();
    var survey = Commented.by(lead.memberId(), words);
    var board = OwnBoard.waiting(lead, survey);
    gathered(board, survey);
    var all = board.read().<String>getList("statements.id");
    board.changed(
        "add-theme",
        "themeId",
        OwnBoard.newId(),
        "name",
        "Half",
        "statementIds",
        all.subList(0, MANY / 2));
    var report = lead.request().get(board.path() + "/downloads/report");
    assertEquals(200, report.statusCode());
    try (var document = Loader.loadPDF(report.asByteArray())) {
      assertEquals(words, wishes(new PDFTextStripper().getText(document)));
    }
  }

  /** Lists all comments in the report, each once. */
  private static List<String> wishes(String text) {
    return WISH.matcher(text).results().map(MatchResult::group).sorted().toList();
  }

  /** Simulates a synthesis that has found nothing alike. */
  private void gathered(OwnBoard board, Released survey) {
    var id = UUID.fromString(board.id());
    database.update(
        """
        insert into board_statement (board_id, statement_id, workspace_id, place, survey_id,
          comment_id, start_unit, end_unit, position, by_hand)
        select ?, gen_random_uuid(), workspace_id, row_number() over () - 1, survey_id,
          comment_id, 0, length(text), row_number() over () - 1, false
        from comment where survey_id = ?
        """,
        id,
        survey.surveyId());
    database.update("update board set synthesis = 'done' where board_id = ?", id);
  }
}
