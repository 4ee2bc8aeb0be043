package io.tenward.platform;

/** Problems that any operation can answer with. */
public enum PlatformProblem implements ProblemCode {
  INVALID_REQUEST("invalid-request", 400, "The request does not have the described shape"),
  MALFORMED_JSON("malformed-json", 400, "The body is not valid JSON"),
  NOT_SIGNED_IN("not-signed-in", 401, "Nobody is signed in"),
  FORBIDDEN("forbidden", 403, "The caller may not do this"),
  CROSS_ORIGIN("cross-origin", 403, "The request comes from another site"),
  NOT_FOUND("not-found", 404, "There is nothing here"),
  METHOD_NOT_ALLOWED("method-not-allowed", 405, "This address does not know this method"),
  NOT_ACCEPTABLE("not-acceptable", 406, "The answer is not available in an accepted media type"),
  CHANGED_MEANWHILE("changed-meanwhile", 412, "It was changed meanwhile"),
  BODY_TOO_LARGE("body-too-large", 413, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The body has an unknown media type"),
  IDEMPOTENCY_KEY_REUSED(
      "idempotency-key-reused", 422, "The idempotency key was used for another request"),
  PRECONDITION_REQUIRED("precondition-required", 428, "The request must carry If-Match"),
  TOO_MANY_REQUESTS("too-many-requests", 429, "Too many requests"),
  INTERNAL_ERROR("internal-error", 500, "Something went wrong on the server"),
  UNAVAILABLE("unavailable", 503, "The server cannot reach its database");

  private final String slug;
  private final int status;
  private final String title;

  PlatformProblem(String slug, int status, String title) {
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
