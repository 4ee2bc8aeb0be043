package io.tenward.home;

import io.tenward.base.text.KebabEnum;

/** A place in the bar of the pages. */
enum Station implements KebabEnum {
  ROLE,
  ASK,
  RATE,
  GROW,
  WEEK
}
