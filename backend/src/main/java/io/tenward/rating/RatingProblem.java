package io.tenward.rating;

import io.tenward.platform.ProblemCode;

/** Problems of rating oneself. */
enum RatingProblem implements ProblemCode {
  SELF_RATING_OPEN("self-rating-open", 409, "The lead has not rated themselves yet"),
  SELF_RATING_FROZEN("self-rating-frozen", 409, "The self-rating is finished, or was waived"),
  SELF_RATING_INCOMPLETE("self-rating-incomplete", 409, "The self-rating is not complete yet");

  private final String slug;
  private final int status;
  private final String title;

  RatingProblem(String slug, int status, String title) {
    this.slug = slug;
    this.status = status;
    this.title = title;
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
