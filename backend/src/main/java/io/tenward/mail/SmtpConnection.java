package io.tenward.mail;

import io.tenward.mail.DeliveryOutcome.Accepted;
import io.tenward.mail.DeliveryOutcome.Later;
import io.tenward.mail.DeliveryOutcome.Refused;
import io.tenward.mail.DeliveryOutcome.Trouble;
import io.tenward.mail.DeliveryOutcome.Unknown;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.jspecify.annotations.Nullable;

/** Sends one email after the other over a connection to the mail server. It is not thread-safe. */
public final class SmtpConnection implements AutoCloseable {
  private final SmtpServer server;
  private final Envelope envelope;
  private final Session plain;
  private final Session international;
  private final boolean fromIsInternational;
  private @Nullable WatchedTransport open;
  private boolean openIsInternational;
  private boolean mayBeOver;
  private boolean greeted;

  /** Counts emails in a row for which the server failed as a whole. */
  private int failures;

  SmtpConnection(SmtpServer server, Envelope envelope) {
    this.server = server;
    this.envelope = envelope;
    plain = Session.getInstance(properties(server, false));
    international = Session.getInstance(properties(server, true));
    fromIsInternational =
        MailAddress.parse(server.from()).filter(MailAddress::international).isPresent();
  }

  /** Greets and signs in, and hands nothing in; empty when that works. */
  Optional<Trouble> knock() {
    try {
      var transport = connected(fromIsInternational);
      return takesOurs(transport) ? Optional.empty() : Optional.of(Trouble.SENDER);
    } catch (MessagingException e) {
      return Optional.of(Trouble.of(e));
    } finally {
      close();
    }
  }

  /**
   * Returns when the server has answered, or will not. A server that greets us and ends the
   * conversation over a letter may do so for its recipient: only when the next letter meets the
   * same, all have to wait.
   */
  public DeliveryOutcome send(Letter letter) {
    var address = MailAddress.parse(letter.to().address());
    if (address.isEmpty()) {
      return new Refused("Email cannot be sent to this address");
    }
    var first = attempt(letter, address.get());
    var outcome = mayBeOver && isOver(first) ? attempt(letter, address.get()) : first;
    if (!(outcome instanceof Later later) || !later.everybody()) {
      failures = 0;
      return outcome;
    }
    failures++;
    var everybody = failures > 1 || !greeted || later.trouble() == Trouble.SENDER;
    return new Later(later.trouble(), later.reason(), everybody);
  }

  /** A server may end a conversation that has lasted long enough for it. */
  private static boolean isOver(DeliveryOutcome outcome) {
    return outcome instanceof Later later
        && later.everybody()
        && (later.trouble() == Trouble.UNREACHABLE || later.trouble() == Trouble.NOT_NOW);
  }

  private DeliveryOutcome attempt(Letter letter, MailAddress address) {
    mayBeOver = false;
    greeted = false;
    var replyTo = MailAddress.parse(letter.replyTo().address());
    var needs = address.international() || fromIsInternational;
    WatchedTransport transport;
    try {
      transport = connected(needs);
    } catch (MessagingException e) {
      close();
      return new Later(Trouble.of(e), "", true);
    }
    greeted = true;
    if (!takesOurs(transport)) {
      return new Later(Trouble.SENDER, "", true);
    }
    if (needs && !transport.supportsExtension("SMTPUTF8")) {
      return new Refused(
          "The mail server does not support addresses with these characters (SMTPUTF8)");
    }
    mayBeOver = transport.used();
    try {
      // It alone asks for no SMTPUTF8: a server further on may lack it, and bounce the letter.
      var readable = replyTo.filter(mailbox -> needs || !mailbox.international());
      var session = needs ? international : plain;
      MimeMessage message = envelope.write(session, letter, address, readable);
      transport.sendMessage(message, message.getAllRecipients());
      return new Accepted();
    } catch (MessagingException e) {
      var outcome = outcome(transport, e);
      if (!(outcome instanceof Refused)) {
        close();
      }
      return outcome;
    }
  }

  private boolean takesOurs(WatchedTransport transport) {
    return !fromIsInternational || transport.supportsExtension("SMTPUTF8");
  }

  private static DeliveryOutcome outcome(WatchedTransport at, MessagingException failure) {
    int code = at.code();
    var reason = SmtpReplyText.of(at.said());
    boolean later = code >= 400 && code < 500;
    boolean never = code >= 500 && code < 600;
    return switch (at.step()) {
      case SENDER ->
          never
              ? new Later(Trouble.SENDER, reason, true)
              : later ? new Later(Trouble.NOT_NOW, reason, true) : lost(failure);
      case RECIPIENT, TEXT ->
          never
              ? new Refused(reason)
              : later ? new Later(Trouble.NOT_NOW, reason, code == 421) : lost(failure);
      case END ->
          never
              ? new Refused(reason)
              : later ? new Later(Trouble.NOT_NOW, reason, code == 421) : new Unknown();
    };
  }

  private static Later lost(MessagingException failure) {
    return new Later(Trouble.of(failure), "", true);
  }

  private WatchedTransport connected(boolean needs) throws MessagingException {
    if (open != null && openIsInternational == needs) {
      return open;
    }
    close();
    var transport = new WatchedTransport(needs ? international : plain, server);
    open = transport;
    openIsInternational = needs;
    transport.connect(server.host(), server.port(), server.user(), server.password());
    return transport;
  }

  @Override
  public void close() {
    var transport = open;
    open = null;
    if (transport != null) {
      try {
        transport.close();
      } catch (MessagingException e) {
        // It is gone already; what it had taken was answered before.
        return;
      }
    }
  }

  private static Properties properties(SmtpServer server, boolean international) {
    var patience = String.valueOf(server.patience().toMillis());
    var all = new Properties();
    all.setProperty("mail.smtp.localhost", server.from().replaceFirst(".*@", ""));
    all.setProperty("mail.smtp.connectiontimeout", patience);
    all.setProperty("mail.smtp.timeout", patience);
    all.setProperty("mail.smtp.writetimeout", patience);
    all.setProperty("mail.smtp.quitwait", "false");
    // What cannot be delivered comes back without its text, which holds a link.
    all.setProperty("mail.smtp.dsn.ret", "HDRS");
    all.setProperty("mail.smtp.auth", String.valueOf(server.user() != null));
    all.setProperty("mail.mime.allowutf8", String.valueOf(international));
    switch (server.security()) {
      case STARTTLS -> {
        all.setProperty("mail.smtp.starttls.enable", "true");
        all.setProperty("mail.smtp.starttls.required", "true");
      }
      case TLS -> all.setProperty("mail.smtp.ssl.enable", "true");
      case NONE -> all.setProperty("mail.smtp.starttls.enable", "false");
    }
    return all;
  }

  /**
   * Remembers how far a letter came, and the first answer there: only that tells what may be sent
   * again.
   */
  static final class WatchedTransport extends SMTPTransport {
    /** Names the steps of RFC 5321, 3.3. */
    enum Step {
      SENDER,
      RECIPIENT,
      TEXT,
      END
    }

    private Step step = Step.SENDER;
    private int code;
    private String said = "";
    private boolean used;

    WatchedTransport(Session session, SmtpServer server) {
      super(session, new URLName("smtp", server.host(), server.port(), null, null, null));
    }

    Step step() {
      return step;
    }

    /**
     * Returns the code of the first answer in this step: 0 while there is none, -1 when the
     * connection ended.
     */
    int code() {
      return code;
    }

    String said() {
      return said;
    }

    /** Tells whether an email was sent over this connection before. */
    boolean used() {
      return used;
    }

    @Override
    protected void mailFrom() throws MessagingException {
      begin(Step.SENDER);
      super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
      begin(Step.RECIPIENT);
      super.rcptTo();
    }

    @Override
    protected OutputStream data() throws MessagingException {
      begin(Step.TEXT);
      return super.data();
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
      begin(Step.END);
      super.finishData();
      used = true;
    }

    private void begin(Step next) {
      step = next;
      code = 0;
      said = "";
    }

    @Override
    protected int readServerResponse() throws MessagingException {
      var answer = super.readServerResponse();
      if (code == 0) {
        code = answer;
        said = getLastServerResponse();
      }
      return answer;
    }
  }
}
