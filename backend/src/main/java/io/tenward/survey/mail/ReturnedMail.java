package io.tenward.survey.mail;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.base.sql.Database;
import io.tenward.form.Survey;
import io.tenward.kernel.keys.SurveyKeys;
import io.tenward.mail.BounceMailbox.Fate;
import io.tenward.mail.DeliveryOutcome;
import io.tenward.mail.PostOffice;
import io.tenward.mail.Returned;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.net.IDN;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Lists for the lead which mails came back to the mailbox that they are sent from. A report counts
 * only with the id of a letter that went to this address (ADR 0053): nobody can make up that a mail
 * came back, and what comes late about an address that was corrected meanwhile changes nothing.
 */
@ApplicationScoped
public class ReturnedMail {
  private static final Logger LOG = Logger.getLogger(ReturnedMail.class);

  @Inject Database database;
  @Inject PostOffice post;
  @Inject SurveyKeys keys;
  @Inject Clock clock;
  private Optional<DeliveryOutcome.Trouble> trouble = Optional.empty();

  @Produces
  @Singleton
  static Task<Void> reading(ReturnedMail mail) {
    return Tasks.recurring("read-returned-mail", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((instance, context) -> mail.run());
  }

  /** Runs one round. */
  public synchronized void run() {
    var now = post.returns().flatMap(tray -> tray.goThrough(this::settle));
    if (now.isPresent() && !now.equals(trouble)) {
      LOG.warnf("The mailbox for bounced emails cannot be read (%s)", now.get());
    }
    trouble = now;
  }

  private Fate settle(Returned letter) {
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var unsure = false;
              for (var mailId : sentTo(letter.address())) {
                Mail mail = Mail.findById(mailId);
                try {
                  if (isOf(mail, letter)) {
                    Survey survey = Survey.findById(mail.surveyId);
                    var known = mail.cameBack(survey, letter.reason(), clock.instant());
                    return known ? Fate.SETTLED : Fate.LATER;
                  }
                } catch (UncheckedIOException e) {
                  LOG.warnf("The keys of survey %s are not available", mail.surveyId);
                  unsure = true;
                }
              }
              return unsure ? Fate.LATER : Fate.NOT_OURS;
            });
  }

  /** Locks their surveys first: a close holds its survey while it deletes the mails. */
  private List<UUID> sentTo(String address) {
    return database.ids(
        """
        select m.mail_id from mail m join survey s using (survey_id)
        where lower(m.address) = any (?) and m.invite_id is not null and s.state = 'running'
        order by m.mail_id for key share of s for update of m
        """,
        spellings(address));
  }

  private boolean isOf(Mail mail, Returned letter) {
    return LetterIds.isOf(
        keys.linkKey(mail.surveyId), mail.inviteId, mail.toldClosesAt, letter.letterId());
  }

  /** An address is kept as it was typed, and written to with its domain in ASCII. */
  private static Set<String> spellings(String address) {
    var at = address.lastIndexOf('@') + 1;
    var typed = address.substring(0, at) + IDN.toUnicode(address.substring(at));
    return Stream.of(address, typed)
        .map(each -> each.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }
}
