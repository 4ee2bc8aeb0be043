package io.tenward.question;

import io.tenward.base.privacy.PersonRecords;
import io.tenward.base.privacy.Retained;
import io.tenward.base.sql.Database;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Questions to a person and their answers; answered ones go after a time. */
@Singleton
class StoredQuestions implements PersonRecords, Retained {
  /** A question that was taken back may come back for so long. */
  private static final Duration COMES_BACK = Duration.ofDays(30);

  @Inject Database database;

  @Override
  public List<Stored> of(Subject subject) {
    return database.list(
        """
        select 'questions', member_id, count(*), 'deleted' from question
        where person_id = any (?) group by 2
        """,
        Stored::read,
        subject.ids());
  }

  @Override
  public void erase(Subject subject) {
    database.update("delete from question where person_id = any (?)", subject.ids());
  }

  @Override
  public void deleteNotes(Listed person) {
    database.update("delete from question where person_id = ?", person.personId());
  }

  @Override
  public void forgetErased(Instant now) {
    database.update("delete from question where removed_at <= ?", now.minus(COMES_BACK));
  }

  @Override
  public String kind() {
    return "talks";
  }

  @Override
  public String rows() {
    return """
        select question_id as id, member_id, greatest(answered_at, replied_at) as since,
          null::int as promised
        from question where workspace_id = ? and not waiting
        """;
  }

  @Override
  public void delete(Collection<UUID> ids) {
    database.update("delete from question where question_id = any (?)", ids);
  }
}
