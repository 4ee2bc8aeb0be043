package io.tenward.server.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PassphraseTest {
  private static final int BLOCK = Passphrase.CHUNK + Passphrase.TAG;
  private final Passphrase passphrase = new Passphrase("correct horse battery", new SecureRandom());

  @ParameterizedTest
  @ValueSource(ints = {0, 1, Passphrase.CHUNK - 1, Passphrase.CHUNK, 3 * Passphrase.CHUNK + 7})
  void whatItSealsItOpens(int length) throws IOException {
    var plain = bytes(length);
    var sealed = seal(plain);
    assertTrue(Passphrase.isSealed(new ByteArrayInputStream(sealed)));
    assertFalse(Passphrase.isSealed(new ByteArrayInputStream(plain)));
    assertArrayEquals(plain, open(passphrase, sealed).orElseThrow());
  }

  @Test
  void anotherPassphraseOpensNothing() throws IOException {
    assertEquals(
        Optional.empty(),
        open(new Passphrase("correct horse batterY", new SecureRandom()), seal(bytes(9))));
  }

  /** Both were written by 0.2.0, which took the text as an editor had saved it. */
  @ParameterizedTest
  @CsvSource({
    "'Stra\u00dfe \u00fcber acht M\u00f6wen', dGVud2FyZC1lbmNyeXB0ZWQtYmFja3VwIDEKAAknwO7F9AwDwH35PsZtCzSt8lNtdGLxrWEs8lQL4PJM0aWrHil4rtJmTpYc+C3dexTJh2DKzG0=",
    "'Stra\u00dfe u\u0308ber acht Mo\u0308wen', dGVud2FyZC1lbmNyeXB0ZWQtYmFja3VwIDEKAAknwHPOXM9GfsBW3cM4P2MwD1YCbHsc81FRAYwYTun1O7N8c1iruRS4VMMqVRD0K9+fQhnCnhI="
  })
  void oneWordInTwoSpellingsIsOnePassphrase(String text, String old) throws IOException {
    var spelt = new Passphrase(text, new SecureRandom());
    var usual = new Passphrase("Stra\u00dfe \u00fcber acht M\u00f6wen", new SecureRandom());
    assertArrayEquals(
        "rows".getBytes(UTF_8), open(spelt, Base64.getDecoder().decode(old)).orElseThrow());
    assertArrayEquals(bytes(9), open(usual, seal(spelt, bytes(9))).orElseThrow());
  }

  @Test
  void whatIsChangedMovedLeftOutOrCutOffIsNoticed() throws IOException {
    var whole = seal(bytes(3 * Passphrase.CHUNK + 7));
    var flipped = whole.clone();
    flipped[Passphrase.HEAD + BLOCK + 100] ^= 1;
    assertDamaged(flipped, 2);

    var swapped = whole.clone();
    System.arraycopy(whole, Passphrase.HEAD, swapped, Passphrase.HEAD + BLOCK, BLOCK);
    System.arraycopy(whole, Passphrase.HEAD + BLOCK, swapped, Passphrase.HEAD, BLOCK);
    assertDamaged(swapped, 1);

    var without = Arrays.copyOf(whole, whole.length - BLOCK);
    System.arraycopy(
        whole,
        Passphrase.HEAD + 2 * BLOCK,
        without,
        Passphrase.HEAD + BLOCK,
        without.length - Passphrase.HEAD - BLOCK);
    assertDamaged(without, 2);

    assertDamaged(Arrays.copyOf(whole, Passphrase.HEAD + 2 * BLOCK), 2);
    assertDamaged(Arrays.copyOf(whole, whole.length - 1), 4);
    assertDamaged(Arrays.copyOf(whole, Passphrase.HEAD), 1);
    assertDamaged(Arrays.copyOf(whole, whole.length + 1), 4);
    assertThrows(IOException.class, () -> open(passphrase, Arrays.copyOf(whole, 40)));
  }

  private void assertDamaged(byte[] sealed, int block) {
    var thrown = assertThrows(IOException.class, () -> open(passphrase, sealed));
    assertEquals("block %d of 64 kB is changed or cut off".formatted(block), thrown.getMessage());
  }

  private static byte[] bytes(int length) {
    var bytes = new byte[length];
    new Random(length).nextBytes(bytes);
    return bytes;
  }

  private byte[] seal(byte[] plain) throws IOException {
    return seal(passphrase, plain);
  }

  private static byte[] seal(Passphrase passphrase, byte[] plain) throws IOException {
    var sealed = new ByteArrayOutputStream();
    try (var out = passphrase.seal(sealed)) {
      // In parts of several sizes.
      out.write(plain, 0, plain.length / 3);
      for (int at = plain.length / 3; at < plain.length; at += 50_000) {
        out.write(plain, at, Math.min(50_000, plain.length - at));
      }
    }
    return sealed.toByteArray();
  }

  private static Optional<byte[]> open(Passphrase passphrase, byte[] sealed) throws IOException {
    var in = passphrase.open(new BufferedInputStream(new ByteArrayInputStream(sealed)));
    return in.isEmpty() ? Optional.empty() : Optional.of(in.get().readAllBytes());
  }
}
