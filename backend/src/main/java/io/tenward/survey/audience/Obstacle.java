package io.tenward.survey.audience;

import io.tenward.base.text.KebabEnum;

/** Why a draft cannot be launched as it is. */
public enum Obstacle implements KebabEnum {
  EMPTY_FORM,
  UNFINISHED_QUESTION,
  EMPTY_AUDIENCE,
  ARCHIVED_PERSON,
  CLOSES_IN_PAST,
  CLOSES_WITHIN_MINUTES,
  CLOSES_TOO_SOON,
  INSECURE_ADDRESS,
  SIMILAR_AUDIENCE,
  MAIL_NOT_SET_UP
}
