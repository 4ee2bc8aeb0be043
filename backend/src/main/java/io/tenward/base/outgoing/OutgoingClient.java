package io.tenward.base.outgoing;

import io.netty.channel.ConnectTimeoutException;
import io.tenward.base.text.KebabEnum;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Sends a request to an address that a member entered. Vert.x and not the JDK's client, which looks
 * a name up for itself: here the connection goes to the very address that was checked (DNS
 * rebinding). No redirect is followed.
 */
@Singleton
public class OutgoingClient {
  /** Why a request was not answered with 2xx: the contract's DeliveryFailure, and too large. */
  public enum Failure implements KebabEnum {
    REFUSED,
    NO_ANSWER,
    UNREACHABLE,
    UNKNOWN_HOST,
    CONNECTION_REFUSED,
    TLS_FAILED,
    TOO_LARGE
  }

  /**
   * Describes how a request ended.
   *
   * @param status null where nothing was answered
   * @param failure null where the answer is 2xx
   */
  public record Outcome(
      @Nullable Integer status,
      @Nullable Failure failure,
      MultiMap headers,
      byte[] body,
      int millis) {}

  private record Answer(int status, MultiMap headers, byte[] body) {}

  private static final class TooLarge extends IOException {}

  private final OutgoingTargets targets;
  private final HttpClient client;
  private final Duration patience;

  OutgoingClient(
      Vertx vertx,
      OutgoingTargets targets,
      @ConfigProperty(name = "tenward.outgoing-patience", defaultValue = "10S") Duration patience) {
    this.targets = targets;
    this.patience = patience;
    client =
        vertx.createHttpClient(
            new HttpClientOptions()
                .setKeepAlive(false)
                .setConnectTimeout((int) patience.toMillis())
                .setMaxPoolSize(200));
  }

  @PreDestroy
  void close() {
    client.close();
  }

  /**
   * @param body empty for none
   * @param most bytes of the answer's body to read; with 0 none is read
   */
  public Outcome send(
      HttpMethod method, String url, Map<String, String> headers, String body, int most) {
    var begun = System.nanoTime();
    Answer answer = null;
    Failure failure;
    var isHidden = false;
    try {
      var uri = URI.create(url);
      var address = targets.resolve(uri).orElse(null);
      isHidden = address == null || OutgoingTargets.isPrivate(address);
      if (address == null) {
        failure = Failure.UNREACHABLE;
      } else {
        answer = send(options(method, uri, address, headers), body, most);
        failure = answer.status() / 100 == 2 ? null : Failure.REFUSED;
      }
    } catch (TimeoutException e) {
      failure = Failure.NO_ANSWER;
    } catch (ExecutionException e) {
      failure = why(e.getCause());
    } catch (UnknownHostException e) {
      failure = Failure.UNKNOWN_HOST;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      failure = Failure.NO_ANSWER;
    } catch (RuntimeException e) {
      // An address that was stored before it was checked as it is now.
      failure = Failure.UNREACHABLE;
    }
    if (isHidden && answer == null && failure != Failure.TOO_LARGE) {
      // Reason and time would tell which hosts and ports there are, and which are allowed.
      return new Outcome(
          null, Failure.UNREACHABLE, MultiMap.caseInsensitiveMultiMap(), new byte[0], 0);
    }
    return new Outcome(
        answer == null ? null : answer.status(),
        failure,
        answer == null ? MultiMap.caseInsensitiveMultiMap() : answer.headers(),
        answer == null ? new byte[0] : answer.body(),
        (int) ((System.nanoTime() - begun) / 1_000_000));
  }

  static Failure why(@Nullable Throwable failure) {
    return switch (failure) {
      case ConnectTimeoutException e -> Failure.NO_ANSWER;
      case ConnectException e -> Failure.CONNECTION_REFUSED;
      case SSLException e -> Failure.TLS_FAILED;
      case TooLarge e -> Failure.TOO_LARGE;
      case null, default -> Failure.UNREACHABLE;
    };
  }

  private static RequestOptions options(
      HttpMethod method, URI uri, InetAddress address, Map<String, String> headers) {
    var https = uri.getScheme().equals("https");
    int port = OutgoingTargets.portOf(uri);
    var options =
        new RequestOptions()
            .setMethod(method)
            .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, port)))
            .setHost(OutgoingTargets.hostOf(uri))
            .setPort(port)
            .setSsl(https)
            .setURI(target(uri))
            .setFollowRedirects(false)
            // With the brackets of an IPv6 address.
            .putHeader("host", uri.getAuthority())
            .putHeader("user-agent", "Tenward");
    headers.forEach(options::putHeader);
    return options;
  }

  private Answer send(RequestOptions options, String body, int most)
      throws InterruptedException, ExecutionException, TimeoutException {
    var opened = client.request(options);
    Future<Answer> answered =
        opened.compose(
            request ->
                (body.isEmpty() ? request.send() : request.send(body))
                    .compose(
                        answer ->
                            read(request, answer, most)
                                .map(
                                    bytes ->
                                        new Answer(answer.statusCode(), answer.headers(), bytes)))
                    .onFailure(e -> request.reset()));
    try {
      return answered
          .toCompletionStage()
          .toCompletableFuture()
          .get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      opened.onSuccess(HttpClientRequest::reset);
      throw e;
    }
  }

  private static Future<byte[]> read(
      HttpClientRequest request, HttpClientResponse answer, int most) {
    if (most == 0 || answer.statusCode() / 100 != 2) {
      // However long the rest would be, nobody reads it; that it is cut off is no failure.
      answer.exceptionHandler(cutOff -> {});
      request.connection().close();
      return Future.succeededFuture(new byte[0]);
    }
    var body = Buffer.buffer();
    Promise<byte[]> whole = Promise.promise();
    answer.exceptionHandler(whole::tryFail);
    answer.endHandler(end -> whole.tryComplete(body.getBytes()));
    answer.handler(
        part -> {
          if (body.length() + part.length() > most) {
            whole.tryFail(new TooLarge());
          } else {
            body.appendBuffer(part);
          }
        });
    return whole.future();
  }

  private static String target(URI uri) {
    var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }
}
