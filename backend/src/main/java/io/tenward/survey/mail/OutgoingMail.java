package io.tenward.survey.mail;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.tenward.base.FailureTrace;
import io.tenward.base.http.PublicAddress;
import io.tenward.form.Lead;
import io.tenward.form.Survey;
import io.tenward.kernel.invite.LinkWriter;
import io.tenward.kernel.keys.LinkKey;
import io.tenward.kernel.keys.SurveyKeys;
import io.tenward.mail.DeliveryOutcome;
import io.tenward.mail.Letter;
import io.tenward.mail.PostOffice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Sends what is due: one process at a time, one letter after the other, none twice. A letter whose
 * fate is not known stays as it is until the lead decides.
 */
@ApplicationScoped
public class OutgoingMail {
  private static final Logger LOG = Logger.getLogger(OutgoingMail.class);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

  private final Outbox outbox;
  private final MailOccasions occasions;
  private final PostOffice post;
  private final SurveyKeys keys;
  private final PublicAddress address;
  private final Clock clock;
  private volatile boolean stopping;
  private int troubles;

  OutgoingMail(
      Outbox outbox,
      MailOccasions occasions,
      PostOffice post,
      SurveyKeys keys,
      PublicAddress address,
      Clock clock) {
    this.outbox = outbox;
    this.occasions = occasions;
    this.post = post;
    this.keys = keys;
    this.address = address;
    this.clock = clock;
  }

  void stop(@Observes ShutdownEvent event) {
    stopping = true;
  }

  @Produces
  @Singleton
  static Task<Void> sending(OutgoingMail mail) {
    return Tasks.recurring("send-mail", FixedDelay.of(Duration.ofSeconds(1)))
        .execute((instance, context) -> mail.run());
  }

  /** Runs one round. */
  public synchronized void run() {
    outbox.admitInterrupted();
    occasions.dueReminders().forEach(occasions::begin);
    occasions.tellEarlierCloses();
    occasions.dropNeedless();
    var surveys = new HashMap<UUID, Sending>();
    post.handOver(
        () -> stopping ? Optional.empty() : outbox.claim(),
        mail -> letter(mail, surveys),
        this::settle);
  }

  private Optional<Letter> letter(Outbox.Claimed mail, Map<UUID, Sending> surveys) {
    try {
      return Optional.of(
          surveys
              .computeIfAbsent(mail.surveyId(), this::sending)
              .letter(mail, keys, clock.instant()));
    } catch (RuntimeException e) {
      // Nothing has been sent yet. It may be that the keys are out of sight for a while.
      outbox.postpone(mail, "", clock.instant().plus(pause(mail.attempt())));
      LOG.errorf(
          "An email of survey %s cannot be composed: %s", mail.surveyId(), FailureTrace.inWords(e));
      return Optional.empty();
    }
  }

  private void settle(Outbox.Claimed mail, DeliveryOutcome outcome) {
    switch (outcome) {
      case DeliveryOutcome.Accepted accepted -> {
        troubles = 0;
        outbox.settle(mail, MailState.SENT, "");
      }
      case DeliveryOutcome.Refused refused ->
          outbox.settle(mail, MailState.REFUSED, refused.reason());
      case DeliveryOutcome.Unknown unknown -> outbox.settle(mail, MailState.UNKNOWN, "");
      case DeliveryOutcome.Later later -> wait(mail, later);
    }
  }

  private void wait(Outbox.Claimed mail, DeliveryOutcome.Later later) {
    var reason = later.reason().isEmpty() ? word(later.trouble()) : later.reason();
    if (!later.everybody()) {
      outbox.postpone(mail, reason, clock.instant().plus(pause(mail.attempt())));
      return;
    }
    troubles++;
    var until = clock.instant().plus(pause(troubles));
    outbox.postpone(mail, reason, until);
    outbox.postponeAll(reason, until);
    LOG.warnf(
        "The mail server accepts no email at the moment (%s); next attempt %s",
        later.trouble(), until);
  }

  public static String word(DeliveryOutcome.Trouble trouble) {
    return trouble.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }

  /** Returns the pause after an attempt: 15 s, 30 s, 1 min and so on. */
  private static Duration pause(int attempt) {
    var pause = Duration.ofSeconds(15L << Math.min(Math.max(attempt - 1, 0), 10));
    return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
  }

  private Sending sending(UUID surveyId) {
    return QuarkusTransaction.requiringNew()
        .call(() -> Sending.of(Survey.findById(surveyId), address.uri()));
  }

  /**
   * Holds what all emails of a survey share, for one round. The survey may close within it, so the
   * key to the links is not included.
   */
  record Sending(Survey survey, MailWriter writer, Lead lead, List<Reminder> reminders) {
    static Sending of(Survey survey, URI origin) {
      var lead = Lead.of(survey.leadId);
      return new Sending(
          survey,
          new MailWriter(survey.frozen(), lead, survey.message, survey.closesAt, origin),
          lead,
          Reminder.of(survey.surveyId));
    }

    Letter letter(Outbox.Claimed mail, SurveyKeys keys, Instant now) {
      if (mail.inviteId() == null || mail.groupId() == null) {
        var content = writer.announce(news(mail), mail.language());
        return letter(mail.mailId().toString(), writer.manifest().lead(), mail, content);
      }
      var key = keys.linkKey(mail.surveyId());
      var link = LinkWriter.of(survey, writer.origin()).link(key, mail.inviteId());
      var occasion = new MailWriter.Occasion(mail.kind(), mail.groupId(), more(), now, false);
      var content =
          writer
              .closingAt(mail.closesAt())
              .write(occasion, mail.language(), link, LinkWriter.declining(link));
      return letter(id(mail, mail.inviteId(), key), lead.name(), mail, content);
    }

    private static String news(Outbox.Claimed mail) {
      if (mail.kind() == MailKind.LINK_TAKEN) {
        return "taken";
      }
      return mail.surveyId().equals(mail.occasion()) ? "published" : "decided";
    }

    private Letter letter(String id, String sender, Outbox.Claimed mail, MailContent content) {
      var to = new Letter.Party(mail.name(), mail.address());
      return content.letter(id, sender, lead.party(), to);
    }

    /** Counts reminders that are still to come. */
    private int more() {
      return (int) reminders.stream().filter(reminder -> reminder.begunAt == null).count();
    }

    private String id(Outbox.Claimed mail, UUID inviteId, LinkKey key) {
      return switch (mail.kind()) {
        case REMINDER -> LetterIds.reminder(key, inviteId, more());
        case CLOSING -> LetterIds.closing(key, inviteId, mail.closesAt());
        default -> LetterIds.invitation(key, inviteId);
      };
    }
  }
}
