package io.tenward.survey.mail;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent, and how far it is. Each step is a transaction of its own: what was handed
 * over is known to have been handed over before the mail server sees it. No step waits for a close,
 * nor a close for more than one row.
 */
@ApplicationScoped
class Outbox {
  /** Who used their link needs no mail any more. */
  static final String UNUSED =
      """
      not exists (select from ballot b where b.invite_id = m.invite_id)
      and not exists (select from decline d where d.invite_id = m.invite_id)
      """;

  /**
   * The row is chosen in a part of its own, which the database goes through once: as a table to
   * join it may go through it for each mail, and claim one more each time.
   */
  static final String CLAIM =
      """
      with due as materialized (
        select m.mail_id, s.closes_at, m.told_closes_at as told_before
        from mail m join survey s using (survey_id)
        where m.state = 'waiting' and m.due_at <= :now
          and s.state = 'running' and s.halted is null and not s.mail_held
          and s.closes_at > :now
          and %s
        order by m.attempts, m.due_at, m.mail_id limit 1 for update of m skip locked)
      update mail set state = 'sending', attempts = attempts + 1, changed_at = :now,
        told_closes_at = due.closes_at
      from due where mail.mail_id = due.mail_id
      returning mail.mail_id, survey_id, invite_id, name, address, language, kind,
        attempts, told_closes_at, told_before,
        (select i.group_id from invite i where i.invite_id = mail.invite_id) as group_id
      """
          .formatted(UNUSED);

  private final Clock clock;

  Outbox(Clock clock) {
    this.clock = clock;
  }

  /**
   * A mail to be sent now, by us alone.
   *
   * @param closesAt when the survey closes, as the mail is to say
   * @param toldBefore when it closes, as their last mail said; null before the first
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
      @Nullable Instant toldBefore,
      int attempt) {}

  /** What a process left that did not come back: nobody knows whether it was sent. */
  void admitInterrupted() {
    transaction(
        """
        update mail set state = 'unknown', reason = 'interrupted', changed_at = :now
        where mail_id in (select mail_id from mail where state = 'sending' for update skip locked)
        """);
  }

  /** Of the mails that are due, what met trouble comes last; empty when none is. */
  Optional<Claimed> claim() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                sql(CLAIM)
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
        row.get("told_before", Instant.class),
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
                        update mail set state = :state, reason = :reason, changed_at = :now,
                          left_at = case when :state = 'sent' then coalesce(left_at, :now)
                            else left_at end
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

  /** It was certainly not sent: it waits for its next turn, and has told nothing. */
  void postpone(Claimed mail, String reason, Instant until) {
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                Panache.getSession()
                    .createNativeMutationQuery(
                        """
                        update mail set state = 'waiting', reason = :reason, due_at = :until,
                          changed_at = :now, told_closes_at = :before
                        where mail_id = :mail and attempts = :attempt
                          and state in ('sending', 'unknown')
                        """)
                    .setParameter("reason", reason)
                    .setParameter("until", until)
                    .setParameter("now", clock.instant())
                    .setParameter("before", mail.toldBefore(), Instant.class)
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
