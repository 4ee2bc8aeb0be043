package io.tenward.home;

import io.tenward.growth.ThreadLink;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
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
      @QueryParam("kind") ThreadLink.Kind kind, @QueryParam("key") String key) {
    return reader.read(new ThreadLink.Draft(kind, key));
  }
}
