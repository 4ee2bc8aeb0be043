package io.tenward.board;

import static java.util.Objects.requireNonNull;

import io.tenward.base.http.Caller;
import io.tenward.base.scope.ByToken;
import io.tenward.base.scope.Scope;
import io.tenward.base.sql.Database;
import io.tenward.board.state.Board;
import io.tenward.board.state.BoardTable;
import io.tenward.board.state.DoneOnce;
import io.tenward.board.state.History;
import io.tenward.board.state.State;
import io.tenward.board.state.StateDiff;
import io.tenward.board.state.StateTables;
import io.tenward.board.state.ThemeChange;
import io.tenward.board.state.ThemeChanges;
import io.tenward.board.view.BoardDelta;
import io.tenward.board.view.Boards;
import io.tenward.expectation.ExpectationPart;
import io.tenward.expectation.ExpectationPart.Kind;
import io.tenward.expectation.Expectations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;

/** What a lead does with the themes of a board, from any number of tabs. */
@Path("/api/boards/{boardId}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
public class ChangeResource {
  /**
   * @param after the version that the caller has seen
   * @param id by which it is known when it is sent again
   */
  record Leap(Long after, UUID id) {}

  private final BoardTable boardTable;
  private final Database database;
  private final Caller caller;
  private final Boards boards;
  private final Clock clock;
  private final Expectations expectations;

  ChangeResource(
      BoardTable boardTable,
      Database database,
      Caller caller,
      Boards boards,
      Clock clock,
      Expectations expectations) {
    this.boardTable = boardTable;
    this.database = database;
    this.caller = caller;
    this.boards = boards;
    this.clock = clock;
    this.expectations = expectations;
  }

  @GET
  @Path("changes")
  @ByToken(Scope.THEMES_READ)
  public BoardDelta listBoardChanges(
      @PathParam("boardId") UUID boardId, @QueryParam("after") @DefaultValue("0") long after) {
    return boards.since(boardTable.of(caller, boardId), after);
  }

  @POST
  @Path("changes")
  @Consumes(MediaType.APPLICATION_JSON)
  @ByToken(Scope.THEMES_WRITE)
  public BoardDelta changeThemes(@PathParam("boardId") UUID boardId, ThemeChange change) {
    change.check();
    return changed(
        boardId,
        change.after(),
        (board, loaded) -> {
          var before = loaded.state();
          if (!begins(board, change)) {
            return before;
          }
          var gathered = boards.gathered(board, loaded);
          var after = ThemeChanges.of(before, change, gathered, clock.instant());
          if (StateDiff.of(after, before).isEmpty()) {
            return after;
          }
          if (change.kind() == ThemeChange.Kind.MERGE) {
            carry(before, change);
          }
          return new History(database, board).add(change, before, after, clock.instant());
        });
  }

  /**
   * What others are merged into keeps its expectation; without one it takes the first of theirs.
   */
  private void carry(State before, ThemeChange merge) {
    var into = ExpectationPart.of(Kind.THEME, requireNonNull(merge.themeId()));
    requireNonNull(merge.themeIds()).stream()
        .filter(before.themes()::containsKey)
        .forEach(gone -> expectations.inherit(ExpectationPart.of(Kind.THEME, gone), into));
  }

  /** A theme that was made is not made again, wherever its statements stand by now. */
  private boolean begins(Board board, ThemeChange change) {
    var made = change.made();
    return made == null
        || new DoneOnce(database, board).begins(made, change.words(), change.pointerToMade());
  }

  @POST
  @Path("undo")
  @Consumes(MediaType.APPLICATION_JSON)
  @ByToken(Scope.THEMES_WRITE)
  public BoardDelta undoThemeChange(@PathParam("boardId") UUID boardId, Leap leap) {
    return leapt(boardId, leap, "undo", History::undone);
  }

  @POST
  @Path("redo")
  @Consumes(MediaType.APPLICATION_JSON)
  @ByToken(Scope.THEMES_WRITE)
  public BoardDelta redoThemeChange(@PathParam("boardId") UUID boardId, Leap leap) {
    return leapt(boardId, leap, "redo", History::redone);
  }

  private interface Way {
    State from(History history, State now, long seen);
  }

  /** Sent again, it finds what it made, or what others made of that. */
  private BoardDelta leapt(UUID boardId, Leap leap, String called, Way way) {
    return changed(
        boardId,
        leap.after(),
        (board, loaded) ->
            new DoneOnce(database, board).begins(leap.id(), called, "/id")
                ? way.from(new History(database, board), loaded.state(), leap.after())
                : loaded.state());
  }

  private interface Work {
    State on(Board board, StateTables.Loaded loaded);
  }

  /** While it is carried out nobody else changes the board. */
  private BoardDelta changed(UUID boardId, long seen, Work work) {
    var board = boardTable.toChange(caller, boardId);
    var tables = new StateTables(database, board);
    var before = tables.load();
    var after = work.on(board, before);
    if (!StateDiff.of(after, before.state()).isEmpty()) {
      tables.write(before.state(), after, clock.instant());
    }
    return boards.since(boardTable.of(caller, boardId), seen);
  }
}
