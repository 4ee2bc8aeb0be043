package io.tenward.base.text;

import java.util.regex.Pattern;

/** Texts in which nothing can be seen. */
public final class Blanks {
  /** Hangul fillers and the empty Braille pattern count as letters and symbols. */
  private static final Pattern SEEN =
      Pattern.compile("[\\p{L}\\p{N}\\p{P}\\p{S}&&[^\\u115f\\u1160\\u3164\\uffa0\\u2800]]");

  private Blanks() {}

  public static boolean in(CharSequence text) {
    return !SEEN.matcher(text).find();
  }

  /** Strips surrounding blanks; empty if the text has nothing else. */
  public static String cut(String text) {
    return in(text) ? "" : text.strip();
  }
}
