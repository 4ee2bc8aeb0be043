package io.tenward.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A server on this computer that speaks the OpenAI protocol and answers as a script says. */
public final class FakeLanguageModel implements AutoCloseable {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private volatile Function<Request, Reply> script;

  public record Request(String path, @Nullable String authorization, JsonNode body) {
    /** Empty where the request asks for {@code json_object}. */
    public String schemaName() {
      return body.at("/response_format/json_schema/name").asText();
    }

    public String instructions() {
      return body.at("/messages/0/content").asText();
    }

    /** The user message, which is JSON. */
    public JsonNode content() {
      return json(body.at("/messages/1/content").asText());
    }
  }

  /**
   * @param status 0 loses the connection
   */
  public record Reply(int status, String body, Map<String, String> headers, Duration delay) {
    /** A completion with this content. */
    public static Reply of(String content) {
      var body = JSON.createObjectNode();
      var choice = body.putArray("choices").addObject().put("finish_reason", "stop");
      choice.putObject("message").put("role", "assistant").put("content", content);
      return new Reply(200, body.toString(), Map.of(), Duration.ZERO);
    }

    public static Reply status(int status, String body) {
      return new Reply(status, body, Map.of(), Duration.ZERO);
    }

    public Reply after(Duration pause) {
      return new Reply(status, body, headers, pause);
    }

    public Reply header(String name, String value) {
      return new Reply(status, body, Map.of(name, value), delay);
    }
  }

  public FakeLanguageModel(Function<Request, Reply> script) {
    this.script = script;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Answers every request with this content. */
  public static FakeLanguageModel saying(String content) {
    return new FakeLanguageModel(request -> Reply.of(content));
  }

  public void script(Function<Request, Reply> next) {
    script = next;
  }

  public List<Request> requests() {
    return List.copyOf(requests);
  }

  public String host() {
    return "localhost:" + server.getAddress().getPort();
  }

  /** Returns the value for TENWARD_LLM_URL. */
  public String url() {
    return "http://" + host() + "/v1";
  }

  /** A model that waits 3 seconds at most, and 25 and 100 ms before it asks again. */
  public LanguageModel model() {
    return model("a-key");
  }

  public LanguageModel model(String key) {
    return new LanguageModel(
        LanguageModel.Address.of(url(), "some-model:8b").orElseThrow(),
        Optional.of(key),
        Duration.ofSeconds(3));
  }

  /** The settings of a server that has this model. */
  public LanguageModels models() {
    return models(
        Map.of(
            "tenward.llm.url", url(),
            "tenward.llm.model", "some-model:8b",
            "tenward.llm.key", "a-key",
            "tenward.llm.patience", "PT3S"));
  }

  public static LanguageModels models(Map<String, String> settings) {
    return new LanguageModels(new SmallRyeConfigBuilder().withDefaultValues(settings).build());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var request =
          new Request(
              exchange.getRequestURI().getPath(),
              exchange.getRequestHeaders().getFirst("Authorization"),
              JSON.readTree(exchange.getRequestBody()));
      requests.add(request);
      var reply = script.apply(request);
      Thread.sleep(reply.delay());
      if (reply.status() == 0) {
        return;
      }
      var body = reply.body().getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      reply.headers().forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
      exchange.getResponseBody().write(body);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
