package io.tenward.base.problem;

/** JSON Pointers to what is wrong in a body. */
public final class Pointers {
  private Pointers() {}

  /** RFC 6901, section 3. */
  public static String escape(Object name) {
    return name.toString().replace("~", "~0").replace("/", "~1");
  }
}
