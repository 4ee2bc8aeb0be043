package io.tenward.kernel.close;

import io.tenward.base.Hash;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.spec.MGF1ParameterSpec;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.BadPaddingException;
import javax.crypto.Cipher;
import javax.crypto.IllegalBlockSizeException;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;
import javax.crypto.spec.SecretKeySpec;

/** Wrapped key, nonce, ciphertext and tag of one answer (docs/protocol.md, "Answer"). */
final class SealedBox {
  static final int BYTES = 16_796;

  private static final int WRAPPED_KEY = 256;
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int AES_KEY = 32;

  private SealedBox() {}

  /** Hashes what a box is bound to; under another token, group or form it does not open. */
  static byte[] context(byte[] manifestHash, byte[] tokenHash, UUID groupId) {
    return Hash.of(manifestHash, tokenHash, groupId.toString().getBytes(StandardCharsets.US_ASCII));
  }

  static byte[] wrappedKeyHash(byte[] box) {
    return Hash.of(Arrays.copyOfRange(box, 0, WRAPPED_KEY));
  }

  static byte[] sealedHash(byte[] box) {
    return Hash.of(Arrays.copyOfRange(box, WRAPPED_KEY, box.length));
  }

  /**
   * @param box {@link #BYTES} bytes
   * @param context see {@link #context}
   * @return the plaintext, or empty when the box was not sealed for this key and context
   */
  static Optional<byte[]> open(byte[] box, PrivateKey key, byte[] context) {
    try {
      var aes = unwrap(box, key, context);
      return aes.length == AES_KEY ? Optional.of(decrypt(box, aes, context)) : Optional.empty();
    } catch (BadPaddingException | IllegalBlockSizeException e) {
      // Includes AEADBadTagException. Why it did not open concerns nobody.
      return Optional.empty();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("RSA-OAEP or AES-GCM is not available", e);
    }
  }

  private static byte[] unwrap(byte[] box, PrivateKey key, byte[] context)
      throws GeneralSecurityException {
    // The JCA's own default would be MGF1 with SHA-1, which no browser uses.
    var oaep =
        new OAEPParameterSpec(
            "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, new PSource.PSpecified(context));
    var cipher = Cipher.getInstance("RSA/ECB/OAEPPadding");
    cipher.init(Cipher.DECRYPT_MODE, key, oaep);
    return cipher.doFinal(box, 0, WRAPPED_KEY);
  }

  private static byte[] decrypt(byte[] box, byte[] aes, byte[] context)
      throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE,
        new SecretKeySpec(aes, "AES"),
        new GCMParameterSpec(TAG_BITS, box, WRAPPED_KEY, NONCE));
    cipher.updateAAD(context);
    return cipher.doFinal(box, WRAPPED_KEY + NONCE, box.length - WRAPPED_KEY - NONCE);
  }
}
