package io.tenward.home;

import io.tenward.agreement.LatestAgreement;
import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.contract.NextStepLine;
import io.tenward.talk.ContactQuery;
import io.tenward.week.ritual.WeekRitual;
import io.tenward.week.ritual.WeekRituals;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads what the caller agreed on, works on and plans, without any answer. */
@Singleton
class WorkQuery {
  @Inject Database database;
  @Inject Caller caller;
  @Inject ContactQuery contacts;
  @Inject WeekRituals rituals;

  /**
   * @param stepless the active goal that has waited longest for a step
   * @param unplanned the next step that is due first, where it has neither a day nor time in a week
   * @param talk the first one of today
   * @param drifting names of those to be in touch with
   * @param ritual of a week, on the days for it
   */
  record Work(
      Optional<LatestAgreement> agreement,
      Optional<NextStepLine> stepless,
      Optional<NextStepLine> unplanned,
      Optional<NextStepLine> talk,
      List<String> drifting,
      Optional<WeekRitual> ritual) {
    static final Work NONE =
        new Work(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty());
  }

  private record Pursued(NextStepLine goal, @Nullable NextStepLine step, boolean planned) {}

  Work read(LocalDate day) {
    var me = caller.memberId();
    var goals = goals();
    return new Work(
        LatestAgreement.of(me),
        goals.stream().filter(goal -> goal.step == null).map(Pursued::goal).findFirst(),
        goals.stream()
            .filter(goal -> goal.step != null)
            .findFirst()
            .filter(goal -> !goal.planned)
            .map(Pursued::step),
        talk(day),
        contacts.drifting(me, day),
        rituals.of(day));
  }

  /** Lists active goals, those with the earliest due step first. */
  private List<Pursued> goals() {
    return database.list(
        """
        select g.goal_id, g.title, t.task_id, t.text,
          t.due_on is not null or t.week is not null
            or exists (select from time_block b where b.task_id = t.task_id)
        from goal g left join task t on t.goal_id = g.goal_id and t.mark = 'step' and t.state = 'open'
        where g.member_id = ? and g.state = 'active'
        order by t.due_on, t.created_at, g.created_at, g.goal_id
        """,
        row -> {
          var step = row.getObject(3, UUID.class);
          return new Pursued(
              NextStep.line(row.getObject(1, UUID.class), row.getString(2)),
              step == null ? null : NextStep.line(step, row.getString(4)),
              row.getBoolean(5));
        },
        caller.memberId());
  }

  private Optional<NextStepLine> talk(LocalDate day) {
    return database.first(
        """
        select t.talk_id, coalesce(t.person_name, m.name, r.coach_name), t.start
        from talk t left join pairing r using (pairing_id)
          left join member m on m.member_id = r.coach_id
        where t.member_id = ? and t.state = 'planned' and t.day = ?
        order by t.start nulls last, t.created_at limit 1
        """,
        row ->
            new NextStepLine(
                row.getObject(1, UUID.class), row.getString(2), null, null, row.getString(3)),
        caller.memberId(),
        day);
  }
}
