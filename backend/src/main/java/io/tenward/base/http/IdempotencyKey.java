package io.tenward.base.http;

import io.tenward.base.AesGcm;
import io.tenward.base.Hash;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;

/**
 * Derives everything from the client's key, which is never stored: a dump of the database reveals
 * neither requests nor responses, such as an invitation's link.
 */
final class IdempotencyKey {
  private final byte[] key;

  IdempotencyKey(String key) {
    this.key = key.getBytes(StandardCharsets.US_ASCII);
  }

  /** Hashes the key with SHA-256, to find the record. */
  byte[] hash() {
    return Hash.of(key);
  }

  /** Tells two requests apart; keyed, because a short body could be guessed from a plain hash. */
  byte[] fingerprint(byte[] request) {
    return Hash.hmac(derive("request"), request);
  }

  byte[] seal(byte[] answer, SecureRandom random) {
    return AesGcm.seal(derive("answer"), answer, random);
  }

  byte[] open(byte[] all) {
    try {
      return AesGcm.open(derive("answer"), all);
    } catch (AEADBadTagException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Derives a key by HKDF with SHA-256 (RFC 5869), one block. */
  private byte[] derive(String purpose) {
    var extracted = Hash.hmac("tenward idempotency".getBytes(StandardCharsets.US_ASCII), key);
    var info = purpose.getBytes(StandardCharsets.US_ASCII);
    var block = Arrays.copyOf(info, info.length + 1);
    block[info.length] = 1;
    return Hash.hmac(extracted, block);
  }
}
