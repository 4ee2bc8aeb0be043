package io.tenward.base.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.tenward.LogTrap;
import io.tenward.base.http.ProblemAnswers;
import io.tenward.base.problem.Problem;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseErrorsTest {
  @ParameterizedTest
  @CsvSource({
    "08006, true",
    "08001, true",
    "57P01, true",
    "53300, true",
    "25006, true",
    "23505, false"
  })
  void readsTheState(String state, boolean unreachable) {
    var thrown = new IllegalStateException(new SQLException("any", state));
    assertEquals(unreachable, DatabaseErrors.unreachable(thrown));
  }

  /** Narayana reports this without a cause when the connection was closed before the commit. */
  @Test
  void aCommitThatFoundNoDatabaseIsUnreachableToo() {
    assertTrue(DatabaseErrors.unreachable(new IllegalStateException(new RollbackException("any"))));
    var refused = new RollbackException("any");
    refused.initCause(new SQLException("any", "23505"));
    assertFalse(DatabaseErrors.unreachable(refused));
  }

  @Test
  void aFullDiskIsCalledThat() {
    var full = new IllegalStateException(new SQLException("any", "53100"));
    assertEquals("The disk of the database is full", DatabaseErrors.sentence(full));
  }

  @Test
  void anOutageIsOneLineAndItsEndAnother() {
    DatabaseErrors.answered();
    var log =
        LogTrap.during(
            () -> {
              DatabaseErrors.log(new SQLException("any", "08006"));
              DatabaseErrors.log(new SQLException("any", "57P01"));
              DatabaseErrors.answered();
              DatabaseErrors.answered();
            });
    assertEquals("The database cannot be reached\nThe database can be reached again\n", log);
  }

  @Test
  void theAnswerIsToTryAgain() {
    var answer =
        new ProblemAnswers(new CurrentVertxRequest())
            .unexpected(new SQLException("secret", "08006"), uri());
    assertEquals(503, answer.getStatus());
    assertEquals("5", answer.getHeaderString("Retry-After"));
    assertEquals("/problems/unavailable", ((Problem) answer.getEntity()).type());
    assertFalse(answer.getEntity().toString().contains("secret"));
  }

  private static UriInfo uri() {
    return (UriInfo)
        Proxy.newProxyInstance(
            UriInfo.class.getClassLoader(),
            new Class<?>[] {UriInfo.class},
            (proxy, method, arguments) ->
                method.getReturnType() == String.class ? "/api/try" : new MultivaluedHashMap<>());
  }
}
