package io.tenward.assistant;

import com.fasterxml.jackson.databind.JsonNode;
import io.modelcontextprotocol.spec.McpSchema;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCNotification;
import io.modelcontextprotocol.spec.McpSchema.JSONRPCRequest;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import io.tenward.assistant.AssistantServer.Call;
import io.tenward.base.http.Caller;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.scope.Bearer;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import reactor.core.publisher.Mono;

/**
 * Streamable HTTP without sessions (Model Context Protocol 2025-11-25, transports): each message is
 * answered by itself, so a restart or a second replica interrupts no assistant.
 */
@Path("/mcp")
@PermitAll
public class AssistantResource {
  @Inject AssistantServer server;
  @Inject Caller caller;
  @Inject HttpServerRequest http;

  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.APPLICATION_JSON)
  @Blocking
  public Uni<Response> answer(JsonNode message) {
    caller.requireMember();
    var token =
        caller
            .token()
            .orElseThrow(
                () -> ProblemException.of(PlatformProblem.NOT_SIGNED_IN, "MCP takes a token only"));
    var call = new Call(Bearer.in(http).orElseThrow(), http.authority().toString(), token.scopes());
    return Uni.createFrom().completionStage(answer(read(message), call).toFuture());
  }

  private Mono<Response> answer(McpSchema.JSONRPCMessage message, Call call) {
    return switch (message) {
      case JSONRPCRequest request ->
          server.answer(request, call).map(answer -> Response.ok(text(answer)).build());
      case JSONRPCNotification notification ->
          server.take(notification, call).thenReturn(Response.accepted().build());
      default -> throw unreadable();
    };
  }

  private static McpSchema.JSONRPCMessage read(JsonNode message) {
    try {
      return McpSchema.deserializeJsonRpcMessage(AssistantServer.JSON, message.toString());
    } catch (IOException | IllegalArgumentException e) {
      throw unreadable();
    }
  }

  private static String text(McpSchema.JSONRPCResponse answer) {
    try {
      return AssistantServer.JSON.writeValueAsString(answer);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ProblemException unreadable() {
    return ProblemException.of(
        PlatformProblem.INVALID_REQUEST, "The body is no request of JSON-RPC 2.0");
  }
}
