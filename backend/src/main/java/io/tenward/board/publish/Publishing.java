package io.tenward.board.publish;

import io.tenward.base.IntegrationEvent;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.board.state.BoardProblem;
import io.tenward.board.view.BoardPublication;
import io.tenward.board.view.Edition;
import io.tenward.board.view.EditionTheme;
import io.tenward.board.view.PublishedThemes;
import io.tenward.contract.AnnouncementView;
import io.tenward.contract.BoardPublicationView;
import io.tenward.form.AnswerProblem;
import io.tenward.results.publish.ThemeReplies.Published;
import io.tenward.survey.mail.Announcements;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Takes editions of a board, and tells of them. */
@Singleton
class Publishing {
  private static final AnnouncementView NOBODY = new AnnouncementView(0, 0);

  @Inject Database database;
  @Inject EditionTable editionTable;
  @Inject WithdrawalTable takenBackTable;
  @Inject BoardReplies boardReplies;
  @Inject Announcements announcements;
  @Inject Clock clock;
  @Inject Event<IntegrationEvent> events;

  BoardPublicationView view(DecidedBoard board, BoardPublication publication) {
    var editions = editionTable.ofBoard(board.boardId());
    var read = editions.isEmpty() ? List.<EditionTheme>of() : editions.getLast().themes();
    return publication.view(
        Edition.differences(read, board.edition(publication)),
        board.quotes(),
        PublishedThemes.boards(database, board.surveys(), board.boardId()),
        announcements.canTell(),
        editions.isEmpty() ? NOBODY : announcements.told(editions.getLast().id()));
  }

  /**
   * Two verdicts on the same comments would contradict each other. Nobody else publishes of these
   * surveys until this transaction ends.
   *
   * @throws ProblemException told-elsewhere
   */
  void requireToldHereOnly(DecidedBoard board, BoardPublication present) {
    database.ids(
        "select survey_id from survey where survey_id = any (?) order by survey_id for no key update",
        board.surveys());
    if (!PublishedThemes.boards(database, board.surveys(), board.boardId()).isEmpty()) {
      throw ProblemException.of(
              BoardProblem.TOLD_ELSEWHERE, "Withdraw the other board's decisions first")
          .current(view(board, present));
    }
  }

  /**
   * Publishes a new edition, if respondents would read something else.
   *
   * @throws ProblemException nothing-to-publish
   */
  BoardPublication publish(
      Caller caller, DecidedBoard board, BoardPublication publication, boolean announce) {
    var editions = editionTable.ofBoard(board.boardId());
    var themes = requireAny(board.edition(publication));
    var changed = publication;
    if (editions.isEmpty() || !editions.getLast().reads(themes)) {
      var edition = next(board, themes);
      editionTable.write(caller.workspaceId(), board.boardId(), edition);
      if (!editions.isEmpty()) {
        var left = new HashSet<>(editions.getLast().surveys());
        left.removeAll(edition.surveys());
        takenBackTable.write(left, edition.at());
      }
      changed = publication.with(edition);
      events.fire(
          new IntegrationEvent(
              caller.workspaceId(),
              caller.memberId(),
              IntegrationEvent.Type.BOARD_PUBLISHED,
              board.boardId(),
              Map.of("boardId", board.boardId())));
      editions = with(editions, edition);
    }
    editionTable.allowForTeam(editions.getLast().id(), board.wordedByLead());
    var written = changed.write(database);
    if (announce) {
      announce(editions);
    }
    replaceEarlier(editions);
    return written;
  }

  /**
   * @param published whether there is something to tell of
   * @throws ProblemException invalid-request with mail-not-set-up, contradictory
   */
  void requireTellable(boolean published) {
    if (!published || !announcements.canTell()) {
      throw ProblemException.invalid("There is nobody to notify")
          .field("/announce", published ? "mail-not-set-up" : "contradictory");
    }
  }

  /** Whoever has not been told yet is not told. */
  BoardPublication takeBack(BoardPublication publication) {
    var editions = editionTable.ofBoard(publication.boardId());
    for (var edition : editions) {
      announcements.drop(edition.id());
    }
    var now = clock.instant();
    if (!editions.isEmpty()) {
      takenBackTable.write(editions.getLast().surveys(), now);
    }
    return publication.takenBack(now).write(database);
  }

  /**
   * Returns what respondents would read if the board were published now.
   *
   * @throws ProblemException nothing-to-publish where the survey would read no theme of the board
   */
  Published preview(DecidedBoard board, BoardPublication publication, UUID surveyId) {
    var editions = editionTable.ofBoard(board.boardId());
    var edition = next(board, board.edition(publication));
    requireAny(edition.of(surveyId));
    return boardReplies.preview(surveyId, board.boardId(), with(editions, edition));
  }

  /**
   * Plans emails for the surveys whose respondents now read something else. A person in several
   * surveys gets one for a survey whose link shows something, if there is any.
   */
  private void announce(List<Edition> editions) {
    var last = editions.getLast();
    var before =
        editions.size() > 1 ? editions.get(editions.size() - 2).themes() : List.<EditionTheme>of();
    var readers = Edition.readers(before, last.themes());
    var reading = readers.stream().filter(id -> !last.of(id).isEmpty()).toList();
    announcements.plan(reading, last.id());
    announcements.plan(readers, last.id());
  }

  /** A mail that still waits leads to what is read by then, and counts as one of that. */
  private void replaceEarlier(List<Edition> editions) {
    var last = editions.getLast();
    editions.stream()
        .limit(editions.size() - 1L)
        .forEach(earlier -> announcements.replace(earlier.id(), last.id(), last.surveys()));
  }

  private Edition next(DecidedBoard board, List<EditionTheme> themes) {
    int number = editionTable.lastNumber(board.boardId()) + 1;
    return new Edition(UUID.randomUUID(), number, clock.instant(), themes, board.raised());
  }

  private static List<Edition> with(List<Edition> editions, Edition next) {
    var all = new ArrayList<>(editions);
    all.add(next);
    return all;
  }

  private static List<EditionTheme> requireAny(List<EditionTheme> themes) {
    if (themes.isEmpty()) {
      throw ProblemException.of(
          AnswerProblem.NOTHING_TO_PUBLISH, "No theme has both a verdict and a comment");
    }
    return themes;
  }
}
