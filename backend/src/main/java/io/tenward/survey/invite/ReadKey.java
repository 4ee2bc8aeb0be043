package io.tenward.survey.invite;

import io.tenward.base.Hash;
import java.util.Base64;
import java.util.UUID;

/**
 * The part of a link that is the same in every link of a survey.
 *
 * @param readKey 16 bytes in base64url
 */
public record ReadKey(UUID surveyId, String readKey) {
  static final String BYTES = "[A-Za-z0-9_-]{22}";

  byte[] hash() {
    return hash(readKey);
  }

  static byte[] hash(String readKey) {
    return Hash.of(Base64.getUrlDecoder().decode(readKey));
  }
}
