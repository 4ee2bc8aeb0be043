package io.tenward.talk;

import io.tenward.base.text.Characters;
import io.tenward.base.text.KebabEnum;
import io.tenward.base.text.VisibleText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** One exercise of the preparation, question by question, for the lead's eyes. */
record TalkCard(@NotNull Kind kind, @NotNull @Size(max = 10) List<@NotNull @Valid Answer> answers) {
  enum Kind implements KebabEnum {
    /** Words for somebody who thinks in other ones. */
    BRIDGE,
    /** Whether something may be told. */
    MAY_SHARE,
    /** What follows if they get their way. */
    DISAGREEMENT
  }

  enum Question implements KebabEnum {
    CARE,
    TEN_PERCENT,
    SHARED_GOAL,
    SENTENCE,
    AS_RISK,
    AS_TIME,
    AS_MONEY,
    AS_CUSTOMERS,
    ALLOWED,
    CONTEXT,
    CARRY,
    DECISION,
    SHARE_ON,
    FEARED,
    CAME,
    THEIR_WAY
  }

  record Answer(
      @NotNull Question question,
      @NotNull @Characters(min = 1, max = 2000) @VisibleText String text) {}
}
