package io.tenward.mail;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Describes the mail server that takes our emails.
 *
 * @param user absent when it asks for none
 * @param from the address in From, where what cannot be delivered comes back to
 * @param patience how long it may keep silent before it counts as hanging
 */
public record SmtpServer(
    String host,
    int port,
    Security security,
    @Nullable String user,
    @Nullable String password,
    String from,
    Duration patience) {

  /** Says how the connection is encrypted. */
  public enum Security {
    /**
     * The connection is plain at first and then switches to TLS; a server that offers none gets
     * nothing.
     */
    STARTTLS(587),
    /** The connection uses TLS from the first byte. */
    TLS(465),
    /** The connection is not encrypted. */
    NONE(25);

    final int usualPort;

    Security(int usualPort) {
      this.usualPort = usualPort;
    }

    static Security parse(String word) {
      return valueOf(word.strip().toUpperCase(Locale.ROOT));
    }
  }

  SmtpServer withPatience(Duration shorter) {
    return new SmtpServer(host, port, security, user, password, from, shorter);
  }

  /** Leaves out the password. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
