package io.tenward.board.state;

import io.tenward.base.sql.Database;
import io.tenward.contract.Horizon;
import io.tenward.contract.TensionState;
import io.tenward.contract.Verdict;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Loads and stores the state of a board in a few SQL statements, whatever its size. */
public final class StateTables {
  /**
   * @param statements in the order of their places
   */
  public record Loaded(State state, List<BoardStatement> statements) {}

  private final Database database;
  private final Board board;

  public StateTables(Database database, Board board) {
    this.database = database;
    this.board = board;
  }

  public Loaded load() {
    var themes = new LinkedHashMap<UUID, Theme>();
    database
        .list(
            """
            select theme_id, name, anchor, wish, quoted_id, held, position, placed, verdict, reason,
              horizon, remind_on, decided_at
            from theme where board_id = ? order by position, theme_id
            """,
            StateTables::theme,
            board.id())
        .forEach(theme -> themes.put(theme.id(), theme));
    var placements = new LinkedHashMap<UUID, Placement>();
    var statements =
        database.list(
            """
            select statement_id, place, survey_id, comment_id, clause_id, start_unit, end_unit,
              suggested_id, alike_id, theme_id, position, by_hand
            from board_statement where board_id = ? order by place
            """,
            row -> {
              var id = row.getObject(1, UUID.class);
              placements.put(
                  id,
                  new Placement(
                      id,
                      row.getObject("theme_id", UUID.class),
                      row.getDouble("position"),
                      row.getBoolean("by_hand")));
              return statement(id, row);
            },
            board.id());
    return new Loaded(new State(board.coarseness(), themes, placements, tensions()), statements);
  }

  private static Theme theme(ResultSet row) throws SQLException {
    var horizon = row.getString("horizon");
    var remindOn = row.getObject("remind_on", LocalDate.class);
    return new Theme(
        row.getObject("theme_id", UUID.class),
        row.getString("name"),
        row.getString("anchor"),
        row.getString("wish"),
        row.getObject("quoted_id", UUID.class),
        row.getBoolean("held"),
        row.getDouble("position"),
        row.getBoolean("placed"),
        Database.wordOrNull(row, "verdict", Verdict::of),
        row.getString("reason"),
        horizon == null || remindOn == null ? null : new Horizon(horizon, remindOn),
        Database.instantOrNull(row, "decided_at"));
  }

  private static BoardStatement statement(UUID id, ResultSet row) throws SQLException {
    return new BoardStatement(
        id,
        row.getInt("place"),
        row.getObject("survey_id", UUID.class),
        row.getObject("comment_id", UUID.class),
        row.getObject("clause_id", UUID.class),
        row.getInt("start_unit"),
        row.getInt("end_unit"),
        row.getObject("suggested_id", UUID.class),
        row.getObject("alike_id", UUID.class));
  }

  private Map<UUID, Tension> tensions() {
    var tensions = new LinkedHashMap<UUID, Tension>();
    database
        .list(
            """
            select tension_id, one_ids, other_ids, state from theme_tension where board_id = ?
            order by tension_id
            """,
            row ->
                new Tension(
                    row.getObject(1, UUID.class),
                    ids(row, "one_ids"),
                    ids(row, "other_ids"),
                    TensionState.of(row.getString("state"))),
            board.id())
        .forEach(tension -> tensions.put(tension.id(), tension));
    return tensions;
  }

  private static List<UUID> ids(ResultSet row, String column) throws SQLException {
    return Arrays.asList((UUID[]) row.getArray(column).getArray());
  }

  /** Writes the difference between two states after a change, or after undo or redo. */
  public void write(State before, State after, Instant now) {
    long version = board.version() + 1;
    var image = StateDiff.of(after, before);
    removeThemes(image.absent());
    writeThemes(image.themes());
    writePlacements(image.placements());
    writeTensions(image.tensions().keySet().stream().map(after.tensions()::get).toList());
    database.update(
        """
        update board set version = ?, stepped_in = ?, coarseness = ?, changed_at = ?
        where board_id = ?
        """,
        version,
        version,
        after.coarseness(),
        now,
        board.id());
  }

  void writeTensions(Collection<Tension> tensions) {
    for (var tension : tensions) {
      database.update(
          """
          insert into theme_tension (board_id, tension_id, workspace_id, one_ids, other_ids, state)
          values (?, ?, ?, ?, ?, ?)
          on conflict (board_id, tension_id) do update set state = excluded.state
          """,
          board.id(),
          tension.id(),
          board.workspaceId(),
          tension.one(),
          tension.other(),
          tension.state().word());
    }
  }

  private void removeThemes(Collection<UUID> themes) {
    database.update(
        "delete from theme where board_id = ? and theme_id = any (?)", board.id(), themes);
  }

  void writeThemes(Collection<Theme> themes) {
    if (themes.isEmpty()) {
      return;
    }
    database.batch(
        """
        insert into theme (board_id, theme_id, workspace_id, name, anchor, wish, quoted_id,
          held, position, placed, verdict, reason, horizon, remind_on, decided_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (board_id, theme_id) do update set name = excluded.name,
          anchor = excluded.anchor, wish = excluded.wish,
          quoted_id = excluded.quoted_id, held = excluded.held, position = excluded.position,
          placed = excluded.placed, verdict = excluded.verdict, reason = excluded.reason,
          horizon = excluded.horizon, remind_on = excluded.remind_on, decided_at = excluded.decided_at
        """,
        themes.stream().map(this::parameters).toList());
  }

  private @Nullable Object[] parameters(Theme theme) {
    var verdict = theme.verdict();
    var horizon = theme.horizon();
    return new @Nullable Object[] {
      board.id(),
      theme.id(),
      board.workspaceId(),
      theme.name(),
      theme.anchor(),
      theme.wish(),
      theme.quotedId(),
      theme.held(),
      theme.position(),
      theme.placed(),
      verdict == null ? null : verdict.word(),
      theme.reason(),
      horizon == null ? null : horizon.text(),
      horizon == null ? null : Date.valueOf(horizon.remindOn()),
      theme.decidedAt()
    };
  }

  private void writePlacements(List<Placement> placements) {
    if (placements.isEmpty()) {
      return;
    }
    database.update(
        """
        update board_statement s set theme_id = p.theme, position = p.position,
          by_hand = p.by_hand
        from unnest(?::uuid[], ?::uuid[], ?::float8[], ?::boolean[])
          as p (id, theme, position, by_hand)
        where s.board_id = ? and s.statement_id = p.id
        """,
        placements.stream().map(Placement::id).toList(),
        placements.stream().map(Placement::themeId).toList(),
        placements.stream().map(Placement::position).toList(),
        placements.stream().map(Placement::byHand).toList(),
        board.id());
  }
}
