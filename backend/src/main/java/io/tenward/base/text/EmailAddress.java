package io.tenward.base.text;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The contract's {@code Email}. Whether an address exists, only a mail can tell: this refuses what
 * no mail could be sent to.
 */
public final class EmailAddress {
  private static final int LONGEST_DOMAIN = 253;

  private static final String ATOM = "[^@\\s<>()\\x5b\\x5d,;:\\\\\".]+";
  private static final String LABEL = "[^\\s!-/:-@\\x5b-`{-~](-*[^\\s!-/:-@\\x5b-`{-~])*";

  /**
   * Matches the contract's addresses: a Dot-string at a Domain (RFC 5321, 4.1.2), in letters of any
   * script.
   */
  public static final String PATTERN =
      "^(?=[^@]{1,64}@)ATOM(\\.ATOM)*@LABEL(\\.LABEL)*$"
          .replace("ATOM", ATOM)
          .replace("LABEL", LABEL);

  private static final Pattern ADDRESS = Pattern.compile(PATTERN);

  /**
   * An address contains no invisible character, and its domain only letters, digits, dots and
   * hyphens.
   */
  private static final Pattern NEVER = Pattern.compile("[\\p{C}\\p{Z}]|@.*[^\\p{L}\\p{M}\\p{N}.-]");

  /** Checks the pattern, and that the domain has an ASCII form. */
  public static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches()
        && !NEVER.matcher(text).find()
        && isDomain(text.substring(text.indexOf('@') + 1));
  }

  /**
   * Writes all spellings of an address alike. Accounts are stored, found and limited by this form,
   * because the lower case of PostgreSQL and that of Java differ ("İ").
   */
  public static String canonical(String written) {
    return Normalizer.normalize(written.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  private static boolean isDomain(String written) {
    try {
      return IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).length() <= LONGEST_DOMAIN;
    } catch (IllegalArgumentException e) {
      // A label is too long, or mixes directions.
      return false;
    }
  }
}
