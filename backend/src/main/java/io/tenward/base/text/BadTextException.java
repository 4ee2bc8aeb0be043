package io.tenward.base.text;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A string that PostgreSQL or UTF-8 cannot hold. The text itself is not kept. */
public final class BadTextException extends MismatchedInputException {
  private static final long serialVersionUID = 1;

  public BadTextException(JsonParser at) {
    super(at, "The text contains a NUL character or half of a surrogate pair", String.class);
  }
}
