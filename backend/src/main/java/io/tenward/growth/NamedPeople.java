package io.tenward.growth;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The stakeholders whom a task or an entry may name, and the talks it may have come out of. */
@Singleton
class NamedPeople {
  private final Database database;
  private final Caller caller;
  private final Talks talks;

  NamedPeople(Database database, Caller caller, Talks talks) {
    this.database = database;
    this.caller = caller;
    this.talks = talks;
  }

  /**
   * What somebody is called; null for nobody.
   *
   * @throws ProblemException invalid-request unless they are one of the caller's own
   */
  @Nullable String name(@Nullable UUID personId) {
    if (personId == null) {
      return null;
    }
    return find(personId)
        .orElseThrow(() -> ProblemException.invalid().field("/personId", "unknown-person"));
  }

  /** Empty for somebody who was removed. */
  Optional<String> find(UUID personId) {
    return database.first(
        "select name from person where person_id = ? and lead_id = ?",
        row -> row.getString(1),
        personId,
        caller.memberId());
  }

  /** What the members of the caller's team are called, in the order they were added. */
  List<String> team() {
    return database.list(
        """
        select person.name from person join stakeholder_group using (group_id)
        where person.lead_id = ? and kind = 'team' and archived_at is null
        order by person.created_at, person.name
        """,
        row -> row.getString(1),
        caller.memberId());
  }

  /**
   * @throws ProblemException invalid-request unless it is one of the caller's own
   */
  void requireTalk(@Nullable UUID talkId) {
    if (talkId != null && !talks.belongsTo(caller.memberId(), talkId)) {
      throw ProblemException.invalid().field("/talkId", "unknown-thing");
    }
  }
}
