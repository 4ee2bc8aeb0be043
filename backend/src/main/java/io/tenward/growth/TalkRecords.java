package io.tenward.growth;

import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.CardName;
import io.tenward.contract.EntryKind;
import io.tenward.contract.GuestUpdate;
import io.tenward.contract.Party;
import io.tenward.contract.PersonLine;
import io.tenward.contract.PersonPromise;
import io.tenward.contract.RequestedTask;
import io.tenward.contract.StepDraft;
import io.tenward.contract.TalkStep;
import io.tenward.contract.TaskMark;
import io.tenward.contract.TaskState;
import io.tenward.growth.thread.Threads;
import io.tenward.history.MovedDays;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets meetings read and write tasks and entries. It tells links to clauses alone and no goals,
 * because a person's page must not lead to anonymous answers.
 */
@Singleton
public class TalkRecords {
  private static final String LINE =
      """
      select entry_id, day, kind, text, case when thread_kind = 'clause' then thread_words end,
        evidence, version
      from entry where member_id = ?
      """;

  private static final String STEP =
      """
      select t.task_id, t.text, t.theirs, t.due_on, t.minutes, t.state, t.done_at, t.note,
        (select e.text from entry e where e.task_id = t.task_id order by created_at limit 1),
        t.version, coalesce(m.zone, 'UTC') as zone, t.their_day
      from task t join member m using (member_id) where t.member_id = ?
      """;

  /** Tells of a task that the person does it: who is named at a goal's task helps with it. */
  static final String BY_OTHER = "theirs or goal_id is not null and talk_id is null";

  @Inject Caller caller;
  @Inject Clock clock;
  @Inject Database database;
  @Inject MovedDays movedDays;
  @Inject NamedPeople people;
  @Inject Threads threads;

  /**
   * Returns the name of one of the caller's own people.
   *
   * @throws ProblemException invalid-request
   */
  public String nameOf(UUID personId) {
    return Objects.requireNonNull(people.name(personId));
  }

  /** Lists the caller's records about one person, latest first. */
  public List<PersonLine> linesAbout(UUID personId) {
    return database.list(
        LINE + " and person_id = ? order by day desc, created_at desc limit 200",
        TalkRecords::line,
        caller.memberId(),
        personId);
  }

  /** Lists what came out of a meeting, earliest first, without notes on how its steps were done. */
  public List<PersonLine> linesOf(UUID memberId, UUID talkId) {
    return database.list(
        LINE + " and talk_id = ? and task_id is null order by created_at limit 200",
        TalkRecords::line,
        memberId,
        talkId);
  }

  /**
   * Lists the steps that a meeting ended with, in the order in which they were written.
   *
   * @param skill that they are about
   * @param own whether the member reads them; a coach reads the member as the other one
   */
  public List<TalkStep> steps(UUID memberId, UUID talkId, @Nullable String skill, boolean own) {
    return database.list(
        STEP + " and t.talk_id = ? order by t.created_at, t.place limit 20",
        row -> step(row, skill, own),
        memberId,
        talkId);
  }

  /**
   * Lists what a lead and a person promised one another, as the person may read it: open first,
   * then of the last 90 days. Only what the lead showed them.
   */
  public List<TalkStep> promised(UUID memberId, UUID personId) {
    return database.list(
        STEP
            + """
             and t.person_id = ? and t.shared
              and (t.state in ('open', 'waiting') or t.state = 'handed' and t.card = 'delegate'
                or t.state = 'done' and t.done_at > ?)
             order by t.state = 'done', t.due_on nulls last, t.created_at limit 200
            """,
        row -> step(row, null, true),
        memberId,
        personId,
        clock.instant().minus(90, ChronoUnit.DAYS));
  }

  /** Updates that a lead sent to a person, the latest first. */
  public List<GuestUpdate> updates(UUID memberId, UUID personId) {
    return database.list(
        """
        select day, text from entry
        where member_id = ? and person_id = ? and kind = 'touch' and card = 'update'
        order by day desc, created_at desc limit 50
        """,
        row -> new GuestUpdate(row.getObject(1, LocalDate.class), row.getString(2)),
        memberId,
        personId);
  }

  /**
   * Stores what the other person says of their own task. The day on which the member checks stays.
   *
   * @throws ProblemException not-found where it was dropped or removed meanwhile
   */
  public void changeTheirs(UUID taskId, @Nullable Boolean done, @Nullable LocalDate theirDay) {
    Task task = Task.findById(taskId, LockModeType.PESSIMISTIC_WRITE);
    if (task == null || task.state != TaskState.WAITING && task.state != TaskState.DONE) {
      throw ProblemException.notFound();
    }
    if (done != null) {
      task.become(done ? TaskState.DONE : TaskState.WAITING, clock.instant());
    }
    task.theirDay = theirDay == null ? task.theirDay : theirDay;
    task.flush();
  }

  /**
   * Lists what the caller and a person promised one another: open ones, then those of the last 90
   * days. A person named at a goal's task counts as the one who does it.
   */
  public List<PersonPromise> promises(UUID personId, LocalDate day) {
    var moved =
        movedDays.of(
            caller.memberId(),
            database.ids(
                "select task_id from task where member_id = ? and person_id = ?",
                caller.memberId(),
                personId),
            caller.zone());
    return database.list(
        """
        select task_id, text, %s, due_on, state,
          created_at, done_at, minutes, card, version, their_day
        from task where member_id = ? and person_id = ?
          and (state in ('open', 'waiting') or state = 'handed' and card = 'delegate' or state = 'done' and done_at > ?)
        order by state = 'done', due_on nulls last, created_at limit 200
        """
            .formatted(BY_OTHER),
        row ->
            new PersonPromise(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getBoolean(3) ? Party.OTHER : Party.ME,
                row.getObject(4, LocalDate.class),
                TaskState.of(row.getString(5)),
                row.getObject("their_day", LocalDate.class),
                moved.get(row.getObject(1, UUID.class)),
                Database.day(row, "created_at", caller.zone()),
                Database.dayOrNull(row, "done_at", caller.zone()),
                row.getObject("minutes", Integer.class),
                Database.wordOrNull(row, "card", CardName::of),
                Etag.of(row.getLong("version"))),
        caller.memberId(),
        personId,
        day.minusDays(90).atStartOfDay(caller.zone()).toInstant());
  }

  /**
   * Lists what a person asked the caller for without a promise yet; requests that wait for a reply
   * come first.
   */
  public List<RequestedTask> requests(UUID personId) {
    return database.list(
        """
        select task_id, text, state, due_on, created_at from task
        where member_id = ? and person_id = ? and state in ('asked', 'not-now')
        order by state, due_on nulls last, created_at limit 200
        """,
        row ->
            new RequestedTask(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                Database.day(row, "created_at", caller.zone())),
        caller.memberId(),
        personId);
  }

  /**
   * Writes down what a talk of the caller's closes with. What they do themselves stands in the week
   * of its day.
   *
   * @param personId of a one-on-one
   * @param personName what they were called when it was planned, for somebody who was removed
   * @throws ProblemException invalid-request where it hangs on what is not the caller's
   */
  public UUID add(
      UUID talkId,
      @Nullable UUID personId,
      @Nullable String personName,
      StepDraft step,
      int place) {
    var now = clock.instant();
    var theirs = step.by() == Party.OTHER;
    var task = Task.write(caller, Objects.requireNonNull(step.text()), now);
    task.note = step.sign();
    task.minutes = step.minutes();
    task.dueOn = step.dueOn();
    task.become(theirs ? TaskState.WAITING : TaskState.OPEN, now);
    task.week =
        theirs || step.dueOn() == null
            ? null
            : step.dueOn().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    if (step.goalId() != null) {
      if (Goal.of(caller.memberId(), step.goalId()).isEmpty()) {
        throw ProblemException.invalid().field("/steps/" + place + "/goalId", "unknown-goal");
      }
      task.goalId = step.goalId();
      task.mark = TaskMark.STEP;
    }
    task.thread = threads.hang(step.thread());
    task.personId = personId;
    task.personName = personId == null ? null : people.find(personId).orElse(personName);
    task.talkId = talkId;
    // The page where a one-on-one is closed says so.
    task.shared = personId != null;
    task.place = place;
    task.requireSound();
    task.takeStepFromOthers(database);
    task.persistAndFlush();
    return task.taskId;
  }

  private static TalkStep step(ResultSet row, @Nullable String skill, boolean own)
      throws SQLException {
    return new TalkStep(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getBoolean(3) == own ? Party.OTHER : Party.ME,
        row.getObject(4, LocalDate.class),
        row.getObject(5, Integer.class),
        row.getObject("their_day", LocalDate.class),
        TaskState.of(row.getString(6)),
        Database.dayOrNull(row, "done_at", ZoneId.of(row.getString("zone"))),
        row.getString(8),
        skill,
        row.getString(9),
        own ? Etag.of(row.getLong(10)) : null);
  }

  private static PersonLine line(ResultSet row) throws SQLException {
    return new PersonLine(
        row.getObject(1, UUID.class),
        row.getObject(2, LocalDate.class),
        EntryKind.of(row.getString(3)),
        row.getString(4),
        row.getString(5),
        row.getBoolean(6),
        Etag.of(row.getLong(7)));
  }
}
