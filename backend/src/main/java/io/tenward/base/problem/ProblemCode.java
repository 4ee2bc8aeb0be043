package io.tenward.base.problem;

import java.util.Locale;

/** One kind of problem a client can meet (RFC 9457). Each feature has an enum of its own. */
public interface ProblemCode {
  /**
   * @param status HTTP status
   * @param title short and English, the same for each occurrence
   */
  record Kind(int status, String title) {}

  /** The constant's, which is part of the contract: see {@link #slug}. */
  String name();

  Kind kind();

  /**
   * Returns the last part of the problem's type, {@code /problems/<slug>}, by which clients find
   * its sentence. {@code NOT_FOUND} is {@code not-found}.
   */
  default String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  default int status() {
    return kind().status();
  }

  default String title() {
    return kind().title();
  }
}
