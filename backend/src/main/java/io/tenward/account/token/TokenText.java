package io.tenward.account.token;

import io.tenward.base.Hash;
import io.tenward.base.scope.Bearer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What a tool sends: {@code tnw_}, 30 characters of base 62 at random, and the CRC-32 of both in
 * six more, so that who scans for lost secrets can tell one from any other text. The database holds
 * its hash only.
 */
public record TokenText(String text) {
  private static final String PREFIX = Bearer.PREFIX;
  private static final String SIGNS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int RANDOM = 30;
  private static final int CHECK = 6;
  private static final Pattern SHAPE = Pattern.compile("tnw_[0-9A-Za-z]{36}");

  static TokenText draw(SecureRandom random) {
    var text = new StringBuilder(PREFIX);
    for (int i = 0; i < RANDOM; i++) {
      text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return new TokenText(text + check(text.toString()));
  }

  /** Reads a bearer token; empty where it cannot be one of ours. */
  public static Optional<TokenText> read(String text) {
    return SHAPE.matcher(text).matches()
            && check(text.substring(0, PREFIX.length() + RANDOM)).equals(text.substring(34))
        ? Optional.of(new TokenText(text))
        : Optional.empty();
  }

  private static String check(String of) {
    var crc = new CRC32();
    crc.update(of.getBytes(StandardCharsets.US_ASCII));
    var signs = new StringBuilder();
    for (long rest = crc.getValue(); signs.length() < CHECK; rest /= SIGNS.length()) {
      signs.insert(0, SIGNS.charAt((int) (rest % SIGNS.length())));
    }
    return signs.toString();
  }

  byte[] hash() {
    return Hash.of(text);
  }

  /** Returns the first characters, by which people recognise the token. */
  String start() {
    return text.substring(0, 8);
  }

  @Override
  public String toString() {
    return "TokenText";
  }
}
