package io.tenward.role;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import io.tenward.role.ReaderPool.RoleProblem;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Whoever sends what takes long waits for themselves. */
class ReaderPoolTest {
  private static final byte[] DOCUMENT = "- Owns the ledger".getBytes(UTF_8);

  private final ReaderPool readers = new ReaderPool(Duration.ofMinutes(1));
  private final UUID member = UUID.randomUUID();

  @Test
  void otherMembersAreServedMeanwhile() throws Exception {
    var turn = Objects.requireNonNull(readers.turns.join(member));
    turn.acquire();
    var waiting = CompletableFuture.supplyAsync(() -> read(member));
    while (!turn.hasQueuedThreads()) {
      Thread.sleep(10);
    }

    var refused = assertThrows(ProblemException.class, () -> read(member));
    assertEquals(RoleProblem.READERS_BUSY, refused.code());
    assertEquals(1, read(UUID.randomUUID()));
    assertFalse(waiting.isDone());

    turn.release();
    readers.turns.leave(member);
    assertEquals(1, waiting.join());
    assertEquals(1, read(member));
  }

  @Test
  void aBusyMachineRefusesNoDocument() {
    var hurried = new ReaderPool(Duration.ofMillis(1));
    var refused =
        assertThrows(ProblemException.class, () -> hurried.read(member, "job.md", DOCUMENT));
    assertEquals(PlatformProblem.UNAVAILABLE, refused.code());
    assertEquals(Duration.ofSeconds(10), refused.retryAfter());
  }

  private int read(UUID whose) {
    return readers.read(whose, "job.md", DOCUMENT).clauses().size();
  }
}
