package io.tenward.kernel.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tenward.base.AesGcm;
import io.tenward.base.TextCipher;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;

/**
 * Encrypts with one key for all members. It lies beside the keys of surveys, because no backup
 * contains that folder.
 */
@Singleton
class FolderCipher implements TextCipher {
  private static final String KEY = "text.key";

  private final KeyFolder folder;
  private final SecureRandom random;

  FolderCipher(SurveyKeys keys, SecureRandom random) {
    this.folder = keys.folder();
    this.random = random;
  }

  @Override
  public byte[] encrypt(String text) {
    return AesGcm.seal(key(), text.getBytes(UTF_8), random);
  }

  @Override
  public Optional<String> decrypt(byte[] encrypted) {
    try {
      return Optional.of(new String(AesGcm.open(key(), encrypted), UTF_8));
    } catch (AEADBadTagException e) {
      return Optional.empty();
    }
  }

  private byte[] key() {
    return folder.keep(KEY, random);
  }
}
