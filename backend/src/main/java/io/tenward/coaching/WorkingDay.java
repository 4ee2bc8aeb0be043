package io.tenward.coaching;

import static java.time.DayOfWeek.WEDNESDAY;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.LongStream;

/** From 9 to 17. */
record WorkingDay(Instant begin, Instant end) {
  private static final LocalTime BEGIN = LocalTime.of(9, 0);
  private static final LocalTime END = LocalTime.of(17, 0);

  private static WorkingDay of(LocalDate day, ZoneId zone) {
    return new WorkingDay(
        day.atTime(BEGIN).atZone(zone).toInstant(), day.atTime(END).atZone(zone).toInstant());
  }

  /**
   * How many whole hours two work at the same time, in the week of this day. A Wednesday has a
   * working day on either side, which is the common one of two far apart.
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
