package io.tenward.base.http;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
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
      @NotNull @Size(max = 10) String name,
      @Max(10) int count,
      @NotNull Instant at,
      Kind kind,
      @Size(max = 2) List<@Size(max = 5) String> tags,
      @Nullable UUID id) {}

  @POST
  @PermitAll
  public Thing post(@Valid Thing thing) {
    return thing;
  }

  @GET
  @PermitAll
  @Path("boom")
  public Thing boom(
      @QueryParam("limit") @Nullable Integer limit, @QueryParam("id") @Nullable UUID id) {
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
