package io.tenward.week.ritual;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.week.ritual.WeekRitual.Week;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;

/** Reads what the caller planned and closed lately. */
@Singleton
public class WeekRituals {
  @Inject Database database;
  @Inject Caller caller;

  /** Returns what to offer on that day. */
  public Optional<WeekRitual> of(LocalDate day) {
    return WeekRitual.of(day, weeks(day));
  }

  /** Lists this week and the two before it, latest first. */
  private List<Week> weeks(LocalDate day) {
    return database.list(
        """
        select w.week, r.planned_at is not null, r.plan_skipped_at is not null,
          r.reviewed_at is not null, r.close_skipped_at is not null,
          exists (select from time_block b where b.member_id = m.id and b.week = w.week)
            or exists (select from task t
              where t.member_id = m.id and t.week = w.week and t.state <> 'dropped'),
          exists (select from task t where t.member_id = m.id and t.state = 'open')
        from (select ?::uuid as id, ?::date as monday) m
          cross join lateral (select m.monday - 7 * n as week from generate_series(0, 2) n) w
          left join week_review r on r.member_id = m.id and r.week = w.week
        order by w.week desc
        """,
        row ->
            new Week(
                row.getObject(1, LocalDate.class),
                row.getBoolean(2),
                row.getBoolean(3),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getBoolean(7)),
        caller.memberId(),
        day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
  }
}
