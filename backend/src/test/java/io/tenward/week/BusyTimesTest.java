package io.tenward.week;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.tenward.base.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The eight weeks from Monday 8 March 2027, in Berlin. */
@NullMarked
class BusyTimesTest {
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final LocalDate MONDAY = LocalDate.of(2027, 3, 8);

  /** Lines of events, divided by a bar, events by two; expected days with minutes. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          once, in UTC           ~ DTSTART:20270309T090000Z|DTEND:20270309T100000Z                       ~ 03-09=60
          lines that say nothing ~ :||;:x|=;=:|DTSTART:20270309T090000Z|DTEND:20270309T100000Z              ~ 03-09=60
          floating               ~ DTSTART:20270309T233000|DURATION:PT1H                                 ~ 03-09=30 03-10=30
          in a zone              ~ DTSTART;TZID=America/New_York:20270309T180000|DURATION:PT1H           ~ 03-10=60
          a Windows name         ~ DTSTART;TZID="W. Europe Standard Time":20270309T090000|DURATION:PT45M ~ 03-09=45
          a prefix               ~ DTSTART;TZID=/mozilla.org/20050126_1/Europe/London:20270309T090000|DURATION:PT45M ~ 03-09=45
          an offset              ~ DTSTART;TZID=UTC+05:30:20270310T030000|DURATION:PT1H                  ~ 03-09=60
          an offset without a colon ~ DTSTART;TZID=GMT+0200:20270310T003000|DURATION:PT30M               ~ 03-09=30
          a name of Microsoft    ~ DTSTART;TZID="tzone://Microsoft/Utc":20270309T233000|DURATION:PT1H    ~ 03-10=60
          an unknown zone        ~ DTSTART;TZID=Nowhere:20270309T090000|DURATION:PT45M                   ~ 03-09=45
          a whole day            ~ DTSTART;VALUE=DATE:20270309                                           ~ 03-09=1440
          two whole days         ~ DTSTART;VALUE=DATE:20270309|DTEND;VALUE=DATE:20270311                 ~ 03-09=1440 03-10=1440
          a week                 ~ DTSTART;VALUE=DATE:20270301|DURATION:P2W                              ~ 03-08=1440 03-09=1440 03-10=1440 03-11=1440 03-12=1440 03-13=1440 03-14=1440
          transparent            ~ DTSTART:20270309T090000Z|DURATION:PT1H|TRANSP:TRANSPARENT             ~
          cancelled              ~ DTSTART:20270309T090000Z|DURATION:PT1H|STATUS:CANCELLED               ~
          without an end         ~ DTSTART:20270309T090000Z                                              ~
          before and after       ~ DTSTART:20260309T090000Z|DURATION:PT1H||DTSTART:20280308T090000Z|DURATION:PT1H ~
          overlapping            ~ DTSTART:20270309T090000|DURATION:PT1H||DTSTART:20270309T093000|DURATION:PT1H ~ 03-09=90
          weekly, three times    ~ DTSTART:20270309T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=3       ~ 03-09=60 03-16=60 03-23=60
          counted from long ago  ~ DTSTART:20260223T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=55      ~ 03-08=60
          until, in UTC          ~ DTSTART;TZID=Europe/Berlin:20270309T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;UNTIL=20270316T080000Z ~ 03-09=60 03-16=60
          until a date           ~ DTSTART;TZID=Europe/Berlin:20270309T090000|DURATION:PT1H|RRULE:UNTIL=20270316;FREQ=WEEKLY ~ 03-09=60 03-16=60
          second Tuesday         ~ DTSTART:20200310T090000|DURATION:PT1H|RRULE:FREQ=MONTHLY;BYDAY=2TU    ~ 03-09=60 04-13=60
          an exception           ~ DTSTART:20270309T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=2|EXDATE:20270316T090000 ~ 03-09=60
          an exception in UTC    ~ DTSTART;TZID=Europe/Berlin:20270309T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=2|EXDATE:20270316T080000Z ~ 03-09=60
          an exception, a date   ~ DTSTART:20270309T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=2|EXDATE;VALUE=DATE:20270316 ~ 03-09=60
          another date           ~ DTSTART:20270309T090000|DURATION:PT1H|RDATE:20270311T090000,20270312T090000 ~ 03-09=60 03-11=60 03-12=60
          moved to another day   ~ UID:a|DTSTART:20270309T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=2||UID:a|RECURRENCE-ID:20270316T090000|DTSTART:20270317T140000|DURATION:PT30M ~ 03-09=60 03-17=30
          moved, and named in UTC ~ UID:a|DTSTART;TZID=Europe/Berlin:20270309T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=2||UID:a|RECURRENCE-ID:20270316T080000Z|DTSTART:20270317T140000|DURATION:PT30M ~ 03-09=60 03-17=30
          one is cancelled       ~ UID:a|DTSTART:20270309T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=2||UID:a|RECURRENCE-ID:20270316T090000|DTSTART:20270316T090000|DURATION:PT1H|STATUS:CANCELLED ~ 03-09=60
          an alarm within        ~ DTSTART:20270309T090000|DURATION:PT1H|BEGIN:VALARM|TRIGGER:-PT15M|DURATION:PT5H|END:VALARM ~ 03-09=60
          folded                 ~ DTSTART:2027030|+9T090000|DURATION:PT1H                               ~ 03-09=60
          in its own zone        ~ DTSTART;TZID=America/New_York:20270302T180000|DURATION:PT1H|RRULE:FREQ=WEEKLY;BYDAY=TU;UNTIL=20270401T000000Z ~ 03-10=60 03-16=60 03-23=60 03-31=60
          without seconds        ~ DTSTART:20270309T0900|DTEND:20270309T1000                             ~ 03-09=60
          declined               ~ DTSTART:20270309T090000|DURATION:PT1H|ATTENDEE;PARTSTAT=DECLINED:mailto:Ines@nordhafen.example ~
          declined by another    ~ DTSTART:20270309T090000|DURATION:PT1H|ATTENDEE;PARTSTAT=DECLINED:mailto:bo@nordhafen.example ~ 03-09=60
          one is declined        ~ UID:a|DTSTART:20270309T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=2||UID:a|RECURRENCE-ID:20270316T090000|DTSTART:20270316T090000|DURATION:PT1H|ATTENDEE;PARTSTAT=DECLINED:mailto:ines@nordhafen.example ~ 03-09=60
          an empty exception     ~ DTSTART:20270309T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=2|EXDATE: ~ 03-09=60 03-16=60
          the rule says the hour ~ DTSTART:20270309T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=2;BYHOUR=9;BYMINUTE=0;BYSECOND=0 ~ 03-09=60 03-16=60
          ends on its first day  ~ DTSTART;VALUE=DATE:20270309|DTEND;VALUE=DATE:20270309                 ~ 03-09=1440
          the spring change      ~ DTSTART;VALUE=DATE:20270328|DTEND;VALUE=DATE:20270329                 ~ 03-28=1380
          before and after it    ~ DTSTART;VALUE=DATE:20270327|DTEND;VALUE=DATE:20270330                 ~ 03-27=1440 03-28=1380 03-29=1440
          weekly from the change ~ DTSTART;VALUE=DATE:20260329|DTEND;VALUE=DATE:20260330|RRULE:FREQ=WEEKLY;UNTIL=20270314 ~ 03-14=1440
          two days over a change ~ DTSTART;VALUE=DATE:20260328|DTEND;VALUE=DATE:20260330|RRULE:FREQ=WEEKLY;UNTIL=20270313 ~ 03-13=1440 03-14=1440
          a whole day of Exchange is an exception ~ DTSTART;VALUE=DATE:20270309|RRULE:FREQ=DAILY;COUNT=3|EXDATE;TZID=Tokyo Standard Time:20270310T000000 ~ 03-09=1440 03-11=1440
          a whole day in UTC is an exception ~ DTSTART;VALUE=DATE:20270309|RRULE:FREQ=DAILY;COUNT=3|EXDATE:20270309T230000Z ~ 03-09=1440 03-11=1440
          a whole day of Exchange is moved ~ UID:a|DTSTART;VALUE=DATE:20270309|RRULE:FREQ=WEEKLY;COUNT=2||UID:a|RECURRENCE-ID;TZID=Tokyo Standard Time:20270316T000000|DTSTART;VALUE=DATE:20270317 ~ 03-09=1440 03-17=1440
          from then on at another time ~ UID:a|DTSTART:20270309T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=4||UID:a|RECURRENCE-ID;RANGE=THISANDFUTURE:20270316T090000|DTSTART:20270317T140000|DURATION:PT2H ~ 03-09=60 03-17=120 03-24=120 03-31=120
          from then on cancelled ~ UID:a|DTSTART:20270309T090000|DURATION:PT1H|RRULE:FREQ=WEEKLY;COUNT=4||UID:a|RECURRENCE-ID;RANGE=THISANDFUTURE:20270323T090000|DTSTART:20270323T090000|STATUS:CANCELLED ~ 03-09=60 03-16=60
          """)
  void takesMinutesOfDays(String name, String lines, String expected) {
    var busy = read(calendar(lines));
    assertEquals(expected == null ? "" : expected, taken(busy));
    assertEquals(0, busy.leftOut());
    assertEquals(
        name.equals("an unknown zone") ? Set.of("Nowhere") : Set.of(), busy.unknownZones());
  }

  /** A fixed offset, and clocks that go as in New York: the second Sunday of March is the 14th. */
  @Test
  void aZoneWithoutAKnownNameIsReadFromTheFile() throws IOException {
    var outlook = read(resource("outlook-customized.ics"));
    assertEquals("04-05=15 04-06=105 04-08=60 04-09=30", taken(outlook));
    assertEquals(Set.of("(UTC+01:00) Amsterdam, Berlin"), outlook.unknownZones());
    var file =
        """
        BEGIN:VCALENDAR
        BEGIN:VTIMEZONE
        TZID:Our office
        BEGIN:STANDARD
        DTSTART:20071104T020000
        TZOFFSETFROM:-0400
        TZOFFSETTO:-0500
        RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU
        END:STANDARD
        BEGIN:DAYLIGHT
        DTSTART:20070311T020000
        TZOFFSETFROM:-0500
        TZOFFSETTO:-0400
        RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU
        END:DAYLIGHT
        END:VTIMEZONE
        BEGIN:VEVENT
        DTSTART;TZID=Our office:20270309T173000
        DURATION:PT1H
        RRULE:FREQ=WEEKLY;COUNT=2
        END:VEVENT
        END:VCALENDAR
        """;
    // Before that Sunday New York is six hours behind Berlin, after it five.
    assertEquals("03-09=30 03-10=30 03-16=60", taken(read(file.getBytes(UTF_8))));
  }

  private static byte[] resource(String name) throws IOException {
    try (var in = Objects.requireNonNull(BusyTimesTest.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    }
  }

  @Test
  void readsTheNameOfTheCalendarAndPublishedBusyTimes() {
    var file =
        """

        BEGIN:VCALENDAR
        X-WR-CALNAME:ines.falk@nordhafen.example
        BEGIN:VEVENT
        DTSTART:20270308T090000
        DURATION:PT1H
        ATTENDEE;PARTSTAT=DECLINED:mailto:ines.falk@nordhafen.example
        END:VEVENT
        BEGIN:VFREEBUSY
        DTSTART:20270308T000000Z
        DTEND:20270315T000000Z
        FREEBUSY:20270309T080000Z/PT1H,20270310T080000Z/20270310T083000Z
        FREEBUSY;FBTYPE=FREE:20270311T080000Z/PT1H
        FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20270311T170000Z/PT12H
        END:VFREEBUSY
        END:VCALENDAR
        """;
    assertEquals("03-09=60 03-10=30", taken(read(file.getBytes(UTF_8))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DTSTART:20270309T090000|DURATION:PT1H|RRULE:FREQ=HOURLY",
        "DTSTART:20270309T090000|DURATION:PT1H|RRULE:FREQ=SECONDLY;COUNT=1000000",
        "DTSTART:20270309T090000|DURATION:PT1H|RRULE:FREQ=DAILY;BYMINUTE=0,1,2,3",
        "DTSTART:20270309T090000|DURATION:PT1H|RRULE:FREQ=NEVER",
        "DTSTART:20270309T090000|DURATION:PT1H|RRULE:FREQ=DAILY;INTERVAL=2147483647",
        "DTSTART:20270309T090000|DURATION:PT1H|RRULE:FREQ=DAILY;BYDAY=MO;BYSETPOS=2",
        "DTSTART:19700101T000000|DURATION:P36500D|RRULE:FREQ=DAILY",
        "DTSTART:20270309T090000|DTEND:20270309T080000",
        "DTSTART:99990119T090000|DURATION:PT1H",
        "DTSTART:yesterday|DURATION:PT1H",
        "DTSTART:20270309T090000|DURATION:an hour"
      })
  void whatCannotBeReadIsLeftOutAlone(String lines) {
    var busy = read(calendar(lines + "||DTSTART:20270310T090000|DURATION:PT1H"));
    assertEquals("03-10=60", taken(busy));
    assertEquals(1, busy.leftOut());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html><body>Sign in</body></html>", "BEGIN:VCARD\nEND:VCARD"})
  void whatIsNoCalendarIsRefused(String file) {
    assertThrows(ProblemException.class, () -> read(file.getBytes(UTF_8)));
  }

  @Test
  void whatIsPackedIsNotUnpacked() throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(packed)) {
      gzip.write(calendar("DTSTART:20270309T090000Z|DURATION:PT1H"));
    }
    assertThrows(ProblemException.class, () -> read(packed.toByteArray()));
  }

  @Test
  void noFileTakesLong() {
    var event = "DTSTART:19700101T000000|DURATION:PT1H|RRULE:FREQ=DAILY;COUNT=99999999";
    var file = calendar(String.join("||", Collections.nCopies(20_000, event)));
    var busy = assertTimeout(Duration.ofSeconds(10), () -> read(file));
    assertTrue(busy.leftOut() > 0);
  }

  private static BusyTimes.Busy read(byte[] file) {
    return BusyTimes.read(file, BERLIN, "ines@nordhafen.example", MONDAY);
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
    return busy.days().entrySet().stream()
        .filter(day -> !day.getValue().isEmpty())
        .map(day -> day.getKey().toString().substring(5) + "=" + day.getValue().cardinality())
        .collect(Collectors.joining(" "));
  }
}
