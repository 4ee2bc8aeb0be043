package io.tenward.agreement;

import io.tenward.base.privacy.PersonRecords;
import io.tenward.base.sql.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;

/** What people said about an agreement under their name. It goes with the person. */
@Singleton
class StoredStances implements PersonRecords {
  @Inject Database database;

  @Override
  public List<Stored> of(Subject subject) {
    return database.list(
        """
        select 'stances', a.member_id, count(*), 'deleted'
        from agreement_stance join agreement a using (agreement_id) where person_id = any (?)
        group by a.member_id
        """,
        Stored::read,
        subject.ids());
  }
}
