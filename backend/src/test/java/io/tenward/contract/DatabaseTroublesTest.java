package io.tenward.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.AgroalDataSource.FlushMode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.tenward.account.member.SignedIn;
import io.tenward.base.sql.DatabaseErrors;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A database in trouble is answered by 503, a problem and no trace of the inside, by whatever
 * operation; and the server is not ready meanwhile. e2e/deep/outage.spec has the troubles that need
 * a server of their own.
 */
@QuarkusTest
class DatabaseTroublesTest {
  /** Longer than the pool lets wait for a connection, for each of the operations. */
  private static final int PATIENCE = 60_000;

  /** So many that each thread of the server begins some. */
  private static final int WRITES = 60;

  @Inject AgroalDataSource pool;

  @Test
  void everyOperationSaysThatItCannotWriteNow() throws SQLException {
    var shots = shots();
    var before = database();
    run("alter database " + before + " set default_transaction_read_only = on");
    pool.flush(FlushMode.ALL);
    try {
      assertEquals(List.of(), wrong(shots.stream()));
      assertNotReady();
    } finally {
      run("set session characteristics as transaction read write");
      run("alter database " + before + " reset default_transaction_read_only");
      pool.flush(FlushMode.ALL);
    }
    assertEquals(200, send(Shot.at("GET", "/q/health/ready")).status());
  }

  @Test
  void everyOperationSaysThatNoConnectionIsFree() throws SQLException {
    // Each waits for five seconds.
    var sample = Contract.SERVED.sample().map(Operation::id).toList();
    var shots = shots().stream().filter(shot -> sample.contains(shot.name())).toList();
    var taken = new ArrayList<Connection>();
    try {
      for (int i = 0; i < pool.getConfiguration().connectionPoolConfiguration().maxSize(); i++) {
        taken.add(pool.getConnection());
      }
      assertNotReady();
      assertEquals(List.of(), wrong(shots.stream()));
    } finally {
      for (var connection : taken) {
        connection.close();
      }
    }
  }

  /** A restart cuts all connections; those that the pool kept are found dead when they are used. */
  @Test
  void everyOperationSaysThatItsConnectionWasCut() throws Exception {
    var shots = shots();
    try (var cuts = Executors.newSingleThreadScheduledExecutor()) {
      cuts.scheduleWithFixedDelay(this::cutAll, 0, 20, TimeUnit.MILLISECONDS);
      assertEquals(List.of(), wrong(shots.stream()));
    } finally {
      pool.flush(FlushMode.ALL);
    }
    assertEquals(200, send(Shot.at("GET", "/q/health/ready")).status());
  }

  /** Otherwise the transaction would stay with the thread, whose next request could begin none. */
  @Test
  void aTransactionThatCouldNotBeginIsUndone() throws SQLException {
    var shots =
        shots().stream()
            .filter(shot -> shot.name().equals("addTask"))
            .flatMap(shot -> Collections.nCopies(WRITES, shot).stream())
            .toList();
    var database = "alter database " + database();
    run(
        """
        create function public.set_config(text, text, boolean) returns text language plpgsql
        as 'begin raise sqlstate ''57P01''; end'
        """);
    run(database + " set search_path = public, pg_catalog");
    pool.flush(FlushMode.ALL);
    try {
      assertEquals(Set.of(503), statuses(shots));
    } finally {
      run(database + " reset search_path");
      run("drop function public.set_config");
      pool.flush(FlushMode.ALL);
    }
    assertEquals(Set.of(201), statuses(shots));
  }

  private static Set<Integer> statuses(List<Shot> shots) {
    return Set.copyOf(Wire.all(shots, shot -> send(shot).status()));
  }

  private void cutAll() {
    try {
      run(
          """
          select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid()
          """);
    } catch (SQLException e) {
      // This connection had been cut before.
      assertTrue(DatabaseErrors.unreachable(e), e::toString);
    }
  }

  private static List<Shot> shots() {
    var owner = SignedIn.owner();
    var things = new Belongings(owner, owner);
    return Contract.SERVED.operations().stream()
        .map(
            operation ->
                things
                    .request(operation)
                    .called(operation.id())
                    .with("Cookie", "tenward_session=" + owner.token()))
        .toList();
  }

  private static List<String> wrong(Stream<Shot> shots) {
    return Wire.all(
            shots.toList(),
            shot -> {
              var answer = send(shot);
              var type = Objects.requireNonNullElse(answer.headers().get("content-type"), "");
              boolean isProblem =
                  type.startsWith("application/problem+json")
                      && (answer.status() < 500
                          || answer.status() == 503
                              && answer.slug().equals("unavailable")
                              && answer.headers().containsKey("retry-after"));
              return (answer.status() < 400 || isProblem) && !FaultVerdict.tellsOfTheInside(answer)
                  ? ""
                  : shot.name() + " " + answer.status() + " " + answer.body();
            })
        .stream()
        .filter(found -> !found.isEmpty())
        .toList();
  }

  private static void assertNotReady() {
    var asked = Instant.now();
    assertEquals(503, send(Shot.at("GET", "/q/health/ready")).status());
    var waited = Duration.between(asked, Instant.now());
    assertEquals(0, waited.toSeconds(), waited::toString);
    assertEquals(200, send(Shot.at("GET", "/q/health/live")).status());
  }

  private static Wire.Answer send(Shot shot) {
    return new Wire(RestAssured.port).patient(PATIENCE).send(shot);
  }

  private String database() throws SQLException {
    try (var connection = pool.getConnection()) {
      return connection.getCatalog();
    }
  }

  private void run(String sql) throws SQLException {
    try (var connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
