package io.tenward.base.problem;

import io.agroal.api.AgroalDataSource;
import io.tenward.base.http.Idempotent;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Something to create, which waits until as many other calls as a test wants stand in line for it.
 */
@Path("/api/try/things")
public class ThingResource {
  public static final AtomicInteger CREATED = new AtomicInteger();
  public static final AtomicInteger FAILURES_TO_COME = new AtomicInteger();
  public static final AtomicInteger OTHERS_TO_COME = new AtomicInteger();
  private static final Duration LONGEST = Duration.ofMinutes(1);

  @Inject AgroalDataSource database;

  public record Draft(String name) {}

  public record Made(UUID id, String name, String secret) {}

  @POST
  @RolesAllowed("lead")
  @Transactional
  @Idempotent
  public Response create(Draft draft) throws SQLException {
    waitForOthers();
    if (FAILURES_TO_COME.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      throw ProblemException.of(PlatformProblem.FORBIDDEN, "not now");
    }
    CREATED.incrementAndGet();
    var made = new Made(UUID.randomUUID(), draft.name(), "the secret link");
    return Response.created(URI.create("/api/try/things/" + made.id())).entity(made).build();
  }

  /** They wait for the end of this transaction. */
  private void waitForOthers() throws SQLException {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (inLine() < OTHERS_TO_COME.get()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Nobody waits for this call");
      }
    }
  }

  private int inLine() throws SQLException {
    try (var connection = database.getConnection();
        var locks =
            connection
                .createStatement()
                .executeQuery(
                    """
                    select count(*) from pg_locks
                    where locktype = 'transactionid' and not granted
                    """)) {
      locks.next();
      return locks.getInt(1);
    }
  }
}
