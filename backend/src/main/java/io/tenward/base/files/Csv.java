package io.tenward.base.files;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table by RFC 4180. Texts of people must not become formulas: where a spreadsheet could
 * read one, also a spreadsheet that splits lines at other characters, it puts an apostrophe in
 * front (OWASP, CSV Injection). It puts one before existing apostrophes, too, so that a reader can
 * remove one and has the original text.
 */
public final class Csv {
  public static final String MEDIA_TYPE = "text/csv";

  /** Spreadsheets recognise UTF-8 by this mark. */
  private static final String BYTE_ORDER_MARK = "\ufeff";

  /**
   * A formula can begin at the start of a text or a line, and after characters that some programs
   * take for the end of a cell.
   */
  private static final Pattern FORMULA =
      Pattern.compile("(?<=^|[;,\t\r\n\"])(?=[\\s\u00a0\ufeff']*[=+@\uff1d\uff0b\uff20\\-\uff0d])");

  private static final Pattern CONTROL = Pattern.compile("(?=^[\t\r])");

  private final StringBuilder text = new StringBuilder(BYTE_ORDER_MARK);
  private final boolean german;

  /**
   * @param language in which spreadsheets read it: German ones take a comma for a decimal one, and
   *     separate cells by semicolons
   */
  public Csv(FileLanguage language) {
    this.german = language == FileLanguage.DE;
  }

  /**
   * @param cells null is an empty cell
   */
  public Csv row(@Nullable Object... cells) {
    for (int i = 0; i < cells.length; i++) {
      text.append(i == 0 ? "" : german ? ";" : ",").append(cell(cells[i]));
    }
    text.append("\r\n");
    return this;
  }

  /**
   * @param names of the columns, separated by commas
   */
  public Csv head(String names) {
    return row((Object[]) names.split(","));
  }

  private String cell(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Number number -> german ? number.toString().replace('.', ',') : number.toString();
      default -> '"' + harmless(value.toString()).replace("\"", "\"\"") + '"';
    };
  }

  static String harmless(String text) {
    var tamed = FORMULA.matcher(text).replaceAll("'");
    return CONTROL.matcher(tamed).replaceAll("'");
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
