package io.tenward.board.gather;

import io.tenward.form.SurveyRemoved;
import io.tenward.synthesis.Readings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.lang.ref.WeakReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Caches vectors of the latest boards in memory only and for half an hour, because a vector reveals
 * nearly what its statement says (docs/adr/0037).
 */
@ApplicationScoped
public class KeptReadings {
  private static final int MOST = 2;
  private static final int MINUTES = 30;

  private final Map<UUID, Readings> byBoard = new LinkedHashMap<>();

  synchronized Readings of(UUID boardId) {
    var known = byBoard.remove(boardId);
    var readings = known == null ? new Readings() : known;
    byBoard.put(boardId, readings);
    while (byBoard.size() > MOST) {
      byBoard.remove(byBoard.keySet().iterator().next());
    }
    return readings;
  }

  /** Lets go of them by itself, unless the board was gathered again meanwhile. */
  void release(UUID boardId, Readings readings) {
    // What was forgotten before is not held until then by this.
    var these = new WeakReference<>(readings);
    CompletableFuture.delayedExecutor(MINUTES, TimeUnit.MINUTES)
        .execute(() -> forget(boardId, these));
  }

  private synchronized void forget(UUID boardId, WeakReference<Readings> these) {
    if (these.refersTo(byBoard.get(boardId))) {
      byBoard.remove(boardId);
    }
  }

  public synchronized void forget(UUID boardId) {
    byBoard.remove(boardId);
  }

  synchronized void forgetAll(@Observes SurveyRemoved removed) {
    byBoard.clear();
  }
}
