package io.tenward.assistant;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpError;
import io.modelcontextprotocol.spec.McpSchema.CallToolRequest;
import io.modelcontextprotocol.spec.McpSchema.CallToolResult;
import io.modelcontextprotocol.spec.McpSchema.GetPromptRequest;
import io.modelcontextprotocol.spec.McpSchema.TextContent;
import io.modelcontextprotocol.spec.McpSchema.Tool;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.tenward.account.member.SignedIn;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** An assistant over HTTP, by the SDK's own client. */
@QuarkusTest
class AssistantTest {
  @TestHTTPResource("/")
  URI server;

  @Test
  void aTokenHasTheToolsOfItsScopes() {
    var work = tools("work:read", "work:write");
    assertThat(work, hasItems("getMe", "listToDos", "addEntry"));
    assertThat(work, not(hasItem("listPeople")));
    var people = tools("people:read");
    assertEquals(List.of("getMe", "listGroups", "listPeople"), people.stream().sorted().toList());
    assertThat(tools("surveys:read"), allOf(hasItem("listSurveys"), not(hasItem("getGaps"))));
  }

  @Test
  void aToolAnswersAsTheApiDoes() {
    try (var assistant = connect("work:read", "work:write")) {
      var entry =
          Map.<String, Object>of("day", "2027-01-14", "kind", "did", "text", "Wrote it down.");
      var added = assistant.callTool(new CallToolRequest("addEntry", entry));
      assertFalse(added.isError() != null && added.isError(), () -> text(added));
      assertThat(fields(added).get("text"), equalTo("Wrote it down."));
      var listed = call(assistant, "listEntries", Map.of("q", "wrote it", "limit", 5));
      assertThat(((List<?>) fields(listed).get("items")).size(), equalTo(1));

      var task = call(assistant, "addTask", Map.of("text", "Ask Dana", "minutes", 30));
      var done =
          call(
              assistant,
              "finishTask",
              Map.of("taskId", fields(task).get("id"), "happened", "Asked.", "kind", "did"));
      assertThat(text(done), containsString("Asked."));
    }
  }

  @Test
  void anErrorNamesEachFieldAndTheWordsThatItTakes() {
    try (var assistant = connect("work:read", "work:write")) {
      var wrong =
          call(
              assistant,
              "addEntry",
              Map.of("day", "someday", "kind", "won", "text", "", "mood", 1));
      assertTrue(wrong.isError());
      assertThat(
          text(wrong),
          allOf(
              containsString("/day: bad-format"),
              containsString("/kind: bad-format {\"allowed\":[\"did\""),
              containsString("/text: too-short"),
              containsString("/mood: unknown-field")));
      assertThat(text(call(assistant, "getGoal", Map.of())), containsString("/goalId: required"));
      assertThat(
          text(call(assistant, "getGoal", Map.of("goalId", "open"))),
          containsString("/goalId: bad-format"));
      var foreign = call(assistant, "getGoal", Map.of("goalId", UUID.randomUUID().toString()));
      assertThat(text(foreign), containsString("/problems/not-found"));
      assertThat(
          text(call(assistant, "getWeek", Map.of("weak", "2027-01-18"))),
          containsString("weak: unknown-field"));
      // The scope decides even for a tool that the list did not show.
      assertThat(
          text(call(assistant, "listPeople", Map.of())), containsString("/problems/missing-scope"));
    }
  }

  @Test
  void aPromptNamesThePerson() {
    try (var assistant = connect("work:read")) {
      assertEquals(2, assistant.listPrompts().prompts().size());
      var asked =
          new GetPromptRequest("prepare-my-one-on-one", Map.<String, Object>of("person", "Dana"));
      var message = assistant.getPrompt(asked).messages().getFirst().content();
      assertThat(((TextContent) message).text(), containsString("one-on-one with Dana"));
      var nobody = new GetPromptRequest("prepare-my-one-on-one", Map.<String, Object>of());
      assertThat(
          assertThrows(McpError.class, () -> assistant.getPrompt(nobody)).getMessage(),
          containsString("person: required"));
    }
    try (var assistant = connect("surveys:read")) {
      assertEquals(List.of(), assistant.listPrompts().prompts());
    }
  }

  @Test
  void onlyATokenIsAnswered() {
    var ping = Map.of("jsonrpc", "2.0", "id", 1, "method", "ping");
    given()
        .contentType(ContentType.JSON)
        .body(ping)
        .post("/mcp")
        .then()
        .statusCode(401)
        .header("WWW-Authenticate", containsString("Bearer"));
    SignedIn.lead().request().body(ping).post("/mcp").then().statusCode(401);
    var token = SignedIn.lead().token("work:read");
    given()
        .auth()
        .oauth2(token)
        .contentType(ContentType.JSON)
        .body("[]")
        .post("/mcp")
        .then()
        .statusCode(400);
    for (var method : List.of("initialize", "tools/call", "prompts/get")) {
      given()
          .auth()
          .oauth2(token)
          .contentType(ContentType.JSON)
          .body(Map.of("jsonrpc", "2.0", "id", 1, "method", method))
          .post("/mcp")
          .then()
          .statusCode(200)
          .body("error.code", equalTo(-32602));
    }
    given().auth().oauth2(token).get("/mcp").then().statusCode(405);
  }

  /** Each field of each method, with a value of each type of JSON. */
  @Test
  void aFieldOfAnotherTypeIsNamedAsWrong() {
    var token = SignedIn.lead().token("work:read");
    var fields =
        Map.of(
            "initialize", List.of("protocolVersion", "capabilities", "clientInfo", "_meta"),
            "tools/list", List.of("cursor", "_meta"),
            "prompts/list", List.of("cursor", "_meta"),
            "tools/call", List.of("name", "arguments", "_meta"),
            "prompts/get", List.of("name", "arguments", "_meta"));
    var values = List.of(1, true, "text", List.of(1), Map.of("name", Map.of()));
    fields.forEach(
        (method, names) -> {
          for (var name : names) {
            for (var value : values) {
              var params = Map.of(name, value);
              var status =
                  given()
                      .auth()
                      .oauth2(token)
                      .contentType(ContentType.JSON)
                      .body(Map.of("jsonrpc", "2.0", "id", 1, "method", method, "params", params))
                      .post("/mcp")
                      .statusCode();
              assertEquals(200, status, method + " " + params);
            }
          }
        });
  }

  private List<String> tools(String... scopes) {
    try (var assistant = connect(scopes)) {
      return assistant.listTools().tools().stream().map(Tool::name).toList();
    }
  }

  private McpSyncClient connect(String... scopes) {
    var token = SignedIn.lead().token(scopes);
    var transport =
        HttpClientStreamableHttpTransport.builder(server.toString())
            .endpoint("/mcp")
            .jsonMapper(AssistantServer.JSON)
            .requestBuilder(HttpRequest.newBuilder().header("Authorization", "Bearer " + token))
            .build();
    var client = McpClient.sync(transport).build();
    client.initialize();
    return client;
  }

  private static CallToolResult call(
      McpSyncClient assistant, String tool, Map<String, Object> arguments) {
    return assistant.callTool(new CallToolRequest(tool, arguments));
  }

  private static String text(CallToolResult result) {
    return ((TextContent) result.content().getFirst()).text();
  }

  private static Map<?, ?> fields(CallToolResult result) {
    return (Map<?, ?>) result.structuredContent();
  }
}
