package io.tenward.survey;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.base.sql.Database;
import io.tenward.form.Survey;
import io.tenward.people.GroupChanged;
import io.tenward.people.PeopleChanged;
import io.tenward.people.PersonRemoved;
import io.tenward.people.PersonRestored;
import io.tenward.survey.mail.Mail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Applies changes of people and groups to drafts. A removed person is asked by no draft and gets no
 * email any more; a restored one is asked by the same drafts again. In surveys already launched
 * their link keeps working, and stands on the sheet to print from then on.
 *
 * <p>A draft shows its audience as it is now, and a launch freezes it. Each change of the audience
 * changes the draft's version, so that a lead launches only what they have seen.
 */
@ApplicationScoped
class DraftAudience {
  @Inject Database database;
  @Inject Clock clock;

  void change(@Observes PeopleChanged changed) {
    raiseThatAsk(changed.leadId(), changed.personIds());
  }

  void change(@Observes GroupChanged changed) {
    raise(
        changed.leadId(),
        """
        select a.survey_id from audience a join person p using (person_id)
        where p.group_id = any (?)
        union select t.survey_id from audience_part t where t.group_id = any (?)
        """,
        Set.of(changed.groupId()),
        Set.of(changed.groupId()));
  }

  void leave(@Observes PersonRemoved removed) {
    raiseThatAsk(removed.leadId(), Set.of(removed.personId()));
    database.update(
        """
        with gone as (
          delete from audience a using survey s
          where a.person_id = ? and s.survey_id = a.survey_id and s.state = 'draft'
          returning a.*)
        insert into removed_audience (workspace_id, survey_id, person_id, group_id, part_id)
        select workspace_id, survey_id, person_id, group_id, part_id from gone
        """,
        removed.personId());
    for (var mailId : mails(removed)) {
      Mail mail = Mail.findById(mailId);
      mail.print(Survey.findById(mail.surveyId), clock.instant());
    }
  }

  /** Locks their surveys first: a close holds its survey while it deletes the mails. */
  private List<UUID> mails(PersonRemoved removed) {
    return database.ids(
        """
        select m.mail_id from mail m join survey s using (survey_id)
        where s.lead_id = ? and m.invite_id is not null
          and (m.person_id = ?
            or m.person_id is null and lower(m.address) = lower(cast(? as text)))
        order by m.mail_id for key share of s for update of m
        """,
        removed.leadId(),
        removed.personId(),
        removed.email());
  }

  void comeBack(@Observes PersonRestored restored) {
    Panache.getEntityManager().flush();
    database.update(
        """
        insert into audience (workspace_id, survey_id, person_id, group_id, part_id)
        select r.workspace_id, survey_id, r.person_id, r.group_id, r.part_id
        from removed_audience r join survey s using (survey_id)
        where r.person_id = ? and s.state = 'draft'
        on conflict do nothing
        """,
        restored.personId());
    raiseThatAsk(restored.leadId(), Set.of(restored.personId()));
  }

  private void raiseThatAsk(UUID leadId, Set<UUID> personIds) {
    raise(leadId, "select a.survey_id from audience a where a.person_id = any (?)", personIds);
  }

  /** Whoever changes people or groups of a lead holds the lead, so that no two do this at once. */
  private void raise(UUID leadId, String which, Object... changed) {
    Panache.getEntityManager().flush();
    database.update(
        """
        update survey set changed_at = ?, version = version + 1
        where lead_id = ? and state = 'draft' and survey_id in (%s)
        """
            .formatted(which),
        Stream.concat(Stream.of(clock.instant(), leadId), Arrays.stream(changed)).toArray());
  }
}
