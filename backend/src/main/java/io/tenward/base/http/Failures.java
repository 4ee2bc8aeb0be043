package io.tenward.base.http;

import static io.tenward.base.problem.PlatformProblem.INTERNAL_ERROR;
import static io.tenward.base.problem.PlatformProblem.UNAVAILABLE;

import io.tenward.base.FailureTrace;
import io.tenward.base.log.FullDisk;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.DatabaseErrors;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Answers failures that the client can do nothing about. */
public final class Failures {
  private static final Logger LOG = Logger.getLogger(Failures.class);

  private Failures() {}

  /** Logs what whoever runs the server can do about it, unless it is an expected answer. */
  public static ProblemException problem(Throwable thrown) {
    for (var cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ProblemException problem) {
        return problem;
      }
    }
    if (DatabaseErrors.unreachable(thrown)) {
      DatabaseErrors.log(thrown);
      return tryAgain();
    }
    if (FullDisk.isCause(thrown)) {
      LOG.error("The disk of TENWARD_HOME, TENWARD_KEYS or the temporary files is full");
      return tryAgain();
    }
    if (thrown instanceof UncheckedIOException) {
      LOG.error("A file cannot be read or written: " + FailureTrace.withoutMessages(thrown));
      return tryAgain();
    }
    LOG.error("Unexpected failure: " + FailureTrace.withoutMessages(thrown));
    return ProblemException.of(INTERNAL_ERROR, "The error has been logged");
  }

  private static ProblemException tryAgain() {
    return ProblemException.of(UNAVAILABLE, "Please try again in a moment")
        .retryAfter(Duration.ofSeconds(5));
  }
}
