package io.tenward.response;

import io.tenward.survey.Hash;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
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
  /** Of 17 kB each. */
  private static final int MOST = 64;

  private record Waiting(UsualAnswer answer, Promise<Boolean> stored) {}

  /** A survey has a line while somebody serves it. Guarded by this. */
  private final Map<UUID, List<Waiting>> lines = new HashMap<>();

  private final AnswerTable answers;
  private final Clock clock;
  private final Vertx vertx;

  AnswerLines(AnswerTable answers, Clock clock, Vertx vertx) {
    this.answers = answers;
    this.clock = clock;
    this.vertx = vertx;
  }

  /**
   * Waits only for the database, and only when nobody else does for this survey.
   *
   * @param stored completed once the answer is on disk, or was not stored, for whichever reason
   */
  void add(UsualAnswer answer, Promise<Boolean> stored) {
    if (beginsLine(new Waiting(answer, stored))) {
      serve(answer.surveyId());
    }
  }

  private synchronized boolean beginsLine(Waiting waiting) {
    var surveyId = waiting.answer.surveyId();
    boolean begins = !lines.containsKey(surveyId);
    lines.computeIfAbsent(surveyId, id -> new ArrayList<>()).add(waiting);
    return begins;
  }

  /** One batch; the next one has its turn behind all other work. */
  private void serve(UUID surveyId) {
    store(surveyId, next(surveyId));
    if (!endsLine(surveyId)) {
      vertx.executeBlocking(
          () -> {
            serve(surveyId);
            return null;
          },
          false);
    }
  }

  private synchronized List<Waiting> next(UUID surveyId) {
    var line = lines.getOrDefault(surveyId, List.of());
    var first = line.subList(0, Math.min(MOST, line.size()));
    var batch = List.copyOf(first);
    first.clear();
    return batch;
  }

  private synchronized boolean endsLine(UUID surveyId) {
    return lines.getOrDefault(surveyId, List.of()).isEmpty() && lines.remove(surveyId) != null;
  }

  private void store(UUID surveyId, List<Waiting> waiting) {
    var batch = new TreeMap<ByteBuffer, Waiting>();
    for (var each : waiting) {
      var twin = batch.putIfAbsent(ByteBuffer.wrap(Hash.of(each.answer.token())), each);
      if (twin != null) {
        each.stored.complete(false);
      }
    }
    try {
      var byHash = new TreeMap<ByteBuffer, UsualAnswer>();
      batch.forEach((hash, each) -> byHash.put(hash, each.answer));
      var stored = answers.store(surveyId, byHash, clock.instant());
      batch.forEach((hash, each) -> each.stored.complete(stored.contains(hash)));
    } catch (RuntimeException e) {
      batch.values().forEach(each -> each.stored.fail(e));
    }
  }
}
