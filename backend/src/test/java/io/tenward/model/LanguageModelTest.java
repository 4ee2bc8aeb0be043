package io.tenward.model;

import static io.tenward.contract.LanguageModelFailure.BAD_ANSWER;
import static io.tenward.contract.LanguageModelFailure.CONNECTION_REFUSED;
import static io.tenward.contract.LanguageModelFailure.CONTEXT_FULL;
import static io.tenward.contract.LanguageModelFailure.KEY_REFUSED;
import static io.tenward.contract.LanguageModelFailure.NO_ANSWER;
import static io.tenward.contract.LanguageModelFailure.REFUSED;
import static io.tenward.contract.LanguageModelFailure.TLS_FAILED;
import static io.tenward.contract.LanguageModelFailure.UNKNOWN_HOST;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.tenward.contract.LanguageModelFailure;
import io.tenward.model.FakeLanguageModel.Reply;
import io.tenward.model.LanguageModel.Address;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageModelTest {
  private static final String WORDS = "\"Maren decides nothing\"";
  private static final String LOADING =
      "{\"error\":{\"code\":503,\"message\":\"Loading model\",\"type\":\"unavailable_error\"}}";
  private static final JsonNode SCHEMA =
      JsonNodeFactory.instance.objectNode().put("type", "object");

  private final FakeLanguageModel server = FakeLanguageModel.saying("{\"ok\": 1}");

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void asksForAnObjectOfTheSchema() {
    assertEquals(1, ask(server.model("a$key")).get("ok").asInt());

    var request = server.requests().getFirst();
    assertEquals("/v1/chat/completions", request.path());
    assertEquals("Bearer a$key", request.authorization());
    assertEquals(
        """
        {"model":"some-model:8b","temperature":0,\
        "response_format":{"type":"json_schema","json_schema":{"name":"groups","strict":true,"schema":{"type":"object"}}},\
        "messages":[{"role":"system","content":"Group."},{"role":"user","content":"\\"Maren decides nothing\\""}]}""",
        request.body().toString());
  }

  @Test
  void sendsNoKeyIfThereIsNone() {
    var address = Address.of(server.url() + "/", "m").orElseThrow();
    ask(new LanguageModel(address, Optional.empty(), Duration.ofSeconds(3)));
    assertNull(server.requests().getFirst().authorization());
    assertEquals("/v1/chat/completions", server.requests().getFirst().path());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "```json\n{\"ok\": \"2}\"}\n```\n",
        "Here it is:\n```json\n{\"ok\": \"2}\"}\n```\nThese are the groups.",
        "<think>\nI sort {1} and {2}.\n</think>\n\n{\"ok\": \"2}\"}",
        "I sort {1} and {2}.</think>{\"ok\": \"2}\"}",
        "<think></think>Here: ```\n{\"ok\": \"2}\"}\n```",
      })
  void findsTheObjectAmongOtherWords(String content) {
    server.script(request -> Reply.of(content));
    assertEquals("2}", ask(server.model()).get("ok").asText());
  }

  @Test
  void leavesThinkingInAnAnswerWhereItIs() {
    server.script(request -> Reply.of("{\"ok\": \"</think>{}\"}"));
    assertEquals("</think>{}", ask(server.model()).get("ok").asText());
  }

  @Test
  void joinsTheTextsOfContentInParts() {
    server.script(
        request ->
            Reply.status(
                200,
                """
                {"choices":[{"message":{"content":[{"type":"thinking","thinking":[{"type":"text","text":"{"}]},
                 {"type":"text","text":"{\\"ok\\""},{"type":"text","text":": 2}"}]}}]}"""));
    assertEquals(2, ask(server.model()).get("ok").asInt());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "401 | {} | key-refused",
        "403 | {} | key-refused",
        "404 | {\"error\":{\"message\":\"model 'x' not found\"}} | unknown-model",
        "404 | 404 page not found | refused",
        "400 | {\"error\":\"Invalid name Some-Model:8b\"} | unknown-model",
        "400 | {\"error\":\"too long\"} | refused",
        "400 | {\"error\":{\"code\":\"context_length_exceeded\"}} | context-full",
        "400 | {\"message\":\"This model's maximum context length is 4096 tokens\"} | context-full",
        "400 | {\"error\":{\"type\":\"exceed_context_size_error\"}} | context-full",
        "422 | {\"error\":\"`inputs` must have less than 4096 tokens. Given: 5000\"} | context-full",
        "500 | {\"error\":\"the request exceeds the available context size\"} | context-full",
        "400 | {\"error\":\"prompt is too long: 210000 tokens > 200000 maximum\"} | context-full",
        "429 | {} | too-many-requests",
        "500 | {} | refused",
        "503 | {} | refused",
        "301 | {} | refused",
      })
  void saysWhyTheServerRefuses(int status, String body, String failure) {
    server.script(request -> Reply.status(status, body));
    assertEquals(LanguageModelFailure.of(failure), failure(server.model()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "not JSON",
        "",
        "[]",
        "{}",
        "{\"choices\":[{\"message\":{\"content\":null}}]}",
        "{\"choices\":[{\"message\":{\"content\":\"\"}}]}",
        "{\"choices\":[{\"message\":{\"content\":\"I group them so:\"}}]}",
        "{\"choices\":[{\"message\":{\"content\":\"[1]\"}}]}",
        "{\"choices\":[{\"message\":{\"content\":\"{} {}\"}}]}",
      })
  void takesNothingButAWholeObject(String body) {
    server.script(request -> Reply.status(200, body));
    assertEquals(BAD_ANSWER, failure(server.model()));
  }

  @Test
  void anAnswerThatIsCutOffFillsTheContext() {
    server.script(
        request ->
            Reply.status(
                200,
                "{\"choices\":[{\"message\":{\"content\":\"{}\"},\"finish_reason\":\"length\"}]}"));
    assertEquals(CONTEXT_FULL, failure(server.model()));
  }

  @Test
  void readsAMegabyteAtMost() {
    server.script(request -> Reply.of("{\"ok\": \"" + "x".repeat(1 << 20) + "\"}"));
    assertEquals(BAD_ANSWER, failure(server.model()));
  }

  @Test
  void saysWhyThereIsNoConnection() {
    assertEquals(UNKNOWN_HOST, failure(at("http://no-such-host.invalid/v1")));
    server.close();
    assertEquals(CONNECTION_REFUSED, failure(at(server.url())));
  }

  @Test
  void saysThatTheServerSpeaksNoTls() throws IOException, InterruptedException {
    try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      var answering =
          Thread.ofVirtual()
              .start(
                  () -> {
                    try (var socket = plain.accept()) {
                      socket.getOutputStream().write("HTTP/1.1 400 \r\n\r\n".getBytes(US_ASCII));
                    } catch (IOException e) {
                      throw new UncheckedIOException(e);
                    }
                  });
      assertEquals(TLS_FAILED, failure(at("https://localhost:" + plain.getLocalPort())));
      answering.join();
    }
  }

  @Test
  void waitsNoLongerThanItsPatience() {
    server.script(request -> Reply.of("{}").after(Duration.ofSeconds(5)));
    assertEquals(NO_ANSWER, failure(server.model().withPatience(Duration.ofMillis(200))));
    assertEquals(1, server.requests().size());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 429, 502, 503, 504})
  void asksABusyServerThreeTimes(int status) {
    server.script(
        request ->
            server.requests().size() < 3 ? Reply.status(status, "") : Reply.of("{\"ok\": 3}"));
    assertEquals(3, ask(server.model()).get("ok").asInt());
  }

  @Test
  void saysThatALostConnectionGaveNoAnswer() {
    server.script(request -> Reply.status(0, ""));
    assertEquals(NO_ANSWER, failure(server.model()));
    assertEquals(3, server.requests().size());
  }

  @Test
  void pausesAsLongAsTheServerAsks() {
    server.script(
        request ->
            server.requests().size() < 2
                ? Reply.status(429, "").header("Retry-After", "1")
                : Reply.of("{}"));
    var start = System.nanoTime();
    ask(server.model().withPatience(Duration.ofSeconds(12)));
    assertTrue(Duration.ofNanos(System.nanoTime() - start).toMillis() >= 1000);
  }

  @Test
  void waitsWhileTheServerLoadsTheModel() throws InterruptedException {
    server.script(request -> Reply.status(503, LOADING));
    var model = server.model();
    var asking = Thread.ofVirtual().start(() -> ask(model));
    for (int i = 0; i < 100 && server.requests().size() < 5; i++) {
      Thread.sleep(20);
    }
    assertTrue(model.isLoading());
    server.script(request -> Reply.of("{\"ok\": 3}"));
    asking.join();
    assertTrue(server.requests().size() > 5);
    assertFalse(model.isLoading());
  }

  @Test
  void saysThatTheModelIsStillLoading() {
    server.script(request -> Reply.status(503, LOADING));
    var model = server.model().withPatience(Duration.ofMillis(300));
    assertEquals(LanguageModelFailure.LOADING, failure(model));
    assertFalse(model.isLoading());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "400 | {\"error\":\"This model knows no response_format json_schema\"}",
        "422 | {\"detail\":[{\"loc\":[\"body\",\"response_format\",\"type\"],\"msg\":\"should be 'text' or 'json_object'\"}]}",
        "500 | Internal Server Error",
        "501 | {}",
      })
  void asksForAnyObjectWhereTheServerKnowsNoSchemas(int status, String body) {
    server.script(
        request ->
            request.schemaName().isEmpty() ? Reply.of("{\"ok\": 4}") : Reply.status(status, body));
    var model = server.model();
    assertEquals(4, ask(model).get("ok").asInt());
    assertEquals(4, ask(model).get("ok").asInt());

    assertEquals(3, server.requests().size(), "the second time without the schema at once");
    var last = server.requests().getLast();
    assertEquals("{\"type\":\"json_object\"}", last.body().get("response_format").toString());
    assertTrue(last.instructions().endsWith(SCHEMA.toString()));
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 422})
  void leavesOutATemperatureThatTheModelRefuses(int status) {
    server.script(
        request ->
            request.body().has("temperature")
                ? Reply.status(
                    status, "{\"error\":{\"message\":\"'temperature' does not support 0\"}}")
                : Reply.of("{\"ok\": 5}"));
    var model = server.model();
    assertEquals(5, ask(model).get("ok").asInt());
    assertEquals(5, ask(model).get("ok").asInt());

    assertEquals(3, server.requests().size());
    assertEquals("groups", server.requests().getLast().schemaName());
  }

  @Test
  void leavesOutBothWhereTheServerRefusesBoth() {
    server.script(
        request ->
            request.body().has("temperature")
                ? Reply.status(400, "{\"error\":\"temperature\"}")
                : request.schemaName().isEmpty()
                    ? Reply.of("{\"ok\": 6}")
                    : Reply.status(500, "{}"));
    assertEquals(6, ask(server.model()).get("ok").asInt());
  }

  @Test
  void eachRunAsksForTheSchemaAgain() {
    server.script(
        request ->
            server.requests().size() == 1
                ? Reply.status(400, "{\"error\":\"json_schema\"}")
                : Reply.of("{}"));
    var models = server.models();
    ask(models.current().orElseThrow());
    ask(models.current().orElseThrow());
    assertEquals(
        List.of("groups", "", "groups"),
        server.requests().stream().map(FakeLanguageModel.Request::schemaName).toList());
  }

  @Test
  void asksTwoAtOnce() throws InterruptedException {
    var now = new AtomicInteger();
    var most = new AtomicInteger();
    server.script(
        request -> {
          most.accumulateAndGet(now.incrementAndGet(), Math::max);
          pause(Duration.ofMillis(100));
          now.decrementAndGet();
          return Reply.of("{}");
        });
    try (var threads = Executors.newCachedThreadPool()) {
      IntStream.range(0, 5).forEach(i -> threads.execute(() -> ask(server.model())));
    }
    assertEquals(5, server.requests().size());
    assertEquals(2, most.get());
  }

  @Test
  void anInterruptEndsIt() throws InterruptedException {
    server.script(request -> Reply.of("{}").after(Duration.ofSeconds(30)));
    var ended = new boolean[1];
    var thread =
        new Thread(
            () -> {
              assertEquals(NO_ANSWER, failure(server.model().withPatience(Duration.ofMinutes(1))));
              ended[0] = Thread.currentThread().isInterrupted();
            });
    thread.start();
    while (server.requests().isEmpty()) {
      Thread.sleep(10);
    }
    thread.interrupt();
    thread.join(2000);
    assertTrue(ended[0]);
  }

  @ParameterizedTest
  @ValueSource(strings = {"key with\nbreaks", "schlüssel"})
  void aKeyThatIsNoHeaderIsRefusedWithoutItsWords(String key) {
    var failure = assertThrows(LanguageModelException.class, () -> ask(server.model(key)));
    assertEquals(KEY_REFUSED, failure.failure());
    assertEquals("The language model failed: key-refused", failure.getMessage());
    assertNull(failure.getCause());
  }

  @Test
  void whatWasAskedAndAnsweredIsInNoException() {
    server.script(request -> Reply.status(500, "Maren decides nothing"));
    var failure = assertThrows(LanguageModelException.class, () -> ask(server.model()));
    assertEquals(REFUSED, failure.failure());
    assertFalse(failure.toString().contains("Maren"));
    assertNull(failure.getCause());
  }

  private LanguageModel at(String url) {
    return new LanguageModel(
        Address.of(url, "m").orElseThrow(), Optional.empty(), Duration.ofSeconds(3));
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode ask(LanguageModel model) {
    return model.ask("Group.", WORDS, "groups", SCHEMA);
  }

  private static LanguageModelFailure failure(LanguageModel model) {
    return assertThrows(LanguageModelException.class, () -> ask(model)).failure();
  }
}
