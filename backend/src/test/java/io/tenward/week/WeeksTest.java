package io.tenward.week;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tenward.contract.Thread;
import io.tenward.contract.ThreadKind;
import io.tenward.contract.WeekHint;
import io.tenward.contract.WeekHintKind;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arithmetic of weeks, without a database. */
class WeeksTest {
  @ParameterizedTest
  @CsvSource({
    // A Sunday belongs to the Monday before it, wherever weeks begin on Sundays.
    "2027-01-24, 2027-01-18",
    "2027-01-18, 2027-01-18",
    // The 53rd week of 2026 reaches into January.
    "2027-01-03, 2026-12-28",
    "2027-01-04, 2027-01-04",
    // The clock is put forward on 28 March.
    "2027-03-28, 2027-03-22"
  })
  void aWeekIsItsMonday(LocalDate day, LocalDate monday) {
    assertEquals(monday, Weeks.of(day));
  }

  @ParameterizedTest
  @CsvSource({
    // minutes a day, meetings a day, breaks, buffer, room
    "480, 180, 0, 20, 1020",
    "480, 180, 30, 20, 870",
    "480, 480, 0, 20, 0",
    "480, 1440, 0, 0, 0",
    "0, 60, 30, 20, 0"
  })
  void roomIsWhatIsLeftOfTheHours(int hours, int meetings, int breaks, int buffer, int room) {
    var of =
        WeekCapacity.of(
            Collections.nCopies(5, hours), Collections.nCopies(5, meetings), breaks, buffer, 99);
    assertEquals(room, of.room());
    assertEquals(99, of.planned());
  }

  @Test
  void aDayOffLeavesTheHoursOfOthers() {
    // A holiday fills its own day and no more.
    assertEquals(480, WeekCapacity.of(List.of(480, 480), List.of(1440, 0), 0, 0, 0).room());
  }

  @ParameterizedTest
  @CsvSource({
    "5, 0, 0, false, 3, 100, 100, 100, 100,",
    "6, 1, 1, false, 3, 100, 49, 32, 49,",
    "6, 1, 1, false, 2, 100, 100, 100, 100,",
    "6, 1, 1, false, 3, 0, 0, 0, 0,",
    "6, 0, 0, true, 3, 99, 50, 33, 50, firefighting",
    "6, 0, 0, true, 3, 99, 49, 33, 50, others-urgency",
    "6, 0, 0, true, 3, 99, 49, 32, 50, small-things",
    "6, 0, 0, true, 3, 99, 49, 32, 49, nothing-scheduled",
    "6, 0, 1, true, 0, 0, 0, 0, 0, nothing-given-away",
    "6, 1, 1, true, 0, 0, 0, 0, 0, clause-without-time"
  })
  void oneHintAtATime(
      int open,
      int given,
      int scheduled,
      boolean forgotten,
      int reviewed,
      int spent,
      int urgent,
      int others,
      int small,
      String kind) {
    var clause = new Thread(ThreadKind.CLAUSE, "k", "words");
    var facts =
        new WeekHints.Facts(
            open,
            given,
            scheduled,
            forgotten ? clause : null,
            reviewed,
            spent,
            urgent,
            others,
            small);
    var said = WeekHints.of(facts, Set.of()).stream().map(hint -> hint.kind().word()).toList();
    assertEquals(kind == null ? List.of() : List.of(kind), said);
  }

  @Test
  void whatWasPutOffMakesRoomForAnother() {
    var facts = new WeekHints.Facts(6, 0, 0, null, 3, 100, 100, 0, 0);
    var kinds =
        WeekHints.of(facts, Set.of(WeekHintKind.FIREFIGHTING)).stream()
            .map(WeekHint::kind)
            .toList();
    assertEquals(List.of(WeekHintKind.NOTHING_SCHEDULED), kinds);
  }
}
