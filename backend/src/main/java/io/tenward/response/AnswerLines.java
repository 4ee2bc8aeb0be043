package io.tenward.response;

import io.tenward.survey.Hash;
import io.vertx.core.Promise;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

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

  private record Waiting(UsualAnswer answer, Promise<Boolean> stored) {}

  private static final class Line {
    private final List<Waiting> waiting = new ArrayList<>();
    private int servers;

    private List<Waiting> next() {
      var first = waiting.subList(0, Math.min(MOST, waiting.size()));
      var batch = List.copyOf(first);
      first.clear();
      return batch;
    }
  }

  /** A survey has a line while somebody serves it. Guarded by this. */
  private final Map<UUID, Line> lines = new HashMap<>();

  private final AnswerTable answers;
  private final Clock clock;

  AnswerLines(AnswerTable answers, Clock clock) {
    this.answers = answers;
    this.clock = clock;
  }

  /**
   * Waits only for the database, and only while few others do for this survey.
   *
   * @param stored completed once the answer is on disk, or was not stored, for whichever reason
   */
  void add(UsualAnswer answer, Promise<Boolean> stored) {
    if (hasToServe(new Waiting(answer, stored))) {
      serve(answer.surveyId());
    }
  }

  private synchronized boolean hasToServe(Waiting waiting) {
    var line = lines.computeIfAbsent(waiting.answer.surveyId(), id -> new Line());
    line.waiting.add(waiting);
    if (line.servers == AT_ONCE) {
      return false;
    }
    line.servers++;
    return true;
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
