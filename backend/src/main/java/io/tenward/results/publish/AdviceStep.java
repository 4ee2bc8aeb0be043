package io.tenward.results.publish;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a lead does with a piece of advice. {@code version} is its ETag.
 *
 * @param reason the lead's own words; of a "not now" never empty
 * @param publish whether respondents read it with the piece of advice, whatever else is published
 */
public record AdviceStep(State state, String reason, boolean publish, @JsonIgnore long version) {
  /** As the contract and the database write it. */
  public enum State {
    OPEN,
    WILL_DO,
    DONE,
    NOT_NOW;

    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static State of(String word) {
      return Arrays.stream(values())
          .filter(state -> state.word().equals(word))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(word));
    }
  }

  /** Nothing was done with it yet. */
  public static final AdviceStep NONE = new AdviceStep(State.OPEN, "", false, 0);

  boolean isTaken() {
    return state != State.OPEN;
  }

  /** Whether respondents read it, whatever else is published. */
  boolean isTold() {
    return isTaken() && publish;
  }
}
