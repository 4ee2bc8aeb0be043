package io.tenward.platform;

final class Pointers {
  private Pointers() {}

  /** RFC 6901, section 3. */
  static String escape(Object name) {
    return name.toString().replace("~", "~0").replace("/", "~1");
  }
}
