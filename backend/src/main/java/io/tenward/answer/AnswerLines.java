package io.tenward.answer;

import static io.tenward.base.problem.PlatformProblem.UNAVAILABLE;

import io.tenward.base.Hash;
import io.tenward.base.problem.ProblemException;
import io.vertx.core.Promise;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers that come while others of their survey are being stored wait in line, and are stored
 * together: one statement, one lock and one commit for all of them (docs/adr/0045). Nothing of
 * their order is kept: each batch is written in the order of its random hashes.
 */
@Singleton
class AnswerLines {
  /** Answers of a batch, of 17 kB each. */
  private static final int MOST = 64;

  /** Batches of a survey: one can be computed while another is being written to disk. */
  private static final int AT_ONCE = 3;

  /** Answers that wait for one survey, 35 MB of them. */
  static final int LONGEST = 2_048;

  private static final Duration AGAIN = Duration.ofSeconds(5);

  private record Waiting(UsualAnswer answer, Promise<Boolean> stored, long since) {}

  private static final class Line {
    private final List<Waiting> waiting = new ArrayList<>();
    private int servers;

    private List<Waiting> next() {
      var first = waiting.subList(0, Math.min(MOST, waiting.size()));
      var batch = List.copyOf(first);
      first.clear();
      return batch;
    }

    /** Whoever waits longest stands first. */
    private List<Waiting> overdue(long now, long patience) {
      var first = waiting.stream().takeWhile(each -> now - each.since >= patience).toList();
      waiting.subList(0, first.size()).clear();
      return first;
    }
  }

  /** A survey has a line while somebody serves it. Guarded by this. */
  private final Map<UUID, Line> lines = new HashMap<>();

  private final AnswerTable answers;
  private final Clock clock;
  private final LongSupplier ticks;
  private final long patience;

  /**
   * @param patience shorter than the 20 s of the respondent page: of whom it sends away it is
   *     certain that nothing was stored
   */
  @Inject
  AnswerLines(
      AnswerTable answers,
      Clock clock,
      @ConfigProperty(name = "tenward.line-patience", defaultValue = "15S") Duration patience) {
    this(answers, clock, System::nanoTime, patience);
  }

  /**
   * @param ticks nanoseconds of a time that nobody sets
   */
  AnswerLines(AnswerTable answers, Clock clock, LongSupplier ticks, Duration patience) {
    this.answers = answers;
    this.clock = clock;
    this.ticks = ticks;
    this.patience = patience.toNanos();
  }

  /**
   * Waits only for the database, and only while few others do for this survey.
   *
   * @param stored completed once the answer is on disk, or was not stored, for whichever reason;
   *     fails with a {@link ProblemException} when the line is too long, or once it has waited for
   *     too long
   */
  void add(UsualAnswer answer, Promise<Boolean> stored) {
    if (hasToServe(new Waiting(answer, stored, ticks.getAsLong()))) {
      serve(answer.surveyId());
    }
  }

  private synchronized boolean hasToServe(Waiting waiting) {
    var line = lines.computeIfAbsent(waiting.answer.surveyId(), id -> new Line());
    if (line.servers < AT_ONCE) {
      line.waiting.add(waiting);
      line.servers++;
      return true;
    }
    if (line.waiting.size() < LONGEST) {
      line.waiting.add(waiting);
    } else {
      sendAway(waiting);
    }
    return false;
  }

  /** A database that has vanished keeps whoever serves a line, and those who wait in it. */
  void sendAwayTheOverdue() {
    takeTheOverdue().forEach(AnswerLines::sendAway);
  }

  private synchronized List<Waiting> takeTheOverdue() {
    var now = ticks.getAsLong();
    return lines.values().stream().flatMap(line -> line.overdue(now, patience).stream()).toList();
  }

  private static void sendAway(Waiting waiting) {
    waiting.stored.tryFail(
        ProblemException.of(UNAVAILABLE, "The database is slow to answer").retryAfter(AGAIN));
  }

  private void serve(UUID surveyId) {
    var batch = nextOrLeave(surveyId);
    while (!batch.isEmpty()) {
      store(surveyId, batch);
      batch = nextOrLeave(surveyId);
    }
  }

  private synchronized List<Waiting> nextOrLeave(UUID surveyId) {
    var line = lines.getOrDefault(surveyId, new Line());
    var batch = line.next();
    if (batch.isEmpty() && --line.servers == 0) {
      lines.remove(surveyId);
    }
    return batch;
  }

  /** Whoever waits may have been answered meanwhile, because their connection broke. */
  private void store(UUID surveyId, List<Waiting> waiting) {
    try {
      var batch = new TreeMap<ByteBuffer, Waiting>();
      for (var each : waiting) {
        var twin = batch.putIfAbsent(ByteBuffer.wrap(Hash.of(each.answer.token())), each);
        if (twin != null) {
          each.stored.tryComplete(false);
        }
      }
      var byHash = new TreeMap<ByteBuffer, UsualAnswer>();
      batch.forEach((hash, each) -> byHash.put(hash, each.answer));
      var stored = answers.store(surveyId, byHash, clock.instant());
      batch.forEach((hash, each) -> each.stored.tryComplete(stored.contains(hash)));
    } catch (RuntimeException | Error e) {
      // An answer that was forgotten here would wait for ever, and so would all after it.
      waiting.forEach(each -> each.stored.tryFail(e));
    }
  }
}
