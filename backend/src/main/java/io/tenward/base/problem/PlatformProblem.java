package io.tenward.base.problem;

/** Problems that any operation can answer with. */
public enum PlatformProblem implements ProblemCode {
  INVALID_REQUEST(400, "The request does not have the described shape"),
  MALFORMED_JSON(400, "The body is not valid JSON"),
  NOT_SIGNED_IN(401, "Nobody is signed in"),
  FORBIDDEN(403, "The caller may not do this"),
  MISSING_SCOPE(403, "The token does not have the scope for this"),
  SESSION_ONLY(403, "No token may do this"),
  CROSS_ORIGIN(403, "The request comes from another site"),
  NOT_FOUND(404, "There is nothing here"),
  METHOD_NOT_ALLOWED(405, "This address does not know this method"),
  CHANGED_MEANWHILE(412, "It was changed meanwhile"),
  BODY_TOO_LARGE(413, "The body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The body has an unknown media type"),
  IDEMPOTENCY_KEY_REUSED(422, "The idempotency key was used for another request"),
  PRECONDITION_REQUIRED(428, "The request must carry If-Match"),
  TOO_MANY_REQUESTS(429, "Too many requests"),
  INTERNAL_ERROR(500, "Something went wrong on the server"),
  UNAVAILABLE(503, "The server cannot answer right now");

  private final Kind kind;

  PlatformProblem(int status, String title) {
    this.kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
