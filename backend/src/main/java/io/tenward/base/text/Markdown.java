package io.tenward.base.text;

/** Writes words of people into Markdown (CommonMark). */
public final class Markdown {
  private Markdown() {}

  /** Escapes what Markdown or HTML would read as a sign, and puts the text into one line. */
  public static String escape(String text) {
    return text.replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1").replaceAll("\\R", " ");
  }
}
