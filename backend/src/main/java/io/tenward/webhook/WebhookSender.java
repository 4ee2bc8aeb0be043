package io.tenward.webhook;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import io.netty.channel.ConnectTimeoutException;
import io.tenward.base.json.Json;
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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

  /**
   * An event as one sentence and a link, for Slack (mrkdwn) or Teams (an Adaptive Card). It may say
   * the title of the survey, which the lead wrote; nothing that anybody answered.
   */
  static final class ChatMessage {
    /** By language: the sentence of each type, and what the link is called. */
    private static final Map<String, Map<String, String>> SENTENCES = read();

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Pattern MARKDOWN = Pattern.compile("[\\\\*_\\[\\]`~#]");

    private ChatMessage() {}

    /** What is posted, in the webhook's format. */
    static String body(Claimed claimed) {
      return switch (claimed.format()) {
        case "slack" -> slack(claimed);
        case "teams" -> teams(claimed);
        default -> claimed.event().json();
      };
    }

    private static String slack(Claimed claimed) {
      UnaryOperator<String> escape =
          text -> text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
      var text = sentence(claimed, title -> "*" + escape.apply(title) + "*");
      var link = claimed.event().data().path("link").asText();
      return json(Map.of("text", text + " <" + link + "|" + say(claimed, "open") + ">"));
    }

    private static String teams(Claimed claimed) {
      var text =
          sentence(claimed, title -> "**" + MARKDOWN.matcher(title).replaceAll("\\\\$0") + "**");
      var link = claimed.event().data().path("link").asText();
      var card =
          Map.of(
              "type",
              "AdaptiveCard",
              "version",
              "1.4",
              "body",
              List.of(Map.of("type", "TextBlock", "text", text, "wrap", true)),
              "actions",
              List.of(
                  Map.of("type", "Action.OpenUrl", "title", say(claimed, "open"), "url", link)));
      var attachment =
          Map.of("contentType", "application/vnd.microsoft.card.adaptive", "content", card);
      return json(Map.of("type", "message", "attachments", List.of(attachment)));
    }

    private static String sentence(Claimed claimed, UnaryOperator<String> mark) {
      var data = claimed.event().data();
      var title = claimed.title() == null ? say(claimed, "untitled") : claimed.title();
      return PLACE
          .matcher(say(claimed, claimed.event().type().word()))
          .replaceAll(
              place ->
                  Matcher.quoteReplacement(
                      place.group(1).equals("title")
                          ? mark.apply(title)
                          : data.path(place.group(1)).asText()));
    }

    private static String say(Claimed claimed, String key) {
      var sentences = Objects.requireNonNull(SENTENCES.get(claimed.language()));
      return Objects.requireNonNull(sentences.get(key), key);
    }

    private static String json(Object body) {
      try {
        return Json.MAPPER.writeValueAsString(body);
      } catch (JsonProcessingException e) {
        throw new IllegalStateException(e);
      }
    }

    private static Map<String, Map<String, String>> read() {
      try (var file = ChatMessage.class.getResourceAsStream("chat.json")) {
        return Json.MAPPER.readValue(Objects.requireNonNull(file), new TypeReference<>() {});
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
