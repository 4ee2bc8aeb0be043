package io.tenward.mail;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Hands over emails, and reads reports of those that could not be delivered. */
@Singleton
public class PostOffice {
  @Inject MailSettings settings;
  @Inject Clock clock;
  private @Nullable BounceMailbox tray;

  /**
   * Returns a connection to the mail server, which connects with the first email; empty when none
   * is set up.
   */
  public Optional<SmtpConnection> connection() {
    return settings.server().map(server -> new SmtpConnection(server, new Envelope(server, clock)));
  }

  /**
   * Hands over one letter after the other, as long as the mail server takes any.
   *
   * @param claim marks the next one as handed over, committed before the server sees it, so that
   *     nobody gets it twice; empty when none is left
   * @param letter empty where none is to be sent
   * @param settle what became of it; only {@link DeliveryOutcome.Later} lets it be claimed again
   */
  public <T> void handOver(
      Supplier<Optional<T>> claim,
      Function<T, Optional<Letter>> letter,
      BiConsumer<T, DeliveryOutcome> settle) {
    try (var connection = connection().orElse(null)) {
      if (connection == null) {
        return;
      }
      var next = claim.get();
      while (next.isPresent()) {
        var claimed = next.get();
        var outcome = letter.apply(claimed).map(connection::send);
        outcome.ifPresent(each -> settle.accept(claimed, each));
        next =
            outcome.orElse(null) instanceof DeliveryOutcome.Later later && later.everybody()
                ? Optional.empty()
                : claim.get();
      }
    }
  }

  /**
   * Returns the mailbox for bounces, the same object as long as its settings stay; empty when none
   * is to be read.
   */
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
