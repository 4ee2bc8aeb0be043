package io.tenward.response;

import io.tenward.platform.ProblemCode;

/** Problems of handing in and of reading what was released. */
enum ResponseProblem implements ProblemCode {
  BAD_SIGNATURE("bad-signature", 422, "The token was not signed for this group"),
  BAD_SIZE("bad-size", 422, "A box has 16,796 bytes"),
  TOKEN_SPENT("token-spent", 409, "Another answer stands under this token"),
  RESULTS_NOT_READY("results-not-ready", 409, "The results are not released yet"),
  NOT_PUBLISHED("not-published", 409, "The lead has not published anything yet"),
  NOTHING_TO_PUBLISH("nothing-to-publish", 409, "There is nothing to publish");

  private final String slug;
  private final int status;
  private final String title;

  ResponseProblem(String slug, int status, String title) {
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
