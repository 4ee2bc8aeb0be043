package io.tenward.survey;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.people.PersonRemoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Who is removed is asked by no draft any more; surveys already launched stay as they are. */
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
  }
}
