package io.tenward.webhook;

import io.tenward.base.Hash;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Holds the key that signs what a webhook is sent (Standard Webhooks 1.0, symmetric signatures).
 */
record WebhookSecret(byte[] key) {
  static final int BYTES = 24;
  private static final String PREFIX = "whsec_";

  static WebhookSecret draw(SecureRandom random) {
    var key = new byte[BYTES];
    random.nextBytes(key);
    return new WebhookSecret(key);
  }

  static WebhookSecret of(String text) {
    return new WebhookSecret(Base64.getDecoder().decode(text.substring(PREFIX.length())));
  }

  /** Returns the secret in the form that receivers configure. */
  String text() {
    return PREFIX + Base64.getEncoder().encodeToString(key);
  }

  /**
   * @param timestamp seconds since 1970
   * @return one signature for the header {@code webhook-signature}
   */
  String sign(String id, long timestamp, String body) {
    var signed = Hash.hmac(key, id + "." + timestamp + "." + body);
    return "v1," + Base64.getEncoder().encodeToString(signed);
  }

  @Override
  public String toString() {
    return "WebhookSecret";
  }
}
