package io.tenward.results;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;

/**
 * The client's half of RSABSSA-SHA384-PSS-Deterministic, with bare numbers (RFC 9474, RFC 8017).
 */
public final class TestToken {
  private static final int HASH = 48;
  private static final int SALT = 48;
  private static final int MODULUS = 256;

  private final RSAPublicKey key;
  private final byte[] token = new byte[32];
  private final BigInteger encoded;
  private final BigInteger r;

  /**
   * @param signingKey DER SubjectPublicKeyInfo
   */
  public TestToken(byte[] signingKey, SecureRandom random) {
    this.key = publicKey(signingKey);
    random.nextBytes(token);
    var salt = new byte[SALT];
    random.nextBytes(salt);
    this.encoded = new BigInteger(1, emsaPss(token, salt));
    this.r = coprime(random);
  }

  static RSAPublicKey publicKey(byte[] spki) {
    try {
      var key =
          (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(spki));
      if (key.getModulus().bitLength() != MODULUS * 8
          || !key.getPublicExponent().equals(BigInteger.valueOf(65_537))) {
        throw new AssertionError("Not RSA with 2048 bits and e = 65537");
      }
      return key;
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }

  private BigInteger coprime(SecureRandom random) {
    while (true) {
      var candidate = new BigInteger(MODULUS * 8, random);
      if (candidate.compareTo(BigInteger.ONE) > 0
          && candidate.compareTo(key.getModulus()) < 0
          && candidate.gcd(key.getModulus()).equals(BigInteger.ONE)) {
        return candidate;
      }
    }
  }

  /** 32 bytes. */
  public byte[] bytes() {
    return token.clone();
  }

  public byte[] hash() {
    return sha256(token);
  }

  /** 256 bytes. */
  public byte[] blinded() {
    var n = key.getModulus();
    return TestRespondent.fixed(
        encoded.multiply(r.modPow(key.getPublicExponent(), n)).mod(n), MODULUS);
  }

  /** 256 bytes; fails unless it is a signature of this token. */
  public byte[] unblind(byte[] blindSignature) {
    var n = key.getModulus();
    var signature = new BigInteger(1, blindSignature).multiply(r.modInverse(n)).mod(n);
    if (!signature.modPow(key.getPublicExponent(), n).equals(encoded)) {
      throw new AssertionError("The server signed something else");
    }
    return TestRespondent.fixed(signature, MODULUS);
  }

  /** RFC 8017, 9.1.1, for a modulus of 2048 bits. */
  private static byte[] emsaPss(byte[] message, byte[] salt) {
    var h = sha384(new byte[8], sha384(message), salt);
    var db = new byte[MODULUS - HASH - 1];
    db[db.length - SALT - 1] = 1;
    System.arraycopy(salt, 0, db, db.length - SALT, SALT);
    var mask = mgf1(h, db.length);
    for (int i = 0; i < db.length; i++) {
      db[i] ^= mask[i];
    }
    db[0] &= 0x7f;
    return ByteBuffer.allocate(MODULUS).put(db).put(h).put((byte) 0xbc).array();
  }

  private static byte[] mgf1(byte[] seed, int length) {
    var mask = new ByteArrayOutputStream();
    for (int counter = 0; mask.size() < length; counter++) {
      mask.writeBytes(sha384(seed, ByteBuffer.allocate(4).putInt(counter).array()));
    }
    return Arrays.copyOf(mask.toByteArray(), length);
  }

  public static byte[] sha256(byte[]... parts) {
    return digest("SHA-256", parts);
  }

  private static byte[] sha384(byte[]... parts) {
    return digest("SHA-384", parts);
  }

  private static byte[] digest(String algorithm, byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance(algorithm);
      Arrays.stream(parts).forEach(digest::update);
      return digest.digest();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e);
    }
  }
}
