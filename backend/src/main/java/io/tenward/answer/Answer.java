package io.tenward.answer;

import java.util.Base64;
import java.util.UUID;

/**
 * A sealed answer on its way in. Byte strings are base64url without padding.
 *
 * @param groupId the launch group whose key signed the token
 * @param token 32 bytes
 * @param signature 256 bytes
 * @param box 16,796 bytes; of another length it is answered with bad-size
 */
record Answer(UUID surveyId, UUID groupId, String token, String signature, String box) {
  /** Length of {@link SealedBox#BYTES} bytes in base64url. */
  private static final int BOX_LETTERS = 22_395;

  byte[] tokenBytes() {
    return Base64.getUrlDecoder().decode(token);
  }

  byte[] signatureBytes() {
    return Base64.getUrlDecoder().decode(signature);
  }

  boolean hasTheOneSize() {
    return box.length() == BOX_LETTERS;
  }

  byte[] boxBytes() {
    return Base64.getUrlDecoder().decode(box);
  }
}
