package io.tenward.survey.mail;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.base.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Queues all emails of surveys. Each step commits by itself, so that an email is marked as handed
 * over before the mail server gets it. A step never waits for a close, and a close waits for one
 * row at most.
 */
@ApplicationScoped
class Outbox {
  /** People who have used their link need no email any more. */
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
        select m.mail_id, s.closes_at, m.told_closes_at as told_before, i.group_id,
          coalesce(m.name, p.name) as name, coalesce(m.address, p.email) as address,
          coalesce(m.language, p.language, l.language) as language
        from mail m join survey s using (survey_id) join member l on l.member_id = s.lead_id
          left join invite i using (invite_id) left join person p on p.person_id = m.person_id
        where m.state = 'waiting' and m.due_at <= :now
          and (m.invite_id is null
            or s.state = 'running' and s.halted is null and not s.mail_held
              and s.closes_at > :now and %s)
          and coalesce(m.address, p.email) is not null
        order by m.attempts, m.due_at, m.mail_id limit 1 for update of m skip locked)
      update mail set state = 'sending', attempts = attempts + 1, changed_at = :now,
        told_closes_at = case when invite_id is not null then due.closes_at end
      from due where mail.mail_id = due.mail_id
      returning mail.mail_id, mail.survey_id, invite_id, person_id, occasion, kind, attempts,
        due.name, due.address, due.language, due.closes_at, due.told_before, due.group_id
      """
          .formatted(UNUSED);

  @Inject Database database;
  @Inject Clock clock;

  /**
   * Describes an email that this process has claimed to send now.
   *
   * @param inviteId whose link it brings; null when it brings none
   * @param groupId of the invite
   * @param occasion what is announced; null unless it is an announcement
   * @param closesAt when the survey closes, as a mail with a link is to say
   * @param toldBefore when it closes, as their last mail said; null before the first
   * @param attempt whoever answers for it says which attempt it was
   */
  record Claimed(
      UUID mailId,
      UUID surveyId,
      MailKind kind,
      @Nullable UUID inviteId,
      @Nullable UUID groupId,
      @Nullable UUID personId,
      @Nullable UUID occasion,
      String name,
      String address,
      String language,
      Instant closesAt,
      @Nullable Instant toldBefore,
      int attempt) {}

  /**
   * Marks emails of a process that has died as of unknown fate. A notice about access to a link is
   * sent again instead, because twice is better than never.
   */
  void admitInterrupted() {
    database.update(
        """
            update mail set reason = 'interrupted', changed_at = ?,
              state = case kind when 'link-taken' then 'waiting' else 'unknown' end
            where mail_id in (
              select mail_id from mail where state = 'sending' for update skip locked)
            """,
        clock.instant());
  }

  /** Claims the next due email; those that failed before come last. */
  Optional<Claimed> claim() {
    return QuarkusTransaction.requiringNew()
        .call(
            () ->
                Panache.getSession()
                    .createNativeQuery(CLAIM, Tuple.class)
                    .setParameter("now", clock.instant())
                    .getResultStream()
                    .findFirst()
                    .map(Outbox::claimed));
  }

  private static Claimed claimed(Tuple row) {
    return new Claimed(
        row.get("mail_id", UUID.class),
        row.get("survey_id", UUID.class),
        MailKind.valueOf(row.get("kind", String.class).toUpperCase(Locale.ROOT).replace('-', '_')),
        row.get("invite_id", UUID.class),
        row.get("group_id", UUID.class),
        row.get("person_id", UUID.class),
        row.get("occasion", UUID.class),
        row.get("name", String.class),
        row.get("address", String.class),
        row.get("language", String.class),
        row.get("closes_at", Instant.class),
        row.get("told_before", Instant.class),
        row.get("attempts", Integer.class));
  }

  /**
   * Stores the result, also where another process had declared this one dead meanwhile. A sent
   * notice is deleted. An announcement stays on record even if it was withdrawn meanwhile, so that
   * no person gets it twice.
   */
  void settle(Claimed mail, MailState state, String reason) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (mail.kind() == MailKind.LINK_TAKEN) {
                database.update("delete from mail where mail_id = ?", mail.mailId());
              } else if (settled(mail, state, reason) == 0 && mail.occasion() != null) {
                remember(mail, state);
              }
            });
  }

  private int settled(Claimed mail, MailState state, String reason) {
    return database.update(
        """
        update mail set state = ?, reason = ?, changed_at = ?,
          left_at = case when ? = 'sent' then coalesce(left_at, ?) else left_at end
        where mail_id = ? and attempts = ? and state in ('sending', 'unknown')
        """,
        state.word(),
        reason,
        clock.instant(),
        state.word(),
        clock.instant(),
        mail.mailId(),
        mail.attempt());
  }

  private void remember(Claimed announced, MailState state) {
    database.update(
        """
        insert into mail (mail_id, workspace_id, survey_id, person_id, occasion, kind, state,
          due_at, changed_at, attempts)
        select ?, workspace_id, survey_id, cast(? as uuid), ?, 'announcement', ?, ?, ?, ?
        from survey where survey_id = ?
        on conflict (occasion, survey_id, person_id) do update set state = excluded.state
        """,
        announced.mailId(),
        announced.personId(),
        announced.occasion(),
        state.word(),
        clock.instant(),
        clock.instant(),
        announced.attempt(),
        announced.surveyId());
  }

  /**
   * Queues an email again that was certainly not sent, as if this attempt had not been made. It
   * does not leave before a newer edition that replaced it may.
   */
  void postpone(Claimed mail, String reason, Instant until) {
    database.update(
        """
        update mail set state = 'waiting', reason = ?, changed_at = ?,
          due_at = greatest(due_at, ?), told_closes_at = ?
        where mail_id = ? and attempts = ? and state in ('sending', 'unknown')
        """,
        reason,
        clock.instant(),
        until,
        mail.toldBefore(),
        mail.mailId(),
        mail.attempt());
  }

  /** The next one would meet the same: all that is due waits. */
  void postponeAll(String reason, Instant until) {
    database.update(
        """
        update mail set reason = ?, due_at = ?
        where mail_id in (
          select mail_id from mail where state = 'waiting' and due_at <= ?
          for update skip locked)
        """,
        reason,
        until,
        clock.instant());
  }
}
