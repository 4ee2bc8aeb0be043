package io.tenward.base.problem;

/** Lists problems that any operation can answer with. */
public enum PlatformProblem implements ProblemCode {
  INVALID_REQUEST(400, "The request is not valid"),
  MALFORMED_JSON(400, "The request body is not valid JSON"),
  NOT_SIGNED_IN(401, "Authentication is required"),
  FORBIDDEN(403, "You do not have permission to do this"),
  MISSING_SCOPE(403, "The token does not have the required scope"),
  SESSION_ONLY(403, "This cannot be done with a token"),
  CROSS_ORIGIN(403, "The request comes from another origin"),
  NOT_FOUND(404, "Not found"),
  METHOD_NOT_ALLOWED(405, "Method not allowed"),
  CHANGED_MEANWHILE(412, "The resource has been changed in the meantime"),
  BODY_TOO_LARGE(413, "The request body is too large"),
  UNSUPPORTED_MEDIA_TYPE(415, "The media type of the request body is not supported"),
  IDEMPOTENCY_KEY_REUSED(422, "The idempotency key has been used for a different request"),
  PRECONDITION_REQUIRED(428, "An If-Match header is required"),
  TOO_MANY_REQUESTS(429, "Too many requests"),
  INTERNAL_ERROR(500, "Something went wrong on the server"),
  UNAVAILABLE(503, "The server is not available right now");

  private final Kind kind;

  PlatformProblem(int status, String title) {
    this.kind = new Kind(status, title);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
