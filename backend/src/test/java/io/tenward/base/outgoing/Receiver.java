package io.tenward.base.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.tenward.base.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** A server that takes what is sent to it, at an address that the tests allow. */
public final class Receiver implements AutoCloseable {
  public record Received(HttpHeaders headers, String body) {
    public String id() {
      return headers.firstValue("webhook-id").orElseThrow();
    }

    public String type() {
      try {
        return Json.MAPPER.readTree(body).path("type").asText();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Answers a request, {@code exchange -> exchange.sendResponseHeaders(204, -1)}. */
  public interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  public final List<Received> received = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile Answer answer = status(204);

  public Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress("127.0.0.3", 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", this::take);
    server.start();
  }

  private void take(HttpExchange exchange) throws IOException {
    var headers = HttpHeaders.of(exchange.getRequestHeaders(), (name, value) -> true);
    received.add(
        new Received(headers, new String(exchange.getRequestBody().readAllBytes(), UTF_8)));
    answer.to(exchange);
  }

  public static Answer status(int status) {
    return exchange -> {
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
    };
  }

  public void answers(Answer how) {
    answer = how;
  }

  public String url() {
    return "http://127.0.0.3:" + server.getAddress().getPort() + "/tenward";
  }

  public List<String> types() {
    return received.stream().map(Received::type).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
