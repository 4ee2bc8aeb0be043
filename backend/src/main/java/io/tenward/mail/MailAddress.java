package io.tenward.mail;

import io.tenward.base.text.EmailAddress;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Holds an address in the form for mail servers.
 *
 * @param international it has letters that need SMTPUTF8 (RFC 6531)
 */
record MailAddress(String address, boolean international) {
  private static final Pattern DIFFERENT_IN_2008 = Pattern.compile("[ßς\u200c\u200d]");

  /**
   * Parses an address and writes its domain in ASCII, so that every server knows it. Empty for what
   * is no address.
   */
  static Optional<MailAddress> parse(String written) {
    if (!EmailAddress.isAddress(written)) {
      return Optional.empty();
    }
    int at = written.indexOf('@');
    var address = written.substring(0, at) + "@" + domain(written.substring(at + 1));
    return Optional.of(new MailAddress(address, !isAscii(address)));
  }

  /** Java knows IDNA 2003, which takes ß for ss: such a domain is left to the mail server. */
  private static String domain(String written) {
    return DIFFERENT_IN_2008.matcher(written).find()
        ? written
        : IDN.toASCII(written, IDN.ALLOW_UNASSIGNED);
  }

  private static boolean isAscii(String text) {
    return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
  }
}
