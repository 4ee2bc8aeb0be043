package io.tenward.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import io.vertx.core.Promise;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Who waits for whom; that answers arrive is shown by HandInTest on a real database. */
class AnswerLinesTest {
  private static final Duration PATIENCE = Duration.ofMillis(500);

  private final UUID surveyId = UUID.randomUUID();
  private final Semaphore begun = new Semaphore(0);
  private final CountDownLatch free = new CountDownLatch(1);
  private final List<List<ByteBuffer>> batches = Collections.synchronizedList(new ArrayList<>());
  private final AtomicLong ticks = new AtomicLong();

  @Test
  void thoseWhoComeWhileThreeBatchesAreStoredShareTheNextOneInTheOrderOfTheirHashes()
      throws Exception {
    var lines = lines(this::storedWhenFree);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      occupy(lines, threads);
      var waiting = new ArrayList<Promise<Boolean>>();
      for (int i = 4; i < 24; i++) {
        Promise<Boolean> stored = Promise.promise();
        waiting.add(stored);
        lines.add(answer(i), stored);
      }
      assertTrue(waiting.stream().noneMatch(stored -> stored.future().isComplete()));
      free.countDown();
      for (var stored : waiting) {
        assertTrue(stored.future().toCompletionStage().toCompletableFuture().get());
      }
    }
    assertEquals(List.of(1, 1, 1, 20), batches.stream().map(List::size).toList());
    assertEquals(batches.get(3).stream().sorted().toList(), batches.get(3));
  }

  @Test
  void aBatchThatDiesHoldsUpNobodyAfterIt() {
    var deaths =
        new ArrayList<Throwable>(List.of(new StackOverflowError(), new Died(), new Died()));
    var lines =
        lines(
            hashes -> {
              if (deaths.isEmpty()) {
                return Set.copyOf(hashes);
              }
              switch (deaths.removeFirst()) {
                case Error error -> throw error;
                case RuntimeException exception -> throw exception;
                default -> throw new AssertionError();
              }
            });
    for (int i = 0; i < 3; i++) {
      Promise<Boolean> stored = Promise.promise();
      lines.add(answer(i), stored);
      assertTrue(stored.future().failed());
    }
    Promise<Boolean> stored = Promise.promise();
    lines.add(answer(3), stored);
    assertTrue(stored.future().result());
  }

  @Test
  void thoseWhoWereAnsweredMeanwhileHoldUpNobodyAfterThem() {
    var dies = new AtomicBoolean();
    var lines =
        lines(
            hashes -> {
              if (dies.get()) {
                throw new Died();
              }
              return Set.copyOf(hashes);
            });
    for (int i = 0; i < 6; i++) {
      dies.set(i % 2 == 0);
      Promise<Boolean> answered = Promise.promise();
      answered.fail(new Died());
      lines.add(answer(i), answered);
    }
    Promise<Boolean> stored = Promise.promise();
    lines.add(answer(6), stored);
    assertTrue(stored.future().result());
  }

  @Test
  void aTwinThatWasAnsweredMeanwhileHoldsUpNobody() throws Exception {
    var lines = lines(this::storedWhenFree);
    Promise<Boolean> one = Promise.promise();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      occupy(lines, threads);
      Promise<Boolean> answered = Promise.promise();
      answered.fail(new Died());
      lines.add(answer(4), one);
      lines.add(answer(4), answered);
      free.countDown();
    }
    assertTrue(one.future().result());
  }

  @Test
  void ofTwoWithOneTokenOnlyOneIsInABatch() throws Exception {
    var lines = lines(this::storedWhenFree);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      occupy(lines, threads);
      Promise<Boolean> one = Promise.promise();
      Promise<Boolean> other = Promise.promise();
      lines.add(answer(4), one);
      lines.add(answer(4), other);
      free.countDown();
      assertTrue(one.future().toCompletionStage().toCompletableFuture().get());
      assertFalse(other.future().toCompletionStage().toCompletableFuture().get());
    }
  }

  @Test
  void whoWaitedForTooLongIsSentAwayAndNotStored() throws Exception {
    var lines = lines(this::storedWhenFree);
    Promise<Boolean> early = Promise.promise();
    Promise<Boolean> late = Promise.promise();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      occupy(lines, threads);
      lines.add(answer(4), early);
      ticks.addAndGet(PATIENCE.toNanos());
      lines.add(answer(5), late);
      lines.sendAwayTheOverdue();
      free.countDown();
    }
    assertUnavailable(early);
    assertTrue(late.future().result());
    assertEquals(List.of(1, 1, 1, 1), batches.stream().map(List::size).toList());
    Promise<Boolean> again = Promise.promise();
    lines.add(answer(4), again);
    assertTrue(again.future().result());
  }

  @Test
  void aLineHasAnEnd() throws Exception {
    var lines = lines(this::storedWhenFree);
    Promise<Boolean> tooMany = Promise.promise();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      occupy(lines, threads);
      for (int i = 0; i < AnswerLines.LONGEST; i++) {
        lines.add(answer(4), Promise.promise());
      }
      lines.add(answer(5), tooMany);
      free.countDown();
    }
    assertUnavailable(tooMany);
    Promise<Boolean> again = Promise.promise();
    lines.add(answer(5), again);
    assertTrue(again.future().result());
  }

  private static void assertUnavailable(Promise<Boolean> stored) {
    var problem = assertInstanceOf(ProblemException.class, stored.future().cause());
    assertEquals(PlatformProblem.UNAVAILABLE, problem.code());
    assertNotNull(problem.retryAfter());
  }

  /** One after the other: the first would take along whoever already waits. */
  private void occupy(AnswerLines lines, Executor threads) throws InterruptedException {
    for (int i = 1; i < 4; i++) {
      var answer = answer(i);
      threads.execute(() -> lines.add(answer, Promise.promise()));
      begun.acquire();
    }
  }

  private interface Storing {
    Set<ByteBuffer> store(List<ByteBuffer> hashes);
  }

  private static final class Died extends RuntimeException {}

  /** Not before it may. */
  private Set<ByteBuffer> storedWhenFree(List<ByteBuffer> hashes) {
    batches.add(hashes);
    begun.release();
    await(free);
    return Set.copyOf(hashes);
  }

  private AnswerLines lines(Storing storing) {
    var table =
        new AnswerTable(null) {
          @Override
          Set<ByteBuffer> store(
              UUID surveyId, SortedMap<ByteBuffer, UsualAnswer> answers, Instant now) {
            return storing.store(List.copyOf(answers.keySet()));
          }
        };
    return new AnswerLines(table, Clock.systemUTC(), ticks::get, PATIENCE);
  }

  private UsualAnswer answer(int token) {
    return new UsualAnswer(surveyId, surveyId, new byte[] {(byte) token}, new byte[0], new byte[0]);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
