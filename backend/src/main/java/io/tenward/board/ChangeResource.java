package io.tenward.board;

import io.agroal.api.AgroalDataSource;
import io.tenward.base.http.Caller;
import io.tenward.base.sql.DatabaseFailure;
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
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
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
  record Leap(@NotNull @Min(0) @Max(ThemeChange.MOST) Long after, @NotNull UUID id) {}

  private final AgroalDataSource database;
  private final Caller caller;
  private final Boards boards;
  private final Clock clock;

  ChangeResource(AgroalDataSource database, Caller caller, Boards boards, Clock clock) {
    this.database = database;
    this.caller = caller;
    this.boards = boards;
    this.clock = clock;
  }

  @GET
  @Path("changes")
  public BoardDelta listBoardChanges(
      @PathParam("boardId") UUID boardId,
      @QueryParam("after") @DefaultValue("0") @Min(0) @Max(ThemeChange.MOST) long after) {
    try (var connection = database.getConnection()) {
      return delta(connection, BoardTable.of(connection, caller, boardId), after);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  @POST
  @Path("changes")
  @Consumes(MediaType.APPLICATION_JSON)
  public BoardDelta changeThemes(
      @PathParam("boardId") UUID boardId, @Valid @NotNull ThemeChange change) {
    change.check();
    return changed(
        boardId,
        change.after(),
        (connection, board, loaded) -> {
          var before = loaded.state();
          if (!begins(connection, board, change)) {
            return before;
          }
          var gathered = boards.gathered(connection, board, loaded);
          var after = ThemeChanges.of(before, change, gathered, clock.instant());
          return StateDiff.of(after, before).isEmpty()
              ? after
              : new History(connection, board).add(change, before, after, clock.instant());
        });
  }

  /** A theme that was made is not made again, wherever its statements stand by now. */
  private static boolean begins(Connection connection, Board board, ThemeChange change)
      throws SQLException {
    var made = change.made();
    return made == null
        || new DoneOnce(connection, board).begins(made, change.words(), change.pointerToMade());
  }

  @POST
  @Path("undo")
  @Consumes(MediaType.APPLICATION_JSON)
  public BoardDelta undoThemeChange(@PathParam("boardId") UUID boardId, @Valid @NotNull Leap leap) {
    return leapt(boardId, leap, "undo", History::undone);
  }

  @POST
  @Path("redo")
  @Consumes(MediaType.APPLICATION_JSON)
  public BoardDelta redoThemeChange(@PathParam("boardId") UUID boardId, @Valid @NotNull Leap leap) {
    return leapt(boardId, leap, "redo", History::redone);
  }

  private interface Way {
    State from(History history, State now, long seen) throws SQLException;
  }

  /** Sent again, it finds what it made, or what others made of that. */
  private BoardDelta leapt(UUID boardId, Leap leap, String called, Way way) {
    return changed(
        boardId,
        leap.after(),
        (connection, board, loaded) ->
            new DoneOnce(connection, board).begins(leap.id(), called, "/id")
                ? way.from(new History(connection, board), loaded.state(), leap.after())
                : loaded.state());
  }

  private interface Work {
    State on(Connection connection, Board board, StateTables.Loaded loaded) throws SQLException;
  }

  /** While it is carried out nobody else changes the board. */
  private BoardDelta changed(UUID boardId, long seen, Work work) {
    try (var connection = database.getConnection()) {
      var board = BoardTable.toChange(connection, caller, boardId);
      var tables = new StateTables(connection, board);
      var before = tables.load();
      var after = work.on(connection, board, before);
      if (!StateDiff.of(after, before.state()).isEmpty()) {
        tables.write(before.state(), after, clock.instant());
      }
      return delta(connection, BoardTable.of(connection, caller, boardId), seen);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private BoardDelta delta(Connection connection, Board board, long seen) throws SQLException {
    return boards.read(connection, board).delta(seen, new StateTables(connection, board));
  }
}
