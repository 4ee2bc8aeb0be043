package io.tenward.webhook;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import io.netty.channel.ConnectTimeoutException;
import io.tenward.webhook.Deliveries.Attempt;
import io.tenward.webhook.Deliveries.Claimed;
import io.tenward.webhook.Deliveries.Failure;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javax.net.ssl.SSLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Posts to a webhook. Vert.x and not the JDK's client, which looks a name up for itself: here the
 * connection goes to the very address that was checked (DNS rebinding). Nothing of an answer but
 * its status and Retry-After is read, and no redirect is followed.
 */
@Singleton
class WebhookSender {
  private final WebhookTargets targets;
  private final HttpClient client;
  private final Clock clock;
  private final Duration patience;

  WebhookSender(
      Vertx vertx,
      WebhookTargets targets,
      Clock clock,
      @ConfigProperty(name = "tenward.webhook-patience", defaultValue = "10S") Duration patience) {
    this.targets = targets;
    this.clock = clock;
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

  Attempt send(Claimed claimed) {
    var begun = System.nanoTime();
    Answer answer = null;
    Failure failure;
    try {
      var uri = URI.create(claimed.url());
      var address = targets.resolve(WebhookTargets.hostOf(uri)).orElse(null);
      if (address == null) {
        failure = Failure.PRIVATE_ADDRESS;
      } else {
        answer = post(claimed, uri, address);
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
    return new Attempt(
        answer == null ? null : answer.status(),
        failure,
        answer == null ? null : answer.retryAfter(),
        (int) ((System.nanoTime() - begun) / 1_000_000));
  }

  private static Failure why(@Nullable Throwable failure) {
    if (failure instanceof ConnectTimeoutException) {
      return Failure.NO_ANSWER;
    }
    if (failure instanceof ConnectException) {
      return Failure.CONNECTION_REFUSED;
    }
    return failure instanceof SSLException ? Failure.TLS_FAILED : Failure.UNREACHABLE;
  }

  private record Answer(int status, @Nullable Duration retryAfter) {}

  private Answer post(Claimed claimed, URI uri, InetAddress address)
      throws InterruptedException, ExecutionException, TimeoutException {
    var body = ChatMessage.body(claimed);
    var seconds = clock.instant().getEpochSecond();
    var id = claimed.event().id().toString();
    var signatures =
        claimed.secrets().stream()
            .map(secret -> secret.sign(id, seconds, body))
            .collect(Collectors.joining(" "));
    var https = uri.getScheme().equals("https");
    int port = uri.getPort() >= 0 ? uri.getPort() : https ? 443 : 80;
    var options =
        new RequestOptions()
            .setMethod(HttpMethod.POST)
            .setServer(SocketAddress.inetSocketAddress(new InetSocketAddress(address, port)))
            .setHost(WebhookTargets.hostOf(uri))
            .setPort(port)
            .setSsl(https)
            .setURI(target(uri))
            .setFollowRedirects(false)
            // With the brackets of an IPv6 address.
            .putHeader("host", uri.getAuthority())
            .putHeader("content-type", "application/json")
            .putHeader("user-agent", "Tenward")
            .putHeader("webhook-id", id)
            .putHeader("webhook-timestamp", Long.toString(seconds))
            .putHeader("webhook-signature", signatures);
    var opened = client.request(options);
    Future<Answer> answered =
        opened.compose(
            request ->
                request
                    .send(body)
                    .map(
                        answer -> {
                          // However long the rest would be, nobody reads it; that it is cut
                          // off is no failure.
                          answer.exceptionHandler(cutOff -> {});
                          request.connection().close();
                          return new Answer(
                              answer.statusCode(), retryAfter(answer.getHeader("retry-after")));
                        })
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

  /** RFC 9110, 10.2.3: in seconds, or until a time. */
  private @Nullable Duration retryAfter(@Nullable String header) {
    try {
      return header == null
          ? null
          : header.matches("\\d{1,9}")
              ? Duration.ofSeconds(Long.parseLong(header))
              : Duration.between(clock.instant(), RFC_1123_DATE_TIME.parse(header, Instant::from));
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static String target(URI uri) {
    var path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }
}
