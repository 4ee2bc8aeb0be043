package io.tenward.kernel.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.function.ToLongFunction;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hashes texts with a key that no backup contains, so that a copy of the database confirms no
 * guess.
 */
@Singleton
public class KeyedHash {
  private static final String KEY = "hash.key";
  private static final String ALGORITHM = "HmacSHA256";

  private final KeyFolder folder;
  private final SecureRandom random;

  KeyedHash(SurveyKeys keys, SecureRandom random) {
    this.folder = keys.folder();
    this.random = random;
  }

  /**
   * Reads the key once for many texts.
   *
   * @return a function for one thread
   * @throws io.tenward.base.problem.ProblemException unavailable while the key is out of reach
   */
  public ToLongFunction<String> function() {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(folder.keep(KEY, random), ALGORITHM));
      return text -> ByteBuffer.wrap(mac.doFinal(text.getBytes(UTF_8))).getLong();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
