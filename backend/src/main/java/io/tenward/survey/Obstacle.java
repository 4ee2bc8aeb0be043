package io.tenward.survey;

/** Why a draft cannot be launched as it is. */
enum Obstacle implements Word {
  EMPTY_FORM,
  UNFINISHED_QUESTION,
  EMPTY_AUDIENCE,
  ARCHIVED_PERSON,
  CLOSES_IN_PAST,
  INSECURE_ADDRESS,
  SIMILAR_AUDIENCE,
  MAIL_NOT_SET_UP
}
