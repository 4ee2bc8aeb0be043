package io.tenward.talk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.tenward.base.http.Caller;
import io.tenward.base.http.Etag;
import io.tenward.base.sql.Database;
import io.tenward.coaching.Sessions;
import io.tenward.contract.CoachingSession;
import io.tenward.contract.NextTalk;
import io.tenward.contract.Party;
import io.tenward.contract.TalkState;
import io.tenward.contract.TalkStep;
import io.tenward.contract.TaskState;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the meetings of pairings, and what they led to. */
@Singleton
class PairingSessions implements Sessions {
  private record Held(UUID pairingId, CoachingSession session) {}

  private record Planned(UUID pairingId, NextTalk next) {}

  @Inject Caller caller;
  @Inject Database database;

  /** Numbers count what took place; a no-show has that of the session that it was to be. */
  @Override
  public Map<UUID, List<CoachingSession>> held(List<UUID> pairingIds) {
    return database
        .list(
            """
            select t.pairing_id, t.talk_id, t.member_id,
              1 + count(*) filter (where t.state <> 'no-show') over (
                partition by t.pairing_id order by t.day, t.created_at, t.talk_id
                rows between unbounded preceding and 1 preceding) as number,
              t.day, t.state as talk_state, t.skill, k.task_id, k.text, k.due_on, k.minutes, k.state,
              k.done_at, k.note, k.version,
              (select e.text from entry e where e.task_id = k.task_id and e.member_id = t.member_id
                order by e.created_at limit 1) as line
            from talk t left join lateral (
              select * from task where task.talk_id = t.talk_id and task.member_id = t.member_id
                and not task.theirs
              order by task.created_at, task.place limit 1) k on true
            where t.pairing_id = any(cast(? as uuid[])) and t.state not in ('planned', 'skipped')
            order by t.day, t.created_at, t.talk_id
            """,
            this::held,
            pairingIds)
        .stream()
        .collect(groupingBy(Held::pairingId, mapping(Held::session, toList())));
  }

  private Held held(ResultSet row) throws SQLException {
    var skill = row.getString("skill");
    var line = row.getString("line");
    return new Held(
        row.getObject("pairing_id", UUID.class),
        new CoachingSession(
            row.getObject("talk_id", UUID.class),
            row.getInt("number"),
            row.getObject("day", LocalDate.class),
            TalkState.of(row.getString("talk_state")),
            skill,
            row.getObject("task_id") == null ? null : step(row, skill, line),
            line));
  }

  private TalkStep step(ResultSet row, @Nullable String skill, @Nullable String line)
      throws SQLException {
    var own = caller.memberId().equals(row.getObject("member_id", UUID.class));
    return new TalkStep(
        row.getObject("task_id", UUID.class),
        row.getString("text"),
        own ? Party.ME : Party.OTHER,
        row.getObject("due_on", LocalDate.class),
        row.getObject("minutes", Integer.class),
        null,
        TaskState.of(row.getString("state")),
        Database.dayOrNull(row, "done_at", caller.zone()),
        row.getString("note"),
        skill,
        line,
        own ? Etag.of(row.getLong("version")) : null);
  }

  @Override
  public Map<UUID, NextTalk> next(List<UUID> pairingIds) {
    var first = new HashMap<UUID, NextTalk>();
    database
        .list(
            """
            select distinct on (pairing_id) pairing_id, talk_id, day, start from talk
            where pairing_id = any(cast(? as uuid[])) and state = 'planned'
            order by pairing_id, day, created_at
            """,
            row ->
                new Planned(
                    row.getObject(1, UUID.class),
                    new NextTalk(
                        row.getObject(2, UUID.class),
                        row.getObject(3, LocalDate.class),
                        row.getString(4))),
            pairingIds)
        .forEach(planned -> first.put(planned.pairingId(), planned.next()));
    return first;
  }

  @Override
  public void end(UUID pairingId) {
    database.update(
        """
        update talk set link_hash = null, version = version + 1,
          state = case state when 'planned' then 'skipped' else state end
        where pairing_id = ?
        """,
        pairingId);
    database.update(
        """
        delete from share using pairing
        where pairing_id = ? and by_id = coachee_id and with_id = coach_id
        """,
        pairingId);
  }
}
