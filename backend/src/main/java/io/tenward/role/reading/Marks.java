package io.tenward.role.reading;

import java.util.Optional;
import java.util.regex.Pattern;

/** The signs that begin an item of a list, where a document has no better way to say so. */
final class Marks {
  /** The last ones are what Word's symbol fonts become in a PDF. */
  private static final String SIGNS = "•‣◦▪▸►·●○■□–—→➢✓✔\\uf0b7\\uf0a7\\uf0d8\\u2043";

  private static final Pattern MARK =
      Pattern.compile(
          "^\\s*(?:[-*+" + SIGNS + "]|o(?=\\s+\\p{Lu})|\\d{1,2}[.)]|[a-hA-H]\\))\\s+(?=\\S)");

  /** Also in a quote. */
  private static final Pattern SIGN =
      Pattern.compile("^([ \\t>]*)[" + SIGNS + "][ \\t]+(?=\\S)", Pattern.MULTILINE);

  private Marks() {}

  /** What stands behind the mark. */
  static Optional<String> item(String line) {
    var mark = MARK.matcher(line);
    return mark.find() ? Optional.of(line.substring(mark.end())) : Optional.empty();
  }

  /** With the mark that CommonMark knows in place of those that it takes for text. */
  static String asMarkdown(String text) {
    return SIGN.matcher(text).replaceAll("$1- ");
  }
}
