package io.tenward.board.view;

import io.tenward.board.state.Board;
import io.tenward.board.state.History;
import io.tenward.contract.ThemeChangeKind;
import io.tenward.contract.ThemeView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells a client that the board differs from its version. The lists are for former clients, which
 * received single changes; with {@code reload} they read all of it.
 *
 * @param board without texts; null where nothing is new, or where the texts are others too
 */
public record BoardDelta(
    long version,
    int coarseness,
    @Nullable ThemeChangeKind undo,
    @Nullable ThemeChangeKind redo,
    List<ThemeView> themes,
    List<UUID> removed,
    List<UUID> placements,
    List<BoardView.TensionView> tensions,
    boolean reload,
    @Nullable BoardView board) {

  static BoardDelta of(Board board, History.Ends ends, long seen, @Nullable BoardView now) {
    return new BoardDelta(
        board.version(),
        board.coarseness(),
        ends.undo(),
        ends.redo(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        seen != board.version(),
        now);
  }
}
