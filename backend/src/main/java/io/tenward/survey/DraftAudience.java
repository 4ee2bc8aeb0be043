package io.tenward.survey;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.people.PersonRemoved;
import io.tenward.people.PersonRestored;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Who is removed is asked by no draft and gets no mail any more; who comes back is asked by the
 * same drafts. Of surveys already launched the rest stays: nobody knows which link was theirs, so
 * it keeps working.
 */
@ApplicationScoped
class DraftAudience {
  void leave(@Observes PersonRemoved removed) {
    Panache.getSession()
        .createNativeMutationQuery(
            """
            with gone as (
              delete from audience a using survey s
              where a.person_id = :person and s.survey_id = a.survey_id and s.state = 'draft'
              returning a.*)
            insert into removed_audience (workspace_id, survey_id, person_id, group_id, part_id)
            select workspace_id, survey_id, person_id, group_id, part_id from gone
            """)
        .setParameter("person", removed.personId())
        .executeUpdate();
    Panache.getSession()
        .createNativeMutationQuery(
            """
            delete from mail m using survey s
            where s.lead_id = :lead and s.survey_id = m.survey_id
              and lower(m.address) = lower(cast(:address as text))
            """)
        .setParameter("lead", removed.leadId())
        .setParameter("address", removed.email())
        .executeUpdate();
  }

  void comeBack(@Observes PersonRestored restored) {
    Panache.getSession()
        .createNativeMutationQuery(
            """
            insert into audience (workspace_id, survey_id, person_id, group_id, part_id)
            select r.workspace_id, survey_id, r.person_id, r.group_id, r.part_id
            from removed_audience r join survey s using (survey_id)
            where r.person_id = :person and s.state = 'draft'
            on conflict do nothing
            """)
        .setParameter("person", restored.personId())
        .executeUpdate();
  }
}
