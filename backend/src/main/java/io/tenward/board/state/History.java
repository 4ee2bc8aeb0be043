package io.tenward.board.state;

import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.ThemeChangeKind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Records the changes of a board that can be undone, in their order. */
public final class History {
  private static final int MOST = 500;

  /** A verdict is typed, and a slider pulled: what follows so soon is one step. */
  private static final Duration ONE_STEP = Duration.ofMinutes(1);

  private static final String SELECT =
      """
      select number, kind, theme_id, done_at, before, after, expectation_before, expectation_after
      from theme_step
      where board_id = ? and undone = ? order by number
      """;

  /** Holds a change to undo or redo, with the board before and after it. */
  private record Step(
      long number,
      ThemeChangeKind kind,
      @Nullable UUID themeId,
      Instant doneAt,
      byte[] before,
      byte[] after,
      @Nullable Carried carried) {
    static Step read(ResultSet row) throws SQLException {
      return new Step(
          row.getLong("number"),
          ThemeChangeKind.of(row.getString("kind")),
          row.getObject("theme_id", UUID.class),
          Database.instant(row, "done_at"),
          row.getBytes("before"),
          row.getBytes("after"),
          Carried.read(row));
    }

    boolean goesOnWith(ThemeChange change, Instant now) {
      boolean same =
          change.kind() == kind
              && (kind == ThemeChangeKind.COARSENESS
                  || kind == ThemeChangeKind.VERDICT && Objects.equals(change.themeId(), themeId));
      return same && Duration.between(doneAt, now).compareTo(ONE_STEP) < 0;
    }

    /**
     * Tells whether a later change reverted this step. Verdicts are compared alone, because a
     * verdict also holds its theme and has a time, which stay.
     */
    boolean isTakenBack(State first, State after) {
      var was = themeId == null ? null : first.themes().get(themeId);
      var is = themeId == null ? null : after.themes().get(themeId);
      return StateDiff.of(first, after).isEmpty()
          || was != null && is != null && is.isDecidedLike(was);
    }
  }

  /**
   * @param undo what would be undone
   * @param redo what would be done again
   */
  public record Ends(@Nullable ThemeChangeKind undo, @Nullable ThemeChangeKind redo) {}

  /** Records how a merge changed the expectation of a theme; null where it had none before. */
  public record Carried(UUID themeId, @Nullable UUID before, UUID after) {
    private static @Nullable Carried read(ResultSet row) throws SQLException {
      var after = row.getObject("expectation_after", UUID.class);
      return after == null
          ? null
          : new Carried(
              row.getObject("theme_id", UUID.class),
              row.getObject("expectation_before", UUID.class),
              after);
    }
  }

  private final Database database;
  private final Board board;

  public History(Database database, Board board) {
    this.database = database;
    this.board = board;
  }

  public Ends ends() {
    return new Ends(
        last().map(Step::kind).orElse(null), firstUndone().map(Step::kind).orElse(null));
  }

  private Optional<Step> last() {
    return first(SELECT + " desc limit 1", false);
  }

  private Optional<Step> firstUndone() {
    return first(SELECT + " limit 1", true);
  }

  private Optional<Step> first(String sql, boolean undone) {
    return database.first(sql, Step::read, board.id(), undone);
  }

  /**
   * Adds a change, after which undone changes cannot be redone.
   *
   * @return what stands afterwards
   */
  public State add(ThemeChange change, State before, State after, Instant now) {
    database.update("delete from theme_step where board_id = ? and undone", board.id());
    // What somebody did not know of, they do not go on with: it is taken back by itself.
    boolean knows = isAllOf(change.after());
    var last = last().filter(step -> knows && step.goesOnWith(change, now));
    if (last.isPresent()) {
      return goOn(last.get(), before, after, now);
    }
    database.update(
        """
        insert into theme_step (board_id, number, workspace_id, kind, theme_id, done_at, before,
          after)
        select ?, coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ? from theme_step
        where board_id = ?
        """,
        board.id(),
        board.workspaceId(),
        change.kind().word(),
        change.themeId(),
        now,
        CompressedJson.write(StateDiff.of(before, after)),
        CompressedJson.write(StateDiff.of(after, before)),
        board.id());
    database.update(
        """
        delete from theme_step where board_id = ? and number <= (
          select max(number) from theme_step where board_id = ?) - ?
        """,
        board.id(),
        board.id(),
        MOST);
    return after;
  }

  /** The last step did this as well. */
  public void carry(Carried carried) {
    database.update(
        """
        update theme_step set expectation_before = ?, expectation_after = ?
        where board_id = ? and number = (select max(number) from theme_step where board_id = ?)
        """,
        carried.before(),
        carried.after(),
        board.id(),
        board.id());
  }

  /** Returns the change of an expectation that undoing the last step reverts as well. */
  public Optional<Carried> toUndo() {
    return last().map(Step::carried);
  }

  /** Returns the change of an expectation that redoing the last undone step repeats as well. */
  public Optional<Carried> toRedo() {
    return firstUndone().map(Step::carried);
  }

  private State goOn(Step step, State before, State after, Instant now) {
    var first = CompressedJson.read(step.before(), StateDiff.class).on(before);
    if (step.isTakenBack(first, after)) {
      database.update(
          "delete from theme_step where board_id = ? and number = ?", board.id(), step.number());
      return first;
    }
    database.update(
        """
        update theme_step set before = ?, after = ?, done_at = ? where board_id = ? and number = ?
        """,
        CompressedJson.write(StateDiff.of(first, after)),
        CompressedJson.write(StateDiff.of(after, first)),
        now,
        board.id(),
        step.number());
    return after;
  }

  /**
   * @param seen the version of the board that it is to lead from
   * @throws ProblemException nothing-to-undo, changed-meanwhile
   */
  public State undone(State now, long seen) {
    var step = last();
    if (step.isEmpty()) {
      throw ProblemException.of(BoardProblem.NOTHING_TO_UNDO, "Nothing has been changed yet");
    }
    requireSeen(seen);
    mark(step.get(), true);
    return CompressedJson.read(step.get().before(), StateDiff.class).on(now);
  }

  /**
   * @param seen the version of the board that it is to lead from
   * @throws ProblemException nothing-to-redo, changed-meanwhile
   */
  public State redone(State now, long seen) {
    var step = firstUndone();
    if (step.isEmpty()) {
      throw ProblemException.of(BoardProblem.NOTHING_TO_REDO, "Nothing has been undone");
    }
    requireSeen(seen);
    mark(step.get(), false);
    return CompressedJson.read(step.get().after(), StateDiff.class).on(now);
  }

  /** Refuses undo and redo where the page did not show the latest step. */
  private void requireSeen(long seen) {
    if (!isAllOf(seen)) {
      throw ProblemException.of(
          PlatformProblem.CHANGED_MEANWHILE, "The board has been changed in the meantime");
    }
  }

  private boolean isAllOf(long seen) {
    return seen >= board.steppedIn();
  }

  private void mark(Step step, boolean undone) {
    database.update(
        "update theme_step set undone = ? where board_id = ? and number = ?",
        undone,
        board.id(),
        step.number());
  }
}
