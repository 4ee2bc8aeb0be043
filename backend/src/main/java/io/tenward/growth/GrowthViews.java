package io.tenward.growth;

import static java.util.stream.Collectors.toMap;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.sql.Database;
import io.tenward.contract.EntryView;
import io.tenward.contract.GoalKind;
import io.tenward.contract.GoalView;
import io.tenward.contract.MemberName;
import io.tenward.contract.PersonName;
import io.tenward.contract.TaskMark;
import io.tenward.contract.TaskState;
import io.tenward.contract.TaskView;
import io.tenward.growth.thread.GoalStart;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Goals, tasks and entries as the caller reads them, with the names of what they refer to. A
 * partner reads of a handover what is told to partners, and no more.
 */
@Singleton
public class GrowthViews {
  @Inject Database database;
  @Inject Caller caller;
  @Inject GrowthOut out;

  public Map<UUID, TaskView> tasksById(Collection<UUID> ids) {
    List<Task> all = Task.list("taskId in ?1", ids);
    return tasks(all).stream().collect(toMap(TaskView::id, Function.identity()));
  }

  public Map<UUID, GoalView> goalsById(Collection<UUID> ids) {
    List<Goal> all = Goal.list("goalId in ?1", ids);
    return goals(all).stream().collect(toMap(GoalView::id, Function.identity()));
  }

  GoalView goal(Goal goal) {
    return goals(List.of(goal)).getFirst();
  }

  TaskView task(Task task) {
    return tasks(List.of(task)).getFirst();
  }

  EntryView entry(Entry entry) {
    return entries(List.of(entry)).getFirst();
  }

  private record Counts(
      UUID goalId, int milestones, int reached, int overdue, int entries, int evidence) {
    static Counts read(ResultSet row) throws SQLException {
      return new Counts(
          row.getObject(1, UUID.class),
          row.getInt(2),
          row.getInt(3),
          row.getInt(4),
          row.getInt(5),
          row.getInt(6));
    }
  }

  List<GoalView> goals(List<Goal> goals) {
    Panache.getEntityManager().flush();
    var ids = goals.stream().map(goal -> goal.goalId).toList();
    var counts =
        database
            .list(
                """
                select goal_id, milestones, reached, overdue, entries, evidence from goal g,
                  lateral (select count(*) filter (where state <> 'dropped') as milestones,
                    count(*) filter (where state = 'done') as reached,
                    count(*) filter (where state = 'open' and due_on < ?) as overdue
                    from task where goal_id = g.goal_id and mark = 'milestone') t,
                  lateral (select count(*) as entries, count(*) filter (where evidence) as evidence
                    from entry where goal_id = g.goal_id) e
                where goal_id = any (?)
                """,
                Counts::read,
                caller.today(),
                ids)
            .stream()
            .collect(toMap(Counts::goalId, Function.identity()));
    List<Task> open =
        Task.list("goalId in ?1 and mark = ?2 and state = ?3", ids, TaskMark.STEP, TaskState.OPEN);
    var steps = tasks(open).stream().collect(toMap(TaskView::goalId, Function.identity()));
    var members = members(goals.stream().flatMap(goal -> Stream.of(goal.memberId, partner(goal))));
    return goals.stream()
        .map(
            goal ->
                view(
                    goal,
                    Objects.requireNonNull(counts.get(goal.goalId)),
                    steps.get(goal.goalId),
                    members))
        .toList();
  }

  private static UUID partner(Goal goal) {
    return goal.partnerId == null ? goal.memberId : goal.partnerId;
  }

  private GoalView view(
      Goal goal, Counts counts, @Nullable TaskView step, Map<UUID, String> members) {
    var own = goal.belongsTo(caller.memberId());
    var start = goal.start();
    var thread = goal.thread;
    var other = own ? goal.partnerId : goal.memberId;
    return new GoalView(
        goal.goalId,
        goal.kind,
        goal.title,
        goal.sign,
        goal.state,
        own ? "own" : "partner",
        goal.template,
        thread != null && (own || !thread.isAnonymous()) ? thread.shown() : null,
        own || start == null ? start : GoalStart.ownRatingOnly(start),
        goal.lookBackOn,
        other == null ? null : new MemberName(other, members.getOrDefault(other, "")),
        own && goal.linkHash != null,
        step,
        gate(goal),
        goal.kind == GoalKind.HANDOVER ? Task.isEveryoneTold(goal.goalId) : null,
        counts.milestones(),
        counts.reached(),
        counts.overdue(),
        counts.entries(),
        counts.evidence(),
        goal.earlier(),
        goal.createdAt,
        Etag.of(goal.version));
  }

  private @Nullable TaskView gate(Goal goal) {
    return goal.kind == GoalKind.HANDOVER
        ? Task.firstOf(goal.goalId).map(this::task).orElse(null)
        : null;
  }

  /** Holds the figures that are read from the history of a task. */
  record Past(@Nullable Integer postponed, @Nullable LocalDate stageSince) {}

  List<TaskView> tasks(List<Task> tasks) {
    var people = people(tasks.stream().map(task -> task.personId));
    var past = past(tasks);
    return tasks.stream()
        .map(
            task ->
                out.view(
                    task,
                    person(people, task.personId, task.personName),
                    Objects.requireNonNull(past.get(task.taskId))))
        .toList();
  }

  List<EntryView> entries(List<Entry> entries) {
    var people = people(entries.stream().map(entry -> entry.personId));
    var members = members(entries.stream().map(entry -> entry.memberId));
    var titles = goalTitles(entries.stream().map(entry -> entry.goalId));
    return entries.stream()
        .map(
            entry ->
                out.view(
                    entry,
                    entry.goalId == null ? entry.goalTitle : titles.get(entry.goalId),
                    person(people, entry.personId, entry.personName),
                    entry.memberId.equals(caller.memberId()) ? null : members.get(entry.memberId)))
        .toList();
  }

  private Map<UUID, Past> past(List<Task> tasks) {
    Panache.getEntityManager().flush();
    return database.map(
        """
        select task_id,
          nullif(greatest(0, sum(case when before > after then -1 else 1 end)
            filter (where field = 'week' and before is not null)), 0)::int as postponed,
          case when stage is not null
            then coalesce(max(changed_at) filter (where field = 'stage'), created_at) end as staged_at
        from task left join history h on h.kind = 'task' and row_id = task_id and field in ('week', 'stage')
        where task_id = any (?) group by task_id
        """,
        row ->
            new Past(
                row.getObject("postponed", Integer.class),
                Database.dayOrNull(row, "staged_at", caller.zone())),
        tasks.stream().map(task -> task.taskId).toList());
  }

  /** Names people as they are called now, or by the name that was kept. */
  private static @Nullable PersonName person(
      Map<UUID, String> people, @Nullable UUID id, @Nullable String kept) {
    return id == null || kept == null ? null : new PersonName(id, people.getOrDefault(id, kept));
  }

  public Map<UUID, String> people(Stream<@Nullable UUID> ids) {
    return names("select person_id, name from person where person_id = any (?)", ids);
  }

  public Map<UUID, String> goalTitles(Stream<@Nullable UUID> ids) {
    return names("select goal_id, title from goal where goal_id = any (?)", ids);
  }

  Map<UUID, String> members(Stream<UUID> ids) {
    return names("select member_id, name from member where member_id = any (?)", ids);
  }

  private Map<UUID, String> names(String sql, Stream<@Nullable UUID> ids) {
    Collection<UUID> wanted = ids.flatMap(Stream::ofNullable).distinct().toList();
    if (wanted.isEmpty()) {
      return Map.of();
    }
    return database
        .list(sql, row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)), wanted)
        .stream()
        .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
