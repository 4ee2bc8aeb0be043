package io.tenward.mail;

import io.quarkus.runtime.StartupEvent;
import io.tenward.platform.EmailAddress;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/** {@code TENWARD_SMTP_*}; without a host no mail is sent, and everything else works. */
@Singleton
public class MailSettings {
  private static final Logger LOG = Logger.getLogger(MailSettings.class);
  private static final String PREFIX = "tenward.smtp.";
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Optional<SmtpServer> server;

  public MailSettings(Config config) {
    server = text(config, "host").map(host -> server(config, host));
  }

  /** A setting that is wrong is told when the server starts, not with the first mail. */
  void check(@Observes StartupEvent start) {
    LOG.debugf("Mail is %s", isSetUp() ? "set up" : "not set up");
  }

  /** Empty when none is set up. */
  public Optional<SmtpServer> server() {
    return server;
  }

  /** Whether mail is set up. */
  public boolean isSetUp() {
    return server().isPresent();
  }

  private static SmtpServer server(Config config, String host) {
    var security =
        text(config, "tls").map(MailSettings::security).orElse(SmtpServer.Security.STARTTLS);
    var port = text(config, "port").map(MailSettings::port).orElse(security.usualPort);
    var user = text(config, "user").orElse(null);
    var from =
        text(config, "from")
            .or(() -> Optional.ofNullable(user).filter(EmailAddress.Shape::isAddress))
            .orElseThrow(() -> wrong("FROM", "is missing: the address that mails come from"));
    if (!EmailAddress.Shape.isAddress(from)) {
      throw wrong("FROM", "is no e-mail address");
    }
    return new SmtpServer(
        host, port, security, user, text(config, "password").orElse(null), from, PATIENCE);
  }

  private static SmtpServer.Security security(String word) {
    try {
      return SmtpServer.Security.parse(word);
    } catch (IllegalArgumentException e) {
      throw wrong("TLS", "is one of starttls, tls and none");
    }
  }

  private static int port(String text) {
    try {
      var port = Integer.parseInt(text);
      if (port > 0 && port < 65_536) {
        return port;
      }
    } catch (NumberFormatException e) {
      throw wrong("PORT", "is no number");
    }
    throw wrong("PORT", "is no port");
  }

  private static Optional<String> text(Config config, String name) {
    return config
        .getOptionalValue(PREFIX + name, String.class)
        .map(String::strip)
        .filter(text -> !text.isEmpty());
  }

  private static IllegalArgumentException wrong(String name, String why) {
    return new IllegalArgumentException("TENWARD_SMTP_" + name + " " + why);
  }
}
