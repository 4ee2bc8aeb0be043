package io.tenward.base.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.format.DateTimeFormatter.BASIC_ISO_DATE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events in the format of RFC 5545; times are UTC, which every calendar shows in its own zone. */
public final class Calendar {
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** Octets of a line without its end. */
  private static final int FOLD = 75;

  /** Says when an event is: a moment, a span, or a whole day in whichever zone its reader is. */
  public sealed interface EventTime {
    record Moment(Instant at) implements EventTime {}

    record Span(Instant from, Instant to) implements EventTime {}

    record Day(LocalDate date) implements EventTime {}
  }

  /**
   * @param uid stays the same when the event moves
   * @param sequence grows when it moves
   * @param busy whether others see this time as taken
   */
  public record Event(
      String uid,
      int sequence,
      EventTime when,
      String title,
      String text,
      String link,
      boolean busy) {
    public Event(String uid, int sequence, Instant at, String title, String text, String link) {
      this(uid, sequence, new EventTime.Moment(at), title, text, link, false);
    }
  }

  /**
   * Names a calendar and its zone. Few applications know the property of RFC 7986, so the older
   * ones are written, too.
   */
  public record Head(String name, ZoneId zone) {}

  private final StringBuilder lines = new StringBuilder();

  private Calendar() {}

  /**
   * @param now when it was written
   */
  public static String of(List<Event> events, Instant now) {
    return of(null, events, now);
  }

  public static String of(@Nullable Head head, List<Event> events, Instant now) {
    var calendar = new Calendar();
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line("PRODID:-//Tenward//Tenward//EN");
    calendar.line("CALSCALE:GREGORIAN");
    calendar.line("METHOD:PUBLISH");
    if (head != null) {
      calendar.line("NAME:" + escaped(head.name()));
      calendar.line("X-WR-CALNAME:" + escaped(head.name()));
      calendar.line("X-WR-TIMEZONE:" + head.zone().getId());
    }
    events.forEach(event -> calendar.event(event, now));
    calendar.line("END:VCALENDAR");
    return calendar.lines.toString();
  }

  private void event(Event event, Instant now) {
    line("BEGIN:VEVENT");
    line("UID:" + event.uid());
    line("SEQUENCE:" + event.sequence());
    line("DTSTAMP:" + UTC.format(now));
    line(
        switch (event.when()) {
          case EventTime.Moment(var at) -> "DTSTART:" + UTC.format(at);
          case EventTime.Span(var from, var to) -> "DTSTART:" + UTC.format(from);
          case EventTime.Day(var date) -> "DTSTART;VALUE=DATE:" + BASIC_ISO_DATE.format(date);
        });
    if (event.when() instanceof EventTime.Span span) {
      line("DTEND:" + UTC.format(span.to()));
    }
    line("SUMMARY:" + escaped(event.title()));
    line("DESCRIPTION:" + escaped(event.text()));
    line("URL:" + event.link());
    line("TRANSP:" + (event.busy() ? "OPAQUE" : "TRANSPARENT"));
    line("END:VEVENT");
  }

  /** Escapes a text (RFC 5545, 3.3.11). */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\\n")
        .replace("\r", "\\n")
        .replace("\n", "\\n")
        .replaceAll("\\p{Cc}", " ");
  }

  /** Folds a line between characters, never inside one (3.1). */
  private void line(String text) {
    int octets = 0;
    for (int i = 0; i < text.length(); ) {
      var letter = Character.toString(text.codePointAt(i));
      int size = letter.getBytes(UTF_8).length;
      if (octets + size > FOLD) {
        lines.append("\r\n ");
        octets = 1;
      }
      lines.append(letter);
      octets += size;
      i += letter.length();
    }
    lines.append("\r\n");
  }
}
