package io.tenward.survey.mail;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.mail.MailSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells everybody who was asked and has an address that something was published; each once for each
 * occasion: the results of a survey, which have its id, or what was published of them later, which
 * has its own.
 */
@ApplicationScoped
public class Announcements {
  /** As long as it can be taken back before anybody is told. */
  static final Duration HOLD = Duration.ofMinutes(2);

  private final MailSettings mail;
  private final Clock clock;

  Announcements(MailSettings mail, Clock clock) {
    this.mail = mail;
    this.clock = clock;
  }

  /** How many are or were told, and how many mails the mail server has taken. */
  public record Told(int people, int sent) {}

  /**
   * @param language of the mail
   */
  record Claimed(
      UUID surveyId,
      UUID personId,
      UUID occasion,
      String name,
      String address,
      @Nullable String language,
      int attempt) {
    boolean ofResults() {
      return occasion.equals(surveyId);
    }
  }

  /** Whether this server sends mail at all. */
  public boolean canTell() {
    return mail.isSetUp();
  }

  /**
   * Within the transaction that publishes. Whoever was told once is not told again, also not of
   * another survey; whoever was asked in several is told of the newest, which they remember best.
   */
  public void plan(Collection<UUID> surveyIds, UUID occasion) {
    plan(surveyIds, occasion, null);
  }

  /**
   * @param insteadOf only who still waits to be told of this one; null for everybody
   */
  private void plan(Collection<UUID> surveyIds, UUID occasion, @Nullable UUID insteadOf) {
    if (canTell()) {
      Panache.getSession()
          .createNativeMutationQuery(
              """
              insert into announcement
                (survey_id, person_id, occasion, workspace_id, state, due_at)
              select distinct on (p.person_id)
                a.survey_id, p.person_id, :occasion, a.workspace_id, 'waiting', :due
              from audience a join person p using (person_id) join survey s using (survey_id)
              where a.survey_id = any (:surveys) and p.email is not null
                and not exists (
                  select from announcement n
                  where n.person_id = p.person_id and n.occasion = :occasion)
                and (cast(:instead as uuid) is null or exists (
                  select from announcement w
                  where w.person_id = p.person_id and w.occasion = :instead
                    and w.state = 'waiting'))
              order by p.person_id, s.launched_at desc, a.survey_id
              """)
          .setParameter("surveys", surveyIds.toArray(UUID[]::new))
          .setParameter("occasion", occasion)
          .setParameter("instead", insteadOf, UUID.class)
          .setParameter("due", clock.instant().plus(HOLD))
          .executeUpdate();
    }
  }

  /**
   * Within the transaction that publishes: who has not been told of the one is told of the other.
   * Whom a mail is under way to counts as told of the other, unless it is not taken.
   *
   * @param surveyIds those in which there is something to read of the other; whoever was asked in
   *     none of them is not told
   */
  public void replace(UUID occasion, UUID by, Collection<UUID> surveyIds) {
    Panache.getSession()
        .createNativeMutationQuery(
            """
            update announcement w set occasion = :by, due_at = :due
            where occasion = :occasion and survey_id = any (:surveys)
              and state in ('waiting', 'sending') and not exists (
              select from announcement n where n.person_id = w.person_id and n.occasion = :by)
            """)
        .setParameter("surveys", surveyIds.toArray(UUID[]::new))
        .setParameter("by", by)
        .setParameter("due", clock.instant().plus(HOLD))
        .setParameter("occasion", occasion)
        .executeUpdate();
    plan(surveyIds, by, occasion);
    drop(occasion);
  }

  /**
   * Within the transaction that takes it back: who has not been told is not told. A mail that is
   * under way comes back into the table only if it was taken.
   */
  public void drop(UUID occasion) {
    Panache.getSession()
        .createNativeMutationQuery(
            """
            delete from announcement
            where occasion = :occasion and state in ('waiting', 'sending')
            """)
        .setParameter("occasion", occasion)
        .executeUpdate();
  }

  public Told told(UUID occasion) {
    var row =
        Panache.getSession()
            .createNativeQuery(
                """
                select cast(count(*) as integer) as people,
                  cast(count(*) filter (where state = 'sent') as integer) as sent
                from announcement where occasion = :occasion
                """,
                Tuple.class)
            .setParameter("occasion", occasion)
            .getSingleResult();
    return new Told(row.get("people", Integer.class), row.get("sent", Integer.class));
  }

  /** What a process left that did not come back, and who has no address any more. */
  void settleOld() {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              Panache.getSession()
                  .createNativeMutationQuery(
                      "update announcement set state = 'unknown' where state = 'sending'")
                  .executeUpdate();
              Panache.getSession()
                  .createNativeMutationQuery(
                      """
                      delete from announcement n where state = 'waiting' and not exists (
                        select from person p where p.person_id = n.person_id and p.email is not null)
                      """)
                  .executeUpdate();
            });
  }

  /** Within a transaction whose end makes it known to be handed over. */
  Optional<Claimed> claim() {
    return Panache.getSession()
        .createNativeQuery(
            """
            -- Gone through once; a table to join could be gone through for each row.
            with due as materialized (
              select survey_id, person_id, occasion from announcement
              where state = 'waiting' and due_at <= :now
              order by due_at, survey_id, person_id, occasion
              limit 1 for update skip locked)
            update announcement n set state = 'sending', attempts = attempts + 1
            from due, person p
            where n.survey_id = due.survey_id and n.person_id = due.person_id
              and n.occasion = due.occasion and p.person_id = n.person_id and p.email is not null
            returning n.survey_id, n.person_id, n.occasion, p.name, p.email, p.language, n.attempts
            """,
            Tuple.class)
        .setParameter("now", clock.instant())
        .getResultStream()
        .findFirst()
        .map(Announcements::claimed);
  }

  private static Claimed claimed(Tuple row) {
    return new Claimed(
        row.get("survey_id", UUID.class),
        row.get("person_id", UUID.class),
        row.get("occasion", UUID.class),
        row.get("name", String.class),
        row.get("email", String.class),
        row.get("language", String.class),
        row.get("attempts", Integer.class));
  }

  /** It was handed over, whatever has become of the occasion since: nobody is told of it twice. */
  void settle(Claimed told, String state) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (change(told, state, clock.instant()) == 0) {
                remember(told, state);
              }
            });
  }

  /** It was certainly not taken, and waits until then; what was taken back meanwhile is gone. */
  void postpone(Claimed told, Instant until) {
    QuarkusTransaction.requiringNew().run(() -> change(told, "waiting", until));
  }

  /** A newer occasion may have taken its place while it was under way. */
  private static int change(Claimed told, String state, Instant until) {
    return Panache.getSession()
        .createNativeMutationQuery(
            """
            update announcement set state = :state, due_at = greatest(due_at, :until)
            where survey_id = :survey and person_id = :person and attempts = :attempt
              and (state = 'sending' or state = 'unknown' and occasion = :occasion)
            """)
        .setParameter("state", state)
        .setParameter("until", until)
        .setParameter("survey", told.surveyId())
        .setParameter("person", told.personId())
        .setParameter("attempt", told.attempt())
        .setParameter("occasion", told.occasion())
        .executeUpdate();
  }

  private void remember(Claimed told, String state) {
    Panache.getSession()
        .createNativeMutationQuery(
            """
            insert into announcement
              (survey_id, person_id, occasion, workspace_id, state, due_at, attempts)
            select survey_id, :person, :occasion, workspace_id, :state, :now, :attempt
            from survey where survey_id = :survey
            on conflict (survey_id, person_id, occasion) do update set state = excluded.state
            """)
        .setParameter("person", told.personId())
        .setParameter("occasion", told.occasion())
        .setParameter("state", state)
        .setParameter("now", clock.instant())
        .setParameter("attempt", told.attempt())
        .setParameter("survey", told.surveyId())
        .executeUpdate();
  }
}
