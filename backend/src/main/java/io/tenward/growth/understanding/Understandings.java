package io.tenward.growth.understanding;

import io.tenward.base.http.Caller;
import io.tenward.base.problem.ProblemCode;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.GuestUnderstanding;
import io.tenward.contract.UnderstandingReply;
import io.tenward.contract.UnderstandingState;
import io.tenward.contract.UnderstoodTask;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what people understood of the tasks that they do, in their words, and what the lead says to
 * it. It leaves out tasks of a goal, whose words may say more.
 */
@Singleton
public class Understandings {
  private static final String READ =
      """
      select u.*, t.text as task, t.due_on, coalesce(m.zone, 'UTC') as zone,
        case when u.confirmed_at is not null then nullif(u.confirmed_task, t.text) end as changed_from
      from understanding u join task t using (task_id, person_id) join member m using (member_id)
      where member_id = ? and person_id = ? and t.goal_id is null and t.state <> 'dropped'
        and t.theirs and t.shared
      """;

  @Inject Caller caller;
  @Inject Clock clock;
  @Inject Database database;

  /** Lists what waits for the lead first, then what waits for the person. */
  public List<UnderstoodTask> of(UUID memberId, UUID personId) {
    return database.list(
        READ
            + """
             order by array_position(array['sent', 'corrected', 'asked', 'confirmed'], u.state),
              sent_at desc nulls last, task_id limit 200
            """,
        Understandings::read,
        memberId,
        personId);
  }

  /**
   * Stores the lead's reply to the text that they read.
   *
   * @throws ProblemException not-found, written-again or invalid-request
   */
  void reply(UUID taskId, UnderstandingReply reply) {
    caller.hold();
    var person =
        database
            .first(
                """
                select person_id from task
                where task_id = ? and member_id = ? and person_id is not null and goal_id is null
                  and state <> 'dropped' and theirs for update
                """,
                row -> row.getObject(1, UUID.class),
                taskId,
                caller.memberId())
            .orElseThrow(ProblemException::notFound);
    var text = find(caller.memberId(), person, taskId).map(UnderstoodTask::text).orElse(null);
    requireSame(text, reply.text());
    requireSound(reply, text);
    var state = reply.state();
    if (state == null) {
      database.update("delete from understanding where task_id = ?", taskId);
    } else if (state == UnderstandingState.ASKED) {
      database.update(
          "update task set shared = true, version = version + 1 where task_id = ?", taskId);
      database.update(
          """
          insert into understanding (task_id, workspace_id, person_id, state)
          select task_id, workspace_id, person_id, 'asked' from task where task_id = ?
          on conflict (task_id) do update set person_id = excluded.person_id, state = 'asked',
            text = null, sent_at = null, correction = null, corrected_at = null, confirmed_at = null,
            accepted = false
          """,
          taskId);
    } else {
      var now = clock.instant();
      database.update(
          """
          update understanding set state = ?, correction = ?, accepted = false,
            corrected_at = case when correction is not distinct from ? then corrected_at
              when ?::text is null then null else ? end,
            confirmed_at = case when ? = 'confirmed' then ?::timestamptz end,
            confirmed_task = (select text from task t where t.task_id = understanding.task_id)
          where task_id = ?
          """,
          state.word(),
          reply.correction(),
          reply.correction(),
          reply.correction(),
          now,
          state.word(),
          now,
          taskId);
    }
  }

  private static void requireSound(UnderstandingReply reply, @Nullable String text) {
    var problem = ProblemException.invalid();
    var isWithdrawn = reply.state() == null;
    // Whoever changed the words of a task may ask again about it.
    if (reply.state() != UnderstandingState.ASKED && isWithdrawn != (text == null)) {
      problem.field("/state", "contradictory");
    }
    if (reply.correction() == null && reply.state() == UnderstandingState.CORRECTED) {
      problem.field("/correction", "required");
    }
    if (reply.correction() != null && text == null) {
      problem.field("/correction", "contradictory");
    }
    problem.throwIfAny();
  }

  /**
   * Keeps what the person says of a task of theirs about which they were asked.
   *
   * @throws ProblemException not-found, written-again
   */
  public void say(UUID memberId, UUID personId, GuestUnderstanding said) {
    var known = find(memberId, personId, said.id()).orElseThrow(ProblemException::notFound);
    var now = clock.instant();
    if (said.text() != null) {
      database.update(
          "update understanding set state = 'sent', text = ?, sent_at = ?, confirmed_at = null, accepted = false where task_id = ?",
          said.text(),
          now,
          said.id());
      return;
    }
    if (known.correction() == null) {
      throw ProblemException.invalid().field("/text", "required");
    }
    requireSame(known.correction(), said.correction());
    database.update(
        """
        update understanding set state = 'confirmed', accepted = true, confirmed_at = ?,
          confirmed_task = (select text from task t where t.task_id = understanding.task_id)
        where task_id = ? and state = 'corrected'
        """,
        now,
        said.id());
  }

  private static void requireSame(@Nullable String text, @Nullable String read) {
    if (!Objects.equals(text, read)) {
      throw ProblemException.of(UnderstandingProblem.WRITTEN_AGAIN, "Read it before you answer it");
    }
  }

  private Optional<UnderstoodTask> find(UUID memberId, UUID personId, UUID taskId) {
    return database.first(
        READ + " and task_id = ? for update of u",
        Understandings::read,
        memberId,
        personId,
        taskId);
  }

  private static UnderstoodTask read(ResultSet row) throws SQLException {
    var zone = ZoneId.of(row.getString("zone"));
    return new UnderstoodTask(
        row.getObject("task_id", UUID.class),
        row.getString("task"),
        row.getObject("due_on", LocalDate.class),
        UnderstandingState.of(row.getString("state")),
        row.getString("text"),
        Database.dayOrNull(row, "sent_at", zone),
        row.getString("correction"),
        Database.dayOrNull(row, "corrected_at", zone),
        Database.dayOrNull(row, "confirmed_at", zone),
        row.getString("changed_from"));
  }

  private enum UnderstandingProblem implements ProblemCode {
    WRITTEN_AGAIN(409, "Another text has been written in the meantime");

    private final Kind kind;

    UnderstandingProblem(int status, String title) {
      this.kind = new Kind(status, title);
    }

    @Override
    public Kind kind() {
      return kind;
    }
  }
}
