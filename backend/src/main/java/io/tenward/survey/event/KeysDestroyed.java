package io.tenward.survey.event;

import java.time.Duration;
import java.util.UUID;

/**
 * Every key of a released survey is gone. Fired within the transaction that notes it: from now on
 * its results can be read, or as soon as the lead has rated themselves.
 */
public record KeysDestroyed(UUID surveyId) {
  /** Usually less than a second; a slow machine collects its garbage for longer. */
  public static final Duration WITHIN = Duration.ofMinutes(1);
}
