package io.tenward.growth;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.contract.ListPromises;
import io.tenward.contract.Party;
import io.tenward.contract.PastPromise;
import io.tenward.contract.PromiseOutcome;
import io.tenward.contract.Promises;
import io.tenward.contract.PromisesWith;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says how a lead and their people kept what they promised each other. */
@RolesAllowed("lead")
@Transactional
public class PromiseResource implements ListPromises {
  @Inject Caller caller;
  @Inject Database database;

  @Override
  public Promises listPromises() {
    var people = new LinkedHashMap<UUID, PromisesWith>();
    database.list(
        """
        select * from (
          select person_id, name, text, %s as by_other,
            coalesce(moved.before::date, due_on) as first_day, due_on, done_at, changed_at
          from task t join person p using (person_id)
          left join lateral (
            select before, changed_at from history h
            where h.member_id = t.member_id and h.kind = 'task' and h.row_id = t.task_id
              and h.field = 'due_on' and h.before is not null
              -- The day of a request is that of its reply, and before it had a person it was promised to nobody.
              and h.changed_at > coalesce((
                select max(changed_at) from history s
                where s.member_id = t.member_id and s.kind = 'task' and s.row_id = t.task_id
                  and (s.field = 'person_name' or s.field = 'state' and s.before in ('asked', 'not-now'))), '-infinity')
            order by changed_at limit 1) moved on true
          where t.member_id = ?
            and (t.state in ('open', 'waiting', 'done') or t.state = 'handed' and card = 'delegate')
        ) promise
        where first_day < ? and first_day >= ?
        order by lower(name), person_id, first_day
        """
            .formatted(TalkRecords.BY_OTHER),
        row -> {
          var name = row.getString("name");
          return people
              .computeIfAbsent(
                  row.getObject("person_id", UUID.class),
                  id -> new PromisesWith(id, name, new ArrayList<>()))
              .promises()
              .add(promise(row, caller.zone()));
        },
        caller.memberId(),
        caller.today(),
        caller.today().minusYears(1));
    return new Promises(new ArrayList<>(people.values()));
  }

  private static PastPromise promise(ResultSet row, ZoneId zone) throws SQLException {
    var day = row.getObject("first_day", LocalDate.class);
    var due = row.getObject("due_on", LocalDate.class);
    var isLater = due == null || due.isAfter(day);
    var movedOn = isLater ? Database.dayOrNull(row, "changed_at", zone) : null;
    return new PastPromise(
        row.getBoolean("by_other") ? Party.OTHER : Party.ME,
        row.getString("text"),
        day,
        movedOn == null ? null : due,
        outcome(day, movedOn, Database.dayOrNull(row, "done_at", zone)));
  }

  /** Counts whatever was done on the first day as kept, even if it was moved before. */
  static PromiseOutcome outcome(
      LocalDate day, @Nullable LocalDate movedOn, @Nullable LocalDate doneOn) {
    if (doneOn != null && !doneOn.isAfter(day)) {
      return PromiseOutcome.KEPT;
    }
    if (movedOn == null) {
      return PromiseOutcome.MISSED;
    }
    return movedOn.isAfter(day) ? PromiseOutcome.MOVED_AFTER : PromiseOutcome.MOVED_BEFORE;
  }
}
