package io.tenward.form;

import java.util.List;
import java.util.UUID;

/**
 * A survey belongs to its lead's successor from now on. Fired within the transaction that does it:
 * who keeps something about it passes on what was released or told to respondents, and takes away
 * what was the former lead's alone.
 *
 * @param lost answers that the successor may have asked for themselves within 60 days
 */
public record SurveyReceived(UUID surveyId, UUID fromId, UUID toId, List<Lost> lost) {
  /**
   * @param named one person whose answer carries their name
   */
  public record Lost(String questionId, UUID launchGroupId, boolean named) {}
}
