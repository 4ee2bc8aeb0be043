package io.tenward.account.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based one-time passwords (RFC 6238) as apps expect them: SHA-1, six digits, 30 seconds. */
final class Totp {
  private static final String SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  private static final int SECONDS = 30;
  static final int DIGITS = 6;
  static final long NONE = -1;

  private Totp() {}

  /** The time step that a code is of, or {@code NONE}; clocks may differ by one. */
  static long step(String secret, String code, Instant now) {
    var key = base32(secret);
    long current = now.getEpochSecond() / SECONDS;
    return LongStream.rangeClosed(current - 1, current + 1)
        .filter(
            step -> MessageDigest.isEqual(code(key, step).getBytes(UTF_8), code.getBytes(UTF_8)))
        .max()
        .orElse(NONE);
  }

  static String code(byte[] key, long step) {
    try {
      var mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      // The dynamic truncation of RFC 4226, 5.3.
      int truncated = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fffffff;
      return String.format(Locale.ROOT, "%06d", truncated % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** RFC 4648, of eight signs for each five bytes. */
  static byte[] base32(String text) {
    var bytes = ByteBuffer.allocate(text.length() * 5 / 8);
    long bits = 0;
    for (int i = 0; i < text.length(); i++) {
      bits = bits << 5 | SIGNS.indexOf(text.charAt(i));
      if (i % 8 == 7) {
        for (int shift = 32; shift >= 0; shift -= 8) {
          bytes.put((byte) (bits >> shift));
        }
        bits = 0;
      }
    }
    return bytes.array();
  }
}
