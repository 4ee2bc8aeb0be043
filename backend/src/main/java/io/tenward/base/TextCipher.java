package io.tenward.base;

import io.tenward.base.problem.ProblemException;
import java.util.Optional;

/**
 * Encrypts texts that a backup must not contain, such as a calendar's secret address. The room of
 * keys implements it.
 */
public interface TextCipher {
  /**
   * @throws ProblemException unavailable while the key is out of reach
   */
  byte[] encrypt(String text);

  /**
   * @return empty where it was encrypted with another key, as after a restore without keys
   * @throws ProblemException unavailable while the key is out of reach
   */
  Optional<String> decrypt(byte[] encrypted);
}
