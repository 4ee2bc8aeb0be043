package io.tenward.survey.mail;

import io.tenward.base.sql.Database;
import io.tenward.contract.AnnouncementView;
import io.tenward.mail.MailSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells everybody who was asked and has an address that something was published; each once for each
 * occasion: the results of a survey, which have its id, or what was published of them later, which
 * has its own.
 */
@ApplicationScoped
public class Announcements {
  /** A lead can withdraw what they published for this long before anyone is told. */
  static final Duration HOLD = Duration.ofMinutes(2);

  @Inject Database database;
  @Inject MailSettings mail;
  @Inject Clock clock;

  /** Tells whether this server sends email at all. */
  public boolean canTell() {
    return mail.isSetUp();
  }

  /**
   * Plans announcements within the transaction that publishes. Each person gets one per occasion,
   * also if they were asked in several surveys: that of the newest, which they remember best.
   */
  public void plan(Collection<UUID> surveyIds, UUID occasion) {
    plan(surveyIds, occasion, null);
  }

  /**
   * @param insteadOf only who still waits to be told of this one; null for everybody
   */
  private void plan(Collection<UUID> surveyIds, UUID occasion, @Nullable UUID insteadOf) {
    if (canTell()) {
      database.update(
          """
              insert into mail (mail_id, workspace_id, survey_id, person_id, occasion, kind, state,
                due_at, changed_at)
              select distinct on (p.person_id) gen_random_uuid(), a.workspace_id, a.survey_id,
                p.person_id, ?, 'announcement', 'waiting', ?, ?
              from audience a join person p using (person_id) join survey s using (survey_id)
              where a.survey_id = any (?) and p.email is not null
                and not exists (
                  select from mail n
                  where n.person_id = p.person_id and n.occasion = ?)
                and (cast(? as uuid) is null or exists (
                  select from mail w
                  where w.person_id = p.person_id and w.occasion = ?
                    and w.state = 'waiting'))
              order by p.person_id, s.launched_at desc, a.survey_id
              """,
          occasion,
          clock.instant().plus(HOLD),
          clock.instant(),
          surveyIds,
          occasion,
          insteadOf,
          insteadOf);
    }
  }

  /**
   * Replaces announcements within the transaction that publishes: people not yet told of the one
   * are told of the other. An email on its way counts for the other, unless the mail server refuses
   * it.
   *
   * @param surveyIds those in which there is something to read of the other; whoever was asked in
   *     none of them is not told
   */
  public void replace(UUID occasion, UUID by, Collection<UUID> surveyIds) {
    database.update(
        """
        update mail w set occasion = ?, due_at = ?
        where occasion = ? and survey_id = any (?)
          and state in ('waiting', 'sending') and not exists (
          select from mail n where n.person_id = w.person_id and n.occasion = ?)
        """,
        by,
        clock.instant().plus(HOLD),
        occasion,
        surveyIds,
        by);
    plan(surveyIds, by, occasion);
    drop(occasion);
  }

  /**
   * Drops waiting announcements within the transaction that withdraws. An email on its way is
   * recorded again once it was handed over.
   */
  public void drop(UUID occasion) {
    database.update(
        "delete from mail where occasion = ? and state in ('waiting', 'sending')", occasion);
  }

  public AnnouncementView told(UUID occasion) {
    return database
        .first(
            "select count(*), count(*) filter (where state = 'sent') from mail where occasion = ?",
            row -> new AnnouncementView(row.getInt(1), row.getInt(2)),
            occasion)
        .orElseThrow();
  }
}
