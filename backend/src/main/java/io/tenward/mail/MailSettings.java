package io.tenward.mail;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.Expressions;
import io.tenward.base.text.EmailAddress;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * {@code TENWARD_SMTP_*}; without a host no mail is sent, and everything else works. {@code
 * TENWARD_IMAP_*}; without a host nobody reads what comes back.
 */
@Singleton
public class MailSettings {
  private static final Logger LOG = Logger.getLogger(MailSettings.class);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Optional<SmtpServer> server;
  private final Optional<ImapServer> mailbox;

  public MailSettings(Config config) {
    var smtp = new Part(config, "smtp");
    var imap = new Part(config, "imap");
    server = smtp.text("host").map(host -> server(smtp, host));
    mailbox = imap.text("host").map(host -> mailbox(imap, host, smtp));
    if (mailbox.isPresent() && server.isEmpty()) {
      throw imap.wrong("HOST", "has no effect without TENWARD_SMTP_HOST");
    }
  }

  /** Makes a wrong setting fail when the server starts, and not with the first email. */
  void check(@Observes StartupEvent start) {
    LOG.debugf("Email is %s", isSetUp() ? "set up" : "not set up");
  }

  /** Returns the mail server; empty when none is set up. */
  public Optional<SmtpServer> server() {
    return server;
  }

  /** Returns the mailbox for bounces; empty when none is to be read. */
  public Optional<ImapServer> mailbox() {
    return mailbox;
  }

  public boolean isSetUp() {
    return server().isPresent();
  }

  private static SmtpServer server(Part smtp, String host) {
    var security = smtp.security(SmtpServer.Security.STARTTLS);
    var port = smtp.port(security.usualPort);
    var user = smtp.text("user").orElse(null);
    var from =
        smtp.text("from")
            .or(() -> Optional.ofNullable(user).filter(EmailAddress::isAddress))
            .orElseThrow(
                () ->
                    smtp.wrong(
                        "FROM", "is missing. Set it to the address that emails are sent from"));
    var address =
        MailAddress.parse(from)
            .orElseThrow(() -> smtp.wrong("FROM", "is not an email address"))
            .address();
    return new SmtpServer(
        host, port, security, user, smtp.text("password").orElse(null), address, PATIENCE);
  }

  /** Most servers have one user for both; nobody's password goes to another user. */
  private static ImapServer mailbox(Part imap, String host, Part smtp) {
    var security = imap.security(SmtpServer.Security.TLS);
    var port = imap.port(ImapServer.usualPort(security));
    var from = imap.text("user").isPresent() ? imap : smtp;
    var user = from.text("user").orElseThrow(() -> imap.wrong("USER", "is missing"));
    var password =
        imap.text("password")
            .or(() -> from.text("password"))
            .orElseThrow(() -> imap.wrong("PASSWORD", "is missing"));
    return new ImapServer(host, port, security, user, password, PATIENCE);
  }

  /** Reads the settings of one server. */
  private record Part(Config config, String name) {
    /** Reads the value literally, because a dollar in a password begins no expression. */
    Optional<String> text(String setting) {
      var property = "tenward." + name + "." + setting;
      return Expressions.withoutExpansion(() -> config.getOptionalValue(property, String.class))
          .map(String::strip)
          .filter(text -> !text.isEmpty());
    }

    SmtpServer.Security security(SmtpServer.Security usual) {
      try {
        return text("tls").map(SmtpServer.Security::parse).orElse(usual);
      } catch (IllegalArgumentException e) {
        throw wrong("TLS", "must be starttls, tls or none");
      }
    }

    int port(int usual) {
      var port = text("port").map(this::number).orElse(usual);
      if (port > 0 && port < 65_536) {
        return port;
      }
      throw wrong("PORT", "is not a port number");
    }

    private int number(String text) {
      try {
        return Integer.parseInt(text);
      } catch (NumberFormatException e) {
        throw wrong("PORT", "is not a number");
      }
    }

    IllegalArgumentException wrong(String setting, String why) {
      return new IllegalArgumentException(
          "TENWARD_" + name.toUpperCase(Locale.ROOT) + "_" + setting + " " + why);
    }
  }
}
