package io.tenward.server.checks;

import io.tenward.base.Finding;
import io.tenward.base.LiveCheck;
import io.tenward.base.ServerAction;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import io.tenward.contract.Backup;
import io.tenward.contract.ChangeBackup;
import io.tenward.contract.GetBackup;
import io.tenward.contract.GetGoingLive;
import io.tenward.contract.GoingLive;
import io.tenward.server.checks.Backups.Said;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Shows what is missing before people can answer, and stores what an owner says about backups. */
@RolesAllowed("owner")
public class GoingLiveResource implements ChangeBackup, GetBackup, GetGoingLive {
  @Inject @Any Instance<LiveCheck> checks;
  @Inject Backups backups;
  @Inject Caller caller;
  @Inject Event<ServerAction> actions;
  @Inject Clock clock;

  /** The slow ones wait for other computers, so they do it at the same time. */
  @Override
  public GoingLive getGoingLive() {
    var workspaceId = caller.workspaceId();
    var findings =
        checks.stream().toList().parallelStream()
            .map(check -> check.look(workspaceId))
            .sorted(Comparator.comparing(Finding::about))
            .toList();
    return new GoingLive(clock.instant(), findings);
  }

  @Override
  public Response getBackup() {
    var said = backups.of(caller.workspaceId());
    return Etag.ok(said, said.version());
  }

  @Override
  public Response changeBackup(@Nullable String ifMatch, Backup backup) {
    // Wherever the owner is, their day is at most fourteen hours ahead.
    var latest = clock.instant().atOffset(ZoneOffset.ofHours(14)).toLocalDate();
    var problem = ProblemException.invalid("The day is in the future");
    nameLater(problem, latest, "/madeOn", backup.madeOn());
    nameLater(problem, latest, "/restoredOn", backup.restoredOn());
    problem.throwIfAny();
    var present = backups.of(caller.workspaceId());
    Etag.require(ifMatch, present.version(), present);
    var said = new Said(backup.madeOn(), backup.restoredOn(), present.version() + 1);
    if (!backups.say(caller.workspaceId(), said, present.version())) {
      throw ProblemException.of(
              PlatformProblem.CHANGED_MEANWHILE, "Another owner has changed this in the meantime")
          .current(backups.of(caller.workspaceId()));
    }
    actions.fire(ServerAction.BACKUP_RECORDED);
    return Etag.ok(said, said.version());
  }

  private static void nameLater(
      ProblemException problem, LocalDate latest, String pointer, @Nullable LocalDate day) {
    if (day != null && day.isAfter(latest)) {
      problem.field(pointer, "in-future");
    }
  }
}
