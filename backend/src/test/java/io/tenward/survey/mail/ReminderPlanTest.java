package io.tenward.survey.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReminderPlanTest {
  @ParameterizedTest
  @CsvSource({
    // Launched on a Monday, closes on a Friday, the middle is a weekend.
    "Europe/Berlin, 2026-11-16T10:04, 2026-11-27T18:00, 2, 2026-11-23T09:00 2026-11-26T18:00",
    "Europe/Berlin, 2026-11-16T10:04, 2026-11-27T18:00, 1, 2026-11-26T18:00",
    "Europe/Berlin, 2026-11-16T10:04, 2026-11-27T18:00, 0, ''",
    // Summer time ends on 25 October: the day before the close has 25 hours, and it stays 18:00.
    "Europe/Berlin, 2026-10-19T09:00, 2026-10-25T18:00, 1, 2026-10-24T18:00",
    // Summer time begins on 29 March: 23 hours.
    "Europe/Berlin, 2026-03-23T09:00, 2026-03-29T18:00, 1, 2026-03-28T18:00",
    // The same hour does not exist the day before: an hour later by the clock.
    "Europe/Berlin, 2026-03-23T09:00, 2026-03-30T02:30, 1, 2026-03-29T03:30",
    "America/New_York, 2026-10-26T09:00, 2026-11-02T17:00, 2, 2026-10-29T09:00 2026-11-01T17:00",
    "Australia/Lord_Howe, 2026-03-30T09:00, 2026-04-05T12:00, 1, 2026-04-04T12:00",
    // Too short for a middle, or for any.
    "Europe/Berlin, 2026-11-16T10:04, 2026-11-18T18:00, 2, 2026-11-17T18:00",
    "Europe/Berlin, 2026-11-16T10:04, 2026-11-17T18:00, 2, ''"
  })
  void byTheClockOfTheZone(String zone, String leaves, String closes, int wanted, String expected) {
    var where = ZoneId.of(zone);
    var times = ReminderPlan.times(at(leaves, where), at(closes, where), where, wanted);
    assertEquals(
        expected.isEmpty() ? List.of() : List.of(expected.split(" ")),
        times.stream().map(t -> LocalDateTime.ofInstant(t, where).toString()).toList());
  }

  private static Instant at(String local, ZoneId zone) {
    return LocalDateTime.parse(local).atZone(zone).toInstant();
  }
}
