package io.tenward.home;

import io.tenward.agreement.LatestAgreement;
import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.contract.TaskView;
import io.tenward.growth.GrowthViews;
import io.tenward.role.Roles;
import io.tenward.talk.ContactQuery;
import io.tenward.week.SpentQuery;
import jakarta.inject.Singleton;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the caller agreed on, works on and plans; nothing of it is an answer. */
@Singleton
class WorkQuery {
  private final Database database;
  private final Caller caller;
  private final Roles roles;
  private final GrowthViews views;
  private final ContactQuery contacts;

  WorkQuery(
      Database database, Caller caller, Roles roles, GrowthViews views, ContactQuery contacts) {
    this.database = database;
    this.caller = caller;
    this.roles = roles;
    this.views = views;
    this.contacts = contacts;
  }

  /**
   * @param uninterpreted clauses of the role
   * @param stepless the active goal that has waited longest for a step
   * @param step of the active goals the one that is due first
   * @param unplanned it has neither a day nor time in a week
   * @param overdue tasks
   * @param blocks of this week
   * @param talk the first one of today
   * @param drifting names of those to be in touch with
   * @param ritual of a week, on the days for it
   */
  record Work(
      Optional<LatestAgreement> agreement,
      int uninterpreted,
      Optional<NamedGoal> draftGoal,
      Optional<NamedGoal> stepless,
      Optional<TaskView> step,
      boolean unplanned,
      int overdue,
      int blocksToday,
      int blocks,
      Optional<PlannedTalk> talk,
      List<String> drifting,
      Optional<WeekRitual> ritual) {
    static final Work NONE =
        new Work(
            Optional.empty(),
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            0,
            0,
            0,
            Optional.empty(),
            List.of(),
            Optional.empty());
  }

  record NamedGoal(UUID id, String title) {}

  record PlannedTalk(UUID id, @Nullable String with, @Nullable String start) {}

  private record Pursued(NamedGoal goal, String state, @Nullable UUID stepId, boolean planned) {}

  private record Sums(int overdue, int today, int blocks) {}

  Work read(LocalDate day) {
    var me = caller.memberId();
    var goals = goals();
    var steps = goals.stream().filter(goal -> goal.stepId != null).findFirst();
    var sums = sums(day);
    return new Work(
        LatestAgreement.of(me),
        roles.uninterpreted(me),
        named(goals, "draft"),
        named(goals.stream().filter(goal -> goal.stepId == null).toList(), "active"),
        steps.flatMap(
            goal ->
                views.tasksById(Set.of(goal.stepId == null ? me : goal.stepId)).values().stream()
                    .findFirst()),
        steps.filter(goal -> !goal.planned).isPresent(),
        sums.overdue,
        sums.today,
        sums.blocks,
        talk(day),
        contacts.drifting(me, day),
        WeekRitual.of(day, weeks(day)));
  }

  private static Optional<NamedGoal> named(List<Pursued> goals, String state) {
    return goals.stream().filter(goal -> goal.state.equals(state)).findFirst().map(Pursued::goal);
  }

  /** Those with a step that is due first before the others. */
  private List<Pursued> goals() {
    return database.list(
        """
        select g.goal_id, g.title, g.state, t.task_id,
          t.due_on is not null or t.week is not null
            or exists (select from time_block b where b.task_id = t.task_id)
        from goal g left join task t on g.state = 'active'
          and t.goal_id = g.goal_id and t.mark = 'step' and t.state = 'open'
        where g.member_id = ? and g.state in ('active', 'draft')
        order by t.due_on, t.created_at, g.created_at, g.goal_id
        """,
        row ->
            new Pursued(
                new NamedGoal(row.getObject(1, UUID.class), row.getString(2)),
                row.getString(3),
                row.getObject(4, UUID.class),
                row.getBoolean(5)),
        caller.memberId());
  }

  private Sums sums(LocalDate day) {
    return database
        .first(
            """
            select
              (select count(*) from task t left join goal g using (goal_id)
                where t.member_id = m.id and t.state = 'open' and t.due_on < m.today
                  and (t.goal_id is null or g.state = 'active')),
              count(*) filter (where b.day = m.today), count(b.time_block_id)
            from (select ?::uuid as id, ?::date as today, ?::date as week) m
              left join time_block b on b.member_id = m.id and b.week = m.week
                and %s
            group by m.id, m.today
            """
                .formatted(SpentQuery.PLANNED),
            row -> new Sums(row.getInt(1), row.getInt(2), row.getInt(3)),
            caller.memberId(),
            day,
            day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))
        .orElse(new Sums(0, 0, 0));
  }

  /** This week and the two before it, the latest first. */
  private List<WeekRitual.Week> weeks(LocalDate day) {
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
            new WeekRitual.Week(
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

  private Optional<PlannedTalk> talk(LocalDate day) {
    return database.first(
        """
        select t.talk_id, coalesce(t.person_name, m.name, r.coach_name), t.start
        from talk t left join pairing r using (pairing_id)
          left join member m on m.member_id = r.coach_id
        where t.member_id = ? and t.state = 'planned' and t.day = ?
        order by t.start nulls last, t.created_at limit 1
        """,
        row -> new PlannedTalk(row.getObject(1, UUID.class), row.getString(2), row.getString(3)),
        caller.memberId(),
        day);
  }
}
