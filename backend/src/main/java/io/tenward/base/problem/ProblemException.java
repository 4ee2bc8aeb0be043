package io.tenward.base.problem;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. The detail is for developers and reaches the client. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final transient ProblemCode code;
  private final transient List<FieldError> errors = new ArrayList<>();
  private transient @Nullable Duration retryAfter;
  private transient @Nullable Object current;

  private ProblemException(ProblemCode code, String detail) {
    // No stack trace: a problem is an expected answer, and nothing logs it.
    super(detail, null, false, false);
    this.code = code;
  }

  public static ProblemException of(ProblemCode code, String detail) {
    return new ProblemException(code, detail);
  }

  /** Makes a problem that collects invalid fields. */
  public static ProblemException invalid() {
    return invalid("Some fields are not valid");
  }

  public static ProblemException invalid(String detail) {
    return of(PlatformProblem.INVALID_REQUEST, detail);
  }

  public static ProblemException notFound() {
    return notFound("This does not exist or is not yours");
  }

  public static ProblemException notFound(String detail) {
    return of(PlatformProblem.NOT_FOUND, detail);
  }

  /**
   * @throws ProblemException this, if a field is wrong
   */
  public void throwIfAny() {
    if (!errors.isEmpty()) {
      throw this;
    }
  }

  /** Adds a wrong field; see {@link FieldError} for the shapes. */
  public ProblemException field(String pointer, String fieldCode, Map<String, Object> params) {
    errors.add(new FieldError(pointer, fieldCode, params));
    return this;
  }

  public ProblemException field(String pointer, String fieldCode) {
    return field(pointer, fieldCode, Map.of());
  }

  public ProblemException fields(List<FieldError> all) {
    errors.addAll(all);
    return this;
  }

  /**
   * Sends {@code Retry-After}, rounded up to whole seconds: whoever comes then is not too early.
   */
  public ProblemException retryAfter(Duration wait) {
    this.retryAfter = Duration.ofSeconds(Math.max(1, wait.plusNanos(999_999_999).toSeconds()));
    return this;
  }

  /** Adds the present resource, for example to {@code changed-meanwhile}. */
  public ProblemException current(Object resource) {
    this.current = resource;
    return this;
  }

  public ProblemCode code() {
    return code;
  }

  public List<FieldError> errors() {
    return List.copyOf(errors);
  }

  public @Nullable Duration retryAfter() {
    return retryAfter;
  }

  public @Nullable Object current() {
    return current;
  }
}
