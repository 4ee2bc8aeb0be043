package io.tenward.survey.mail;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.base.Traces;
import io.tenward.base.http.PublicAddress;
import io.tenward.mail.Letter;
import io.tenward.mail.Line;
import io.tenward.mail.Outcome;
import io.tenward.survey.core.Lead;
import io.tenward.survey.core.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Tells people that somebody else may use their link: all in the same words, so that none says what
 * happened or whether they had answered. A row goes once its letter has left.
 */
@ApplicationScoped
class TakingNotices {
  private static final Logger LOG = Logger.getLogger(TakingNotices.class);

  /** Until the next attempt, also where a process did not come back: twice is better than never. */
  private static final Duration PAUSE = Duration.ofMinutes(15);

  private final PublicAddress address;
  private final Clock clock;

  TakingNotices(PublicAddress address, Clock clock) {
    this.address = address;
    this.clock = clock;
  }

  private record Due(UUID noticeId, UUID surveyId, Letter.Party to, String language) {}

  /** Within the transaction that takes the link. */
  static void plan(Mail mail, Instant now) {
    Panache.getSession()
        .createNativeMutationQuery(
            """
            insert into taking_notice
              (notice_id, workspace_id, survey_id, name, address, language, due_at)
            values (:notice, :workspace, :survey, :name, :address, :language, :now)
            """)
        .setParameter("notice", UUID.randomUUID())
        .setParameter("workspace", mail.workspaceId)
        .setParameter("survey", mail.surveyId)
        .setParameter("name", mail.name)
        .setParameter("address", mail.launchAddress)
        .setParameter("language", mail.language)
        .setParameter("now", now)
        .executeUpdate();
  }

  /** What is due, until the mail server takes nothing now. */
  void send(Line line) {
    var goesOn = true;
    while (goesOn) {
      var next = QuarkusTransaction.requiringNew().call(this::claim);
      goesOn = next.isPresent() && hand(line, next.get());
    }
  }

  private Optional<Due> claim() {
    return Panache.getSession()
        .createNativeQuery(
            """
            with due as materialized (
              select notice_id from taking_notice where due_at <= :now
              order by due_at, notice_id limit 1 for update skip locked)
            update taking_notice n set due_at = :next from due
            where n.notice_id = due.notice_id
            returning n.notice_id, survey_id, name, address, language
            """,
            Tuple.class)
        .setParameter("now", clock.instant())
        .setParameter("next", clock.instant().plus(PAUSE))
        .getResultStream()
        .findFirst()
        .map(
            row ->
                new Due(
                    row.get("notice_id", UUID.class),
                    row.get("survey_id", UUID.class),
                    new Letter.Party(
                        row.get("name", String.class), row.get("address", String.class)),
                    row.get("language", String.class)));
  }

  /** Whether the next one may follow. */
  private boolean hand(Line line, Due due) {
    Letter letter;
    try {
      letter = QuarkusTransaction.requiringNew().call(() -> letter(due));
    } catch (RuntimeException e) {
      LOG.errorf("A mail about survey %s cannot be written: %s", due.surveyId(), Traces.inWords(e));
      return true;
    }
    if (line.send(letter) instanceof Outcome.Later later) {
      return !later.everybody();
    }
    QuarkusTransaction.requiringNew().run(() -> forget(due));
    return true;
  }

  private Letter letter(Due due) {
    Survey survey = Survey.findById(due.surveyId());
    return new AnnouncementLetter(survey.frozen(), Lead.of(survey.leadId), address.uri())
        .ofTaking(due.noticeId(), due.to(), due.language());
  }

  private static void forget(Due due) {
    Panache.getSession()
        .createNativeMutationQuery("delete from taking_notice where notice_id = :notice")
        .setParameter("notice", due.noticeId())
        .executeUpdate();
  }
}
