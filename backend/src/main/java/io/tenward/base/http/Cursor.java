package io.tenward.base.http;

import io.tenward.base.problem.ProblemException;
import io.tenward.base.text.StorableText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;

/**
 * Marks the place of a row in a list: its sort key, and its id where keys are equal. Clients must
 * treat it as opaque.
 *
 * @param key at most 130 bytes of UTF-8, so that the cursor stays within the contract's 200 signs
 */
public record Cursor(String key, UUID id) {
  /** This cursor is before every row of a list by time, oldest first. */
  public static final Cursor EARLIEST = new Cursor(Instant.EPOCH.toString(), new UUID(0, 0));

  /** This cursor is before every row of a list by time, newest first. */
  public static final Cursor LATEST = new Cursor("9999-12-31T23:59:59Z", new UUID(-1, -1));

  private static final int ID_BYTES = 16;

  /** Encodes the id and then the key in base64url. */
  @Override
  public String toString() {
    var text = key.getBytes(StandardCharsets.UTF_8);
    var bytes = ByteBuffer.allocate(ID_BYTES + text.length);
    bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()).put(text);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
  }

  /**
   * Parses what {@link #toString} wrote.
   *
   * @throws ProblemException invalid-request if no list of ours gave it out
   */
  public static Cursor parse(String text) {
    try {
      var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
      if (bytes.remaining() < ID_BYTES) {
        throw bad();
      }
      var id = new UUID(bytes.getLong(), bytes.getLong());
      var key = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      var cursor = new Cursor(key, id);
      if (!StorableText.isStorable(key) || !cursor.toString().equals(text)) {
        throw bad();
      }
      return cursor;
    } catch (IllegalArgumentException | CharacterCodingException e) {
      throw bad();
    }
  }

  /** Makes the problem for lists whose keys have a format of their own, for example times. */
  public static ProblemException bad() {
    return ProblemException.invalid("This cursor does not come from this list")
        .field("cursor", "bad-format");
  }
}
