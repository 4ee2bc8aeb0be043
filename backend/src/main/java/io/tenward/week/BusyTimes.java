package io.tenward.week;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;

import com.ibm.icu.util.TimeZone;
import io.tenward.base.problem.ProblemException;
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
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.jspecify.annotations.Nullable;

/**
 * How many minutes of each day a calendar file (RFC 5545) takes. Minutes that two events take count
 * once. Zones are looked up by name; what a file says of them is not read (ADR 0076).
 */
final class BusyTimes {
  static final int DAYS = 56;

  private static final int MOST_EVENTS = 20_000;

  /** One that never comes true takes a millisecond. */
  private static final int MOST_RULES = 2_000;

  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 2200;
  private static final Set<Freq> FREQUENCIES =
      Set.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
  private static final Pattern UNTIL = Pattern.compile(";?UNTIL=([0-9TZ]+)");
  private static final Pattern WEEKS = Pattern.compile("P(\\d{1,4})W");

  /**
   * @param minutes of each day of the eight weeks, zero too
   * @param leftOut events that could not be read
   */
  record Busy(
      NavigableMap<LocalDate, Integer> minutes, int leftOut, Collection<String> unknownZones) {}

  /** A date, or a time of day, with the zone it is meant in. */
  private record EventTime(LocalDateTime local, ZoneId zone, boolean wholeDay) {
    Instant instant() {
      return local.atZone(zone).toInstant();
    }

    /** The same moment on the clock of another zone; a date stays a date. */
    LocalDateTime on(ZoneId other) {
      return wholeDay ? local : instant().atZone(other).toLocalDateTime();
    }
  }

  /** A property: its parameters and its value. */
  private record Property(Map<String, String> parameters, String value) {}

  private final ZoneId own;
  private final LocalDate from;
  private final Instant begin;
  private final Instant end;
  private final BitSet taken;
  private final Set<String> unknownZones = new TreeSet<>();
  private int leftOut;

  private BusyTimes(ZoneId own, LocalDate from) {
    this.own = own;
    this.from = from;
    this.begin = from.atStartOfDay(own).toInstant();
    this.end = from.plusDays(DAYS).atStartOfDay(own).toInstant();
    this.taken = new BitSet(minute(end));
  }

  /**
   * @param own the zone of whose days it tells, and of times without one
   * @param from the first of its days
   * @throws ProblemException unreadable-calendar
   */
  static Busy read(byte[] file, ZoneId own, LocalDate from) {
    var times = new BusyTimes(own, from);
    var events = events(new String(file, UTF_8));
    var moved = times.moved(events);
    for (var event : events) {
      try {
        times.take(event, moved);
      } catch (DateTimeException
          | ArithmeticException
          | IllegalArgumentException
          | InvalidRecurrenceRuleException e) {
        // One odd event must not cost the lead all the others; the answer says how many it were.
        times.leftOut++;
      }
    }
    return times.busy();
  }

  private static List<Map<String, List<Property>>> events(String text) {
    var unfolded = text.replaceFirst("^\ufeff", "").replaceAll("\r?\n[ \t]", "");
    var lines = unfolded.split("\r\n|\n|\r");
    if (!lines[0].strip().equalsIgnoreCase("BEGIN:VCALENDAR")) {
      throw unreadable("The file does not start like a calendar");
    }
    var events = new ArrayList<Map<String, List<Property>>>();
    Map<String, List<Property>> event = null;
    int depth = 0;
    for (var line : lines) {
      var upper = line.strip().toUpperCase(Locale.ROOT);
      if (upper.equals("BEGIN:VEVENT")) {
        event = new HashMap<>();
        depth = 0;
      } else if (event != null && upper.equals("END:VEVENT")) {
        events.add(event);
        event = null;
      } else if (upper.startsWith("BEGIN:")) {
        depth++;
      } else if (upper.startsWith("END:")) {
        depth--;
      } else if (event != null && depth == 0) {
        add(event, line);
      }
    }
    if (events.size() > MOST_EVENTS
        || events.stream().filter(each -> each.containsKey("RRULE")).count() > MOST_RULES) {
      throw unreadable("The calendar contains too many events");
    }
    return events;
  }

  private static ProblemException unreadable(String detail) {
    return ProblemException.of(WeekProblem.UNREADABLE_CALENDAR, detail);
  }

  /** {@code NAME;PARAMETER="value":value}; colons within quotes belong to a parameter. */
  private static void add(Map<String, List<Property>> event, String line) {
    int colon = 0;
    for (boolean quoted = false;
        colon < line.length() && (quoted || line.charAt(colon) != ':');
        colon++) {
      quoted ^= line.charAt(colon) == '"';
    }
    if (colon == line.length()) {
      return;
    }
    var head = line.substring(0, colon).split(";");
    var parameters = new HashMap<String, String>();
    for (int i = 1; i < head.length; i++) {
      var parts = head[i].split("=", 2);
      if (parts.length == 2) {
        parameters.put(parts[0].toUpperCase(Locale.ROOT), parts[1].replace("\"", ""));
      }
    }
    var name = head[0].strip().toUpperCase(Locale.ROOT);
    event
        .computeIfAbsent(name, key -> new ArrayList<>())
        .add(new Property(parameters, line.substring(colon + 1).strip()));
  }

  private static @Nullable Property one(Map<String, List<Property>> event, String name) {
    var all = event.get(name);
    return all == null ? null : all.getFirst();
  }

  private static String value(Map<String, List<Property>> event, String name) {
    var one = one(event, name);
    return one == null ? "" : one.value().toUpperCase(Locale.ROOT);
  }

  /** When occurrences would have been that stand elsewhere in the file, by the event's UID. */
  private Map<String, List<EventTime>> moved(List<Map<String, List<Property>>> events) {
    var moved = new HashMap<String, List<EventTime>>();
    for (var event : events) {
      var id = one(event, "RECURRENCE-ID");
      if (id != null) {
        try {
          moved
              .computeIfAbsent(value(event, "UID"), key -> new ArrayList<>())
              .add(when(id, id.value()));
        } catch (DateTimeException e) {
          leftOut++;
        }
      }
    }
    return moved;
  }

  private void take(Map<String, List<Property>> event, Map<String, List<EventTime>> moved)
      throws InvalidRecurrenceRuleException {
    var property = one(event, "DTSTART");
    if (property == null
        || value(event, "STATUS").equals("CANCELLED")
        || value(event, "TRANSP").equals("TRANSPARENT")) {
      return;
    }
    var start = when(property, property.value());
    var length = length(event, start);
    if (one(event, "RECURRENCE-ID") != null) {
      take(start, start.local(), length);
      return;
    }
    var occurrences = occurrences(event, start, length);
    for (var gone : dates(event, "EXDATE")) {
      remove(occurrences, gone, start.zone());
    }
    for (var gone : moved.getOrDefault(value(event, "UID"), List.of())) {
      remove(occurrences, gone, start.zone());
    }
    for (var occurrence : occurrences) {
      take(start, occurrence, length);
    }
  }

  /** A date takes away whatever is on that day. */
  private static void remove(Set<LocalDateTime> occurrences, EventTime gone, ZoneId zone) {
    if (gone.wholeDay()) {
      occurrences.removeIf(
          occurrence -> occurrence.toLocalDate().equals(gone.local().toLocalDate()));
    } else {
      occurrences.remove(gone.on(zone));
    }
  }

  /** On the clock of its start's zone, those that can reach into the eight weeks. */
  private Set<LocalDateTime> occurrences(
      Map<String, List<Property>> event, EventTime start, Duration length)
      throws InvalidRecurrenceRuleException {
    var found = new HashSet<LocalDateTime>();
    found.add(start.local());
    dates(event, "RDATE").forEach(date -> found.add(date.on(start.zone())));
    var property = one(event, "RRULE");
    if (property == null) {
      return found;
    }
    var text = property.value().toUpperCase(Locale.ROOT);
    var until = UNTIL.matcher(text);
    var last = until.find() ? when(property, until.group(1)) : null;
    var rule = new RecurrenceRule(until.replaceAll(""), RecurrenceRule.RfcMode.RFC5545_LAX);
    if (!FREQUENCIES.contains(rule.getFreq())
        || rule.hasPart(Part.BYHOUR)
        || rule.hasPart(Part.BYMINUTE)
        || rule.hasPart(Part.BYSECOND)) {
      throw new DateTimeException("An event repeats more than once a day");
    }
    var first = LocalDateTime.ofInstant(begin.minus(length), start.zone()).minusDays(1);
    var rest = rule.iterator(floating(start.local()));
    if (start.local().isBefore(first)) {
      rest.fastForward(floating(first));
    }
    while (rest.hasNext()) {
      var next = local(rest.nextDateTime());
      if (next.atZone(start.zone()).toInstant().isAfter(end)
          || last != null && isAfter(next, start, last)) {
        break;
      }
      found.add(next);
    }
    return found;
  }

  /** A last date is meant with all of its day. */
  private static boolean isAfter(LocalDateTime next, EventTime start, EventTime last) {
    return last.wholeDay()
        ? next.toLocalDate().isAfter(last.local().toLocalDate())
        : next.isAfter(last.on(start.zone()));
  }

  private static DateTime floating(LocalDateTime local) {
    return new DateTime(
        local.getYear(),
        local.getMonthValue() - 1,
        local.getDayOfMonth(),
        local.getHour(),
        local.getMinute(),
        local.getSecond());
  }

  private static LocalDateTime local(DateTime at) {
    return LocalDateTime.of(
        at.getYear(),
        at.getMonth() + 1,
        at.getDayOfMonth(),
        at.getHours(),
        at.getMinutes(),
        at.getSeconds());
  }

  private Duration length(Map<String, List<Property>> event, EventTime start) {
    var last = one(event, "DTEND");
    var duration = value(event, "DURATION");
    var weeks = WEEKS.matcher(duration);
    if (last != null) {
      return Duration.between(start.instant(), when(last, last.value()).instant());
    }
    if (weeks.matches()) {
      return Duration.ofDays(7L * Integer.parseInt(weeks.group(1)));
    }
    if (!duration.isEmpty()) {
      return Duration.parse(duration);
    }
    return start.wholeDay() ? Duration.ofDays(1) : Duration.ZERO;
  }

  private List<EventTime> dates(Map<String, List<Property>> event, String name) {
    var found = new ArrayList<EventTime>();
    for (var property : event.getOrDefault(name, List.of())) {
      for (var part : property.value().split(",")) {
        // Of a period its start; it lasts as long as the event.
        found.add(when(property, part.replaceFirst("/.*", "").strip()));
      }
    }
    return found;
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

  /** Also by its Windows name, and behind a prefix such as {@code /mozilla.org/20050126_1/}. */
  private ZoneId zone(@Nullable String name) {
    if (name == null) {
      return own;
    }
    var windows = TimeZone.getIDForWindowsID(name, "001");
    var known = ZoneId.getAvailableZoneIds();
    if (windows != null && known.contains(windows)) {
      return ZoneId.of(windows);
    }
    for (var rest = name; !rest.isEmpty(); rest = rest.replaceFirst("^[^/]*/?", "")) {
      if (known.contains(rest)) {
        return ZoneId.of(rest);
      }
    }
    unknownZones.add(name.length() > 100 ? name.substring(0, 100) : name);
    return own;
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
    var minutes = new TreeMap<LocalDate, Integer>();
    for (var day = from; day.isBefore(from.plusDays(DAYS)); day = day.plusDays(1)) {
      int first = minute(day.atStartOfDay(own).toInstant());
      int last = minute(day.plusDays(1).atStartOfDay(own).toInstant());
      // The day on which an hour comes twice has 25, and the column 24.
      minutes.put(day, Math.min(1440, taken.get(first, last).cardinality()));
    }
    return new Busy(minutes, leftOut, unknownZones);
  }
}
