package io.tenward.role;

import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemCode;
import io.tenward.base.problem.ProblemException;
import io.tenward.role.reading.DocumentReading;
import io.tenward.role.reading.text.Refusal;
import io.tenward.role.reading.text.RefusedException;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Reads few documents at a time: answers and ballots need this machine too. */
@Singleton
class ReaderPool {
  private static final int AT_ONCE = 2;

  /** More waiting requests would hold threads that respondents need. */
  private static final int WAITING = 4;

  private static final Duration LATER = Duration.ofSeconds(10);

  /** Requests hold a place both while they wait and while they read. */
  final Semaphore places = new Semaphore(AT_ONCE + WAITING);

  final MemberSlots turns = new MemberSlots();
  private final Semaphore reading = new Semaphore(AT_ONCE, true);
  private final ReaderProcess process;
  private final Duration patience;

  ReaderPool(
      @ConfigProperty(name = "tenward.reading-patience", defaultValue = "60S") Duration patience) {
    this.patience = patience;
    this.process = new ReaderProcess(patience);
  }

  /**
   * @param member whose document it is
   * @param name of its file
   * @throws ProblemException why it cannot be read; readers-busy; unavailable
   */
  DocumentReading read(UUID member, String name, byte[] document) {
    var turn = turns.join(member);
    if (turn == null) {
      throw busy();
    }
    try {
      if (!places.tryAcquire()) {
        throw busy();
      }
      try {
        return holding(turn, () -> holding(reading, () -> process.read(name, document)));
      } finally {
        places.release();
      }
    } catch (RefusedException e) {
      throw ProblemException.of(
          RoleProblem.of(e.refusal()), "Nothing from the document was stored");
    } catch (TimeoutException e) {
      throw ProblemException.of(PlatformProblem.UNAVAILABLE, "The server is too busy to read it")
          .retryAfter(LATER);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw busy();
    } finally {
      turns.leave(member);
    }
  }

  private interface Work {
    DocumentReading done() throws RefusedException, InterruptedException, TimeoutException;
  }

  private DocumentReading holding(Semaphore semaphore, Work work)
      throws RefusedException, InterruptedException, TimeoutException {
    if (!semaphore.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
      throw busy();
    }
    try {
      return work.done();
    } finally {
      semaphore.release();
    }
  }

  private static ProblemException busy() {
    return ProblemException.of(
            RoleProblem.READERS_BUSY, "Tenward reads two documents at a time, and one per member")
        .retryAfter(LATER);
  }

  /** Lets each member read one document and queue one, so that no member occupies all readers. */
  static final class MemberSlots {
    private static final int EACH = 2;

    private static final class Turn {
      private final Semaphore free = new Semaphore(1, true);
      private int callers;
    }

    private final Map<UUID, Turn> turns = new HashMap<>();

    /**
     * Returns the semaphore for a member's documents; null where one waits already, so this one is
     * refused.
     */
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

  /** Lists problems of reading a job description. */
  enum RoleProblem implements ProblemCode {
    UNREADABLE_DOCUMENT(422, "The document cannot be read"),
    LOCKED_DOCUMENT(422, "The document is protected by a password"),
    PICTURE_OF_TEXT(422, "The document contains only images"),
    EMPTY_DOCUMENT(422, "The document contains no text"),
    DOCUMENT_TOO_LONG(422, "The document is too long"),
    DOCUMENT_TOO_COSTLY(422, "The document takes too much work or memory to read"),
    READERS_BUSY(429, "Other documents are being read");

    private final Kind kind;

    RoleProblem(int status, String title) {
      this.kind = new Kind(status, title);
    }

    static RoleProblem of(Refusal refusal) {
      return switch (refusal) {
        case UNREADABLE -> UNREADABLE_DOCUMENT;
        case LOCKED -> LOCKED_DOCUMENT;
        case PICTURE -> PICTURE_OF_TEXT;
        case EMPTY -> EMPTY_DOCUMENT;
        case TOO_LONG -> DOCUMENT_TOO_LONG;
        case TOO_COSTLY -> DOCUMENT_TOO_COSTLY;
      };
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }
}
