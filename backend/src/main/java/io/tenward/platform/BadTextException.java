package io.tenward.platform;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A string that PostgreSQL or UTF-8 cannot hold. The text itself is not kept. */
final class BadTextException extends MismatchedInputException {
  private static final long serialVersionUID = 1;

  BadTextException(JsonParser at) {
    super(at, "The text holds NUL or half of a surrogate pair", String.class);
  }
}
