package io.tenward.survey;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Derives what stands behind the {@code #} of a link, so that no link is stored anywhere. */
final class LinkKey {
  private static final String HMAC = "HmacSHA256";
  private static final int READ_KEY_BYTES = 16;
  private static final int MAIL_ID_BYTES = 16;

  private final SecretKeySpec key;

  LinkKey(byte[] key) {
    this.key = new SecretKeySpec(key, HMAC);
  }

  /** 32 bytes. */
  byte[] secret(UUID inviteId) {
    return hmac("invite" + inviteId);
  }

  /** 16 bytes; one per survey, opens what is published after close. */
  byte[] readKey() {
    return Arrays.copyOf(hmac("read"), READ_KEY_BYTES);
  }

  /** For the Message-ID of a letter: tells nobody which link is in it. */
  String mailId(UUID inviteId, String letter) {
    return HexFormat.of().formatHex(hmac("mail " + letter + inviteId), 0, MAIL_ID_BYTES);
  }

  private byte[] hmac(String text) {
    try {
      var mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
