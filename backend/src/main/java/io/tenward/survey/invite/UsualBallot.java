package io.tenward.survey.invite;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.tenward.base.json.Json;
import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request for a blind signature as clients write it: four texts of the right length and letters.
 */
record UsualBallot(InviteSecret link, byte[] blinded) {
  private static final Set<String> FIELDS =
      Set.of("surveyId", "inviteId", "secret", "blindedMessage");

  /** Blanks and all; whatever is longer is read by others. */
  private static final int MOST_BYTES = 1_024;

  /** Empty for everything else, which may still be good. */
  static Optional<UsualBallot> read(@Nullable Buffer body) {
    if (body == null || body.length() > MOST_BYTES) {
      return Optional.empty();
    }
    // As it stands: of bytes, the parser would itself find out how they are encoded.
    try (var json = Json.MAPPER.createParser(body.toString(US_ASCII))) {
      var texts = texts(json);
      return texts.keySet().equals(FIELDS) ? Optional.of(of(texts)) : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      // Said by whoever reads it as a whole.
      return Optional.empty();
    }
  }

  /**
   * @return empty when it is anything but an object of texts
   */
  private static Map<String, String> texts(JsonParser json) throws IOException {
    var texts = new HashMap<String, String>();
    if (json.nextToken() != JsonToken.START_OBJECT) {
      return Map.of();
    }
    for (var name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      var text = json.nextTextValue();
      if (text == null) {
        return Map.of();
      }
      texts.put(name, text);
    }
    return json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null
        ? texts
        : Map.of();
  }

  private static UsualBallot of(Map<String, String> texts) {
    var secret = texts.getOrDefault("secret", "");
    bytes(secret, 32);
    return new UsualBallot(
        new InviteSecret(
            id(texts.getOrDefault("surveyId", "")), id(texts.getOrDefault("inviteId", "")), secret),
        bytes(texts.getOrDefault("blindedMessage", ""), 256));
  }

  private static UUID id(String text) {
    var id = UUID.fromString(text);
    if (!id.toString().equals(text)) {
      throw new IllegalArgumentException("Not in lower case");
    }
    return id;
  }

  private static byte[] bytes(String letters, int length) {
    var bytes = Base64.getUrlDecoder().decode(letters);
    if (bytes.length != length || letters.indexOf('=') >= 0) {
      throw new IllegalArgumentException("Of another length, or with padding");
    }
    return bytes;
  }
}
