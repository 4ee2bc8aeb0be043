package io.tenward.platform;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Something to create, slowly enough that two calls meet. */
@Path("/api/try/things")
public class ThingResource {
  static final AtomicInteger CREATED = new AtomicInteger();
  static final AtomicInteger FAILURES_TO_COME = new AtomicInteger();

  public record Draft(String name) {}

  public record Made(UUID id, String name, String secret) {}

  @POST
  @RolesAllowed("lead")
  @Transactional
  @Idempotent
  public Response create(Draft draft) throws InterruptedException {
    Thread.sleep(100);
    if (FAILURES_TO_COME.getAndUpdate(n -> Math.max(0, n - 1)) > 0) {
      throw ProblemException.of(PlatformProblem.FORBIDDEN, "not now");
    }
    CREATED.incrementAndGet();
    var made = new Made(UUID.randomUUID(), draft.name(), "the secret link");
    return Response.created(URI.create("/api/try/things/" + made.id())).entity(made).build();
  }
}
