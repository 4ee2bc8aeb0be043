package io.tenward.base.json;

import java.util.List;

/** A parameter is none of the words of its enumeration. */
public final class UnknownWordException extends IllegalArgumentException {
  private static final long serialVersionUID = 1;

  private final transient List<String> allowed;

  UnknownWordException(String word, List<String> allowed) {
    super(word);
    this.allowed = allowed;
  }

  public List<String> allowed() {
    return allowed;
  }
}
