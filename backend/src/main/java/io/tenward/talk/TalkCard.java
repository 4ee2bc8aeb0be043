package io.tenward.talk;

import io.tenward.base.text.KebabEnum;
import java.util.List;

/** One exercise of the preparation, question by question, for the lead's eyes. */
record TalkCard(Kind kind, List<Answer> answers) {
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

  record Answer(Question question, String text) {}
}
