package io.tenward.base.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
class DatabaseTest {
  private static final String BACKEND = "select pg_backend_pid()";

  @Inject Database database;

  @Test
  void aTransactionHasOneConnectionWithThatOfHibernate() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var first = backend();
              var hibernate = Panache.getEntityManager().createNativeQuery(BACKEND, Integer.class);
              assertEquals(hibernate.getSingleResult(), first);
              assertEquals(first, backend());
            });
  }

  @Test
  void whatAStatementDidIsUndoneWithItsTransaction() {
    QuarkusTransaction.begin();
    database.update("create table undone (id uuid)");
    QuarkusTransaction.rollback();
    assertEquals(0, count("select count(*) from pg_tables where tablename = 'undone'"));
  }

  @Test
  void aCollectionTakesTheTypeThatIsExpected() {
    var id = UUID.randomUUID();
    assertEquals(
        1,
        count("select count(*) from (select ?::uuid as id) q where id = any (?)", id, List.of(id)));
    assertEquals(
        0, count("select count(*) from (select ?::uuid as id) q where id = any (?)", id, Set.of()));
    var texts = Arrays.<@Nullable String>asList("a,b", "\"{}\"", "\\", "null", "", null, "ä\n'");
    assertEquals(texts, database.list("select unnest(?::text[])", row -> row.getString(1), texts));
    var numbers = List.of(0.1, 1e-300, -3.0);
    assertEquals(
        numbers, database.list("select unnest(?::float8[])", row -> row.getDouble(1), numbers));
    assertEquals(
        List.of(true, false),
        database.list(
            "select unnest(?::boolean[])", row -> row.getBoolean(1), List.of(true, false)));
  }

  @Test
  void anInstantKeepsItsMicroseconds() {
    var time = Instant.parse("2026-11-26T20:15:00.123456Z");
    assertEquals(
        Optional.of(time),
        database.first("select ? as at", row -> Database.instant(row, "at"), time));
  }

  @Test
  void aBatchTakesOneStatementForManyRows() {
    QuarkusTransaction.begin();
    database.update("create temporary table many (id int, name text) on commit drop");
    database.batch(
        "insert into many values (?, ?)",
        List.of(new @Nullable Object[] {1, "one"}, new @Nullable Object[] {2, null}));
    assertEquals(2, count("select count(*) from many"));
    assertEquals(1, count("select count(*) from many where name is null"));
    QuarkusTransaction.rollback();
  }

  /** The driver's message quotes the value. */
  @Test
  void aFailureTellsItsStateOnly() {
    var failure =
        assertThrows(
            DatabaseFailure.class, () -> database.list("select ?::int", row -> row, "secret"));
    assertEquals("SQLSTATE 22P02", failure.getMessage());
  }

  private int backend() {
    return count(BACKEND);
  }

  private int count(String sql, Object... parameters) {
    return database.first(sql, row -> row.getInt(1), parameters).orElseThrow();
  }
}
