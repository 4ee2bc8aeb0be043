package io.tenward.webhook;

import io.tenward.base.TextCipher;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Encrypts addresses and secrets of webhooks, because whoever has them can post to a channel or
 * speak as this server. Rows from before 0.3.0 are plain until {@link #encryptOld} has seen them.
 */
@Singleton
class WebhookCipher {
  private static final String PREFIX = "encrypted:";

  private record Row(UUID webhookId, String url, byte[] secret, byte @Nullable [] oldSecret) {}

  @Inject TextCipher cipher;
  @Inject Database database;

  /**
   * @throws ProblemException unavailable while the key is out of reach, also below
   */
  String encrypt(String url) {
    return PREFIX + Base64.getEncoder().encodeToString(cipher.encrypt(url));
  }

  /** Returns nothing where another key encrypted it, as after a restore without keys. */
  Optional<String> url(String stored) {
    return stored.startsWith(PREFIX)
        ? cipher.decrypt(Base64.getDecoder().decode(stored.substring(PREFIX.length())))
        : Optional.of(stored);
  }

  byte[] encrypt(WebhookSecret secret) {
    return cipher.encrypt(secret.text());
  }

  Optional<WebhookSecret> secret(byte[] stored) {
    return isPlain(stored)
        ? Optional.of(new WebhookSecret(stored))
        : cipher.decrypt(stored).map(WebhookSecret::of);
  }

  /** An encrypted one has a nonce and a tag as well. */
  private static boolean isPlain(byte[] secret) {
    return secret.length == WebhookSecret.BYTES;
  }

  /** Does nothing once all rows are encrypted. */
  void encryptOld() {
    var old =
        database.list(
            """
            select webhook_id, url, secret, old_secret from webhook
            where url not like ? or length(secret) = ? or length(old_secret) = ?
            """,
            row ->
                new Row(
                    row.getObject(1, UUID.class),
                    row.getString(2),
                    row.getBytes(3),
                    row.getBytes(4)),
            PREFIX + "%",
            WebhookSecret.BYTES,
            WebhookSecret.BYTES);
    for (var row : old) {
      // Whatever changed meanwhile is encrypted already, or the next round sees it.
      database.update(
          """
          update webhook set url = ?, secret = ?, old_secret = ?
          where webhook_id = ? and url = ? and secret = ? and old_secret is not distinct from ?
          """,
          row.url().startsWith(PREFIX) ? row.url() : encrypt(row.url()),
          encrypted(row.secret()),
          row.oldSecret() == null ? null : encrypted(row.oldSecret()),
          row.webhookId(),
          row.url(),
          row.secret(),
          row.oldSecret());
    }
  }

  private byte[] encrypted(byte[] secret) {
    return isPlain(secret) ? encrypt(new WebhookSecret(secret)) : secret;
  }
}
