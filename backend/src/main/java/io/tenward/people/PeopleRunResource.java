package io.tenward.people;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.tenward.account.trail.Trail;
import io.tenward.base.http.Caller;
import io.tenward.base.json.Json;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.base.text.EmailAddress;
import io.tenward.contract.AddPeopleRunBatch;
import io.tenward.contract.FinishPeopleRun;
import io.tenward.contract.PeopleRun;
import io.tenward.contract.PeopleRunBatch;
import io.tenward.contract.PeopleRunPerson;
import io.tenward.contract.PeopleRunReport;
import io.tenward.contract.StartPeopleRun;
import io.tenward.contract.TrailKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The people of all leads, as an HR system knows them: staged in batches, written at once. */
@RolesAllowed("owner")
@Transactional
public class PeopleRunResource implements StartPeopleRun, AddPeopleRunBatch, FinishPeopleRun {
  private static final Duration KEPT = Duration.ofDays(1);

  @Inject Caller caller;
  @Inject Clock clock;
  @Inject CompanyPeople people;
  @Inject Trail trail;
  @Inject Database database;

  @Override
  public PeopleRun startPeopleRun() {
    caller.hold();
    var id = UUID.randomUUID();
    database.update("delete from people_run where workspace_id = ?", caller.workspaceId());
    database.update(
        "insert into people_run (run_id, workspace_id, created_at) values (?, ?, ?)",
        id,
        caller.workspaceId(),
        clock.instant());
    return new PeopleRun(id, 0);
  }

  @Override
  public PeopleRun addPeopleRunBatch(UUID runId, PeopleRunBatch batch) {
    hold(runId);
    database.update(
        """
        insert into people_run_batch (run_id, workspace_id, batch, people)
        select run_id, workspace_id, ?, cast(? as jsonb) from people_run where run_id = ?
        on conflict (run_id, batch) do update set people = excluded.people
        """,
        batch.batch(),
        Json.write(batch.people()),
        runId);
    int staged =
        database
            .first(
                "select sum(jsonb_array_length(people)) from people_run_batch where run_id = ?",
                row -> row.getInt(1),
                runId)
            .orElse(0);
    return new PeopleRun(runId, staged);
  }

  @Override
  public PeopleRunReport finishPeopleRun(UUID runId) {
    hold(runId);
    var leads = people.leads();
    var reports = new ArrayList<PeopleRunReport>();
    byLead(leads, staged(runId)).forEach((lead, staged) -> reports.add(people.keep(lead, staged)));
    database.update("delete from people_run where run_id = ?", runId);
    trail.note(TrailKind.COMPANY_PEOPLE_CHANGED, "run");
    return reports.stream().reduce(PeopleRunResource::sum).orElseThrow();
  }

  private void hold(UUID runId) {
    caller.hold();
    if (database
        .ids(
            "select run_id from people_run where run_id = ? and workspace_id = ? and created_at > ? for update",
            runId,
            caller.workspaceId(),
            clock.instant().minus(KEPT))
        .isEmpty()) {
      throw ProblemException.notFound("This run is finished, dropped or too old");
    }
  }

  private List<CompanyPeople.Staged> staged(UUID runId) {
    var staged = new ArrayList<CompanyPeople.Staged>();
    database
        .list(
            "select batch, people from people_run_batch where run_id = ? order by batch",
            row ->
                new PeopleRunBatch(
                    row.getInt(1), Json.list(row.getString(2), PeopleRunPerson.class)),
            runId)
        .forEach(
            batch -> {
              for (int i = 0; i < batch.people().size(); i++) {
                staged.add(
                    new CompanyPeople.Staged(
                        batch.people().get(i), "/batches/" + batch.batch() + "/people/" + i));
              }
            });
    if (staged.isEmpty()) {
      throw ProblemException.invalid("A run without people would archive everyone")
          .field("/batches", "too-few", Map.of("min", 1));
    }
    return staged;
  }

  /**
   * Groups people by lead. A lead without any is included, so that all their people from runs are
   * archived.
   */
  private static Map<UUID, List<CompanyPeople.Staged>> byLead(
      List<CompanyPeople.Lead> leads, List<CompanyPeople.Staged> staged) {
    var byLead = new HashMap<UUID, List<CompanyPeople.Staged>>();
    var byEmail = new HashMap<String, UUID>();
    for (var lead : leads) {
      byLead.put(lead.id(), new ArrayList<>());
      if (lead.asks()) {
        byEmail.put(lead.email(), lead.id());
      }
    }
    var problem = ProblemException.invalid();
    for (var one : staged) {
      var lead = byEmail.get(EmailAddress.canonical(one.person().lead()));
      if (lead == null) {
        problem.field(one.pointer() + "/lead", "unknown-lead");
      } else {
        byLead.computeIfAbsent(lead, none -> new ArrayList<>()).add(one);
      }
    }
    problem.throwIfAny();
    return byLead;
  }

  private static PeopleRunReport sum(PeopleRunReport one, PeopleRunReport other) {
    return new PeopleRunReport(
        one.added() + other.added(),
        one.changed() + other.changed(),
        one.archived() + other.archived(),
        one.returned() + other.returned(),
        one.unchanged() + other.unchanged());
  }

  /** Names and addresses are not kept for a run that nobody finishes. */
  @Singleton
  static class Cleanup {
    @Produces
    @Singleton
    Task<Void> dropPeopleRuns(Database database, Clock clock) {
      return Tasks.recurring("drop-people-runs", FixedDelay.of(Duration.ofHours(1)))
          .execute((instance, context) -> drop(database, clock));
    }

    static void drop(Database database, Clock clock) {
      database.update("delete from people_run where created_at <= ?", clock.instant().minus(KEPT));
    }
  }
}
