package io.tenward.platform;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table for spreadsheets: RFC 4180 with a byte order mark, without which they do not read UTF-8.
 * A cell that they would run as a formula begins with an apostrophe, after OWASP's "CSV Injection";
 * so does one that already has apostrophes before such a sign, so that reading can take one away.
 */
public final class Csv {
  public static final String MEDIA_TYPE = "text/csv";

  private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\t\r\n＝＋－＠]");
  private static final Pattern QUOTED = Pattern.compile("[,;\t\"\r\n]|^\\s|\\s$");

  private final String separator;
  private final StringBuilder text = new StringBuilder("\uFEFF");

  /**
   * @param separator a comma, or a semicolon where the comma is part of numbers
   */
  public Csv(char separator) {
    this.separator = String.valueOf(separator);
  }

  /** One line; a null is an empty cell. */
  public Csv line(@Nullable String... cells) {
    text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(separator)));
    text.append("\r\n");
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static String cell(@Nullable String given) {
    if (given == null) {
      return "";
    }
    var harmless = FORMULA.matcher(given).lookingAt() ? "'" + given : given;
    return QUOTED.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }
}
