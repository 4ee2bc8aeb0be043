package io.tenward.survey;

/**
 * Formats the first 80 bits of a hash in Crockford's base 32, so that people can compare check
 * codes aloud.
 */
public final class Fingerprint {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int LETTERS = 16;

  private Fingerprint() {}

  /**
   * @param hash 10 bytes or more
   * @return four groups of four, {@code 7Q4K M2ZD 9TXA C5HN}
   */
  public static String of(byte[] hash) {
    var text = new StringBuilder();
    for (int letter = 0; letter < LETTERS; letter++) {
      if (letter > 0 && letter % 4 == 0) {
        text.append(' ');
      }
      text.append(ALPHABET.charAt(fiveBits(hash, letter * 5)));
    }
    return text.toString();
  }

  private static int fiveBits(byte[] hash, int from) {
    int value = 0;
    for (int bit = from; bit < from + 5; bit++) {
      value = value << 1 | (hash[bit / 8] >> (7 - bit % 8) & 1);
    }
    return value;
  }
}
