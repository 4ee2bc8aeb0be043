package io.tenward.account.member;

import io.tenward.base.Hash;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A one-time code that a person may have to type: Crockford's base 32, five bits a sign. The
 * database holds its hash only.
 */
public record Code(String text) {
  private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  /** 80 bits, short enough for a console. */
  public static final int TYPED = 16;

  /** 160 bits, for links. */
  public static final int LINKED = 32;

  public static Code draw(SecureRandom random, int signs) {
    var text = new StringBuilder(signs);
    for (int i = 0; i < signs; i++) {
      text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
    }
    return new Code(text.toString());
  }

  /**
   * Reads a code as people type it: in full width, too, without hyphens and blanks, and with
   * letters that look alike corrected.
   */
  public static Code read(String typed) {
    return new Code(
        Normalizer.normalize(typed, Normalizer.Form.NFKC)
            .replaceAll("[\\s-]", "")
            .toUpperCase(Locale.ROOT)
            .replace('O', '0')
            .replace('I', '1')
            .replace('L', '1'));
  }

  public byte[] hash() {
    return Hash.of(text);
  }

  /** Writes the code in groups of four, joined by hyphens. */
  public String grouped() {
    return text.replaceAll("(.{4})(?!$)", "$1-");
  }

  @Override
  public String toString() {
    return "Code";
  }
}
