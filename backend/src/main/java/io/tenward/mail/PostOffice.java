package io.tenward.mail;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where letters are handed in, and where those come back to that could not be delivered. */
@Singleton
public class PostOffice {
  private final MailSettings settings;
  private final Clock clock;
  private @Nullable BounceMailbox tray;

  PostOffice(MailSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A connection to the mail server, connected with the first letter; empty when none is set up.
   */
  public Optional<SmtpConnection> connection() {
    return settings.server().map(server -> new SmtpConnection(server, new Envelope(server, clock)));
  }

  /** Empty when no mailbox is to be read; the same one as long as the same mailbox is. */
  public synchronized Optional<BounceMailbox> returns() {
    var known = tray;
    var now =
        settings
            .mailbox()
            .map(server -> known != null && known.isOf(server) ? known : new BounceMailbox(server));
    tray = now.orElse(null);
    return now;
  }
}
