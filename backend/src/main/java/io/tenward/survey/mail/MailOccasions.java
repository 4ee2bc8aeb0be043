package io.tenward.survey.mail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.base.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Queues emails of the {@link Outbox} again, once for each occasion: a reminder, and a closing time
 * that was brought forward. It also removes emails that are no longer needed.
 */
@ApplicationScoped
class MailOccasions {
  /**
   * Whoever begins to send this late would be read after the close. Later than a reminder may be
   * sent or planned, so that the last one possible does not miss its own time.
   */
  private static final Duration TOO_LATE = Duration.ofMinutes(20);

  /**
   * Selects emails that were sent. Those of unknown fate are included also where the link is used:
   * the lead sees them by name, and if only they stayed listed, the lead would learn who has
   * answered.
   */
  private static final String WRITTEN_TO =
      "m.invite_id is not null and (m.state = 'unknown' or m.state = 'sent' and %s)"
          .formatted(Outbox.UNUSED);

  @Inject Database database;
  @Inject Clock clock;

  /**
   * A close earlier than somebody's last mail said is told them once. What is still to leave says
   * the new time anyway.
   */
  void tellEarlierCloses() {
    database.update(
        """
        update mail
        set kind = 'closing', state = 'waiting', due_at = ?, changed_at = ?, reason = ''
        where mail_id in (
          select m.mail_id from mail m join survey s using (survey_id)
          where m.told_closes_at > s.closes_at
            and s.state = 'running' and s.halted is null and s.closes_at > ?
            and %s
          for update of m skip locked)
        """
            .formatted(WRITTEN_TO),
        clock.instant(),
        clock.instant(),
        clock.instant());
  }

  /**
   * Drops emails to people who have answered or declined, and about an earlier close that was
   * withdrawn. While emails are paused all of them wait, because the lead could see from a dropped
   * one who has answered. It also drops announcements to people without an address.
   */
  void dropNeedless() {
    database.update(
        """
        update mail set state = 'sent', changed_at = ?
        where mail_id in (
          select m.mail_id from mail m join survey s using (survey_id)
          where m.state = 'waiting'
            and not s.mail_held
            and (m.kind = 'closing' and m.told_closes_at <= s.closes_at or not (%s))
          for update of m skip locked)
        """
            .formatted(Outbox.UNUSED),
        clock.instant());
    database.update(
        """
        delete from mail m
        where kind = 'announcement' and state = 'waiting' and due_at <= ? and not exists (
          select from person p where p.person_id = m.person_id and p.email is not null)
        """,
        clock.instant());
  }

  /** Lists due reminders, earliest first. */
  List<UUID> dueReminders() {
    return database.ids(
        """
        select r.reminder_id from reminder r join survey s using (survey_id)
        where r.begun_at is null and r.sends_at <= ? and s.state = 'running'
          and s.halted is null and not s.mail_held
        order by r.sends_at
        """,
        clock.instant());
  }

  /**
   * Puts the mails of a reminder in line, once. One that comes when the survey is all but over, or
   * together with the next one, goes to nobody.
   */
  void begin(UUID reminderId) {
    var now = clock.instant();
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              var taken =
                  database.update(
                      """
                      update reminder set begun_at = ?
                      where reminder_id = ? and begun_at is null and sends_at <= ?
                      """,
                      now,
                      reminderId,
                      now);
              if (taken == 1) {
                remind(reminderId, now);
              }
            });
  }

  private void remind(UUID reminderId, Instant now) {
    database.update(
        """
            update mail
            set kind = 'reminder', state = 'waiting', due_at = ?, changed_at = ?, reason = ''
            where mail_id in (
              select m.mail_id
              from reminder r join survey s using (survey_id) join mail m using (survey_id)
              where r.reminder_id = ?
                and s.state = 'running' and s.closes_at > ?
                and not exists (
                  select from reminder n
                  where n.survey_id = r.survey_id and n.number > r.number
                    and n.begun_at is null and n.sends_at <= ?)
                and %s
              for update of m skip locked)
            """
            .formatted(WRITTEN_TO),
        now,
        now,
        reminderId,
        now.plus(TOO_LATE),
        now);
  }
}
