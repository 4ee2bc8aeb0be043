package io.tenward.role.reading;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** Bytes that may be text. */
final class Decoding {
  /** What browsers take ISO-8859-1 for (WHATWG Encoding). */
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** One control character in so many is a text that was damaged; more are no text. */
  private static final int RARE = 100;

  private Decoding() {}

  /**
   * UTF-8, UTF-16, or else Windows-1252.
   *
   * @throws RefusedException when it is no text
   */
  static String text(byte[] bytes) throws RefusedException {
    var text = decoded(bytes);
    long control =
        text.chars()
            .filter(c -> Character.isISOControl(c) && "\t\n\r\f\u0085".indexOf(c) < 0)
            .count();
    if (control * RARE > text.length()) {
      throw RefusedException.of(Refusal.UNREADABLE);
    }
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private static String decoded(byte[] bytes) {
    if (begins(bytes, 0xff, 0xfe) || zeroes(bytes, 1)) {
      return new String(bytes, UTF_16LE);
    }
    if (begins(bytes, 0xfe, 0xff) || zeroes(bytes, 0)) {
      return new String(bytes, UTF_16BE);
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      return new String(bytes, WINDOWS);
    }
  }

  private static boolean begins(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
  }

  /** Most of every second byte, as in UTF-16 without a byte order mark. */
  private static boolean zeroes(byte[] bytes, int from) {
    int zeroes = 0;
    int looked = Math.min(bytes.length, 1_000) & ~1;
    for (int i = from; i < looked; i += 2) {
      zeroes += bytes[i] == 0 && bytes[i ^ 1] != 0 ? 1 : 0;
    }
    return looked > 3 && zeroes * 4 > looked / 2 * 3;
  }
}
