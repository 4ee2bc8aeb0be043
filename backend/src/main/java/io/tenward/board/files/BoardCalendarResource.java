package io.tenward.board.files;

import io.tenward.base.files.Calendar;
import io.tenward.base.files.FileLanguage;
import io.tenward.base.http.Caller;
import io.tenward.base.http.PublicAddress;
import io.tenward.base.problem.ProblemException;
import io.tenward.board.state.BoardProblem;
import io.tenward.board.state.BoardTable;
import io.tenward.board.view.Boards;
import io.tenward.contract.BoardView;
import io.tenward.contract.DownloadBoardCalendar;
import io.tenward.contract.Language;
import io.tenward.contract.ThemeView;
import io.tenward.results.files.FileWords;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells the calendar of a lead when each "not now" is over. */
@RolesAllowed("lead")
@Transactional
class BoardCalendarResource implements DownloadBoardCalendar {
  @Inject BoardTable boardTable;
  @Inject Caller caller;
  @Inject Boards boards;
  @Inject PublicAddress address;
  @Inject Clock clock;

  @Override
  public String downloadBoardCalendar(
      UUID boardId, @Nullable UUID themeId, @Nullable Language spoken) {
    var language = FileLanguage.of(spoken);
    var board = board(boardId);
    var words = FileWords.in(language, BoardCalendarResource.class);
    var pages = new BoardPages(board, words);
    var events =
        board.themes().stream()
            .filter(theme -> themeId == null || theme.id().equals(themeId))
            .flatMap(theme -> reminder(board, theme, pages.name(theme), words).stream())
            .toList();
    if (events.isEmpty()) {
      throw ProblemException.of(BoardProblem.NOTHING_TO_REMIND, "No theme there is \"not now\"");
    }
    return Calendar.of(events, clock.instant());
  }

  private Optional<Calendar.Event> reminder(
      BoardView board, ThemeView theme, String name, FileWords words) {
    return Optional.ofNullable(theme.horizon())
        .map(
            horizon ->
                new Calendar.Event(
                    // Two boards of one survey may have a theme of the same id.
                    "theme-" + theme.id() + "-" + board.id() + "@" + address.uri().getHost(),
                    Math.toIntExact(board.version()),
                    new Calendar.EventTime.Day(horizon.remindOn()),
                    words.say("reminder.title", name),
                    words.say("reminder.text", horizon.text()),
                    address.uri() + "/themes/" + board.id() + "#theme-" + theme.id(),
                    false));
  }

  private BoardView board(UUID boardId) {
    return boards.read(boardTable.of(caller, boardId)).view();
  }
}
