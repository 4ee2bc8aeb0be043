package io.tenward.survey;

import io.tenward.base.privacy.PersonRecords;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.form.Survey;
import io.tenward.form.SurveyProblem;
import io.tenward.survey.audience.NamedRequests;
import io.tenward.survey.audience.PersonKey;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Which surveys asked a person. It stays for as long as figures count (docs/adr/0137), also after
 * an erasure, as an id and hashes.
 */
@Singleton
class StoredAudiences implements PersonRecords {
  private static final String ASKED =
      """
      from survey s join audience a using (survey_id)
      where s.workspace_id = ? and s.state <> 'draft' and (a.person_id = any (?) or a.mailbox_key = ?)
      """;

  @Inject Database database;
  @Inject Clock clock;

  @Override
  public List<Stored> of(Subject subject) {
    return database.list(
        """
        select case when runs then 'running-surveys' else 'surveys' end, lead_id, count(distinct survey_id),
          case when runs then 'waits' else 'later' end
        from (select s.lead_id, s.survey_id, s.state = 'running' or s.keys_destroyed_at is null as runs %s) asked
        group by lead_id, runs
        """
            .formatted(ASKED),
        Stored::read,
        parameters(subject));
  }

  /**
   * @throws ProblemException has-running-surveys
   */
  @Override
  public void erase(Subject subject) {
    if (of(subject).stream().anyMatch(stored -> stored.fate().equals("waits"))) {
      throw ProblemException.of(
          SurveyProblem.HAS_RUNNING_SURVEYS, "A survey that asked the person is not over");
    }
    // Also of people with this address whom their leads had removed before.
    database.update(
        """
        insert into erased_person (person_id, workspace_id, erased_at)
        select distinct a.person_id, s.workspace_id, cast(? as timestamptz) %s
        on conflict do nothing
        """
            .formatted(ASKED),
        clock.instant(),
        subject.workspaceId(),
        subject.ids(),
        PersonKey.ofMailbox(subject.email()));
  }

  private static Object[] parameters(Subject subject) {
    return new Object[] {
      subject.workspaceId(), subject.ids(), PersonKey.ofMailbox(subject.email())
    };
  }

  @Override
  public void forgetErased(Instant now) {
    database.update("delete from asked_by_name where day < ?", NamedRequests.oldest(now));
    database.update(
        """
        delete from audience a using erased_person e, survey s
        where a.person_id = e.person_id and s.survey_id = a.survey_id
          and coalesce(s.released_at, s.closed_at, s.cancelled_at) <= ?
        """,
        now.minus(Survey.COUNTS_FOR));
    database.update(
        """
        delete from erased_person e
        where erased_at <= ? and not exists (select from audience a where a.person_id = e.person_id)
        """,
        now.minus(Survey.COUNTS_FOR));
  }
}
