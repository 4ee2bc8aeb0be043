package io.tenward.kernel.close;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.results.TestSeal;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealedBoxTest {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final KeyPair SEALING = rsa();
  private static final UUID GROUP = UUID.fromString("0a9e2c11-4a53-4d0f-8a86-1f7f8f7b0402");

  private final byte[] manifestHash = random(32);
  private final byte[] tokenHash = random(32);
  private final byte[] context = SealedBox.context(manifestHash, tokenHash, GROUP);
  private final byte[] plaintext = random(AnswerPlaintext.BYTES);
  private final byte[] box = seal(context, plaintext);

  @Test
  void opensWhatWasSealedForItsPlace() {
    assertEquals(SealedBox.BYTES, box.length);
    assertArrayEquals(plaintext, SealedBox.open(box, SEALING.getPrivate(), context).orElseThrow());
  }

  @Test
  void staysShutUnderAnotherTokenGroupFormOrKey() {
    var key = SEALING.getPrivate();
    assertTrue(
        SealedBox.open(box, key, SealedBox.context(manifestHash, random(32), GROUP)).isEmpty());
    assertTrue(SealedBox.open(box, key, SealedBox.context(random(32), tokenHash, GROUP)).isEmpty());
    assertTrue(
        SealedBox.open(box, key, SealedBox.context(manifestHash, tokenHash, UUID.randomUUID()))
            .isEmpty());
    assertTrue(SealedBox.open(box, rsa().getPrivate(), context).isEmpty());
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255, 256, 267, 268, 9_000, 16_779, 16_780, 16_795})
  void aChangedByteKeepsItShut(int at) {
    var changed = box.clone();
    changed[at] ^= 1;
    assertTrue(SealedBox.open(changed, SEALING.getPrivate(), context).isEmpty());
  }

  @Test
  void noBytesAtAllOpenOrThrow() {
    for (int i = 0; i < 50; i++) {
      assertTrue(SealedBox.open(random(SealedBox.BYTES), SEALING.getPrivate(), context).isEmpty());
    }
    assertTrue(SealedBox.open(new byte[SealedBox.BYTES], SEALING.getPrivate(), context).isEmpty());
  }

  @Test
  void halvesOfTwoBoxesDoNotMakeAThird() {
    var other = seal(context, plaintext);
    var mixed = box.clone();
    System.arraycopy(other, 256, mixed, 256, other.length - 256);
    assertTrue(SealedBox.open(mixed, SEALING.getPrivate(), context).isEmpty());
    assertArrayEquals(SealedBox.wrappedKeyHash(box), SealedBox.wrappedKeyHash(mixed));
    assertArrayEquals(SealedBox.sealedHash(other), SealedBox.sealedHash(mixed));
  }

  private static byte[] seal(byte[] context, byte[] plaintext) {
    return TestSeal.seal(SEALING.getPublic().getEncoded(), context, plaintext, RANDOM);
  }

  private static byte[] random(int length) {
    var bytes = new byte[length];
    RANDOM.nextBytes(bytes);
    return bytes;
  }

  private static KeyPair rsa() {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }
}
