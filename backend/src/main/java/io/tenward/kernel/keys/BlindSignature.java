package io.tenward.kernel.keys;

import io.tenward.base.problem.ProblemException;
import io.tenward.form.SurveyProblem;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import javax.crypto.Cipher;

/** Implements the server's half of RSABSSA-SHA384-PSS-Deterministic (RFC 9474), and the check. */
public final class BlindSignature {
  private static final PSSParameterSpec PSS =
      new PSSParameterSpec("SHA-384", "MGF1", MGF1ParameterSpec.SHA384, 48, 1);

  private BlindSignature() {}

  /** Verifies a signature of the token (RSASSA-PSS, SHA-384, salt of 48 bytes). */
  public static boolean verify(PublicKey key, byte[] token, byte[] signature) {
    try {
      var check = Signature.getInstance("RSASSA-PSS");
      check.setParameter(PSS);
      check.initVerify(key);
      check.update(token);
      return check.verify(signature);
    } catch (SignatureException e) {
      // The JCA throws on a wrong length instead of saying no.
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The private key in CRT form makes the JCA check its result, so that a fault leaks no factor.
   */
  static byte[] sign(RSAPrivateCrtKey key, byte[] blinded) {
    requireInRange(key.getModulus(), blinded);
    try {
      var cipher = Cipher.getInstance("RSA/ECB/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, key);
      return cipher.doFinal(blinded);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The JCA signs 0, 1 and n - 1 without complaint; their signatures are themselves. */
  static void requireInRange(BigInteger modulus, byte[] blinded) {
    var z = new BigInteger(1, blinded);
    if (blinded.length * 8 != modulus.bitLength()
        || z.compareTo(BigInteger.ONE) <= 0
        || z.compareTo(modulus.subtract(BigInteger.ONE)) >= 0) {
      throw ProblemException.of(
          SurveyProblem.BAD_BLINDED_MESSAGE,
          "Not a number between 1 and n - 1 in the key's length");
    }
  }
}
