package io.tenward.survey.mail;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.form.Survey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/**
 * Records links that left by another way than the launch's own email to their person. Rows are only
 * ever added, the first access to a person's link counts, and none names an invite.
 *
 * <p>A declined link counts as unused, because whoever has it can withdraw the decline and answer.
 */
public final class LinkTaking {
  private LinkTaking() {}

  /**
   * Notes, within the launch and after its emails are planned, the links that others have access
   * to.
   */
  public static void atLaunch(Survey survey, Set<UUID> personIds, Instant now) {
    if (personIds.isEmpty()) {
      return;
    }
    Panache.getSession()
        .createNativeMutationQuery(
            """
            insert into link_taking (workspace_id, survey_id, person_id, launch_group_id, taken_on,
              unused, at_launch)
            select workspace_id, survey_id, person_id, launch_group_id, :day, true, true
            from audience where survey_id = :survey and person_id in :people
            """)
        .setParameter("day", day(survey, now))
        .setParameter("survey", survey.surveyId)
        .setParameter("people", personIds)
        .executeUpdate();
    Panache.getSession()
        .createNativeMutationQuery(
            """
            update invite i set taken_unused = true
            where survey_id = :survey and not exists (
              select from mail m
              where m.invite_id = i.invite_id and m.person_id not in :people)
            """)
        .setParameter("survey", survey.surveyId)
        .setParameter("people", personIds)
        .executeUpdate();
  }

  /**
   * Notes access to the link within a transaction that locks the survey.
   *
   * @return whether it is the first taking of this link
   */
  static boolean of(Survey survey, Mail mail, Instant now) {
    return Panache.getSession()
            .createNativeMutationQuery(
                """
                with person as (select cast(:person as uuid) as person_id),
                taken as (
                  update invite i set taken_unused =
                    not exists (select from ballot b where b.invite_id = i.invite_id)
                  where i.invite_id = :invite and not exists (
                    select from link_taking t join person using (person_id)
                    where t.survey_id = i.survey_id)
                  returning i.workspace_id, i.survey_id, i.launch_group_id, i.taken_unused)
                insert into link_taking (workspace_id, survey_id, person_id, launch_group_id,
                  taken_on, unused, at_launch)
                select workspace_id, survey_id, person_id, launch_group_id, :day, taken_unused, false
                from taken, person
                """)
            // Of a mail that was planned before persons stood there, its own id is as good.
            .setParameter("person", Objects.requireNonNullElse(mail.personId, mail.mailId))
            .setParameter("invite", mail.inviteId)
            .setParameter("day", day(survey, now))
            .executeUpdate()
        == 1;
  }

  private static LocalDate day(Survey survey, Instant now) {
    return now.atZone(ZoneId.of(survey.zone)).toLocalDate();
  }
}
