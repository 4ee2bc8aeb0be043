package io.tenward.base.http;

import jakarta.enterprise.context.RequestScoped;
import org.jspecify.annotations.Nullable;

/** Says whether this request may change rows of a lead, and why it does. */
@RequestScoped
public class CurrentChange {
  private boolean begun;
  private boolean open;
  private @Nullable String reason;

  /**
   * @param anyone whether the operation takes requests without a session
   */
  void begin(boolean anyone) {
    begun = true;
    open = anyone;
  }

  boolean isOpen() {
    return open;
  }

  void because(String why) {
    reason = why.isBlank() ? null : why;
  }

  boolean isBegun() {
    return begun;
  }

  /** Returns the reason that the caller gave; null if there is none. */
  public @Nullable String reason() {
    return reason;
  }
}
