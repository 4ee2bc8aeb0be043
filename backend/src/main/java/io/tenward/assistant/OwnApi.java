package io.tenward.assistant;

import io.quarkus.vertx.http.HttpServer;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Calls this server's API as any tool does, over its own port. Scopes, validation and what an
 * answer leaves out then hold for an assistant without a second implementation.
 */
@ApplicationScoped
class OwnApi {
  private static final int PATIENCE_MS = 60_000;
  private static final int AT_ONCE = 8;

  record Answer(int status, String body) {}

  private final boolean https;
  private final String host;
  private final HttpClient client;

  @Inject HttpServer server;

  OwnApi(
      Vertx vertx,
      @ConfigProperty(name = "quarkus.http.host") String host,
      @ConfigProperty(name = "tenward.tls.certificate") Optional<String> certificate) {
    this.https = certificate.isPresent();
    this.host = host.equals("0.0.0.0") ? "127.0.0.1" : host;
    // This process holds the port itself, and its certificate names the public host and may be
    // renewed at any time: there is nobody else to tell it from.
    client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setMaxPoolSize(AT_ONCE)
                .setSsl(https)
                .setTrustAll(https)
                .setVerifyHost(false));
  }

  @PreDestroy
  void close() {
    client.close();
  }

  /**
   * @param uri path and query
   * @param authority the Host header of the assistant's request
   */
  Future<Answer> call(
      HttpMethod method, String uri, String authority, String token, @Nullable String body) {
    var options =
        new RequestOptions()
            .setMethod(method)
            .setHost(host)
            .setPort(https ? server.getSecurePort() : server.getPort())
            .setURI(uri)
            .setTimeout(PATIENCE_MS)
            .putHeader("Host", authority)
            .putHeader("Accept", "application/json")
            .putHeader("Authorization", "Bearer " + token);
    if (method != HttpMethod.GET) {
      // An assistant acts on what it has just read, and each of its tools adds or completes.
      options.putHeader("If-Match", "*");
    }
    if (body != null) {
      options.putHeader("Content-Type", "application/json");
    }
    return client
        .request(options)
        .compose(request -> body == null ? request.send() : request.send(Buffer.buffer(body)))
        .compose(OwnApi::answer);
  }

  private static Future<Answer> answer(HttpClientResponse response) {
    return response.body().map(body -> new Answer(response.statusCode(), body.toString()));
  }
}
