package io.tenward.survey.invite;

import io.tenward.base.Hash;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Base64;
import java.util.UUID;

/**
 * Shows that somebody holds a link.
 *
 * @param secret 32 bytes in base64url
 */
record InviteSecret(
    @NotNull UUID surveyId,
    @NotNull UUID inviteId,
    @NotNull @Pattern(regexp = TOKEN) String secret) {
  static final String TOKEN = "[A-Za-z0-9_-]{43}";

  byte[] secretHash() {
    return Hash.of(Base64.getUrlDecoder().decode(secret));
  }
}
