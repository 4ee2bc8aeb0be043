package io.tenward.week;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.contract.ListWeekHints;
import io.tenward.contract.PutOffHint;
import io.tenward.contract.Thread;
import io.tenward.contract.ThreadKind;
import io.tenward.contract.WaiveWeekHint;
import io.tenward.contract.WeekHintKind;
import io.tenward.contract.WeekHintsView;
import io.tenward.role.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Hints beside the four boxes. */
@RolesAllowed("lead")
@Transactional
public class WeekHintResource implements ListWeekHints, WaiveWeekHint {
  private static final int WEEKS_WITHOUT = 3;
  private static final int WEEKS_WAIVED = 4;

  @Inject Caller caller;
  @Inject Database database;
  @Inject Roles roles;

  @Override
  public WeekHintsView listWeekHints(@Nullable LocalDate asked) {
    var day = asked == null ? caller.today() : asked;
    var waived =
        database
            .list(
                "select kind from week_hint where member_id = ? and waived_until > ?",
                row -> WeekHintKind.of(row.getString(1)),
                caller.memberId(),
                day)
            .stream()
            .collect(Collectors.toSet());
    return new WeekHintsView(WeekHints.of(facts(day), waived));
  }

  @Override
  public void waiveWeekHint(PutOffHint hint) {
    caller.hold();
    database.update(
        """
        insert into week_hint (member_id, workspace_id, kind, waived_until) values (?, ?, ?, ?)
        on conflict (member_id, kind) do update set waived_until = excluded.waived_until
        """,
        caller.memberId(),
        caller.workspaceId(),
        hint.kind().word(),
        caller.today().plusWeeks(WEEKS_WAIVED));
  }

  private WeekHints.Facts facts(LocalDate day) {
    Panache.getEntityManager().flush();
    var forgotten = forgotten(day);
    return database
        .first(
            """
            with tasks as (
              select count(*) filter (where t.state = 'open') as open,
                count(*) filter (where t.state in ('open', 'waiting') and quadrant = 'delegate'
                  or quadrant = 'delete') as given,
                count(*) filter (where t.state = 'open' and quadrant = 'schedule') as scheduled
              from task t left join goal g using (goal_id)
              -- What the page shows to be sorted: of a goal only the next step of an active one.
              where t.member_id = ? and (t.goal_id is null or t.quadrant is not null
                or t.week is not null or t.mark = 'step' and g.state = 'active')
            ), reviewed as (
              select week from week_review
              where member_id = ? and week <= ? and reviewed_at is not null
              order by week desc limit 3
            ), time as (
              select coalesce(sum(spent), 0) as spent,
                coalesce(sum(spent) filter (where quadrant = 'do' or lost = 'incident'), 0) as urgent,
                coalesce(sum(spent) filter (where quadrant = 'delegate'
                  or lost in ('asked', 'meeting', 'rescue')), 0) as others,
                coalesce(sum(spent) filter (where b.minutes <= 30 and t.text is not null
                  and coalesce(t.thread_key, t.goal_id::text) is null), 0) as small
              from time_block b left join task t using (task_id)
                cross join lateral
                  (select case when not %s then b.cause end as lost) l
              where b.member_id = ? and b.week in (select week from reviewed)
            )
            select open, given, scheduled, (select count(*) from reviewed),
              spent, urgent, others, small
            from tasks, time
            """
                .formatted(SpentQuery.PLANNED),
            row ->
                new WeekHints.Facts(
                    row.getInt(1),
                    row.getInt(2),
                    row.getInt(3),
                    forgotten,
                    row.getInt(4),
                    row.getInt(5),
                    row.getInt(6),
                    row.getInt(7),
                    row.getInt(8)),
            caller.memberId(),
            caller.memberId(),
            day,
            caller.memberId())
        .orElseThrow();
  }

  /**
   * Finds the first clause of the role, in the lead's order, without time and entries since then.
   */
  private @Nullable Thread forgotten(LocalDate day) {
    var since = day.minusWeeks(WEEKS_WITHOUT);
    var cared =
        new HashSet<>(
            database.list(
                """
                select coalesce(t.thread_key, g.thread_key)
                from time_block b join task t using (task_id) left join goal g using (goal_id)
                where b.member_id = ? and b.week > ? - 7
                  and coalesce(t.thread_kind, g.thread_kind) = 'clause'
                union
                select coalesce(e.thread_key, g.thread_key)
                from entry e left join goal g using (goal_id)
                where e.member_id = ? and e.day >= ?
                  and coalesce(e.thread_kind, g.thread_kind) = 'clause'
                """,
                row -> row.getString(1),
                caller.memberId(),
                since,
                caller.memberId(),
                since));
    return roles.clausesOf(caller.memberId()).stream()
        .filter(clause -> !clause.leftOut() && !cared.contains(clause.id().toString()))
        .findFirst()
        .map(clause -> new Thread(ThreadKind.CLAUSE, clause.id().toString(), clause.text()))
        .orElse(null);
  }
}
