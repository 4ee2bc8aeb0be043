package io.tenward.survey.mail;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Plans default reminders: one in the middle, in the morning of a working day, and one the day
 * before the close at the same time of day. It uses the clock of the survey's zone, also where the
 * clock changes meanwhile.
 */
public final class ReminderPlan {
  private static final LocalTime MORNING = LocalTime.of(9, 0);

  /**
   * Reminders are at least this far apart, and from the invitation, so that people have time to
   * read it.
   */
  private static final Duration APART = Duration.ofHours(12);

  private ReminderPlan() {}

  /**
   * @param leaves when invitations leave
   * @param wanted 0 to 2
   * @return no more than wanted, and fewer where there is no time for them; the earliest first
   */
  public static List<Instant> times(Instant leaves, Instant closes, ZoneId zone, int wanted) {
    var times = new ArrayList<Instant>();
    var last = dayBefore(closes, zone);
    if (wanted > 1) {
      var middle = middle(leaves, last, zone);
      if (fits(leaves, middle) && fits(middle, last)) {
        times.add(middle);
      }
    }
    if (wanted > 0 && fits(leaves, last)) {
      times.add(last);
    }
    return List.copyOf(times);
  }

  private static boolean fits(Instant before, Instant after) {
    return !after.isBefore(before.plus(APART));
  }

  /** "Tomorrow" is a day of the calendar: 23, 24 or 25 hours. */
  static Instant dayBefore(Instant closes, ZoneId zone) {
    return closes.atZone(zone).minusDays(1).toInstant();
  }

  private static Instant middle(Instant leaves, Instant last, ZoneId zone) {
    var first = LocalDate.ofInstant(leaves, zone);
    var end = LocalDate.ofInstant(last, zone);
    var day = first.plusDays((ChronoUnit.DAYS.between(first, end) + 1) / 2);
    return workday(day, end).atTime(MORNING).atZone(zone).toInstant();
  }

  /** Moves a weekend day to Monday, unless that would be too late. */
  private static LocalDate workday(LocalDate day, LocalDate end) {
    var weekday = day.getDayOfWeek();
    int weekend = weekday == DayOfWeek.SATURDAY ? 2 : weekday == DayOfWeek.SUNDAY ? 1 : 0;
    return day.plusDays(weekend).isBefore(end) ? day.plusDays(weekend) : day;
  }
}
