package io.tenward.webhook;

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

/** A tool that takes webhooks, at an address that the tests allow. */
final class Receiver implements AutoCloseable {
  record Received(HttpHeaders headers, String body) {
    String id() {
      return headers.firstValue("webhook-id").orElseThrow();
    }

    String type() {
      try {
        return Json.MAPPER.readTree(body).path("type").asText();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** How it answers, {@code exchange -> exchange.sendResponseHeaders(204, -1)}. */
  interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  final List<Received> received = new CopyOnWriteArrayList<>();
  private final HttpServer server;
  private volatile Answer answer = status(204);

  Receiver() {
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

  static Answer status(int status) {
    return exchange -> {
      exchange.sendResponseHeaders(status, -1);
      exchange.close();
    };
  }

  void answers(Answer how) {
    answer = how;
  }

  String url() {
    return "http://127.0.0.3:" + server.getAddress().getPort() + "/tenward";
  }

  List<String> types() {
    return received.stream().map(Received::type).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
