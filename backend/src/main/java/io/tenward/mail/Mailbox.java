package io.tenward.mail;

import io.tenward.platform.EmailAddress;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An address as a mail server takes it.
 *
 * @param international its left side has letters that need SMTPUTF8 (RFC 6531)
 */
record Mailbox(String address, boolean international) {

  /** The domain as of RFC 5890, so that every server knows it. Empty for what is no address. */
  static Optional<Mailbox> parse(String written) {
    if (!EmailAddress.Shape.isAddress(written)) {
      return Optional.empty();
    }
    int at = written.lastIndexOf('@');
    try {
      var domain = IDN.toASCII(written.substring(at + 1), IDN.ALLOW_UNASSIGNED);
      var address = written.substring(0, at) + "@" + domain;
      new InternetAddress(address, true).validate();
      return Optional.of(new Mailbox(address, !isAscii(address)));
    } catch (AddressException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isAscii(String text) {
    return StandardCharsets.US_ASCII.newEncoder().canEncode(text);
  }
}
