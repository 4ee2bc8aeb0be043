package io.tenward.webhook;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.IntegrationEvent;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Cursor;
import io.tenward.base.http.Etag;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.WebhookFormat;
import io.tenward.contract.WebhookState;
import io.tenward.contract.WebhookView;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member's events are posted here. {@code version} is its ETag. */
@Entity
class Webhook extends PanacheEntityBase {
  /** Stands for an address that cannot be read any more, because the contract requires one. */
  static final String LOST = "https://address-lost.invalid";

  private static final Duration OLD_SECRET_SIGNS_FOR = Duration.ofHours(24);

  @Id UUID webhookId;
  UUID workspaceId;
  UUID memberId;

  /** It is encrypted, and so are the secrets: {@link WebhookCipher} reads them. */
  String url;

  @Enumerated(EnumType.STRING)
  WebhookFormat format;

  List<String> types;

  @Enumerated(EnumType.STRING)
  WebhookState state = WebhookState.ACTIVE;

  byte[] secret;
  Instant secretChangedAt;
  byte @Nullable [] oldSecret;
  @Nullable Instant oldSecretEndsAt;

  /** This is null where the lead paused the webhook themselves. */
  @Nullable Instant pausedAt;

  Instant createdAt;
  @Version long version;

  static Webhook make(
      Caller caller,
      String url,
      WebhookFormat format,
      List<IntegrationEvent.Type> types,
      WebhookSecret secret,
      WebhookCipher cipher,
      Instant now) {
    var webhook = new Webhook();
    webhook.webhookId = UUID.randomUUID();
    webhook.workspaceId = caller.workspaceId();
    webhook.memberId = caller.memberId();
    webhook.url = cipher.encrypt(url);
    webhook.format = format;
    webhook.types = words(types);
    webhook.secret = cipher.encrypt(secret);
    webhook.secretChangedAt = now;
    webhook.createdAt = now;
    webhook.persist();
    return webhook;
  }

  /**
   * @throws ProblemException not-found unless it is one of the caller's own
   */
  static Webhook of(Caller caller, UUID webhookId) {
    return own(caller, Webhook.findById(webhookId));
  }

  /** Locks it: nobody else changes it until this transaction ends. */
  static Webhook toChange(Caller caller, UUID webhookId) {
    return own(caller, Webhook.findById(webhookId, LockModeType.PESSIMISTIC_WRITE));
  }

  private static Webhook own(Caller caller, @Nullable Webhook webhook) {
    if (webhook == null || !webhook.memberId.equals(caller.memberId())) {
      throw ProblemException.notFound("This webhook does not exist or is not yours");
    }
    return webhook;
  }

  /** Lists the oldest first. */
  static Page<WebhookView> list(Caller caller, WebhookCipher cipher, Paging paging) {
    var after = paging.after().orElse(Cursor.EARLIEST);
    var rows =
        Webhook.<Webhook>find(
                """
                memberId = ?1 and (createdAt > ?2 or createdAt = ?2 and webhookId > ?3)
                order by createdAt, webhookId
                """,
                caller.memberId(),
                Paging.time(after),
                after.id())
            .page(0, paging.rows())
            .list();
    return Page.of(
        rows,
        paging,
        w -> new Cursor(w.createdAt.toString(), w.webhookId),
        w -> w.view(cipher, null));
  }

  /** Returns a placeholder if the key is gone, or the folder of keys is out of reach. */
  static String readable(WebhookCipher cipher, String url) {
    try {
      return cipher.url(url).orElse(LOST);
    } catch (ProblemException e) {
      return LOST;
    }
  }

  void change(
      WebhookCipher cipher,
      String newUrl,
      WebhookFormat newFormat,
      List<IntegrationEvent.Type> newTypes,
      WebhookState now) {
    if (!newUrl.equals(readable(cipher, url))) {
      url = cipher.encrypt(newUrl);
    }
    format = newFormat;
    types = words(newTypes);
    state = now;
    pausedAt = now == WebhookState.PAUSED ? pausedAt : null;
  }

  /**
   * Changes the secret. The old one signs as well for a while, so that a receiver can take its
   * time.
   */
  WebhookSecret changeSecret(WebhookCipher cipher, SecureRandom random, Instant now) {
    var fresh = WebhookSecret.draw(random);
    oldSecret = secret;
    oldSecretEndsAt = now.plus(OLD_SECRET_SIGNS_FOR);
    secret = cipher.encrypt(fresh);
    secretChangedAt = now;
    return fresh;
  }

  /**
   * @param shown only in the answer that made it
   */
  WebhookView view(WebhookCipher cipher, @Nullable WebhookSecret shown) {
    var readable = readable(cipher, url);
    return new WebhookView(
        webhookId,
        readable,
        format,
        types.stream().map(IntegrationEvent.Type::of).toList(),
        state,
        createdAt,
        secretChangedAt,
        oldSecretEndsAt,
        pausedAt,
        readable.equals(LOST) ? true : null,
        shown == null ? null : shown.text(),
        Etag.of(version));
  }

  private static List<String> words(List<IntegrationEvent.Type> types) {
    return types.stream().map(IntegrationEvent.Type::word).toList();
  }
}
