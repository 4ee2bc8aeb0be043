package io.tenward.mail;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Where letters are handed in. */
@Singleton
public class PostOffice {
  private final MailSettings settings;
  private final Clock clock;

  PostOffice(MailSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** A line to the mail server, connected with the first letter; empty when none is set up. */
  public Optional<Line> line() {
    return settings.server().map(server -> new Line(server, new Envelope(server, clock)));
  }
}
