package io.tenward.kernel.close;

import java.util.List;

/** Says how a box was opened at the close. */
public sealed interface OpenedAnswer {
  /** Holds one reply per question, in the order of the form. */
  record Accepted(List<Reply> replies) implements OpenedAnswer {}

  /** Counted as rejected; it never stops the close. */
  record Rejected(Reason reason) implements OpenedAnswer {}

  /**
   * Says why a box was rejected. It is never stored and never shown, because it could tell an
   * author which answer was theirs.
   */
  enum Reason {
    DOES_NOT_OPEN,
    WRONG_LENGTH,
    WRONG_VERSION,
    RATING_OUT_OF_RANGE,
    TEXT_TOO_LONG,
    BAD_TEXT,
    NOT_PADDED_WITH_ZEROS
  }

  /** Holds one person's reply to one question. Texts are as written, empty where there are none. */
  sealed interface Reply {}

  /**
   * @param rating 1 to 10, or 0 for "can't say" and "not answered"
   */
  record Rated(int rating, String example, String advice) implements Reply {}

  record Written(String answer) implements Reply {}
}
