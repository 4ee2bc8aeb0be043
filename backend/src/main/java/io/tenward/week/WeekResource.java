package io.tenward.week;

import static java.util.Objects.requireNonNull;

import io.tenward.base.files.Calendar;
import io.tenward.base.files.FileLanguage;
import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.contract.ChangeMeetings;
import io.tenward.contract.ChangeWeek;
import io.tenward.contract.FinishWeek;
import io.tenward.contract.GetWeek;
import io.tenward.contract.GetWeekCalendar;
import io.tenward.contract.Language;
import io.tenward.contract.MeetingDay;
import io.tenward.contract.WeekLookBack;
import io.tenward.contract.WeekMark;
import io.tenward.contract.WeekPlan;
import io.tenward.growth.PlannedTasks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Manages a week of a lead: its plan, its meetings, and looking back on it. */
@RolesAllowed("lead")
@Transactional
public class WeekResource
    implements ChangeMeetings, ChangeWeek, FinishWeek, GetWeek, GetWeekCalendar {
  @Inject Caller caller;
  @Inject Clock clock;
  @Inject Database database;
  @Inject PlanCalendar calendar;
  @Inject PlannedTasks tasks;
  @Inject WeekQuery query;

  @Override
  public WeekPlan getWeek(@Nullable LocalDate week) {
    return query.week(Weeks.asked(week, caller), WeekSettings.of(caller));
  }

  @Override
  public void changeMeetings(MeetingDay meetings) {
    caller.hold();
    database.update(
        """
        insert into meeting_day (member_id, workspace_id, day, typed) values (?, ?, ?, ?)
        on conflict (member_id, day) do update set typed = excluded.typed
        """,
        caller.memberId(),
        caller.workspaceId(),
        meetings.day(),
        meetings.minutes());
  }

  @Override
  public void finishWeek(WeekLookBack lookBack) {
    caller.hold();
    var me = caller.memberId();
    var week = Weeks.require(lookBack.week(), "/week");
    var known =
        database
            .ids(
                "select entry_id from week_review where member_id = ? and week = ? and entry_id is not null",
                me,
                week)
            .stream()
            .findFirst()
            .orElse(null);
    var entryId =
        lookBack.reflection() == null
            ? known
            : tasks.reflect(known, lookBack.day(), lookBack.reflection());
    // A closed week is a record: from the day after its Monday on, answers alone can change.
    var kept = lookBack.day().isAfter(week.plusDays(Weeks.DAYS));
    database.update(
        """
        insert into week_review as r
          (member_id, workspace_id, week, broke, slipped, better, entry_id, reviewed_at)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (member_id, week) do update
          set broke = coalesce(excluded.broke, r.broke),
            slipped = coalesce(excluded.slipped, r.slipped),
            better = coalesce(excluded.better, r.better),
            entry_id = excluded.entry_id, done = case when ? then r.done end,
            planned = case when ? then r.planned end,
            reviewed_at = coalesce(case when ? then r.reviewed_at end, excluded.reviewed_at)
        """,
        me,
        caller.workspaceId(),
        week,
        lookBack.broke(),
        lookBack.slipped(),
        lookBack.better(),
        entryId,
        clock.instant(),
        kept,
        kept,
        kept);
    var progress = requireNonNull(getWeek(week).progress());
    database.update(
        "update week_review set done = ?, planned = ? where member_id = ? and week = ?",
        progress.done(),
        progress.all(),
        me,
        week);
  }

  @Override
  public void changeWeek(WeekMark said) {
    caller.hold();
    var column =
        switch (said.mark()) {
          case "planned" -> "planned_at";
          case "plan-skipped" -> "plan_skipped_at";
          default -> "close_skipped_at";
        };
    database.update(
        """
        insert into week_review (member_id, workspace_id, week, %1$s) values (?, ?, ?, ?)
        on conflict (member_id, week) do update set %1$s = excluded.%1$s
        """
            .formatted(column),
        caller.memberId(),
        caller.workspaceId(),
        Weeks.require(said.week(), "/week"),
        clock.instant());
  }

  @Override
  public String getWeekCalendar(@Nullable LocalDate week, @Nullable Language spoken) {
    var language = FileLanguage.of(spoken);
    var monday = Weeks.asked(week, caller);
    var last = monday.plusDays(Weeks.DAYS - 1);
    return Calendar.of(
        calendar.events(
            caller.memberId(),
            caller.zone(),
            monday,
            last,
            PlanCalendar.Wording.TITLES_AND_NAMES,
            language),
        clock.instant());
  }
}
