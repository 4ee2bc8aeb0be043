package io.tenward.survey;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;

/** The browser's half of RFC 9474, written down a second time from the RFC. */
public record Blinding(RSAPublicKey key, byte[] message, BigInteger inverse) {
  private static final int HASH = 48;
  private static final SecureRandom RANDOM = new SecureRandom();

  public static byte[] token() {
    var token = new byte[32];
    RANDOM.nextBytes(token);
    return token;
  }

  public static Blinding of(RSAPublicKey key, byte[] token) {
    var salt = new byte[HASH];
    RANDOM.nextBytes(salt);
    BigInteger r;
    do {
      r = new BigInteger(key.getModulus().bitLength(), RANDOM);
    } while (r.compareTo(BigInteger.TWO) < 0 || r.compareTo(key.getModulus()) >= 0);
    return of(key, token, salt, r.modInverse(key.getModulus()));
  }

  /** RFC 9474, 4.2, with salt and inverse of the blinding factor given. */
  public static Blinding of(RSAPublicKey key, byte[] token, byte[] salt, BigInteger inverse) {
    var n = key.getModulus();
    var m = new BigInteger(1, encode(token, salt, n.bitLength() - 1));
    var x = inverse.modInverse(n).modPow(key.getPublicExponent(), n);
    return new Blinding(key, bytes(m.multiply(x).mod(n), (n.bitLength() + 7) / 8), inverse);
  }

  /** RFC 9474, 4.4, without its check. */
  public byte[] finish(byte[] blindSignature) {
    var n = key.getModulus();
    var s = new BigInteger(1, blindSignature).multiply(inverse).mod(n);
    return bytes(s, message.length);
  }

  /** EMSA-PSS-ENCODE, RFC 8017, 9.1.1. */
  private static byte[] encode(byte[] token, byte[] salt, int bits) {
    var length = (bits + 7) / 8;
    var hash = sha384(new byte[8], sha384(token), salt);
    var db = new byte[length - HASH - 1];
    db[db.length - salt.length - 1] = 1;
    System.arraycopy(salt, 0, db, db.length - salt.length, salt.length);
    var mask = mgf1(hash, db.length);
    for (int i = 0; i < db.length; i++) {
      db[i] ^= mask[i];
    }
    db[0] &= (byte) (0xff >> (8 * length - bits));
    var encoded = Arrays.copyOf(db, length);
    System.arraycopy(hash, 0, encoded, db.length, HASH);
    encoded[length - 1] = (byte) 0xbc;
    return encoded;
  }

  private static byte[] mgf1(byte[] seed, int length) {
    var mask = new byte[length];
    for (int done = 0, counter = 0; done < length; done += HASH, counter++) {
      var block = sha384(seed, new byte[] {0, 0, (byte) (counter >> 8), (byte) counter});
      System.arraycopy(block, 0, mask, done, Math.min(HASH, length - done));
    }
    return mask;
  }

  private static byte[] sha384(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-384");
      for (var part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Big-endian in this many bytes. */
  public static byte[] bytes(BigInteger number, int length) {
    var given = number.toByteArray();
    var bytes = new byte[length];
    var count = Math.min(given.length, length);
    System.arraycopy(given, given.length - count, bytes, length - count, count);
    return bytes;
  }
}
