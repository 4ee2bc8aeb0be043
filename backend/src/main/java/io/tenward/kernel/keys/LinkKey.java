package io.tenward.kernel.keys;

import io.tenward.base.Hash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/**
 * Derives what stands behind the {@code #} of a link, so that no link is stored anywhere. Once it
 * is overwritten, each method throws the {@link UncheckedIOException} of a key that is gone.
 */
public final class LinkKey {
  private static final int READ_KEY_BYTES = 16;
  private static final int MAIL_ID_BYTES = 16;

  private final byte[] key;
  private boolean overwritten;

  /**
   * @param key from now on its own
   */
  public LinkKey(byte[] key) {
    this.key = key;
  }

  /** Destroys the key; afterwards it writes no link, rather than a wrong one. */
  synchronized void overwrite() {
    overwritten = true;
    Arrays.fill(key, (byte) 0);
  }

  /** Returns the secret of an invite, 32 bytes. */
  public byte[] secret(UUID inviteId) {
    return hmac("invite" + inviteId);
  }

  /** 16 bytes; one per survey, opens what is published after close. */
  public byte[] readKey() {
    return Arrays.copyOf(hmac("read"), READ_KEY_BYTES);
  }

  /** Derives the Message-ID of an email, which does not reveal the link in it. */
  public String mailId(UUID inviteId, String letter) {
    return HexFormat.of().formatHex(hmac("mail " + letter + inviteId), 0, MAIL_ID_BYTES);
  }

  private synchronized byte[] hmac(String text) {
    if (overwritten) {
      throw new UncheckedIOException(new IOException("The link key was destroyed"));
    }
    return Hash.hmac(key, text);
  }
}
