package io.tenward.answer;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
record Answer(
    @NotNull UUID surveyId,
    @NotNull UUID groupId,
    @NotNull @Size(min = 43, max = 43) @Base64Url String token,
    @NotNull @Size(min = 342, max = 342) @Base64Url String signature,
    @NotNull @Size(min = 4, max = 30_000) @Base64Url String box) {
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
