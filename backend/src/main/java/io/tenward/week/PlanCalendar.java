package io.tenward.week;

import io.tenward.base.files.Calendar;
import io.tenward.base.files.Calendar.EventTime;
import io.tenward.base.files.FileLanguage;
import io.tenward.base.http.PublicAddress;
import io.tenward.base.sql.Database;
import io.tenward.results.files.FileWords;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Blocks and talks as events of a calendar. */
@Singleton
class PlanCalendar {
  private final Database database;
  private final PublicAddress address;

  PlanCalendar(Database database, PublicAddress address) {
    this.database = database;
    this.address = address;
  }

  private record Block(
      UUID id,
      int version,
      @Nullable LocalDate week,
      LocalDate day,
      @Nullable String start,
      int minutes,
      @Nullable String kind,
      @Nullable String text,
      boolean talk) {

    /** An hour that the clock jumps over begins when it has jumped. */
    EventTime when(ZoneId zone) {
      if (start == null) {
        return new EventTime.Day(day);
      }
      var begin = day.atTime(LocalTime.parse(start)).atZone(zone).toInstant();
      return new EventTime.Span(begin, begin.plus(Duration.ofMinutes(minutes)));
    }
  }

  /**
   * The blocks of a member that have a day, and their talks.
   *
   * @param titles of tasks instead of the word for one, and names of people
   */
  List<Calendar.Event> events(
      UUID memberId,
      ZoneId zone,
      LocalDate first,
      LocalDate last,
      boolean titles,
      FileLanguage language) {
    var words = FileWords.in(language, PlanCalendar.class);
    return database
        .list(
            """
            select b.time_block_id, b.version, b.week, b.day, b.start, b.minutes, b.kind, t.text, false
            from time_block b left join task t using (task_id)
            where b.member_id = ? and b.day between ? and ?
            union all
            select t.talk_id, t.version, null, t.day, t.start, t.minutes,
              case when t.pairing_id is null then 'one-on-one' else 'session' end,
              coalesce(t.person_name, r.coach_name), true
            from talk t left join pairing r using (pairing_id)
            where t.member_id = ? and t.day between ? and ? and t.state <> 'skipped'
            order by 4, 5, 1
            """,
            row ->
                new Block(
                    row.getObject(1, UUID.class),
                    row.getInt(2),
                    row.getObject(3, LocalDate.class),
                    row.getObject(4, LocalDate.class),
                    row.getString(5),
                    row.getInt(6),
                    row.getString(7),
                    row.getString(8),
                    row.getBoolean(9)),
            memberId,
            first,
            last,
            memberId,
            first,
            last)
        .stream()
        .map(
            block ->
                new Calendar.Event(
                    (block.talk() ? "talk-" : "block-")
                        + block.id()
                        + "@"
                        + address.uri().getHost(),
                    block.version(),
                    block.when(zone),
                    title(block, titles, words),
                    words.say("text", block.minutes()),
                    address.uri()
                        + (block.talk() ? "/talks/" + block.id() : "/week?week=" + block.week()),
                    // Others can meet the lead during a block, not during a talk.
                    block.talk() && block.start() != null))
        .toList();
  }

  private static String title(Block block, boolean titles, FileWords words) {
    if (block.kind() != null) {
      var kind = words.say("kind." + block.kind());
      return block.talk() && titles ? kind + ": " + block.text() : kind;
    }
    return titles && block.text() != null ? block.text() : words.say("kind.task");
  }
}
