package io.tenward.board;

import static java.util.Objects.requireNonNull;

import io.tenward.base.http.Caller;
import io.tenward.base.json.Json;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.board.state.Board;
import io.tenward.board.state.BoardProblem;
import io.tenward.board.state.BoardTable;
import io.tenward.board.state.DoneOnce;
import io.tenward.board.state.History;
import io.tenward.board.state.State;
import io.tenward.board.state.StateDiff;
import io.tenward.board.state.StateTables;
import io.tenward.board.state.ThemeChange;
import io.tenward.board.state.ThemeChanges;
import io.tenward.board.view.Boards;
import io.tenward.contract.BoardDelta;
import io.tenward.contract.ChangeThemes;
import io.tenward.contract.ExpectationKind;
import io.tenward.contract.Leap;
import io.tenward.contract.ListBoardChanges;
import io.tenward.contract.RedoThemeChange;
import io.tenward.contract.ThemeChangeKind;
import io.tenward.contract.ThemeChangeView;
import io.tenward.contract.UndoThemeChange;
import io.tenward.expectation.ExpectationPart;
import io.tenward.expectation.Expectations;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes the themes of a board, from any number of tabs. */
@RolesAllowed("lead")
@Transactional
public class ChangeResource
    implements ChangeThemes, ListBoardChanges, RedoThemeChange, UndoThemeChange {
  @Inject BoardTable boardTable;
  @Inject Database database;
  @Inject Caller caller;
  @Inject Boards boards;
  @Inject Clock clock;
  @Inject Expectations expectations;

  @Override
  public BoardDelta listBoardChanges(UUID boardId, long after) {
    return boards.since(boardTable.of(caller, boardId), after);
  }

  @Override
  public BoardDelta changeThemes(UUID boardId, ThemeChangeView wanted) {
    var change = Json.MAPPER.convertValue(wanted, ThemeChange.class);
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
          var history = new History(database, board);
          var carried =
              change.kind() == ThemeChangeKind.MERGE
                  ? carried(before, change)
                  : Optional.<History.Carried>empty();
          var stands = history.add(change, before, after, clock.instant());
          carried.ifPresent(
              one -> {
                put(one.themeId(), one.after());
                history.carry(one);
              });
          return stands;
        });
  }

  /**
   * Finds the one expectation of the merged themes, if the remaining theme has another or none.
   *
   * @throws ProblemException two-expectations where the change has to say which one it is
   */
  private Optional<History.Carried> carried(State before, ThemeChange merge) {
    var into = requireNonNull(merge.themeId());
    var known = new LinkedHashMap<String, UUID>();
    add(known, "/themeId", into);
    var gone = requireNonNull(merge.themeIds());
    for (int i = 0; i < gone.size(); i++) {
      if (before.themes().containsKey(gone.get(i))) {
        add(known, "/themeIds/" + i, gone.get(i));
      }
    }
    var chosen = merge.expectationOf();
    var after =
        chosen == null
            ? known.values().stream().findFirst()
            : known(chosen).filter(known::containsValue);
    if (chosen == null ? Set.copyOf(known.values()).size() > 1 : after.isEmpty()) {
      var problem =
          ProblemException.of(
              BoardProblem.TWO_EXPECTATIONS, "Say which expectation goes on: expectationOf");
      known.keySet().forEach(pointer -> problem.field(pointer, "contradictory"));
      throw problem;
    }
    var own = expectations.id(theme(into)).orElse(null);
    return after.filter(id -> !id.equals(own)).map(id -> new History.Carried(into, own, id));
  }

  private void add(Map<String, UUID> known, String pointer, UUID themeId) {
    known(themeId).ifPresent(id -> known.put(pointer, id));
  }

  /** Finds a theme of which something was made, or that people were asked to rate. */
  private Optional<UUID> known(UUID themeId) {
    var theme = theme(themeId);
    return expectations
        .shared(theme)
        .or(
            () ->
                database
                    .ids(
                        """
                        select survey_id from survey
                        where lead_id = ? and position(? in manifest) > 0 limit 1
                        """,
                        caller.memberId(),
                        theme.item().orElseThrow())
                    .stream()
                    .findFirst()
                    .map(asked -> expectations.own(theme)));
  }

  private void put(UUID themeId, @Nullable UUID expectation) {
    expectations.put(theme(themeId), expectation);
  }

  private static ExpectationPart theme(UUID id) {
    return ExpectationPart.of(ExpectationKind.THEME, id);
  }

  /** A theme that was made is not made again, wherever its statements stand by now. */
  private boolean begins(Board board, ThemeChange change) {
    var made = change.made();
    return made == null
        || new DoneOnce(database, board).begins(made, change.words(), change.pointerToMade());
  }

  @Override
  public BoardDelta undoThemeChange(UUID boardId, Leap leap) {
    return leapt(
        boardId,
        leap,
        "undo",
        (history, now, seen) -> {
          var carried = history.toUndo();
          var state = history.undone(now, seen);
          carried.ifPresent(one -> put(one.themeId(), one.before()));
          return state;
        });
  }

  @Override
  public BoardDelta redoThemeChange(UUID boardId, Leap leap) {
    return leapt(
        boardId,
        leap,
        "redo",
        (history, now, seen) -> {
          var carried = history.toRedo();
          var state = history.redone(now, seen);
          carried.ifPresent(one -> put(one.themeId(), one.after()));
          return state;
        });
  }

  private interface Way {
    State from(History history, State now, long seen);
  }

  /** Changes themes by a leap. A repeated request finds what the first one made. */
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
