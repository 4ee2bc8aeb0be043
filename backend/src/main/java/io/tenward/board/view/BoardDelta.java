package io.tenward.board.view;

import io.tenward.board.state.Board;
import io.tenward.board.state.History;
import io.tenward.board.state.Placement;
import io.tenward.board.state.ThemeChange.Kind;
import io.tenward.board.view.BoardView.TensionView;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is different from a version that somebody has seen, in the shape of the contract.
 *
 * @param order all themes; null where neither they nor their order have changed
 * @param tensions all of them
 * @param reload a synthesis has ended since, or clauses on the board have changed
 */
public record BoardDelta(
    long version,
    int coarseness,
    @Nullable Kind undo,
    @Nullable Kind redo,
    List<ThemeView> themes,
    @Nullable List<UUID> order,
    List<UUID> removed,
    List<PlacementView> placements,
    List<TensionView> tensions,
    boolean reload) {

  /** Too much has happened to tell. */
  static BoardDelta reload(Board board, History.Ends ends) {
    return new BoardDelta(
        board.version(),
        board.coarseness(),
        ends.undo(),
        ends.redo(),
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of(),
        true);
  }

  record PlacementView(UUID id, @Nullable UUID themeId, double position, boolean byHand) {
    static PlacementView of(Placement placement) {
      return new PlacementView(
          placement.id(), placement.themeId(), placement.position(), placement.byHand());
    }
  }
}
