package io.tenward.mail;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Leaves out the mail server in all tests, unless one of them sets it up. */
@Alternative
@Priority(1)
@Singleton
public class TestMailSettings extends MailSettings {
  private volatile Optional<SmtpServer> server = Optional.empty();
  private volatile Optional<ImapServer> mailbox = Optional.empty();

  TestMailSettings(Config config) {
    super(config);
  }

  public void use(int port) {
    use(port, Duration.ofSeconds(20));
  }

  public void use(int port, Duration patience) {
    server =
        Optional.of(
            new SmtpServer(
                "127.0.0.1",
                port,
                SmtpServer.Security.NONE,
                null,
                null,
                "tenward@nordhafen.example",
                patience));
  }

  /** The mailbox of the address that mails come from, whose password is "secret". */
  public void read(int port, Duration patience) {
    mailbox =
        Optional.of(
            new ImapServer(
                "127.0.0.1",
                port,
                SmtpServer.Security.NONE,
                "tenward@nordhafen.example",
                "secret",
                patience));
  }

  public void reset() {
    server = Optional.empty();
    mailbox = Optional.empty();
  }

  @Override
  public Optional<SmtpServer> server() {
    return server;
  }

  @Override
  public Optional<ImapServer> mailbox() {
    return mailbox;
  }
}
