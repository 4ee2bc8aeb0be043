package io.tenward.results;

import io.tenward.base.problem.ProblemException;
import java.util.UUID;

/** Keeps released results from their lead until they have rated themselves. */
public interface ResultsHold {
  /** Why they are open. Once they are, they stay so. */
  enum Lifted {
    NOTHING_RATED,
    RATED_BEFORE,
    WAIVED
  }

  /**
   * @param manifest of the survey, as frozen
   * @throws ProblemException self-rating-open
   */
  Lifted requireLifted(UUID surveyId, String manifest);
}
