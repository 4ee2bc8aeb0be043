package io.tenward.week;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.contract.PersonName;
import io.tenward.contract.Quadrant;
import io.tenward.contract.SpentTime;
import io.tenward.contract.TimeBlockKind;
import io.tenward.contract.TimeCause;
import io.tenward.expectation.Expectation;
import io.tenward.growth.thread.ThreadLink;
import io.tenward.talk.TalkQuery;
import io.tenward.week.SpentSums.Label;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sums what the caller spent blocks and meetings on. */
@Singleton
public class SpentQuery {
  private static final int WEEKS = 12;

  /** SQL: the block b was planned, and not only noted afterwards. */
  public static final String PLANNED = "(b.task_id is not null or b.kind is not null)";

  private static final String BLOCKS =
      """
      from time_block b left join task t using (task_id)
        left join goal g on g.goal_id = t.goal_id and g.member_id = t.member_id
        left join person p on p.person_id = b.person_id
      where b.member_id = ?
      """;

  /**
   * The query sums the minutes of situations whose form counts them. Minutes recorded for the task
   * that a situation names belong to that task.
   */
  private static final String TOLD =
      """
      select s.day, sum((answer ->> 'text')::int) as minutes from situation s
        cross join jsonb_path_query(s.form::jsonb, '$.counts[*]') counted
        cross join jsonb_path_query(s.form::jsonb, '$.*[*]') question
        cross join jsonb_path_query(s.answers::jsonb, '$[*]') answer
      where s.member_id = ? and s.day between ? and ? and counted ->> 'how' = 'sum'
        and question ->> 'key' = counted ->> 'field' and question ->> 'kind' = 'minutes'
        and answer ->> 'field' = counted ->> 'field' and not exists (
          select from time_block b where b.task_id = s.task_id and b.spent is not null)
      group by s.day
      """;

  @Inject Caller caller;
  @Inject Database database;
  @Inject TalkQuery talks;
  @Inject WeekQuery week;

  /** Reads so many weeks that end with this one. */
  SpentTime of(LocalDate monday, int weeks) {
    var first = monday.minusWeeks(weeks - 1L);
    var last = monday.plusDays(Weeks.DAYS - 1);
    var blocks =
        database.list(
            "select b.week, b.minutes, b.spent, "
                + PLANNED
                + " as planned, "
                + "coalesce(b.kind, t.kind) as kind, t.quadrant, b.cause, b.person_id, p.name, "
                + WeekQuery.THREAD
                + BLOCKS
                + " and b.week between ? and ? order by b.week, b.created_at",
            row ->
                new SpentSums.Block(
                    row.getObject("week", LocalDate.class),
                    row.getInt("minutes"),
                    row.getObject("spent", Integer.class),
                    row.getBoolean("planned"),
                    new Label(
                        WeekQuery.thread(row),
                        Database.wordOrNull(row, "kind", TimeBlockKind::of),
                        Database.wordOrNull(row, "quadrant", Quadrant::of),
                        Database.wordOrNull(row, "cause", TimeCause::of),
                        person(row.getObject("person_id", UUID.class), row.getString("name")))),
            caller.memberId(),
            first,
            monday);
    // A one-on-one never says what it served: it names a person.
    var times = talks.times(caller.memberId(), first, last);
    var met =
        times.stream()
            .map(talk -> SpentSums.Block.meeting(talk.day(), talk.minutes(), talk.spent()));
    return SpentSums.of(
        Stream.iterate(first, each -> each.plusWeeks(1)).limit(weeks).toList(),
        blocks,
        Stream.concat(met, week.meetingsBeside(times, first, last).stream()).toList(),
        database.list(
            TOLD,
            row -> SpentSums.Block.told(row.getObject(1, LocalDate.class), row.getInt(2)),
            caller.memberId(),
            first,
            last));
  }

  private static @Nullable PersonName person(@Nullable UUID id, @Nullable String name) {
    return id == null || name == null ? null : new PersonName(id, name);
  }

  /** Holds the planned and spent minutes of blocks. */
  public record Minutes(int planned, int spent) {}

  /**
   * Sums the minutes of tasks that belong to the expectation, over the last twelve weeks and those
   * ahead.
   *
   * @param named whether those that name a person or a talk count
   */
  public Minutes of(Expectation expectation, boolean named) {
    var parameters = new ArrayList<Object>();
    parameters.add(caller.memberId());
    parameters.add(Weeks.of(caller.today()).minusWeeks(WEEKS));
    parameters.addAll(ThreadLink.belonging(expectation));
    parameters.add(named);
    return database
        .first(
            "select coalesce(sum(b.minutes), 0), coalesce(sum(b.spent), 0) "
                + BLOCKS
                + " and b.week > ? and "
                + ThreadLink.belongs("t")
                + " and (? or t.person_id is null and t.talk_id is null)",
            row -> new Minutes(row.getInt(1), row.getInt(2)),
            parameters.toArray())
        .orElse(new Minutes(0, 0));
  }
}
