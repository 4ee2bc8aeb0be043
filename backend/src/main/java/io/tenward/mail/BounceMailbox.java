package io.tenward.mail;

import io.tenward.base.text.EmailAddress;
import io.tenward.mail.DeliveryOutcome.Trouble;
import jakarta.mail.BodyPart;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import jakarta.mail.search.HeaderTerm;
import jakarta.mail.search.SearchTerm;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Searches the mailbox that our emails come from for bounced ones. It marks reports of our emails
 * as read and leaves everything else as it was. Because anyone can send email there, the newest
 * 5,000 reports are remembered, and a round reads 500 of at most 1 MiB each. It is not thread-safe.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9051">RFC 9051</a>
 */
public final class BounceMailbox {
  /** Says how a bounce report was handled. */
  public enum Fate {
    /** The bounce is recorded. */
    SETTLED,
    /** Its letter is busy: next time. */
    LATER,
    /** The report is about an email that is not ours, or of a survey that is over. */
    NOT_OURS
  }

  private static final Logger LOG = Logger.getLogger(BounceMailbox.class);
  private static final int MOST_KNOWN = 5000;
  private static final int MOST_AT_ONCE = 500;
  private static final int LARGEST = 1024 * 1024;
  private static final SearchTerm UNREAD_REPORTS =
      new AndTerm(
          new FlagTerm(new Flags(Flags.Flag.SEEN), false),
          new HeaderTerm("Content-Type", "multipart/report"));

  private final ImapServer server;
  private final Session session;
  private long validity;

  /** Reports that are not about our letters, by UID: they are unread, and not to be read again. */
  private final Set<Long> others = new HashSet<>();

  BounceMailbox(ImapServer server) {
    this.server = server;
    session = Session.getInstance(properties(server));
  }

  boolean isOf(ImapServer other) {
    return server.equals(other);
  }

  /** Signs in and opens the mailbox, and reads nothing; empty when that works. */
  Optional<Trouble> knock() {
    return open(inbox -> {});
  }

  /** Goes through what has come; empty when the mailbox could be read. */
  public Optional<Trouble> goThrough(Function<Returned, Fate> settle) {
    return open(inbox -> go(inbox, settle));
  }

  private interface Use {
    void of(Folder inbox) throws MessagingException;
  }

  private Optional<Trouble> open(Use use) {
    try (var store = connected()) {
      var inbox = store.getFolder("INBOX");
      inbox.open(Folder.READ_WRITE);
      try {
        use.of(inbox);
      } finally {
        // Its own close() would remove what somebody else has marked as deleted.
        inbox.close(false);
      }
      return Optional.empty();
    } catch (MessagingException e) {
      return Optional.of(Trouble.of(e));
    }
  }

  private void go(Folder inbox, Function<Returned, Fate> settle) throws MessagingException {
    var ids = (UIDFolder) inbox;
    if (ids.getUIDValidity() != validity) {
      validity = ids.getUIDValidity();
      others.clear();
    }
    var all = inbox.search(UNREAD_REPORTS);
    var reports = Arrays.copyOfRange(all, Math.max(0, all.length - MOST_KNOWN), all.length);
    var profile = new FetchProfile();
    profile.add(UIDFolder.FetchProfileItem.UID);
    profile.add(FetchProfile.Item.SIZE);
    inbox.fetch(reports, profile);
    var here = new HashSet<Long>();
    int looked = 0;
    // The newest first: whatever waits for its turn again and again holds up none of them.
    for (var report : Arrays.asList(reports).reversed()) {
      var id = ids.getUID(report);
      here.add(id);
      if (!others.contains(id) && looked++ < MOST_AT_ONCE) {
        switch (read(inbox, report).map(settle).orElse(Fate.NOT_OURS)) {
          case SETTLED -> report.setFlag(Flags.Flag.SEEN, true);
          case NOT_OURS -> others.add(id);
          case LATER -> LOG.debug("A bounced email is being sent again");
        }
      }
    }
    others.retainAll(here);
  }

  /** Whoever sends us a mail chooses what is in it: one that cannot be read stops no other. */
  private static Optional<Returned> read(Folder inbox, Message report) throws MessagingException {
    var read = Optional.<Returned>empty();
    try {
      if (report instanceof IMAPMessage message) {
        message.setPeek(true);
      }
      read = report.getSize() > LARGEST ? read : DeliveryReport.read(report);
    } catch (MessagingException | IOException | RuntimeException e) {
      LOG.warnf("A delivery report cannot be read: %s", e.getClass());
    }
    // A connection that ended looks like a mail that is cut off.
    if (read.isEmpty() && !inbox.isOpen()) {
      throw new FolderClosedException(inbox);
    }
    return read;
  }

  private Store connected() throws MessagingException {
    var store = session.getStore();
    store.connect(server.host(), server.port(), server.user(), server.password());
    return store;
  }

  private static Properties properties(ImapServer server) {
    var secure = server.security() == SmtpServer.Security.TLS;
    var starts = server.security() == SmtpServer.Security.STARTTLS;
    var at = secure ? "mail.imaps." : "mail.imap.";
    var patience = String.valueOf(server.patience().toMillis());
    var all = new Properties();
    all.setProperty("mail.store.protocol", secure ? "imaps" : "imap");
    all.setProperty(at + "connectiontimeout", patience);
    all.setProperty(at + "timeout", patience);
    all.setProperty(at + "writetimeout", patience);
    all.setProperty(at + "starttls.enable", String.valueOf(starts));
    all.setProperty(at + "starttls.required", String.valueOf(starts));
    return all;
  }

  /**
   * Reads a report on the delivery of an email (RFC 3464, in an email as of RFC 6522). Because
   * anyone can write one, 64 KiB of each part are read, and the first ten parts and recipients.
   */
  static final class DeliveryReport {
    private static final int LARGEST = 64 * 1024;
    private static final int MOST = 10;
    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern LETTER_ID = Pattern.compile("<([^@<>\\s]{1,64})@[^<>\\s]*>");
    private static final Pattern TYPE = Pattern.compile("^[\\w-]{1,64};\\s*");

    /**
     * Stands in where a report gives no reason that may be shown; {@code openapi.yaml} lists it.
     */
    private static final String WITHOUT_REASON = "returned";

    /**
     * Returns the bounce; empty unless the report says that one of our emails has failed for good.
     */
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

    /** Holds the headers that identify an email; a missing one is empty. */
    private record Letterhead(String id, String to) {
      static Letterhead of(InternetHeaders all) {
        return new Letterhead(field(all, "Message-ID"), field(all, "To"));
      }
    }

    /**
     * Reads the headers of the returned email. Over IMAP the part is a message, of which only the
     * headers are fetched.
     */
    private static @Nullable Letterhead whole(BodyPart part)
        throws MessagingException, IOException {
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

    /** Reads up to the next empty line. */
    private static InternetHeaders headers(InputStream text) throws MessagingException {
      return new InternetHeaders(text, true);
    }

    /**
     * Reads the fields for the email as a whole, then those of each recipient; our emails have one.
     */
    private static @Nullable String failure(InputStream text)
        throws MessagingException, IOException {
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
}
