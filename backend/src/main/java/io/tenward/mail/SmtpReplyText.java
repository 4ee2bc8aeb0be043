package io.tenward.mail;

import java.util.regex.Pattern;

/** Shortens the reply of a mail server for display, and removes addresses from it. */
final class SmtpReplyText {
  private static final int LONGEST = 200;

  /** The patterns take as long as the square of what they search. */
  private static final int READ = 1000;

  private static final Pattern CODES =
      Pattern.compile("(?m)^\\s*\\d{3}[ -]?(\\d\\.\\d+\\.\\d+ ?)?");
  private static final Pattern ADDRESS = Pattern.compile("<?[^\\s<>]+@[^\\s<>]+>?:?");
  private static final Pattern LINK = Pattern.compile("https?://\\S+");
  private static final Pattern BLANK = Pattern.compile("[\\p{C}\\p{Z}\\s]+");

  static String of(String said) {
    var text = said.length() <= READ ? said : said.substring(0, READ);
    text = CODES.matcher(text).replaceAll("");
    text = LINK.matcher(ADDRESS.matcher(text).replaceAll(" ")).replaceAll(" ");
    text = BLANK.matcher(text).replaceAll(" ").strip();
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
