package io.tenward.survey.event;

import java.time.Duration;
import java.util.UUID;

/**
 * Tells that every key of a released survey is destroyed. It is fired within the transaction that
 * notes so: from then on the results can be read, or as soon as the lead has rated themselves.
 */
public record KeysDestroyed(UUID surveyId) {
  /** Usually less than a second; a slow machine collects its garbage for longer. */
  public static final Duration WITHIN = Duration.ofMinutes(1);
}
