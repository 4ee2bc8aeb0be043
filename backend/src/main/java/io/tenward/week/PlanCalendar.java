package io.tenward.week;

import io.tenward.base.files.Calendar;
import io.tenward.base.files.Calendar.EventTime;
import io.tenward.base.files.FileLanguage;
import io.tenward.base.http.PublicAddress;
import io.tenward.base.sql.Database;
import io.tenward.results.files.FileWords;
import io.tenward.talk.TalkQuery;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes blocks and meetings as events of a calendar. */
@Singleton
class PlanCalendar {
  /** Says what an event adds to its kind: the title of a task, and in a file whom one meets. */
  enum Wording {
    KINDS,
    TITLES,
    TITLES_AND_NAMES
  }

  @Inject Database database;
  @Inject PublicAddress address;
  @Inject TalkQuery talks;

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

    /**
     * Returns the time of the event. In an hour that the clock skips, it begins right after the
     * skip.
     */
    EventTime when(ZoneId zone) {
      if (start == null) {
        return new EventTime.Day(day);
      }
      var begin = day.atTime(LocalTime.parse(start)).atZone(zone).toInstant();
      return new EventTime.Span(begin, begin.plus(Duration.ofMinutes(minutes)));
    }
  }

  /** Lists a member's blocks that have a day, and their meetings. */
  List<Calendar.Event> events(
      UUID memberId,
      ZoneId zone,
      LocalDate first,
      LocalDate last,
      Wording wording,
      FileLanguage language) {
    var words = FileWords.in(language, PlanCalendar.class);
    var blocks =
        database.list(
            """
            select b.time_block_id, b.version, b.week, b.day, b.start, b.minutes, b.kind, t.text
            from time_block b left join task t using (task_id)
            where b.member_id = ? and b.day between ? and ? and %s
            order by 4, 5, 1
            """
                .formatted(SpentQuery.PLANNED),
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
                    false),
            memberId,
            first,
            last);
    var met =
        talks.times(memberId, first, last).stream()
            .map(
                talk ->
                    new Block(
                        talk.id(),
                        talk.version(),
                        null,
                        talk.day(),
                        talk.start(),
                        talk.minutes(),
                        talk.kind().word(),
                        talk.with(),
                        true));
    return Stream.concat(blocks.stream(), met)
        .map(
            block ->
                new Calendar.Event(
                    (block.talk() ? "talk-" : "block-")
                        + block.id()
                        + "@"
                        + address.uri().getHost(),
                    block.version(),
                    block.when(zone),
                    title(block, wording, words),
                    words.say("text", block.minutes()),
                    address.uri()
                        + (block.talk()
                            ? "/people?talk=" + block.id()
                            : "/week?week=" + block.week()),
                    // Others can meet the lead during a block, not during a talk.
                    block.talk() && block.start() != null))
        .toList();
  }

  private static String title(Block block, Wording wording, FileWords words) {
    if (block.kind() != null) {
      var kind = words.say("kind." + block.kind());
      var named = block.talk() && wording == Wording.TITLES_AND_NAMES;
      return named ? kind + ": " + block.text() : kind;
    }
    return wording != Wording.KINDS && block.text() != null ? block.text() : words.say("kind.task");
  }
}
