package io.tenward.base.http;

import io.tenward.base.Hash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * What the client's key is good for. The key itself is never stored: a dump of the database holds
 * neither what was sent nor what was answered, for example an invitation's link.
 */
final class IdempotencyKey {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private final byte[] key;

  IdempotencyKey(UUID key) {
    this.key = key.toString().getBytes(StandardCharsets.US_ASCII);
  }

  /** SHA-256: finds the record. */
  byte[] hash() {
    return Hash.of(key);
  }

  /** Tells two requests apart; keyed, because a short body could be guessed from a plain hash. */
  byte[] fingerprint(byte[] request) {
    return Hash.hmac(derive("request"), request);
  }

  /** AES-256-GCM: nonce, then ciphertext with tag. */
  byte[] seal(byte[] answer, SecureRandom random) {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, answer);
    var all = Arrays.copyOf(nonce, NONCE + sealed.length);
    System.arraycopy(sealed, 0, all, NONCE, sealed.length);
    return all;
  }

  byte[] open(byte[] all) {
    return cipher(
        Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE), Arrays.copyOfRange(all, NONCE, all.length));
  }

  private byte[] cipher(int mode, byte[] nonce, byte[] input) {
    try {
      var cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          mode, new SecretKeySpec(derive("answer"), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
      return cipher.doFinal(input);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** HKDF with SHA-256 (RFC 5869), one block. */
  private byte[] derive(String purpose) {
    var extracted = Hash.hmac("tenward idempotency".getBytes(StandardCharsets.US_ASCII), key);
    var info = purpose.getBytes(StandardCharsets.US_ASCII);
    var block = Arrays.copyOf(info, info.length + 1);
    block[info.length] = 1;
    return Hash.hmac(extracted, block);
  }
}
