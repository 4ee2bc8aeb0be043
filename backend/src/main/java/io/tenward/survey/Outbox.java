package io.tenward.survey;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/**
 * What is to be sent, and how far it is. Each step is a transaction of its own: what was handed
 * over is known to have been handed over before the mail server sees it. No step waits for a close,
 * nor a close for more than one row.
 */
@ApplicationScoped
class Outbox {
  /** Who used their link needs no mail any more. */
  private static final String UNUSED =
      """
      not exists (select from ballot b where b.invite_id = m.invite_id)
      and not exists (select from decline d where d.invite_id = m.invite_id)
      """;

  /** Whoever begins to send this late would be read after the close. */
  static final Duration TOO_LATE = Duration.ofMinutes(30);

  private final Clock clock;

  Outbox(Clock clock) {
    this.clock = clock;
  }

  /**
   * A mail to be sent now, by us alone.
   *
   * @param closesAt when the survey closes, as the mail is to say
   * @param attempt whoever answers for it says which attempt it was
   */
  record Claimed(
      UUID mailId,
      UUID surveyId,
      UUID inviteId,
      UUID groupId,
      String name,
      String address,
      String language,
      MailKind kind,
      Instant closesAt,
      int attempt) {}

  /** What a process left that did not come back: nobody knows whether it was sent. */
  void admitInterrupted() {
    transaction(
        """
        update mail set state = 'unknown', reason = 'interrupted', changed_at = :now
        where mail_id in (select mail_id from mail where state = 'sending' for update skip locked)
        """);
  }

  /**
   * A close earlier than somebody's last mail said is told them once. What is still to leave says
   * the new time anyway.
   */
  void tellEarlierCloses() {
    transaction(
        """
        update mail
        set kind = 'closing', state = 'waiting', due_at = :now, changed_at = :now, reason = ''
        where mail_id in (
          select m.mail_id from mail m join survey s using (survey_id)
          where m.state in ('sent', 'unknown') and m.told_closes_at > s.closes_at
            and s.state = 'running' and s.halted is null and s.closes_at > :now
            and %s
          for update of m skip locked)
        """
            .formatted(UNUSED));
  }

  /**
   * Nobody is written to who has answered or declined meanwhile, nor about an earlier close that
   * was taken back.
   */
  void dropNeedless() {
    transaction(
        """
        update mail set state = 'sent', changed_at = :now
        where mail_id in (
          select m.mail_id from mail m join survey s using (survey_id)
          where m.state = 'waiting'
            and (m.kind = 'closing' and m.told_closes_at <= s.closes_at or not (%s))
          for update of m skip locked)
        """
            .formatted(UNUSED));
  }

  /** The mail that has been due longest; empty when none is. */
  Optional<Claimed> claim() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                sql("""
                    update mail set state = 'sending', attempts = attempts + 1, changed_at = :now,
                      told_closes_at = due.closes_at
                    from (
                      select m.mail_id, s.closes_at from mail m join survey s using (survey_id)
                      where m.state = 'waiting' and m.due_at <= :now
                        and s.state = 'running' and s.halted is null and not s.mail_held
                        and s.closes_at > :now
                        and %s
                      order by m.due_at, m.mail_id limit 1 for update of m skip locked) due
                    where mail.mail_id = due.mail_id
                    returning mail.mail_id, survey_id, invite_id, name, address, language, kind,
                      attempts, told_closes_at,
                      (select i.group_id from invite i where i.invite_id = mail.invite_id) as group_id
                    """
                        .formatted(UNUSED))
                    .setParameter("now", clock.instant())
                    .getResultStream()
                    .findFirst()
                    .map(Outbox::claimed));
  }

  private static Claimed claimed(Tuple row) {
    return new Claimed(
        row.get("mail_id", UUID.class),
        row.get("survey_id", UUID.class),
        row.get("invite_id", UUID.class),
        row.get("group_id", UUID.class),
        row.get("name", String.class),
        row.get("address", String.class),
        row.get("language", String.class),
        MailKind.valueOf(row.get("kind", String.class).toUpperCase(java.util.Locale.ROOT)),
        row.get("told_closes_at", Instant.class),
        row.get("attempts", Integer.class));
  }

  /** Also when somebody else has taken us for dead meanwhile: we know better. */
  void settle(Claimed mail, MailState state, String reason) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                Panache.getSession()
                    .createNativeMutationQuery(
                        """
                        update mail set state = :state, reason = :reason, changed_at = :now
                        where mail_id = :mail and attempts = :attempt
                          and state in ('sending', 'unknown')
                        """)
                    .setParameter("state", state.word())
                    .setParameter("reason", reason)
                    .setParameter("now", clock.instant())
                    .setParameter("mail", mail.mailId())
                    .setParameter("attempt", mail.attempt())
                    .executeUpdate());
  }

  /** It was certainly not sent, and waits for its next turn. */
  void postpone(Claimed mail, String reason, Instant until) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                Panache.getSession()
                    .createNativeMutationQuery(
                        """
                        update mail set state = 'waiting', reason = :reason, due_at = :until,
                          changed_at = :now, told_closes_at = null
                        where mail_id = :mail and attempts = :attempt
                          and state in ('sending', 'unknown')
                        """)
                    .setParameter("reason", reason)
                    .setParameter("until", until)
                    .setParameter("now", clock.instant())
                    .setParameter("mail", mail.mailId())
                    .setParameter("attempt", mail.attempt())
                    .executeUpdate());
  }

  /** The next one would meet the same: all that is due waits. */
  void postponeAll(String reason, Instant until) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                Panache.getSession()
                    .createNativeMutationQuery(
                        """
                        update mail set reason = :reason, due_at = :until
                        where mail_id in (
                          select mail_id from mail where state = 'waiting' and due_at <= :now
                          for update skip locked)
                        """)
                    .setParameter("reason", reason)
                    .setParameter("until", until)
                    .setParameter("now", clock.instant())
                    .executeUpdate());
  }

  /** Reminders whose time has come, the earliest first. */
  List<UUID> dueReminders() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Panache.getSession()
                    .createNativeQuery(
                        """
                        select r.reminder_id from reminder r join survey s using (survey_id)
                        where r.begun_at is null and r.sends_at <= :now and s.state = 'running'
                          and s.halted is null and not s.mail_held
                        order by r.sends_at
                        """,
                        UUID.class)
                    .setParameter("now", clock.instant())
                    .getResultList());
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
                  Panache.getSession()
                      .createNativeMutationQuery(
                          """
                          update reminder set begun_at = :now, recipients = 0
                          where reminder_id = :reminder and begun_at is null
                          """)
                      .setParameter("now", now)
                      .setParameter("reminder", reminderId)
                      .executeUpdate();
              if (taken == 1) {
                remind(reminderId, now);
              }
            });
  }

  private static void remind(UUID reminderId, Instant now) {
    Panache.getSession()
        .createNativeMutationQuery(
            """
            with reminded as (
              update mail
              set kind = 'reminder', state = 'waiting', due_at = :now, changed_at = :now, reason = ''
              where mail_id in (
                select m.mail_id
                from reminder r join survey s using (survey_id) join mail m using (survey_id)
                where r.reminder_id = :reminder and m.state in ('sent', 'unknown')
                  and s.state = 'running' and s.closes_at > :late
                  and not exists (
                    select from reminder n
                    where n.survey_id = r.survey_id and n.number > r.number
                      and n.begun_at is null and n.sends_at <= :now)
                  and %s
                for update of m skip locked)
              returning mail_id)
            update reminder set recipients = (select count(*) from reminded)
            where reminder_id = :reminder
            """
                .formatted(UNUSED))
        .setParameter("now", now)
        .setParameter("late", now.plus(TOO_LATE))
        .setParameter("reminder", reminderId)
        .executeUpdate();
  }

  private void transaction(String sql) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                Panache.getSession()
                    .createNativeMutationQuery(sql)
                    .setParameter("now", clock.instant())
                    .executeUpdate());
  }

  private static NativeQuery<Tuple> sql(String text) {
    return Panache.getSession().createNativeQuery(text, Tuple.class);
  }
}
