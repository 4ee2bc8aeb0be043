package io.tenward.growth;

import io.quarkus.panache.common.Sort;
import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.base.text.KebabEnum;
import io.tenward.webhook.PausedWebhooks;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is to do now. Reasons are computed and never stored. */
@Path("/api/to-dos")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("lead")
@Transactional
public class ToDoResource {
  private static final int MOST = 200;

  /** The most urgent first. */
  enum Reason implements KebabEnum {
    OVERDUE,
    DUE,
    /** A talk that is planned, or was and has not been closed. */
    TALK,
    /** Who asked hears today whether it is done. */
    ASKED,
    /** Somebody asks the caller to coach them. */
    COACHING_ASKED,
    /** The server sends nothing more to it until the caller resumes it. */
    WEBHOOK_PAUSED,
    LOOK_BACK,
    /** A "not now" whose day has come. */
    NOT_NOW,
    STEP_MISSING,
    WAITING
  }

  /**
   * @param day on which it is or was due
   */
  record ToDo(
      Reason reason,
      @Nullable LocalDate day,
      @Nullable TaskView task,
      @Nullable GoalView goal,
      @Nullable PutOff theme,
      @Nullable Meeting meeting,
      PausedWebhooks.@Nullable Paused webhook) {}

  /**
   * A theme that the lead put off.
   *
   * @param text until when, in their words
   */
  record PutOff(UUID boardId, UUID themeId, String name, String text) {}

  /**
   * @param id of the talk or the pairing
   */
  record Meeting(UUID id, String with, @Nullable String start) {}

  record ToDos(List<ToDo> items) {}

  private final Caller caller;
  private final Database database;
  private final Threads threads;
  private final GrowthViews views;
  private final PausedWebhooks webhooks;

  ToDoResource(
      Caller caller,
      Database database,
      Threads threads,
      GrowthViews views,
      PausedWebhooks webhooks) {
    this.caller = caller;
    this.database = database;
    this.threads = threads;
    this.views = views;
    this.webhooks = webhooks;
  }

  @GET
  public ToDos listToDos(@QueryParam("day") @Nullable LocalDate asked) {
    var day = asked == null ? caller.today() : asked;
    var me = caller.memberId();
    // Tasks of a goal that rests, or was never begun, wait with it.
    List<Task> tasks =
        Task.find(
                """
                memberId = ?1 and dueOn <= ?2 and state in ?3 and (goalId is null or goalId in
                  (select g.goalId from Goal g
                    where g.state = ?4 and (g.memberId = ?1 or g.partnerId = ?1)))
                """,
                Sort.by("dueOn").and("createdAt"),
                me,
                day,
                List.of(Task.State.ASKED, Task.State.OPEN, Task.State.WAITING),
                Goal.State.ACTIVE)
            .range(0, MOST - 1)
            .list();
    List<Goal> active = Goal.list("memberId = ?1 and state = ?2", me, Goal.State.ACTIVE);
    var goals = views.goals(active).stream();
    return new ToDos(
        Stream.of(
                views.tasks(tasks).stream().map(task -> due(task, day)),
                goals.flatMap(goal -> about(goal, day)),
                meetings(day),
                webhooks.of(me).stream()
                    .map(
                        webhook ->
                            new ToDo(Reason.WEBHOOK_PAUSED, null, null, null, null, null, webhook)),
                putOff(day))
            .flatMap(stream -> stream)
            .sorted(Comparator.comparing(ToDo::reason))
            .limit(MOST)
            .toList());
  }

  private Stream<ToDo> meetings(LocalDate today) {
    return database
        .list(
            """
            select 'talk', t.talk_id, coalesce(t.person_name, m.name, r.coach_name), t.day, t.start
            from talk t left join pairing r using (pairing_id)
              left join member m on m.member_id = r.coach_id
            where t.member_id = ? and t.state = 'planned' and t.day <= ?
            union all
            select 'asked', pairing_id, m.name, null, null
            from pairing r join member m on m.member_id = r.coachee_id
            where r.coach_id = ? and r.state = 'asked'
            order by 4, 5, 2 limit 20
            """,
            row ->
                new ToDo(
                    row.getString(1).equals("talk") ? Reason.TALK : Reason.COACHING_ASKED,
                    row.getObject(4, LocalDate.class),
                    null,
                    null,
                    null,
                    new Meeting(row.getObject(2, UUID.class), row.getString(3), row.getString(5)),
                    null),
            caller.memberId(),
            today,
            caller.memberId())
        .stream();
  }

  private record Horizon(UUID boardId, UUID themeId, LocalDate day, String text) {}

  private Stream<ToDo> putOff(LocalDate today) {
    return database
        .list(
            """
            select board_id, theme_id, remind_on, horizon from theme join board using (board_id)
            where member_id = ? and board.workspace_id = ? and verdict = 'not-now' and remind_on <= ?
            order by remind_on, theme_id limit 20
            """,
            row ->
                new Horizon(
                    row.getObject(1, UUID.class),
                    row.getObject(2, UUID.class),
                    row.getObject(3, LocalDate.class),
                    row.getString(4)),
            caller.memberId(),
            caller.workspaceId(),
            today)
        .stream()
        .flatMap(
            horizon ->
                threads
                    .find(new ThreadLink.Draft(ThreadLink.Kind.THEME, horizon.themeId().toString()))
                    .map(theme -> putOff(horizon, theme.words()))
                    .stream());
  }

  private static ToDo putOff(Horizon horizon, String name) {
    var theme = new PutOff(horizon.boardId(), horizon.themeId(), name, horizon.text());
    return new ToDo(Reason.NOT_NOW, horizon.day(), null, null, theme, null, null);
  }

  private static ToDo due(TaskView task, LocalDate today) {
    var reason =
        switch (task.state()) {
          case ASKED -> Reason.ASKED;
          case WAITING -> Reason.WAITING;
          default -> today.equals(task.dueOn()) ? Reason.DUE : Reason.OVERDUE;
        };
    return new ToDo(reason, task.dueOn(), task, null, null, null, null);
  }

  private static Stream<ToDo> about(GoalView goal, LocalDate today) {
    var lookBackOn = goal.lookBackOn();
    var due = lookBackOn != null && !lookBackOn.isAfter(today);
    return Stream.concat(
        due
            ? Stream.of(new ToDo(Reason.LOOK_BACK, lookBackOn, null, goal, null, null, null))
            : Stream.of(),
        goal.step() == null
            ? Stream.of(new ToDo(Reason.STEP_MISSING, null, null, goal, null, null, null))
            : Stream.of());
  }
}
