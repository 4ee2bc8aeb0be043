package io.tenward.week;

import io.tenward.week.BusyTimes.EventTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.Freq;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.jspecify.annotations.Nullable;

/** Expands the repetitions of a calendar event (RFC 5545, 3.3.10), within bounds. */
final class Recurrence {
  private static final int MOST_OCCURRENCES = 1_000;

  /** A rule that names every month and every day of a month has 130 characters. */
  private static final int LONGEST_RULE = 500;

  /** Larger intervals are refused, because near the largest integer lib-recur never returns. */
  private static final int LONGEST_INTERVAL = 1_000;

  /** A change of a series may move an occurrence this far into a span, or out of it. */
  private static final Period MARGIN = Period.ofWeeks(1);

  private static final Set<Freq> FREQUENCIES =
      Set.of(Freq.DAILY, Freq.WEEKLY, Freq.MONTHLY, Freq.YEARLY);

  /** Writes a time of day without its zone. */
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

  private static final Pattern UNTIL = Pattern.compile(";?UNTIL=([0-9TZ]+)");

  private Recurrence() {}

  /** The last moment that a rule names, as it is written there. */
  static Optional<String> until(String rule) {
    var until = UNTIL.matcher(rule);
    return until.find() ? Optional.of(until.group(1)) : Optional.empty();
  }

  /**
   * Adds the occurrences of a span, on the clock of the start's zone.
   *
   * @param last what {@link #until} names; null where nothing does
   * @throws DateTimeException for a rule that is out of bounds
   * @throws InvalidRecurrenceRuleException for one that is none
   */
  static void add(
      Set<LocalDateTime> found,
      String text,
      EventTime start,
      @Nullable EventTime last,
      Instant begin,
      Instant end)
      throws InvalidRecurrenceRuleException {
    if (text.length() > LONGEST_RULE) {
      throw new DateTimeException("A rule is too long");
    }
    var rule =
        new RecurrenceRule(UNTIL.matcher(text).replaceAll(""), RecurrenceRule.RfcMode.RFC5545_LAX);
    if (rule.getInterval() > LONGEST_INTERVAL
        || !FREQUENCIES.contains(rule.getFreq())
        || isMany(rule)) {
      throw new DateTimeException("An event repeats more than once a day, or too rarely");
    }
    var first = LocalDateTime.ofInstant(begin, start.zone()).minus(MARGIN);
    var rest = rule.iterator(DateTime.parse(TIME.format(start.local())));
    if (start.local().isBefore(first)) {
      rest.fastForward(DateTime.parse(TIME.format(first)));
    }
    while (rest.hasNext()) {
      var next = LocalDateTime.parse(rest.nextDateTime().toString(), TIME);
      if (next.minus(MARGIN).atZone(start.zone()).toInstant().isAfter(end)
          || last != null && isAfter(next, start, last)) {
        break;
      }
      if (found.size() > MOST_OCCURRENCES) {
        throw new DateTimeException("An event repeats too often");
      }
      found.add(next);
    }
  }

  private static boolean isMany(RecurrenceRule rule) {
    return Stream.of(Part.BYHOUR, Part.BYMINUTE, Part.BYSECOND)
        .anyMatch(part -> rule.hasPart(part) && rule.getByPart(part).size() > 1);
  }

  /** A last date is meant with all of its day. */
  private static boolean isAfter(LocalDateTime next, EventTime start, EventTime last) {
    return last.wholeDay()
        ? next.toLocalDate().isAfter(last.local().toLocalDate())
        : next.isAfter(last.on(start.zone()));
  }
}
