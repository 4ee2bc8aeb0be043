package io.tenward.role.reading;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.util.regex.Pattern;

/** What is written in letters and still is for programs: nobody reads it as a text. */
final class MachineText {
  private static final Pattern BEGINNING =
      Pattern.compile("\\s*+(?:\\{\\\\rtf|%!PS|<\\?xml\\b|<svg\\b)", Pattern.CASE_INSENSITIVE);

  /** A field of a message's header (RFC 5322, 2.2), or a line that goes on with one. */
  private static final Pattern FIELD = Pattern.compile("[!-9;-~]++:.*|[ \\t].*");

  /** What people do not write above a mail that they copy. */
  private static final Pattern OF_PROGRAMS =
      Pattern.compile(
          "(?:mime-version|content-(?:type|transfer-encoding)|message-id|return-path|received):.*",
          Pattern.CASE_INSENSITIVE);

  private static final JsonFactory JSON = new JsonFactory();

  private MachineText() {}

  static boolean is(String text) {
    return BEGINNING.matcher(text).lookingAt() || isMessage(text) || isJson(text);
  }

  /** A mail, or a page that was saved as one. */
  private static boolean isMessage(String text) {
    return text.lines()
        .takeWhile(line -> FIELD.matcher(line).matches())
        .anyMatch(line -> OF_PROGRAMS.matcher(line).matches());
  }

  private static boolean isJson(String text) {
    if (text.isBlank() || "{[".indexOf(text.strip().charAt(0)) < 0) {
      return false;
    }
    try (var json = JSON.createParser(text)) {
      while (json.nextToken() != null) {
        json.skipChildren();
      }
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
