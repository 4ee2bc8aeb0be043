package io.tenward.agreement;

import io.tenward.base.sql.Database;
import io.tenward.contract.ThreadClause;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Finds clauses in the versions of a lead's agreement. */
@Singleton
public class ClauseWords {
  @Inject Database database;

  /** Returns each of these clauses that a version has, in the words of the latest one. */
  public List<ThreadClause> latest(UUID leadId, Collection<UUID> clauseIds) {
    return database.list(
        """
        select distinct on (c ->> 'id') c ->> 'id', c ->> 'text', a.number, a.agreed_on
        from agreement a, jsonb_array_elements(a.clauses::jsonb) c
        where a.member_id = ? and c ->> 'id' = any (?)
        order by c ->> 'id', a.number desc
        """,
        row ->
            new ThreadClause(
                UUID.fromString(row.getString(1)),
                row.getString(2),
                row.getInt(3),
                row.getObject(4, LocalDate.class)),
        leadId,
        clauseIds);
  }
}
