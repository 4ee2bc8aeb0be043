package io.tenward.account.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.tenward.TestClock;
import io.tenward.account.AnonymousCaller;
import io.tenward.account.member.SignedIn;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many who sign in at the same moment. */
@QuarkusTest
class AttemptsTest {
  private static final int AT_ONCE = 128;

  @TestHTTPResource("/api/")
  URI api;

  @Inject TestClock clock;
  @Inject HeldPasswords passwords;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @BeforeEach
  void hold() {
    AnonymousCaller.onAnotherDay(clock);
    passwords.hold();
  }

  @AfterEach
  void letGo() {
    passwords.letGo();
    client.close();
  }

  @Test
  void aStrangerDoesNotOccupyTheServer() throws Exception {
    var guesses =
        IntStream.range(0, 300).mapToObj(i -> signIn("a" + i + "@x.example", "guess")).toList();
    await(() -> guesses.stream().filter(CompletableFuture::isDone).count() >= 300 - AT_ONCE);
    var other = HttpRequest.newBuilder(api.resolve("installation")).timeout(seconds(5)).build();
    assertEquals(200, client.send(other, BodyHandlers.ofString()).statusCode());
    passwords.letGo();
    var answers = guesses.stream().map(CompletableFuture::join).toList();
    var refused = answers.stream().filter(answer -> answer.statusCode() == 429).toList();
    assertEquals(300 - AT_ONCE, refused.size());
    for (var answer : refused) {
      assertEquals("1", answer.headers().firstValue("Retry-After").orElseThrow());
      assertTrue(answer.body().contains("/problems/too-many-requests"));
    }
    assertEquals(AT_ONCE, answers.stream().filter(answer -> answer.statusCode() == 401).count());
  }

  @Test
  void anOfficeThatSignsInAtTheSameMomentWaits() {
    var ines = SignedIn.owner().withPassword(AnonymousCaller.PASSWORD);
    var office =
        IntStream.range(0, AT_ONCE)
            .mapToObj(i -> ines.colleague().withPassword(AnonymousCaller.PASSWORD).email())
            .toList();
    var asked = office.stream().map(email -> signIn(email, AnonymousCaller.PASSWORD)).toList();
    passwords.letGo();
    for (var answer : asked) {
      assertEquals(201, answer.join().statusCode());
    }
  }

  /** Two accounts in 64 share a lock, so that a few may wait for the one that is being guessed. */
  @Test
  void whoWaitsForAnAddressKeepsNobodyElsewhereWaiting() throws Exception {
    var attempts = new RateLimiter(clock, new SecureRandom());
    for (int i = 0; i < 60; i++) {
      attempts.onAccount(of("a" + i + "@x.example", "192.0.2.1"), Optional::empty);
    }
    var end = new CountDownLatch(1);
    var guesses = each(40, i -> attempts.onAccount(of("b" + i, "192.0.2.1"), () -> awaited(end)));
    await(() -> guesses.stream().allMatch(AttemptsTest::waits));
    var others =
        each(30, i -> attempts.onAccount(of("c" + i, "192.0.2.2"), () -> Optional.of("in")));
    await(() -> others.stream().noneMatch(Thread::isAlive));
    long late = others.stream().filter(Thread::isAlive).count();
    end.countDown();
    for (var guess : guesses) {
      guess.join();
    }
    assertTrue(late <= 6, late + " of 30 wait");
  }

  private static RateLimiter.Attempt of(String email, String address) {
    return new RateLimiter.Attempt(RateLimiter.Guess.PASSWORD, email, false, address);
  }

  private static boolean waits(Thread thread) {
    return thread.getState() == Thread.State.WAITING;
  }

  private static Optional<String> awaited(CountDownLatch end) {
    try {
      end.await();
      return Optional.empty();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Thread> each(int times, IntConsumer attempt) {
    return IntStream.range(0, times)
        .mapToObj(i -> Thread.ofPlatform().daemon().start(() -> attempt.accept(i)))
        .toList();
  }

  /** Or long enough: what follows says what is wrong. */
  private static void await(BooleanSupplier condition) throws InterruptedException {
    long deadline = System.nanoTime() + seconds(5).toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < deadline) {
      TimeUnit.MILLISECONDS.sleep(20);
    }
  }

  private static Duration seconds(int seconds) {
    return Duration.ofSeconds(seconds);
  }

  private CompletableFuture<HttpResponse<String>> signIn(String email, String password) {
    var body = "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}";
    return client.sendAsync(
        HttpRequest.newBuilder(api.resolve("sessions"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }
}
