package io.tenward.role.reading.text;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognises marks of list items, where a document has no better way to show them. */
public final class ListMarkers {
  /**
   * Matches pictures, arrows, dashes, dots and what symbol fonts become in a PDF; no trademark
   * signs.
   */
  private static final String SIGN =
      "[\\p{So}\\p{Sm}\\p{Pd}\\p{Co}•‣‧⁃∙·・»&&[^-+<=>|~©®™°]]\\uFE0F?\\p{M}*";

  /** "1.", "1.1", "(a)", "iv.", "①". */
  private static final String NUMBER =
      "\\(?(?:\\p{Nd}{1,2}(?:\\.\\d{1,2})*[.)．）]|[a-hA-H]\\)|[a-h]\\.|(?:[ivx]{1,4}|[IVX]{1,4})[.)])"
          + "|\\p{No}|\\d\\.\\d{1,2}(?=\\s+\\p{Lu})(?!\\s+(?:Jahr|Year|Mi[ol]))";

  /** Symbol fonts show these letters as a mark; some people type an "o" for the circle. */
  private static final String LETTER = "[oüØqv§](?=\\s+\\p{Lu})";

  private static final Pattern MARK =
      Pattern.compile("^\\s*(?:[-*+]|" + SIGN + "|" + LETTER + "|" + NUMBER + ")\\s+(?=\\S)");

  /** Finds signs of list items, also inside a quote. */
  private static final Pattern IN_MARKDOWN =
      Pattern.compile("^([ \\t>]*)" + SIGN + "[ \\t]+(?=\\S)", Pattern.MULTILINE);

  /** CommonMark takes no number but 1 for the beginning of a list right below other words. */
  private static final Pattern NUMBER_BELOW_SIGN =
      Pattern.compile("(?<=\\n)([ \\t]*)\\d{1,2}[.)]([ \\t]+\\S)");

  private ListMarkers() {}

  /** Returns the text after the mark. */
  public static Optional<String> item(String line) {
    var mark = MARK.matcher(line);
    return mark.find() ? Optional.of(line.substring(mark.end())) : Optional.empty();
  }

  /** Replaces marks that CommonMark takes for text by one that it knows. */
  public static String asMarkdown(String text) {
    var signs = IN_MARKDOWN.matcher(text).replaceAll("$1- ");
    return NUMBER_BELOW_SIGN
        .matcher(signs)
        .replaceAll(
            number ->
                isItem(signs, number.start())
                    ? Matcher.quoteReplacement(number.group(1) + "-" + number.group(2))
                    : Matcher.quoteReplacement(number.group()));
  }

  /** Tells whether the line above is a list item. */
  private static boolean isItem(String text, int at) {
    int from = text.lastIndexOf('\n', at - 2) + 1;
    return MARK.matcher(text.substring(from, at)).find();
  }
}
