package io.tenward.base.problem;

/** Writes JSON Pointers to wrong parts of a body. */
public final class Pointers {
  private Pointers() {}

  /** Escapes a name by RFC 6901, section 3. */
  public static String escape(Object name) {
    return name.toString().replace("~", "~0").replace("/", "~1");
  }
}
