package io.tenward.survey;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.people.PersonRemoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Who is removed is asked by no draft and gets no mail any more. Of surveys already launched the
 * rest stays: nobody knows which link was theirs, so it keeps working.
 */
@ApplicationScoped
class DraftAudience {
  void leave(@Observes PersonRemoved removed) {
    Panache.getSession()
        .createNativeMutationQuery(
            """
            delete from audience a using survey s
            where a.person_id = :person and s.survey_id = a.survey_id and s.state = 'draft'
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
}
