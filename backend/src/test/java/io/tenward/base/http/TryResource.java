package io.tenward.base.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something to send wrong things to. */
@Path("/api/try")
public class TryResource {
  public enum Kind {
    @JsonProperty("small")
    SMALL
  }

  public record Thing(
      String name, int count, Instant at, Kind kind, List<String> tags, @Nullable UUID id) {}

  @POST
  @PermitAll
  public Thing post(Thing thing) {
    return thing;
  }

  @GET
  @PermitAll
  @Path("boom")
  public Thing boom() {
    throw new IllegalStateException("secret");
  }

  @GET
  @PermitAll
  @Path("{id}/thing")
  public String thing(@PathParam("id") UUID id) {
    return id.toString();
  }

  @GET
  @Authenticated
  @Path("closed")
  public String closed() {
    return "";
  }
}
