package io.tenward.webhook;

import static java.time.format.DateTimeFormatter.RFC_1123_DATE_TIME;

import io.tenward.base.outgoing.OutgoingClient;
import io.tenward.webhook.Deliveries.Attempt;
import io.tenward.webhook.Deliveries.Claimed;
import io.vertx.core.http.HttpMethod;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Posts to a webhook. Nothing of an answer but its status and Retry-After is read. */
@Singleton
class WebhookSender {
  @Inject OutgoingClient client;
  @Inject WebhookCipher cipher;
  @Inject Clock clock;

  /** Returns nothing if the key of address and secret is gone. */
  Optional<Attempt> send(Claimed claimed) {
    return cipher.url(claimed.url()).map(url -> send(claimed, url));
  }

  private Attempt send(Claimed claimed, String url) {
    var body = ChatMessage.body(claimed);
    var seconds = clock.instant().getEpochSecond();
    var id = claimed.event().id().toString();
    var signatures =
        claimed.secrets().stream()
            .flatMap(stored -> cipher.secret(stored).stream())
            .map(secret -> secret.sign(id, seconds, body))
            .collect(Collectors.joining(" "));
    var headers =
        Map.of(
            "content-type",
            "application/json",
            "webhook-id",
            id,
            "webhook-timestamp",
            Long.toString(seconds),
            "webhook-signature",
            signatures);
    var outcome = client.send(HttpMethod.POST, url, headers, body, 0);
    return new Attempt(
        outcome.status(),
        outcome.failure(),
        retryAfter(outcome.headers().get("retry-after")),
        outcome.millis());
  }

  /** Parses Retry-After (RFC 9110, 10.2.3), which is in seconds or a time. */
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
}
