package io.tenward.form.event;

import java.time.Duration;
import java.util.UUID;

/**
 * Tells that every key of a released survey is destroyed. It is fired within the transaction that
 * notes so: from then on the results can be read, or as soon as the lead has rated themselves.
 */
public record KeysDestroyed(UUID surveyId) {
  /**
   * Destroying keys takes less than a second usually, and longer where a slow machine collects its
   * garbage.
   */
  public static final Duration WITHIN = Duration.ofMinutes(1);
}
