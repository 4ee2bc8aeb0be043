package io.tenward.mail;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.jspecify.annotations.Nullable;

/**
 * A report of what became of a letter (RFC 3464, in a mail as of RFC 6522). Anybody can write one:
 * of each part 64 KiB are read, of the parts the first ten.
 */
final class DeliveryReport {
  private static final int LARGEST = 64 * 1024;
  private static final int MOST_PARTS = 10;
  private static final Pattern LETTER_ID = Pattern.compile("<([^@<>\\s]{1,64})@[^<>\\s]*>");
  private static final Pattern TYPE = Pattern.compile("^[\\w-]+;\\s*");

  private DeliveryReport() {}

  /** Empty unless it says that one of our letters has failed for good. */
  static Optional<Returned> read(Part report) throws MessagingException, IOException {
    String reason = null;
    InternetHeaders letter = null;
    var parts = new MimeMultipart(report.getDataHandler().getDataSource());
    for (int i = 0; i < Math.min(parts.getCount(), MOST_PARTS); i++) {
      var part = parts.getBodyPart(i);
      if (part.isMimeType("message/delivery-status")
          || part.isMimeType("message/global-delivery-status")) {
        reason = failure(new DeliveryStatus(bounded(part)));
      } else if (holdsLetter(part)) {
        letter = new InternetHeaders(bounded(part), true);
      }
    }
    return reason == null || letter == null ? Optional.empty() : returned(letter, reason);
  }

  private static boolean holdsLetter(BodyPart part) throws MessagingException {
    return part.isMimeType("message/rfc822")
        || part.isMimeType("text/rfc822-headers")
        || part.isMimeType("message/global")
        || part.isMimeType("message/global-headers");
  }

  private static InputStream bounded(BodyPart part) throws MessagingException, IOException {
    try (var all = part.getInputStream()) {
      return new ByteArrayInputStream(all.readNBytes(LARGEST));
    }
  }

  private static @Nullable String failure(DeliveryStatus status) {
    for (int i = 0; i < status.getRecipientDSNCount(); i++) {
      var recipient = status.getRecipientDSN(i);
      if ("failed".equalsIgnoreCase(field(recipient, "Action"))) {
        var said = field(recipient, "Diagnostic-Code");
        return said.isEmpty() ? field(recipient, "Status") : said;
      }
    }
    return null;
  }

  private static Optional<Returned> returned(InternetHeaders letter, String reason)
      throws AddressException {
    var id = LETTER_ID.matcher(field(letter, "Message-ID"));
    var to = InternetAddress.parseHeader(field(letter, "To"), false);
    return id.find() && to.length == 1
        ? Optional.of(
            new Returned(
                id.group(1), to[0].getAddress(), Reason.of(TYPE.matcher(reason).replaceFirst(""))))
        : Optional.empty();
  }

  private static String field(InternetHeaders all, String name) {
    var value = all.getHeader(name, null);
    return value == null ? "" : value.strip();
  }
}
