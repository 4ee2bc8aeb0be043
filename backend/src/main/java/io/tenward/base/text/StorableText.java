package io.tenward.base.text;

/** Decides which text can be stored. */
public final class StorableText {
  private StorableText() {}

  /** Returns false for NUL (PostgreSQL refuses it) or a lone surrogate (it has no UTF-8 form). */
  public static boolean isStorable(String text) {
    if (text.indexOf('\0') >= 0) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i)) && !isPair(text, i++)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPair(String text, int i) {
    return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
  }
}
