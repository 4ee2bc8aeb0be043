package io.tenward.kernel.invite;

import io.tenward.base.Hash;
import java.util.Base64;
import java.util.UUID;

/**
 * Shows that somebody holds a link.
 *
 * @param secret 32 bytes in base64url
 */
record InviteSecret(UUID surveyId, UUID inviteId, String secret) {
  static final String TOKEN = "[A-Za-z0-9_-]{43}";

  byte[] secretHash() {
    return Hash.of(Base64.getUrlDecoder().decode(secret));
  }
}
