package io.tenward.week;

import static java.util.Objects.requireNonNull;

import io.quarkus.hibernate.orm.panache.Panache;
import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.contract.BlockTask;
import io.tenward.contract.BusyTime;
import io.tenward.contract.Party;
import io.tenward.contract.PersonName;
import io.tenward.contract.Quadrant;
import io.tenward.contract.TaskMark;
import io.tenward.contract.TaskState;
import io.tenward.contract.Thread;
import io.tenward.contract.ThreadKind;
import io.tenward.contract.TimeBlockView;
import io.tenward.contract.WeekAnswers;
import io.tenward.contract.WeekDay;
import io.tenward.contract.WeekPlan;
import io.tenward.contract.WeekProgress;
import io.tenward.growth.GrowthViews;
import io.tenward.growth.PlannedTasks;
import io.tenward.talk.TalkQuery;
import io.tenward.talk.TalkQuery.TalkTime;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads weeks of the caller. */
@Singleton
class WeekQuery {
  @Inject Caller caller;
  @Inject Database database;
  @Inject PlannedTasks tasks;
  @Inject TalkQuery talks;
  @Inject GrowthViews growth;
  @Inject WeekOut out;

  /** Holds the lead's answers about a week. */
  private record Said(
      @Nullable Instant plannedAt,
      @Nullable Instant reviewedAt,
      WeekAnswers answers,
      @Nullable WeekProgress progress) {
    @Nullable WeekAnswers known() {
      return reviewedAt == null ? null : answers;
    }
  }

  /**
   * @param busy the minutes from the day's beginning; null if the calendar was read before they
   *     were kept
   */
  private record Meetings(
      LocalDate day, @Nullable Integer typed, @Nullable Integer calendar, byte @Nullable [] busy) {

    /**
     * Counts the minutes of the calendar without the meetings; an event at the time of a meeting
     * counts once, as the meeting.
     */
    int beside(List<TalkTime> talks, ZoneId zone) {
      if (typed != null) {
        return typed;
      }
      return busy == null
          ? calendar == null ? 0 : Math.max(0, calendar - minutes(talks))
          : rest(busy, talks, zone).cardinality();
    }

    /** Lists the busy times of the calendar without the meetings. */
    List<BusyTime> times(List<TalkTime> talks, ZoneId zone) {
      var found = new ArrayList<BusyTime>();
      if (busy != null) {
        var rest = rest(busy, talks, zone);
        for (int from = rest.nextSetBit(0); from >= 0; ) {
          int until = rest.nextClearBit(from);
          var start = day.atStartOfDay(zone).plusMinutes(from).toLocalTime();
          found.add(new BusyTime(start.toString(), until - from));
          from = rest.nextSetBit(until);
        }
      }
      return found;
    }

    private BitSet rest(byte[] busy, List<TalkTime> talks, ZoneId zone) {
      var rest = BitSet.valueOf(busy);
      for (var talk : talks) {
        if (talk.start() != null) {
          var start = day.atTime(LocalTime.parse(talk.start())).atZone(zone);
          int from = Math.toIntExact(Duration.between(day.atStartOfDay(zone), start).toMinutes());
          rest.clear(from, from + talk.minutes());
        }
      }
      return rest;
    }

    @Nullable String from() {
      return typed != null ? "typed" : calendar != null ? "calendar" : null;
    }
  }

  WeekPlan week(LocalDate week, WeekSettings settings) {
    Panache.getEntityManager().flush();
    var now = said(week);
    var before = said(week.minusWeeks(1));
    var blocks = blocks(week);
    var ids = taskIds(blocks);
    var open = tasks.ofWeek(week, ids);
    var last = week.plusDays(Weeks.DAYS - 1);
    var meetings = meetings(week, last);
    var met = talks.times(caller.memberId(), week, last);
    var days =
        week.datesUntil(week.plusDays(Weeks.DAYS))
            .map(day -> day(day, settings, meetings, met, blocks))
            .toList();
    var done = tasks.doneIn(week, week.plusDays(Weeks.DAYS), ids);
    int planned =
        blocks.stream().mapToInt(WeekQuery::planned).sum()
            + Stream.concat(open.stream(), done.stream().filter(task -> week.equals(task.week())))
                .mapToInt(task -> Objects.requireNonNullElse(task.minutes(), 0))
                .sum();
    var room =
        WeekCapacity.of(
            days.stream().map(WeekDay::hours).toList(),
            days.stream().map(day -> day.meetings() + requireNonNull(day.talks())).toList(),
            settings.breaks,
            settings.buffer,
            planned);
    return new WeekPlan(
        week,
        days,
        room,
        blocks,
        met.stream().map(out::talk).toList(),
        open,
        done,
        Objects.requireNonNullElseGet(
            now.progress, () -> progress(blocks, open.size(), done.size())),
        before.answers.better(),
        now.plannedAt,
        now.reviewedAt,
        now.known(),
        before.known());
  }

  private static WeekProgress progress(List<TimeBlockView> blocks, int open, int done) {
    int planned = 0;
    int finished = 0;
    for (var block : blocks) {
      var task = block.task();
      if (task != null || block.kind() != null) {
        planned++;
        var spent = Objects.requireNonNullElse(block.spent(), 0);
        finished +=
            (task == null ? spent >= block.minutes() : task.state() == TaskState.DONE) ? 1 : 0;
      }
    }
    return new WeekProgress(finished + done, planned + open + done);
  }

  private Said said(LocalDate week) {
    return database
        .first(
            """
            select planned_at, reviewed_at, nullif(broke, ''), nullif(slipped, ''), nullif(better, ''), done, planned
            from week_review
            where member_id = ? and week = ?
            """,
            row ->
                new Said(
                    Database.instantOrNull(row, "planned_at"),
                    Database.instantOrNull(row, "reviewed_at"),
                    new WeekAnswers(row.getString(3), row.getString(4), row.getString(5)),
                    row.getObject("done") == null
                        ? null
                        : new WeekProgress(row.getInt("done"), row.getInt("planned"))),
            caller.memberId(),
            week)
        .orElse(new Said(null, null, new WeekAnswers(null, null, null), null));
  }

  private static List<UUID> taskIds(List<TimeBlockView> blocks) {
    return blocks.stream()
        .map(TimeBlockView::task)
        .filter(Objects::nonNull)
        .map(BlockTask::id)
        .toList();
  }

  private static int planned(TimeBlockView block) {
    return block.task() == null && block.kind() == null ? 0 : block.minutes();
  }

  private static int minutes(List<TalkTime> talks) {
    return talks.stream().mapToInt(TalkTime::minutes).sum();
  }

  private WeekDay day(
      LocalDate day,
      WeekSettings settings,
      Map<LocalDate, Meetings> meetings,
      List<TalkTime> talks,
      List<TimeBlockView> blocks) {
    var met = meetings.getOrDefault(day, new Meetings(day, null, null, null));
    var held = talks.stream().filter(talk -> day.equals(talk.day())).toList();
    int planned =
        blocks.stream().filter(block -> day.equals(block.day())).mapToInt(WeekQuery::planned).sum();
    return new WeekDay(
        day,
        settings.hoursOn(day),
        met.beside(held, caller.zone()),
        met.from(),
        minutes(held),
        planned,
        met.times(held, caller.zone()));
  }

  /** Meetings of each day beside the talks, at most its hours; those ahead are not spent yet. */
  List<SpentSums.Block> meetingsBeside(List<TalkTime> talks, LocalDate first, LocalDate last) {
    var settings = WeekSettings.of(caller);
    var found = new ArrayList<SpentSums.Block>();
    for (var met : meetings(first, last).values()) {
      var held = talks.stream().filter(talk -> met.day.equals(talk.day())).toList();
      int took = Math.min(settings.hoursOn(met.day), met.beside(held, caller.zone()));
      var spent = met.day.isAfter(caller.today()) ? null : took;
      if (took > 0) {
        found.add(SpentSums.Block.meeting(met.day, took, spent));
      }
    }
    return found;
  }

  private Map<LocalDate, Meetings> meetings(LocalDate first, LocalDate last) {
    return database
        .list(
            """
            select day, typed, calendar, busy from meeting_day
            where member_id = ? and day between ? and ?
            """,
            row ->
                new Meetings(
                    row.getObject(1, LocalDate.class),
                    row.getObject(2, Integer.class),
                    row.getObject(3, Integer.class),
                    row.getBytes(4)),
            caller.memberId(),
            first,
            last)
        .stream()
        .collect(Collectors.toMap(Meetings::day, Function.identity()));
  }

  /** Lists blocks by day and hour; those without one come last. */
  private List<TimeBlockView> blocks(LocalDate week) {
    List<TimeBlock> blocks =
        TimeBlock.list(
            "memberId = ?1 and week = ?2 order by day nulls last, start nulls last, createdAt",
            caller.memberId(),
            week);
    return views(blocks);
  }

  List<TimeBlockView> views(Collection<TimeBlock> blocks) {
    var tasks = tasks(blocks.stream().map(block -> block.taskId).filter(Objects::nonNull).toList());
    var people = growth.people(blocks.stream().map(block -> block.personId));
    return blocks.stream()
        .map(
            block ->
                out.view(
                    block,
                    block.taskId == null ? null : tasks.get(block.taskId),
                    block.personId == null
                        ? null
                        : new PersonName(block.personId, people.getOrDefault(block.personId, ""))))
        .toList();
  }

  private Map<UUID, BlockTask> tasks(List<UUID> ids) {
    return database
        .list(
            """
            select t.task_id, t.text, t.state, t.mark, t.quadrant, t.goal_id, t.talk_id,
              p.person_id, p.name, t.theirs, t.done_at, %s
            from task t left join goal g on g.goal_id = t.goal_id and g.member_id = t.member_id
              left join person p on p.person_id = t.person_id and t.goal_id is null
            where t.task_id = any (?)
            """
                .formatted(THREAD),
            WeekQuery::task,
            ids)
        .stream()
        .collect(Collectors.toMap(BlockTask::id, Function.identity()));
  }

  /** The SQL selects the link of a task t, or of its goal g. */
  static final String THREAD =
      """
      coalesce(t.thread_kind, g.thread_kind) as thread_kind,
      coalesce(t.thread_key, g.thread_key) as thread_key,
      coalesce(t.thread_words, g.thread_words) as thread_words
      """;

  private static BlockTask task(ResultSet row) throws SQLException {
    var person = row.getObject(8, UUID.class);
    return new BlockTask(
        row.getObject(1, UUID.class),
        row.getString(2),
        TaskState.of(row.getString(3)),
        Database.wordOrNull(row, "mark", TaskMark::of),
        Database.wordOrNull(row, "quadrant", Quadrant::of),
        row.getObject(6, UUID.class),
        thread(row),
        row.getBoolean("theirs") ? Party.OTHER : null,
        row.getObject(7, UUID.class),
        Database.instantOrNull(row, "done_at"),
        person == null ? null : new PersonName(person, row.getString(9)));
  }

  static @Nullable Thread thread(ResultSet row) throws SQLException {
    var kind = row.getString("thread_kind");
    return kind == null
        ? null
        : new Thread(
            ThreadKind.of(kind), row.getString("thread_key"), row.getString("thread_words"));
  }
}
