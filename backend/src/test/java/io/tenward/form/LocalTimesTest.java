package io.tenward.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.tenward.base.problem.FieldError;
import io.tenward.base.problem.ProblemException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalTimesTest {
  private final ProblemException problem = LocalTimes.problem();

  @ParameterizedTest
  @CsvSource({
    "2026-11-27T18:00, Europe/Berlin,    2026-11-27T17:00:00Z",
    "2026-07-01T18:00, Europe/Berlin,    2026-07-01T16:00:00Z",
    // The hour from 2 to 3 comes twice.
    "2026-10-25T02:30, Europe/Berlin,    2026-10-25T00:30:00Z",
    "2026-10-25T03:00, Europe/Berlin,    2026-10-25T02:00:00Z",
    "2026-03-29T03:00, Europe/Berlin,    2026-03-29T01:00:00Z",
    // Half an hour is repeated on this island.
    "2026-04-05T01:45, Australia/Lord_Howe, 2026-04-04T14:45:00Z",
    "2026-11-27T18:00, Asia/Kathmandu,   2026-11-27T12:15:00Z",
    "2026-11-27T00:00, UTC,              2026-11-27T00:00:00Z",
  })
  void meansAnInstant(String local, String zone, String instant) {
    assertEquals(Instant.parse(instant), instant(local, zone));
    assertEquals(local, LocalTimes.text(Instant.parse(instant), zone));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-29T02:00, Europe/Berlin, skipped-hour",
    "2026-03-29T02:59, Europe/Berlin, skipped-hour",
    // Samoa left out a whole day.
    "2011-12-30T12:00, Pacific/Apia,  skipped-hour",
    "2026-02-30T12:00, Europe/Berlin, bad-format",
    "2026-11-27T24:00, Europe/Berlin, bad-format",
    "1999-12-31T12:00, Europe/Berlin, out-of-range",
    "2101-01-01T00:00, Europe/Berlin, out-of-range",
    "2026-11-27T18:00, Europe/Bonn,   unknown-zone",
    "2026-11-27T18:00, +01:00,        unknown-zone",
    // What browsers say whose system does not tell.
    "2026-11-27T18:00, Etc/Unknown,   unknown-zone",
    "2026-11-27T18:00, EST,           unknown-zone",
    "2026-11-27T18:00, ../etc,        unknown-zone",
  })
  void refuses(String local, String zone, String code) {
    assertNull(instant(local, zone));

    assertEquals(List.of(code), problem.errors().stream().map(FieldError::code).toList());
  }

  @Test
  void namesBothTheTimeAndTheZone() {
    assertNull(instant("tomorrow", "Europe/Bonn"));

    assertEquals(
        List.of("/zone", "/closesLocal"),
        problem.errors().stream().map(FieldError::pointer).toList());
  }

  @Test
  void writesToTheMinute() {
    var local = LocalDateTime.of(2026, 11, 27, 18, 0);

    assertEquals(local, LocalTimes.parse(problem, "/closesLocal", "2026-11-27T18:00"));
    assertEquals("2026-11-27T18:00", LocalTimes.text(local));
  }

  private @Nullable Instant instant(String local, String zone) {
    var id = LocalTimes.zone(problem, "/zone", zone);
    var time = LocalTimes.parse(problem, "/closesLocal", local);
    return LocalTimes.instant(problem, "/closesLocal", time, id);
  }
}
