package io.tenward.board.state;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StateDiffTest {
  private static final UUID STAYS = new UUID(0, 1);
  private static final UUID GOES = new UUID(0, 2);
  private static final UUID THEME = new UUID(0, 3);

  /** A survey took it along when it was removed. */
  @Test
  void aStatementThatIsGoneDoesNotComeBackByUndo() {
    var before = state(at(STAYS, null), at(GOES, null));
    var after = state(at(STAYS, THEME), at(GOES, THEME));
    var undone = StateDiff.of(before, after).on(state(at(STAYS, THEME)));
    assertEquals(List.of(at(STAYS, null)), List.copyOf(undone.placements().values()));
  }

  private static Placement at(UUID statement, UUID theme) {
    return new Placement(statement, theme, 0, true);
  }

  private static State state(Placement... placements) {
    return new State(
        0,
        Map.of(),
        Stream.of(placements).collect(Collectors.toMap(Placement::id, Function.identity())),
        Map.of());
  }
}
