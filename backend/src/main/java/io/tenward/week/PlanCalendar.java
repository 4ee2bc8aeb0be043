package io.tenward.week;

import io.tenward.base.files.Calendar;
import io.tenward.base.files.Calendar.When;
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

/** Blocks as events of a calendar. */
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
      LocalDate week,
      LocalDate day,
      @Nullable String start,
      int minutes,
      @Nullable String kind,
      @Nullable String text) {

    /** An hour that the clock jumps over begins when it has jumped. */
    When when(ZoneId zone) {
      if (start == null) {
        return new When.Day(day);
      }
      var begin = day.atTime(LocalTime.parse(start)).atZone(zone).toInstant();
      return new When.Span(begin, begin.plus(Duration.ofMinutes(minutes)));
    }
  }

  /**
   * The blocks of a member that have a day.
   *
   * @param titles of tasks instead of the word for one
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
            select b.time_block_id, b.version, b.week, b.day, b.start, b.minutes, b.kind, t.text
            from time_block b left join task t using (task_id)
            where b.member_id = ? and b.day between ? and ? order by b.day, b.start, b.created_at
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
                    row.getString(8)),
            memberId,
            first,
            last)
        .stream()
        .map(
            block ->
                new Calendar.Event(
                    "block-" + block.id() + "@" + address.uri().getHost(),
                    block.version(),
                    block.when(zone),
                    title(block, titles, words),
                    words.say("text", block.minutes()),
                    address.uri() + "/week?week=" + block.week()))
        .toList();
  }

  private static String title(Block block, boolean titles, FileWords words) {
    if (block.kind() != null) {
      return words.say("kind." + block.kind());
    }
    return titles && block.text() != null ? block.text() : words.say("kind.task");
  }
}
