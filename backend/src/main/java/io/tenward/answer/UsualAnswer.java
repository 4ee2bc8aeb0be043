package io.tenward.answer;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.vertx.core.buffer.Buffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sealed answer as browsers write it: five fields of the right length, once each, in any order,
 * without blanks. Reading 22 kB of letters as JSON text, and that text as bytes, would take longer
 * than all that is done with them.
 */
record UsualAnswer(UUID surveyId, UUID groupId, byte[] token, byte[] signature, byte[] box) {
  private static final Map<String, Integer> LETTERS =
      Map.of("surveyId", 36, "groupId", 36, "token", 43, "signature", 342, "box", 22_395);

  /**
   * Length of every such body: braces, commas, and of each field its name, value and five signs.
   */
  static final int BYTES =
      LETTERS.entrySet().stream()
              .mapToInt(field -> field.getKey().length() + field.getValue() + 5)
              .sum()
          + LETTERS.size()
          + 1;

  /** Empty for everything else, which may still be a good answer. */
  static Optional<UsualAnswer> read(@Nullable Buffer body) {
    return body == null || body.length() != BYTES
        ? Optional.empty()
        : Optional.ofNullable(read(body.getBytes()));
  }

  private static @Nullable UsualAnswer read(byte[] body) {
    var fields = new HashMap<String, byte[]>();
    int at = 0;
    while (at < body.length - 1) {
      if (body[at] != (at == 0 ? '{' : ',') || body[at + 1] != '"') {
        return null;
      }
      int name = at + 2;
      int end = name;
      while (end < body.length && body[end] != '"') {
        end++;
      }
      var field = new String(body, name, end - name, ISO_8859_1);
      int value = end + 3;
      int after = value + LETTERS.getOrDefault(field, body.length);
      if (after >= body.length
          || body[end + 1] != ':'
          || body[end + 2] != '"'
          || body[after] != '"'
          || fields.put(field, Arrays.copyOfRange(body, value, after)) != null) {
        return null;
      }
      at = after + 1;
    }
    return at == body.length - 1 && body[at] == '}' && fields.size() == LETTERS.size()
        ? of(fields)
        : null;
  }

  private static @Nullable UsualAnswer of(Map<String, byte[]> fields) {
    try {
      return new UsualAnswer(
          id(fields.get("surveyId")),
          id(fields.get("groupId")),
          bytes(fields.get("token"), 32),
          bytes(fields.get("signature"), 256),
          bytes(fields.get("box"), SealedBox.BYTES));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static UUID id(byte @Nullable [] letters) {
    var text = new String(letters, ISO_8859_1);
    var id = UUID.fromString(text);
    if (!id.toString().equals(text)) {
      throw new IllegalArgumentException("Not in lower case");
    }
    return id;
  }

  private static byte[] bytes(byte @Nullable [] letters, int length) {
    var bytes = Base64.getUrlDecoder().decode(letters);
    if (bytes.length != length) {
      throw new IllegalArgumentException("Of another length");
    }
    return bytes;
  }
}
