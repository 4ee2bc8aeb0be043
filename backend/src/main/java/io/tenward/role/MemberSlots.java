package io.tenward.role;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Of each member one document is read and one waits, so that nobody has all readers. */
final class MemberSlots {
  private static final int EACH = 2;

  private static final class Turn {
    private final Semaphore free = new Semaphore(1, true);
    private int callers;
  }

  private final Map<UUID, Turn> turns = new HashMap<>();

  /** What a member's documents hold in turn; null where one waits already. Then they leave. */
  synchronized @Nullable Semaphore join(UUID member) {
    var turn = turns.computeIfAbsent(member, one -> new Turn());
    if (turn.callers == EACH) {
      return null;
    }
    turn.callers++;
    return turn.free;
  }

  synchronized void leave(UUID member) {
    turns.computeIfPresent(member, (one, turn) -> --turn.callers == 0 ? null : turn);
  }
}
