package io.tenward.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key that signs what a webhook is sent (Standard Webhooks 1.0, symmetric signatures). */
record WebhookSecret(byte[] key) {
  private static final int BYTES = 24;

  static WebhookSecret draw(SecureRandom random) {
    var key = new byte[BYTES];
    random.nextBytes(key);
    return new WebhookSecret(key);
  }

  /** As receivers configure it. */
  String text() {
    return "whsec_" + Base64.getEncoder().encodeToString(key);
  }

  /**
   * @param timestamp seconds since 1970
   * @return one signature for the header {@code webhook-signature}
   */
  String sign(String id, long timestamp, String body) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      var signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(UTF_8));
      return "v1," + Base64.getEncoder().encodeToString(signed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public String toString() {
    return "WebhookSecret";
  }
}
