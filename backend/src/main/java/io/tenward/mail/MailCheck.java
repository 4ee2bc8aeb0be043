package io.tenward.mail;

import static io.tenward.base.Finding.About.MAIL;

import io.tenward.base.Finding;
import io.tenward.base.LiveCheck;
import io.tenward.mail.DeliveryOutcome.Trouble;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Greets the mail server and the mailbox and signs in there; nothing is sent, nothing read. */
@Singleton
class MailCheck implements LiveCheck {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final MailSettings settings;
  private final Clock clock;

  MailCheck(MailSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public Finding look(UUID workspaceId) {
    return settings
        .server()
        .map(this::knock)
        .orElseGet(() -> Finding.toDo(MAIL, "mail-not-set-up", Map.of()));
  }

  private Finding knock(SmtpServer server) {
    var params = Map.of("server", server.toString(), "from", server.from());
    try (var line =
        new SmtpConnection(server.withPatience(PATIENCE), new Envelope(server, clock))) {
      return line.knock()
          .map(trouble -> Finding.trouble(MAIL, "mail" + word(trouble), params))
          .orElseGet(
              () ->
                  settings
                      .mailbox()
                      .map(mailbox -> knock(mailbox, params))
                      .orElseGet(() -> Finding.good(MAIL, "mail-answers", params)));
    }
  }

  private static Finding knock(ImapServer mailbox, Map<String, String> mail) {
    var params = new HashMap<>(mail);
    params.put("mailbox", mailbox.toString());
    return new BounceMailbox(mailbox.withPatience(PATIENCE))
        .knock()
        .map(trouble -> Finding.trouble(MAIL, "mailbox" + word(trouble), params))
        .orElseGet(() -> Finding.good(MAIL, "mailbox-answers", params));
  }

  private static String word(Trouble trouble) {
    return switch (trouble) {
      case SIGN_IN -> "-refuses";
      case SENDER -> "-refuses-sender";
      case INSECURE -> "-insecure";
      case HANGING, UNREACHABLE, NOT_NOW -> "-silent";
    };
  }
}
