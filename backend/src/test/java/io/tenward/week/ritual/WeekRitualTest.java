package io.tenward.week.ritual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.tenward.week.ritual.WeekRitual.Week;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks on which days Home offers to plan or close a week. */
class WeekRitualTest {
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");

  @ParameterizedTest
  @CsvSource({
    "2026-11-30, '', PLAN",
    "2026-12-01, '', PLAN",
    "2026-12-02, '', ",
    "2026-11-30, planned, ",
    "2026-11-30, plan-skipped, ",
    "2026-12-04, '', CLOSE",
    "2026-12-06, '', CLOSE",
    "2026-12-04, closed, ",
    "2026-12-04, close-skipped, ",
    "2026-11-30, nothing, ",
    "2026-12-04, nothing, ",
    "2026-11-30, skipped-twice, ",
    "2026-12-04, skipped-twice, "
  })
  void isOfferedOnItsDays(LocalDate today, String said, String kind) {
    var before = said.equals("skipped-twice");
    var weeks =
        List.of(
            new Week(
                MONDAY,
                said.equals("planned"),
                said.equals("plan-skipped"),
                said.equals("closed"),
                said.equals("close-skipped"),
                !said.equals("nothing"),
                !said.equals("nothing")),
            new Week(MONDAY.minusWeeks(1), false, before, false, before, true, true),
            new Week(MONDAY.minusWeeks(2), false, before, false, before, true, true));
    assertEquals(
        kind,
        WeekRitual.of(today, weeks).map(ritual -> ritual.closes() ? "CLOSE" : "PLAN").orElse(null));
  }
}
