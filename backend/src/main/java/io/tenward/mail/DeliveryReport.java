package io.tenward.mail;

import io.tenward.base.text.EmailAddress;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A report of what became of a letter (RFC 3464, in a mail as of RFC 6522). Anybody can write one:
 * of each part 64 KiB are read, of parts and of recipients the first ten.
 */
final class DeliveryReport {
  private static final int LARGEST = 64 * 1024;
  private static final int MOST = 10;
  private static final int LONGEST_ADDRESS = 254;
  private static final Pattern LETTER_ID = Pattern.compile("<([^@<>\\s]{1,64})@[^<>\\s]*>");
  private static final Pattern TYPE = Pattern.compile("^[\\w-]{1,64};\\s*");

  /** Where a report gives no reason that may be shown; {@code openapi.yaml} lists it. */
  private static final String WITHOUT_REASON = "returned";

  private DeliveryReport() {}

  /** Empty unless it says that one of our letters has failed for good. */
  static Optional<Returned> read(Part report) throws MessagingException, IOException {
    if (!report.isMimeType("multipart/report")) {
      return Optional.empty();
    }
    String reason = null;
    Letterhead letter = null;
    var parts = new MimeMultipart(report.getDataHandler().getDataSource());
    for (int i = 0; i < Math.min(parts.getCount(), MOST); i++) {
      var part = parts.getBodyPart(i);
      if (part.isMimeType("message/delivery-status")
          || part.isMimeType("message/global-delivery-status")) {
        reason = failure(bounded(part));
      } else if (part.isMimeType("message/rfc822") || part.isMimeType("message/global")) {
        letter = whole(part);
      } else if (part.isMimeType("text/rfc822-headers")
          || part.isMimeType("message/global-headers")) {
        letter = Letterhead.of(headers(bounded(part)));
      }
    }
    return reason == null || letter == null ? Optional.empty() : returned(letter, reason);
  }

  /** What of a letter's headers is asked for, empty where it is missing. */
  private record Letterhead(String id, String to) {
    static Letterhead of(InternetHeaders all) {
      return new Letterhead(field(all, "Message-ID"), field(all, "To"));
    }
  }

  /** Over IMAP it is no text but a message of its own, of which the headers alone are fetched. */
  private static @Nullable Letterhead whole(BodyPart part) throws MessagingException, IOException {
    return part.getContent() instanceof MimeMessage letter
        ? new Letterhead(
            text(letter.getHeader("Message-ID", null)), text(letter.getHeader("To", null)))
        : Letterhead.of(headers(bounded(part)));
  }

  private static InputStream bounded(BodyPart part) throws MessagingException, IOException {
    try (var all = part.getInputStream()) {
      return new ByteArrayInputStream(all.readNBytes(LARGEST));
    }
  }

  /** As far as the next empty line. */
  private static InternetHeaders headers(InputStream text) throws MessagingException {
    return new InternetHeaders(text, true);
  }

  /** What is said of the letter as a whole, then of each recipient; ours have one. */
  private static @Nullable String failure(InputStream text) throws MessagingException, IOException {
    for (int i = 0; i < MOST && text.available() > 0; i++) {
      var recipient = headers(text);
      if ("failed".equalsIgnoreCase(field(recipient, "Action"))) {
        return Stream.of(field(recipient, "Diagnostic-Code"), field(recipient, "Status"))
            .map(said -> SmtpReplyText.of(TYPE.matcher(said).replaceFirst("")))
            .filter(said -> !said.isEmpty())
            .findFirst()
            .orElse(WITHOUT_REASON);
      }
    }
    return null;
  }

  private static Optional<Returned> returned(Letterhead letter, String reason)
      throws AddressException {
    var id = LETTER_ID.matcher(letter.id());
    var to = InternetAddress.parseHeader(letter.to(), false);
    return id.find() && to.length == 1 && isAddress(to[0].getAddress())
        ? Optional.of(new Returned(id.group(1), to[0].getAddress(), reason))
        : Optional.empty();
  }

  private static boolean isAddress(String written) {
    return written.length() <= LONGEST_ADDRESS && EmailAddress.isAddress(written);
  }

  private static String field(InternetHeaders all, String name) {
    return text(all.getHeader(name, null));
  }

  private static String text(@Nullable String header) {
    return header == null ? "" : header.strip();
  }
}
