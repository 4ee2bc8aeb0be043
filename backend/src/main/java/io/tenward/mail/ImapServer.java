package io.tenward.mail;

import io.tenward.mail.SmtpServer.Security;
import java.time.Duration;

/**
 * Tells how to read the mailbox that our emails are sent from.
 *
 * @param patience how long it may keep silent before it counts as hanging
 */
public record ImapServer(
    String host, int port, Security security, String user, String password, Duration patience) {

  static int usualPort(Security security) {
    return security == Security.TLS ? 993 : 143;
  }

  ImapServer withPatience(Duration shorter) {
    return new ImapServer(host, port, security, user, password, shorter);
  }

  /** Leaves out the password. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
