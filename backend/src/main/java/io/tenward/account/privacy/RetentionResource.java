package io.tenward.account.privacy;

import io.tenward.account.Owners;
import io.tenward.account.trail.Trail;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.contract.ChangeRetention;
import io.tenward.contract.GetRetention;
import io.tenward.contract.Retention;
import io.tenward.contract.RetentionPeriods;
import io.tenward.contract.TrailKind;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** How long the workspace keeps things: read by leads, changed by owners. */
@Transactional
class RetentionResource implements ChangeRetention, GetRetention {
  @Inject Caller caller;
  @Inject Owners owners;
  @Inject OldRows old;
  @Inject Trail trail;
  @Inject Clock clock;

  @Override
  @RolesAllowed("lead")
  public Response getRetention() {
    return answer(read());
  }

  @Override
  @RolesAllowed("owner")
  public Response changeRetention(@Nullable String ifMatch, RetentionPeriods wanted) {
    owners.hold();
    var before = read();
    Etag.require(ifMatch, state(before), before);
    var setting = RetentionSetting.of(caller.workspaceId());
    setting.change(wanted, RetentionSetting.day(clock.instant()));
    trail.note(TrailKind.RETENTION_CHANGED, null);
    return answer(read());
  }

  private Retention read() {
    var setting = RetentionSetting.of(caller.workspaceId());
    var today = RetentionSetting.day(clock.instant());
    var end = today.plusDays(RetentionSetting.NOTICE + 1);
    var changes = setting.nextOn != null && setting.nextOn.isAfter(today);
    var owns = caller.hasRole("owner");
    var due = old.due(setting, today, end, caller.memberId(), owns);
    return new Retention(
        setting.on(today),
        changes ? setting.next : null,
        changes ? setting.nextOn : null,
        due.own(),
        owns ? due.all() : null);
  }

  private static Response answer(Retention retention) {
    return Etag.ok(retention, state(retention));
  }

  /** Whoever saves has seen what it deletes. */
  private static String state(Retention retention) {
    return Integer.toHexString(retention.toString().hashCode());
  }
}
