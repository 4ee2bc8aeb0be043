package io.tenward.base;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts with AES-256-GCM: a nonce of 12 bytes, then the ciphertext with its tag. */
public final class AesGcm {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;

  private AesGcm() {}

  /**
   * @param key 32 bytes
   */
  public static byte[] seal(byte[] key, byte[] plain, SecureRandom random) {
    var nonce = new byte[NONCE];
    random.nextBytes(nonce);
    try {
      var sealed = cipher(Cipher.ENCRYPT_MODE, key, nonce).doFinal(plain);
      var all = Arrays.copyOf(nonce, NONCE + sealed.length);
      System.arraycopy(sealed, 0, all, NONCE, sealed.length);
      return all;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @throws AEADBadTagException where another key sealed it, or it was changed
   */
  public static byte[] open(byte[] key, byte[] all) throws AEADBadTagException {
    try {
      return cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(all, NONCE))
          .doFinal(all, NONCE, all.length - NONCE);
    } catch (AEADBadTagException e) {
      throw e;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * @param nonce 12 bytes, for each key only once
   */
  public static Cipher cipher(int mode, byte[] key, byte[] nonce) throws GeneralSecurityException {
    var cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }
}
