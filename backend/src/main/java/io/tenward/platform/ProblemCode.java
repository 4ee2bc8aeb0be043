package io.tenward.platform;

/** One kind of problem a client can meet (RFC 9457). Each feature has an enum of its own. */
public interface ProblemCode {
  /** Last part of the problem's type, {@code /problems/<slug>}; a client's key to its sentence. */
  String slug();

  /** HTTP status. */
  int status();

  /** Short English title, the same for each occurrence. */
  String title();
}
