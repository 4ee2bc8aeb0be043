package io.tenward.results.publish;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.tenward.contract.AdviceState;

/**
 * Says what a lead does with a piece of advice. {@code version} is its ETag.
 *
 * @param reason the lead's own words; of a "not now" never empty
 * @param publish whether respondents read it with the piece of advice, whatever else is published
 */
public record AdviceStep(
    AdviceState state, String reason, boolean publish, @JsonIgnore long version) {
  /** The lead has not replied to the advice yet. */
  public static final AdviceStep NONE = new AdviceStep(AdviceState.OPEN, "", false, 0);

  boolean isTaken() {
    return state != AdviceState.OPEN;
  }

  /** Tells whether respondents read the step, whatever else is published. */
  boolean isTold() {
    return isTaken() && publish;
  }
}
