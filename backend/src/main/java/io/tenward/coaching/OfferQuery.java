package io.tenward.coaching;

import static java.time.DayOfWeek.WEDNESDAY;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import io.tenward.base.http.Caller;
import io.tenward.base.sql.Database;
import io.tenward.contract.OfferView;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/** Lists coaches who are available. */
@Singleton
class OfferQuery {
  private static final JsonList<String> WORDS = new JsonList.OfWords();

  @Inject Caller caller;
  @Inject Clock clock;
  @Inject Database database;

  /**
   * Lists published offers of colleagues and outside coaches, by name.
   *
   * @param zone of the reader
   */
  List<OfferView> published(ZoneId zone) {
    var today = CoachingChecks.lastToday(clock);
    return database.list(
        """
        select o.*, coalesce(m.name, o.name) as called,
          greatest(0, o.places - (
            select count(*) from pairing p where p.coach_id = o.member_id and p.state = 'running')) as free
        from offer o left join member m on m.member_id = o.member_id
        where o.workspace_id = ? and o.published and (o.until is null or o.until >= ?)
          and (o.member_id is null or m.role in ('owner', 'lead'))
        order by lower(coalesce(m.name, o.name)), o.offer_id limit 1000
        """,
        row -> view(row, zone, today),
        caller.workspaceId(),
        today);
  }

  private OfferView view(ResultSet row, ZoneId reader, LocalDate today) throws SQLException {
    var memberId = row.getObject("member_id", UUID.class);
    var zone = row.getString("zone");
    return new OfferView(
        row.getObject("offer_id", UUID.class),
        memberId,
        row.getString("called"),
        caller.memberId().equals(memberId),
        WORDS.convertToEntityAttribute(row.getString("skills")),
        WORDS.convertToEntityAttribute(row.getString("languages")),
        zone,
        WorkingDay.commonHours(reader, ZoneId.of(zone), today),
        row.getInt("places"),
        row.getInt("free"),
        row.getString("note"),
        row.getObject("until", LocalDate.class),
        row.getBoolean("published"),
        row.getBoolean("outside"),
        row.getString("source"),
        row.getObject("generated_on", LocalDate.class),
        row.getString("contact"));
  }

  /** Spans the working day from 9 to 17. */
  record WorkingDay(Instant begin, Instant end) {
    private static final LocalTime BEGIN = LocalTime.of(9, 0);
    private static final LocalTime END = LocalTime.of(17, 0);

    private static WorkingDay of(LocalDate day, ZoneId zone) {
      return new WorkingDay(
          day.atTime(BEGIN).atZone(zone).toInstant(), day.atTime(END).atZone(zone).toInstant());
    }

    /**
     * Counts the whole hours that both work at the same time. It compares a Wednesday with the days
     * around it too, because zones far apart share hours with another day.
     */
    static int commonHours(ZoneId one, ZoneId other, LocalDate day) {
      var wednesday = day.with(previousOrSame(WEDNESDAY));
      var here = of(wednesday, one);
      return LongStream.rangeClosed(-1, 1)
          .mapToObj(days -> of(wednesday.plusDays(days), other))
          .mapToInt(here::commonHours)
          .max()
          .orElseThrow();
    }

    private int commonHours(WorkingDay other) {
      var from = begin.isAfter(other.begin) ? begin : other.begin;
      var to = end.isBefore(other.end) ? end : other.end;
      return (int) Math.max(0, Duration.between(from, to).toHours());
    }
  }
}
