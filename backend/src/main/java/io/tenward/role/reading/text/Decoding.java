package io.tenward.role.reading.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Bytes that may be text. */
public final class Decoding {
  /** Browsers read ISO-8859-1 as this (WHATWG Encoding). */
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Browsers read these names as other encodings (WHATWG Encoding), which old pages rely on. */
  private static final Map<String, String> MEANT =
      Map.of(
          "iso-8859-1", "windows-1252",
          "us-ascii", "windows-1252",
          "iso-8859-9", "windows-1254",
          "shift_jis", "windows-31j",
          "gb2312", "gb18030");

  /** Finds the declared encoding of a page or an XML document. */
  private static final Pattern DECLARED =
      Pattern.compile(
          "<meta\\b[^>]*\\bcharset\\s*=\\s*[\"']?\\s*([\\w.:-]+)"
              + "|^\\s*<\\?xml\\b[^>]*\\bencoding\\s*=\\s*[\"']([\\w.:-]+)",
          Pattern.CASE_INSENSITIVE);

  /** Browsers look for the declaration in this many bytes. */
  private static final int HEAD = 1_024;

  /** One control character in so many is a text that was damaged; more are no text. */
  private static final int RARE = 100;

  /**
   * These control characters occur in text; slides end a line inside a paragraph with one of them.
   */
  private static final String BREAKS = "\t\n\u000b\f\r\u0085";

  private Decoding() {}

  /**
   * Decodes UTF-8, UTF-16, or else the declared encoding, or else Windows-1252.
   *
   * @throws RefusedException when it is no text
   */
  public static String text(byte[] bytes) throws RefusedException {
    var text = decoded(bytes);
    long control =
        text.chars().filter(c -> Character.isISOControl(c) && BREAKS.indexOf(c) < 0).count();
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
      return new String(bytes, declared(bytes));
    }
  }

  private static Charset declared(byte[] bytes) {
    var head = new String(bytes, 0, Math.min(bytes.length, HEAD), ISO_8859_1);
    var found = DECLARED.matcher(head);
    if (!found.find()) {
      return WINDOWS;
    }
    var name = found.group(1) == null ? found.group(2) : found.group(1);
    try {
      var charset = Charset.forName(MEANT.getOrDefault(name.toLowerCase(Locale.ROOT), name));
      // Whoever could read the declaration knows that it is none of these.
      return charset.name().startsWith("UTF-") ? WINDOWS : charset;
    } catch (IllegalArgumentException e) {
      return WINDOWS;
    }
  }

  private static boolean begins(byte[] bytes, int first, int second) {
    return bytes.length > 1 && (bytes[0] & 0xff) == first && (bytes[1] & 0xff) == second;
  }

  /** Tells whether most of every second byte is zero, as in UTF-16 without a byte order mark. */
  private static boolean zeroes(byte[] bytes, int from) {
    int zeroes = 0;
    int looked = Math.min(bytes.length, 1_000) & ~1;
    for (int i = from; i < looked; i += 2) {
      zeroes += bytes[i] == 0 && bytes[i ^ 1] != 0 ? 1 : 0;
    }
    return looked > 3 && zeroes * 4 > looked / 2 * 3;
  }
}
