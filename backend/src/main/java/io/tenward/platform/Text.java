package io.tenward.platform;

/** What text may be stored. */
public final class Text {
  private Text() {}

  /** False with NUL (PostgreSQL refuses it) or a lone surrogate (no UTF-8 form exists). */
  public static boolean isStorable(String text) {
    return text.indexOf('\0') < 0
        && text.codePoints()
            .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }
}
