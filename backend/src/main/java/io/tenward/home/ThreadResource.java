package io.tenward.home;

import io.tenward.growth.ThreadLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** One expectation, from quotes to evidence. */
@Path("/api/thread")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
public class ThreadResource {
  private final ThreadReader reader;

  ThreadResource(ThreadReader reader) {
    this.reader = reader;
  }

  @GET
  public ThreadView getThread(
      @QueryParam("kind") @NotNull ThreadLink.Kind kind,
      @QueryParam("key") @NotNull @Pattern(regexp = "[a-z0-9.-]{1,60}") String key) {
    return reader.read(new ThreadLink.Draft(kind, key));
  }
}
