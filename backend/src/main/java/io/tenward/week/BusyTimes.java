package io.tenward.week;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;

import io.tenward.base.problem.ProblemException;
import io.tenward.week.CalendarComponents.Component;
import io.tenward.week.CalendarComponents.Property;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.jspecify.annotations.Nullable;

/**
 * Counts the minutes of each day that a calendar file (RFC 5545) takes. Minutes of two events count
 * once (ADR 0076).
 */
final class BusyTimes {
  static final int DAYS = 56;

  /** Reading a file ends after this time; the remaining events are left out. */
  private static final Duration MOST_TIME = Duration.ofSeconds(3);

  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2200;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmm[ss]");
  private static final Set<String> BUSY = Set.of("", "BUSY", "BUSY-TENTATIVE");
  private static final Pattern WEEKS = Pattern.compile("P(\\d{1,4})W");

  /**
   * @param days of the eight weeks, free ones too: which minutes from the day's beginning are taken
   * @param leftOut events that could not be read
   */
  record Busy(NavigableMap<LocalDate, BitSet> days, int leftOut, Collection<String> unknownZones) {}

  /** A date, or a time of day, with the zone it is meant in. */
  record EventTime(LocalDateTime local, ZoneId zone, boolean wholeDay) {
    Instant instant() {
      return local.atZone(zone).toInstant();
    }

    /** The same moment on the clock of another zone; a date stays a date. */
    LocalDateTime on(ZoneId other) {
      return wholeDay ? local : instant().atZone(other).toLocalDateTime();
    }
  }

  /** Describes an occurrence of a series that was moved, perhaps with all that follow. */
  private record Moved(EventTime from, boolean following, Component to) {}

  private final ZoneId own;
  private final Set<String> mailboxes;
  private final LocalDate from;
  private final Instant begin;
  private final Instant end;
  private final BitSet taken;
  private final ZoneNames zones;
  private final Set<String> unknownZones = new TreeSet<>();
  private int leftOut;

  private BusyTimes(
      ZoneId own, Set<String> mailboxes, LocalDate from, Map<String, String> described) {
    this.own = own;
    this.mailboxes = mailboxes;
    this.from = from;
    this.begin = from.atStartOfDay(own).toInstant();
    this.end = from.plusDays(DAYS).atStartOfDay(own).toInstant();
    this.zones = new ZoneNames(described, begin, end);
    this.taken = new BitSet(minute(end));
  }

  /**
   * @param own the zone of whose days it tells, and of times without one
   * @param mailbox what they declined takes no time; nor what the calendar's own address declined
   * @param from the first of its days
   * @throws ProblemException unreadable-calendar
   */
  static Busy read(byte[] file, ZoneId own, String mailbox, LocalDate from) {
    var calendar = CalendarComponents.read(new String(file, UTF_8));
    var mailboxes = Set.of(mailbox.toUpperCase(Locale.ROOT), calendar.name());
    var times = new BusyTimes(own, mailboxes, from, calendar.zones());
    long begun = System.nanoTime();
    var moved = new HashMap<String, List<Moved>>();
    for (var component : calendar.components()) {
      times.read(() -> times.move(component, moved));
    }
    for (var component : calendar.components()) {
      if (System.nanoTime() - begun > MOST_TIME.toNanos()) {
        times.leftOut++;
      } else {
        times.read(() -> times.take(component, moved));
      }
    }
    return times.busy();
  }

  private interface Reading {
    void run() throws InvalidRecurrenceRuleException;
  }

  /** One odd event must not cost the lead all the others; the answer says how many it were. */
  private void read(Reading reading) {
    try {
      reading.run();
    } catch (RuntimeException | InvalidRecurrenceRuleException e) {
      leftOut++;
    }
  }

  private void move(Component event, Map<String, List<Moved>> moved) {
    for (var id : event.all("RECURRENCE-ID")) {
      moved
          .computeIfAbsent(event.value("UID"), key -> new ArrayList<>())
          .add(new Moved(when(id), id.parameter("RANGE").equals("THISANDFUTURE"), event));
    }
  }

  private void take(Component event, Map<String, List<Moved>> moved)
      throws InvalidRecurrenceRuleException {
    event.all("FREEBUSY").forEach(this::takePeriods);
    if (event.one("DTSTART").isEmpty() || isFree(event)) {
      return;
    }
    var start = start(event);
    var length = length(event, start);
    if (event.one("RECURRENCE-ID").isPresent()) {
      take(start, start.local(), length);
      return;
    }
    var gone = dates(event, "EXDATE");
    var following = new TreeMap<LocalDateTime, Component>();
    for (var one : moved.getOrDefault(event.value("UID"), List.of())) {
      gone.add(one.from());
      if (one.following()) {
        following.put(at(one.from(), start), one.to());
      }
    }
    for (var occurrence : without(gone, occurrences(event, start, length), start)) {
      var change = following.floorEntry(occurrence);
      if (change == null) {
        take(start, occurrence, length);
      } else if (!isFree(change.getValue())) {
        var changed = start(change.getValue());
        take(
            start,
            occurrence.plus(Duration.between(change.getKey(), at(changed, start))),
            length(change.getValue(), changed));
      }
    }
  }

  private void takePeriods(Property busy) {
    if (BUSY.contains(busy.parameter("FBTYPE"))) {
      for (var period : busy.value().split(",")) {
        var parts = period.strip().split("/");
        var start = when(busy, parts[0]);
        take(
            start,
            start.local(),
            parts[1].startsWith("P")
                ? duration(parts[1])
                : Duration.between(start.instant(), when(busy, parts[1]).instant()));
      }
    }
  }

  private boolean isFree(Component event) {
    return event.value("STATUS").equals("CANCELLED")
        || event.value("TRANSP").equals("TRANSPARENT")
        || event.all("ATTENDEE").stream()
            .filter(attendee -> attendee.parameter("PARTSTAT").equals("DECLINED"))
            .map(attendee -> attendee.value().toUpperCase(Locale.ROOT).replaceFirst("^MAILTO:", ""))
            .anyMatch(mailboxes::contains);
  }

  /**
   * Converts another event's occurrence to the clock of this one. Exchange gives a whole day as
   * midnight in the organiser's zone.
   */
  private LocalDateTime at(EventTime other, EventTime start) {
    return start.wholeDay() && !other.zone().equals(ZoneOffset.UTC)
        ? other.local().toLocalDate().atStartOfDay()
        : start.wholeDay() ? other.on(own).toLocalDate().atStartOfDay() : other.on(start.zone());
  }

  /** A date takes away whatever is on that day. */
  private Set<LocalDateTime> without(
      List<EventTime> gone, Set<LocalDateTime> occurrences, EventTime start) {
    var days = new HashSet<LocalDate>();
    for (var one : gone) {
      occurrences.remove(at(one, start));
      if (one.wholeDay()) {
        days.add(one.local().toLocalDate());
      }
    }
    occurrences.removeIf(occurrence -> days.contains(occurrence.toLocalDate()));
    return occurrences;
  }

  /** Lists occurrences on the clock of the start's zone that can reach into the eight weeks. */
  private Set<LocalDateTime> occurrences(Component event, EventTime start, Duration length)
      throws InvalidRecurrenceRuleException {
    var found = new HashSet<LocalDateTime>();
    found.add(start.local());
    dates(event, "RDATE").forEach(date -> found.add(date.on(start.zone())));
    if (event.one("RRULE").isPresent()) {
      var rule = event.value("RRULE");
      var last = Recurrence.until(rule).map(text -> when(event.one("DTSTART").orElseThrow(), text));
      Recurrence.add(found, rule, start, last.orElse(null), begin.minus(length), end);
    }
    return found;
  }

  private Duration length(Component event, EventTime start) {
    var last = event.one("DTEND").map(this::when);
    var duration = event.value("DURATION");
    var length =
        last.map(end -> between(start, end))
            .orElseGet(() -> duration.isEmpty() ? Duration.ZERO : duration(duration));
    return start.wholeDay() && length.isZero() ? Duration.ofDays(1) : length;
  }

  /**
   * Days have 24 hours where only dates are given, and as many as that day has when they are taken.
   */
  private static Duration between(EventTime start, EventTime end) {
    return start.wholeDay()
        ? Duration.between(start.local(), end.on(start.zone()))
        : Duration.between(start.instant(), end.instant());
  }

  private static Duration duration(String text) {
    var weeks = WEEKS.matcher(text);
    return weeks.matches()
        ? Duration.ofDays(7L * Integer.parseInt(weeks.group(1)))
        : Duration.parse(text);
  }

  private List<EventTime> dates(Component event, String name) {
    var found = new ArrayList<EventTime>();
    for (var property : event.all(name)) {
      for (var part : property.value().split(",")) {
        // Of a period its start; it lasts as long as the event.
        var date = part.replaceFirst("/.*", "").strip();
        if (!date.isEmpty()) {
          found.add(when(property, date));
        }
      }
    }
    return found;
  }

  private EventTime start(Component event) {
    return when(event.one("DTSTART").orElseThrow());
  }

  private EventTime when(Property property) {
    return when(property, property.value());
  }

  private EventTime when(Property property, String text) {
    var when =
        text.length() == 8
            ? new EventTime(LocalDate.parse(text, BASIC_ISO_DATE).atStartOfDay(), own, true)
            : text.endsWith("Z")
                ? new EventTime(time(text.substring(0, text.length() - 1)), ZoneOffset.UTC, false)
                : new EventTime(time(text), zone(property.parameters().get("TZID")), false);
    int year = when.local().getYear();
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new DateTimeException("A date is out of range");
    }
    return when;
  }

  private static LocalDateTime time(String text) {
    var leap = text.endsWith("60") ? text.substring(0, text.length() - 2) + "59" : text;
    return LocalDateTime.parse(leap, TIME);
  }

  private ZoneId zone(@Nullable String name) {
    if (name == null) {
      return own;
    }
    var zone = zones.find(name);
    if (zone.isEmpty()) {
      unknownZones.add(ZoneNames.shown(name));
    }
    return zone.orElse(own);
  }

  private void take(EventTime start, LocalDateTime occurrence, Duration length) {
    if (length.isNegative()) {
      throw new DateTimeException("An event ends before it starts");
    }
    var at = occurrence.atZone(start.zone());
    // A whole day has as many hours as that day has.
    var until =
        start.wholeDay() ? at.plusDays(length.toDays()).toInstant() : at.toInstant().plus(length);
    var first = at.toInstant().isBefore(begin) ? begin : at.toInstant();
    var last = until.isAfter(end) ? end : until;
    if (first.isBefore(last)) {
      taken.set(minute(first), minute(last));
    }
  }

  private int minute(Instant at) {
    return Math.toIntExact(Duration.between(begin, at).toMinutes());
  }

  private Busy busy() {
    var days = new TreeMap<LocalDate, BitSet>();
    for (var day = from; day.isBefore(from.plusDays(DAYS)); day = day.plusDays(1)) {
      int first = minute(day.atStartOfDay(own).toInstant());
      int last = minute(day.plusDays(1).atStartOfDay(own).toInstant());
      // The day on which an hour comes twice has 25, and the column 24.
      days.put(day, taken.get(first, Math.min(last, first + 1440)));
    }
    return new Busy(days, leftOut, unknownZones);
  }
}
