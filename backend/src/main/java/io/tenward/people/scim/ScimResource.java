package io.tenward.people.scim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.tenward.base.http.Caller;
import io.tenward.base.json.Ids;
import io.tenward.base.json.Json;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.scope.Bearer;
import io.tenward.base.scope.Scope;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Serves SCIM 2.0 as Entra ID and Okta call it. Its contract is RFC 7644, and not {@code
 * openapi.yaml}: see ADR 0120. It authenticates callers itself, so that a refusal has the format of
 * SCIM.
 */
@Path("/scim/v2/{path: .+}")
@PermitAll
public class ScimResource {
  private static final String MEDIA_TYPE = "application/scim+json";
  private static final Set<String> KINDS = Set.of("Users", "Groups");
  private static final Set<String> ABOUT =
      Set.of("ServiceProviderConfig", "ResourceTypes", "Schemas");
  private static final int USUAL_COUNT = 100;
  private static final int MOST = 200;
  private static final int FARTHEST = 1_000_000;

  @Inject Caller caller;
  @Inject CurrentVertxRequest request;
  @Inject ScimDirectory directory;

  private interface Answer {
    Response of(String kind, @Nullable String id);
  }

  @GET
  public Response readScim(@PathParam("path") String path) {
    return answer(
        path,
        (kind, id) -> {
          if (id == null && ABOUT.contains(kind)) {
            return ok(200, about(kind));
          }
          return ok(200, without(id == null ? list(kind) : directory.read(kind, id(id))));
        });
  }

  @POST
  public Response createScim(@PathParam("path") String path) {
    return answer(
        path,
        (kind, id) -> {
          requireKind(kind, id == null);
          var made = directory.create(kind, body());
          return Response.fromResponse(ok(201, made))
              .header(HttpHeaders.LOCATION, made.at("/meta/location").asText())
              .build();
        });
  }

  @PUT
  public Response replaceScim(@PathParam("path") String path) {
    return change(
        path,
        (row, body) -> {
          row.clear();
          row.setAll(body, false);
        });
  }

  @PATCH
  public Response patchScim(@PathParam("path") String path) {
    return change(path, ScimRow::patch);
  }

  @DELETE
  public Response deleteScim(@PathParam("path") String path) {
    return answer(
        path,
        (kind, id) -> {
          requireKind(kind, id != null);
          directory.delete(kind, id(id));
          return Response.noContent().build();
        });
  }

  private interface Change {
    void on(ScimRow row, JsonNode body);
  }

  private Response change(String path, Change change) {
    return answer(
        path,
        (kind, id) -> {
          requireKind(kind, id != null);
          var body = body();
          return ok(200, directory.change(kind, id(id), row -> change.on(row, body)));
        });
  }

  private Response answer(String path, Answer answer) {
    try {
      requireToken();
      var parts = path.split("/", 2);
      return answer.of(parts[0], parts.length == 1 ? null : parts[1]);
    } catch (ScimFailure failure) {
      return failed(failure);
    } catch (ProblemException problem) {
      return failed(ScimFailure.of(problem));
    }
  }

  /** A cookie counts for nothing here, so nobody has to look where the request comes from. */
  private void requireToken() {
    if (!caller.isSignedIn() || caller.token().isEmpty()) {
      throw ScimFailure.of(401, "Send a token as Authorization: Bearer");
    }
    if (!Scope.COMPANY_WRITE.isIn(caller.token().get().scopes()) || !caller.hasRole("owner")) {
      throw ScimFailure.of(
          403, "The token needs the scope company:write, and its member the role owner");
    }
  }

  private static Response failed(ScimFailure failure) {
    var response = Response.fromResponse(ok(failure.status, failure.body()));
    if (failure.status == 401) {
      response.header(HttpHeaders.WWW_AUTHENTICATE, Bearer.CHALLENGE);
    }
    return response.build();
  }

  private static Response ok(int status, JsonNode json) {
    return Response.status(status).type(MEDIA_TYPE).entity(json.toString()).build();
  }

  private ObjectNode list(String kind) {
    requireKind(kind, true);
    return directory.list(
        kind,
        parameter("filter"),
        Math.clamp(number("startIndex", 1), 1, FARTHEST),
        Math.clamp(number("count", USUAL_COUNT), 0, MOST));
  }

  /** Entra ID leaves out the members of groups that it looks for. */
  private ObjectNode without(ObjectNode json) {
    if ("members".equals(parameter("excludedAttributes"))) {
      json.remove("members");
      json.path("Resources").forEach(group -> ((ObjectNode) group).remove("members"));
    }
    return json;
  }

  private @Nullable String parameter(String name) {
    return request.getCurrent().request().getParam(name);
  }

  private int number(String name, int usual) {
    var text = parameter(name);
    try {
      return text == null ? usual : Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw ScimFailure.invalid("invalidValue", name + " is no number");
    }
  }

  private JsonNode body() {
    var body = request.getCurrent().body().buffer();
    try {
      var json = body == null ? null : Json.MAPPER.readTree(body.getBytes());
      if (json != null && json.isObject()) {
        return json;
      }
    } catch (IOException e) {
      // Falls through to the one sentence below.
    }
    throw ScimFailure.invalid("invalidSyntax", "The body is no JSON object");
  }

  private static void requireKind(String kind, boolean isPlace) {
    if (!KINDS.contains(kind) || !isPlace) {
      throw ScimFailure.of(404, "There is no such address");
    }
  }

  private static UUID id(@Nullable String text) {
    var id = text == null ? null : Ids.parse(text);
    if (id == null) {
      throw ScimFailure.of(404, "There is no such resource");
    }
    return id;
  }

  private static JsonNode about(String name) {
    try (var file = ScimResource.class.getResourceAsStream("/scim/" + name + ".json")) {
      return Json.MAPPER.readTree(Objects.requireNonNull(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
