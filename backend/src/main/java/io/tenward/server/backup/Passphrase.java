package io.tenward.server.backup;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.tenward.base.AesGcm;
import io.tenward.base.Hash;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Encrypts a backup by the key that PBKDF2 makes of a passphrase: AES-256-GCM in chunks of 64 kB
 * that are numbered, the last one marked, so that it is noticed when one is changed, moved, left
 * out or cut off (STREAM, https://eprint.iacr.org/2015/189; age does the same). The head names
 * version, rounds and salt, and holds what tells a wrong passphrase from a damaged file.
 */
public final class Passphrase {
  static final int CHUNK = 1 << 16;
  static final int TAG = 16;

  private static final byte[] VERSION = "tenward-encrypted-backup 1\n".getBytes(US_ASCII);
  private static final int SALT = 16;
  private static final int PROOF = 16;
  static final int HEAD = VERSION.length + Integer.BYTES + SALT + PROOF;

  /** OWASP's Password Storage Cheat Sheet, for PBKDF2 with HMAC-SHA-256. */
  private static final int ROUNDS = 600_000;

  /** A damaged head must not keep the processor busy for hours. */
  private static final int MOST_ROUNDS = 100 * ROUNDS;

  /** The first one encrypts; all of them open. */
  private final List<String> texts;

  private final SecureRandom random;

  /**
   * Editors and systems write the same letters with accents composed or not, and some begin a file
   * with a byte order mark. Until 0.3.0 the key was made of these as they came.
   */
  public Passphrase(String text, SecureRandom random) {
    var composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    texts = Stream.of(composed, text, "\ufeff" + text).distinct().toList();
    this.random = random;
  }

  /**
   * @param in that can be reset
   */
  static boolean isSealed(InputStream in) throws IOException {
    in.mark(VERSION.length);
    var begins = in.readNBytes(VERSION.length);
    in.reset();
    return MessageDigest.isEqual(VERSION, begins);
  }

  /** Returns a stream that has to be closed, because the last chunk is written then. */
  OutputStream seal(OutputStream out) throws IOException {
    var salt = new byte[SALT];
    random.nextBytes(salt);
    var secret = secret(texts.getFirst(), salt, ROUNDS);
    out.write(
        ByteBuffer.allocate(HEAD).put(VERSION).putInt(ROUNDS).put(salt).put(proof(secret)).array());
    return new Sealing(out, new Chunks(secret));
  }

  /**
   * @param in that can be reset
   * @return empty where another passphrase sealed it
   * @throws IOException also while reading from the result, where something was changed or is
   *     missing
   */
  Optional<InputStream> open(BufferedInputStream in) throws IOException {
    var head = new DataInputStream(in);
    head.skipNBytes(VERSION.length);
    var rounds = head.readInt();
    if (rounds < 1 || rounds > MOST_ROUNDS) {
      throw new IOException("its head is damaged");
    }
    var salt = in.readNBytes(SALT);
    var proof = in.readNBytes(PROOF);
    for (var text : texts) {
      var secret = secret(text, salt, rounds);
      if (MessageDigest.isEqual(proof(secret), proof)) {
        return Optional.of(new Opening(in, new Chunks(secret)));
      }
    }
    return Optional.empty();
  }

  private static byte[] secret(String text, byte[] salt, int rounds) throws IOException {
    if (salt.length < SALT) {
      throw new IOException("its head is cut off");
    }
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(text.toCharArray(), salt, rounds, 256))
          .getEncoded();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] proof(byte[] secret) {
    return Arrays.copyOf(Hash.hmac(secret, "tenward backup proof"), PROOF);
  }

  private static final class Chunks {
    private final byte[] key;
    private long number;

    Chunks(byte[] secret) {
      key = Hash.hmac(secret, "tenward backup key");
    }

    /** The key belongs to one file, so that no nonce is used twice. */
    byte[] next(int mode, byte[] bytes, int length, boolean last) throws GeneralSecurityException {
      var nonce = ByteBuffer.allocate(12).position(3).putLong(number++).put((byte) (last ? 1 : 0));
      return AesGcm.cipher(mode, key, nonce.array()).doFinal(bytes, 0, length);
    }
  }

  private static final class Sealing extends OutputStream {
    private final OutputStream out;
    private final Chunks chunks;
    private final byte[] chunk = new byte[CHUNK];
    private int filled;
    private boolean isClosed;

    Sealing(OutputStream out, Chunks chunks) {
      this.out = out;
      this.chunks = chunks;
    }

    @Override
    public void write(int one) throws IOException {
      write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      for (int done = 0; done < length; ) {
        if (filled == CHUNK) {
          put(false);
        }
        int part = Math.min(length - done, CHUNK - filled);
        System.arraycopy(bytes, offset + done, chunk, filled, part);
        filled += part;
        done += part;
      }
    }

    @Override
    public void close() throws IOException {
      if (!isClosed) {
        isClosed = true;
        try (out) {
          put(true);
        }
      }
    }

    private void put(boolean last) throws IOException {
      try {
        out.write(chunks.next(Cipher.ENCRYPT_MODE, chunk, filled, last));
        filled = 0;
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private static final class Opening extends InputStream {
    private final InputStream in;
    private final Chunks chunks;
    private byte[] chunk = {};
    private int at;
    private boolean isLast;

    Opening(InputStream in, Chunks chunks) {
      this.in = in;
      this.chunks = chunks;
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      while (at == chunk.length) {
        if (isLast) {
          return -1;
        }
        next();
      }
      int part = Math.min(length, chunk.length - at);
      System.arraycopy(chunk, at, bytes, offset, part);
      at += part;
      return part;
    }

    /** Looks one byte ahead, because only the last chunk may be shorter. */
    private void next() throws IOException {
      var sealed = in.readNBytes(CHUNK + TAG);
      in.mark(1);
      isLast = in.read() < 0;
      if (!isLast) {
        in.reset();
      }
      try {
        chunk = chunks.next(Cipher.DECRYPT_MODE, sealed, sealed.length, isLast);
        at = 0;
      } catch (GeneralSecurityException e) {
        throw new IOException(
            "block %d of 64 kB is changed or cut off".formatted(chunks.number), e);
      }
    }
  }
}
