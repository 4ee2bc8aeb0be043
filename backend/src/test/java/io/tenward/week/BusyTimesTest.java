package io.tenward.week;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.tenward.base.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The eight weeks from Monday 18 January 2027, in Berlin. */
@NullMarked
class BusyTimesTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate MONDAY = LocalDate.of(2027, 1, 18);

  /** Lines of events, divided by a bar, events by two; expected days with minutes. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '@',
      textBlock =
          """
          once, in UTC           @ DTSTART:20270119T090000Z|DTEND:20270119T100000Z                       @ 01-19=60
          floating               @ DTSTART:20270119T233000|DURATION:PT1H                                 @ 01-19=30 01-20=30
          in a zone              @ DTSTART;TZID=America/New_York:20270119T180000|DURATION:PT1H           @ 01-20=60
          a Windows name         @ DTSTART;TZID="W. Europe Standard Time":20270119T090000|DURATION:PT45M @ 01-19=45
          a prefix               @ DTSTART;TZID=/mozilla.org/20050126_1/Europe/London:20270119T090000|DURATION:PT45M @ 01-19=45
          an unknown zone        @ DTSTART;TZID=Nowhere:20270119T090000|DURATION:PT45M                   @ 01-19=45
          a whole day            @ DTSTART;VALUE=DATE:20270119                                           @ 01-19=1440
          two whole days         @ DTSTART;VALUE=DATE:20270119|DTEND;VALUE=DATE:20270121                 @ 01-19=1440 01-20=1440
          a week                 @ DTSTART;VALUE=DATE:20270111|DURATION:P2W                              @ 01-18=1440 01-19=1440 01-20=1440 01-21=1440 01-22=1440 01-23=1440 01-24=1440
          transparent            @ DTSTART:20270119T090000Z|DURATION:PT1H|TRANSP:TRANSPARENT             @
          cancelled              @ DTSTART:20270119T090000Z|DURATION:PT1H|STATUS:CANCELLED               @
          without an end         @ DTSTART:20270119T090000Z                                              @
          before and after       @ DTSTART:20260119T090000Z|DURATION:PT1H||DTSTART:20280119T090000Z|DURATION:PT1H @
          overlapping            @ DTSTART:20270119T090000|DURATION:PT1H||DTSTART:20270119T093000|DURATION:PT1H @ 01-19=90
          weekly, three times    @ DTSTART:20270119T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=3       @ 01-19=60 01-26=60 02-02=60
          counted from long ago  @ DTSTART:20260105T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=55      @ 01-18=60
          until, in UTC          @ DTSTART;TZID=Europe/Berlin:20270119T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;UNTIL=20270126T080000Z @ 01-19=60 01-26=60
          until a date           @ DTSTART;TZID=Europe/Berlin:20270119T090000|DURATION:PT1H|RRULE:UNTIL=20270126;FREQ=WEEKLY @ 01-19=60 01-26=60
          second Tuesday         @ DTSTART:20200114T090000|DURATION:PT1H|RRULE:FREQ=MONTHLY;BYDAY=2TU    @ 02-09=60 03-09=60
          an exception           @ DTSTART:20270119T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=2|EXDATE:20270126T090000 @ 01-19=60
          an exception in UTC    @ DTSTART;TZID=Europe/Berlin:20270119T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=2|EXDATE:20270126T080000Z @ 01-19=60
          an exception, a date   @ DTSTART:20270119T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=2|EXDATE;VALUE=DATE:20270126 @ 01-19=60
          another date           @ DTSTART:20270119T090000|DURATION:PT1H|RDATE:20270121T090000,20270122T090000 @ 01-19=60 01-21=60 01-22=60
          moved to another day   @ UID:a|DTSTART:20270119T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=2||UID:a|RECURRENCE-ID:20270126T090000|DTSTART:20270127T140000|DURATION:PT30M @ 01-19=60 01-27=30
          moved, and named in UTC @ UID:a|DTSTART;TZID=Europe/Berlin:20270119T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=2||UID:a|RECURRENCE-ID:20270126T080000Z|DTSTART:20270127T140000|DURATION:PT30M @ 01-19=60 01-27=30
          one is cancelled       @ UID:a|DTSTART:20270119T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=2||UID:a|RECURRENCE-ID:20270126T090000|DTSTART:20270126T090000|DURATION:PT1H|STATUS:CANCELLED @ 01-19=60
          an alarm within        @ DTSTART:20270119T090000|DURATION:PT1H|BEGIN:VALARM|TRIGGER:-PT15M|DURATION:PT5H|END:VALARM @ 01-19=60
          folded                 @ DTSTART:2027011|+9T090000|DURATION:PT1H                               @ 01-19=60
          """)
  void takesMinutesOfDays(String name, String lines, String expected) {
    var busy = BusyTimes.read(calendar(lines), BERLIN, MONDAY);
    assertEquals(expected == null ? "" : expected, taken(busy));
    assertEquals(0, busy.leftOut());
    assertEquals(
        name.equals("an unknown zone") ? Set.of("Nowhere") : Set.of(), busy.unknownZones());
  }

  /** Nine in New York is another hour in Berlin for the weeks between both changes. */
  @Test
  void aRuleFollowsTheClockOfItsZone() {
    var busy =
        BusyTimes.read(
            calendar(
                "DTSTART;TZID=America/New_York:20270119T180000|DURATION:PT1H"
                    + "|RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270401T000000Z"),
            BERLIN,
            LocalDate.of(2027, 3, 8));
    // Midnight in Berlin, but eleven in the evening from 14 to 28 March.
    assertEquals("03-10=60 03-16=60 03-23=60 03-31=60", taken(busy));
  }

  @Test
  void anHourThatIsSkippedIsNotCounted() {
    var busy =
        BusyTimes.read(
            calendar("DTSTART;VALUE=DATE:20270327|DURATION:P2D"),
            BERLIN,
            LocalDate.of(2027, 3, 22));
    assertEquals("03-27=1440 03-28=1380", taken(busy));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DTSTART:20270119T090000|DURATION:PT1H|RRULE:FREQ=HOURLY",
        "DTSTART:20270119T090000|DURATION:PT1H|RRULE:FREQ=SECONDLY;COUNT=1000000",
        "DTSTART:20270119T090000|DURATION:PT1H|RRULE:FREQ=DAILY;BYMINUTE=0,1,2,3",
        "DTSTART:20270119T090000|DURATION:PT1H|RRULE:FREQ=NEVER",
        "DTSTART:20270119T090000|DTEND:20270119T080000",
        "DTSTART:99990119T090000|DURATION:PT1H",
        "DTSTART:yesterday|DURATION:PT1H",
        "DTSTART:20270119T090000|DURATION:an hour"
      })
  void whatCannotBeReadIsLeftOutAlone(String lines) {
    var busy =
        BusyTimes.read(calendar(lines + "||DTSTART:20270120T090000|DURATION:PT1H"), BERLIN, MONDAY);
    assertEquals("01-20=60", taken(busy));
    assertEquals(1, busy.leftOut());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html><body>Sign in</body></html>", "BEGIN:VCARD\nEND:VCARD"})
  void whatIsNoCalendarIsRefused(String file) {
    assertThrows(
        ProblemException.class, () -> BusyTimes.read(file.getBytes(UTF_8), BERLIN, MONDAY));
  }

  @Test
  void whatIsPackedIsNotUnpacked() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(calendar("DTSTART:20270119T090000Z|DURATION:PT1H"));
    }
    assertThrows(
        ProblemException.class, () -> BusyTimes.read(packed.toByteArray(), BERLIN, MONDAY));
  }

  /** As much as a file may ask for. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "DTSTART:19700101T000000|DURATION:PT1H|RRULE:FREQ=DAILY;COUNT=99999999",
        "DTSTART:19700101T000000|DURATION:PT1H|RRULE:FREQ=MONTHLY;BYMONTH=2;BYMONTHDAY=30"
      })
  void noFileTakesLong(String event) {
    var file = calendar(String.join("||", Collections.nCopies(2_000, event)));
    assertTimeout(Duration.ofSeconds(20), () -> BusyTimes.read(file, BERLIN, MONDAY));
  }

  private static byte[] calendar(String lines) {
    var events =
        Arrays.stream(lines.strip().split("\\|\\|"))
            .map(event -> "BEGIN:VEVENT\r\n" + event.replace("|+", "\r\n ").replace("|", "\r\n"))
            .collect(Collectors.joining("\r\nEND:VEVENT\r\n"));
    return ("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + events + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
        .getBytes(UTF_8);
  }

  private static String taken(BusyTimes.Busy busy) {
    return new TreeMap<>(busy.minutes())
        .entrySet().stream()
            .filter(day -> day.getValue() > 0)
            .map(day -> day.getKey().toString().substring(5) + "=" + day.getValue())
            .collect(Collectors.joining(" "));
  }
}
