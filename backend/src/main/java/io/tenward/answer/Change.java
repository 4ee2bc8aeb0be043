package io.tenward.answer;

import io.tenward.base.text.KebabEnum;

/** All that is told of an average that is not shown. */
public enum Change implements KebabEnum {
  CLEARLY_HIGHER,
  CLEARLY_LOWER
}
