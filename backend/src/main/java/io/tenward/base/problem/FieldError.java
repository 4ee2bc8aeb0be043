package io.tenward.base.problem;

import java.util.Map;

/**
 * Describes one wrong field.
 *
 * @param pointer JSON Pointer (RFC 6901) into the body, or the name of a query parameter or a
 *     header
 * @param code stable kebab-case word, for example {@code too-long}
 * @param params what the sentence for people needs, for example {@code max}
 */
public record FieldError(String pointer, String code, Map<String, Object> params) {
  private static final int MAX_POINTER = 300;

  /** A pointer through a property that somebody invented can be long; its beginning is kept. */
  public FieldError {
    pointer = pointer.length() <= MAX_POINTER ? pointer : pointer.substring(0, MAX_POINTER);
  }

  public FieldError(String pointer, String code) {
    this(pointer, code, Map.of());
  }
}
