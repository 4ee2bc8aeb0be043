package io.tenward.week;

import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.CalendarReading;
import io.tenward.week.BusyTimes.Busy;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Stores how many minutes of a day members are busy, and nothing else of their calendar. */
@Singleton
class BusyDays {
  static final int MOST_BYTES = 5 * 1024 * 1024;
  private static final int ZONES = 10;

  /** The calendar was read last from a file, or from the connected address. */
  static final String FILE = "file";

  static final String ADDRESS = "address";

  @Inject Database database;
  @Inject Clock clock;

  private record Owner(String mailbox, ZoneId zone) {}

  /**
   * @throws ProblemException unreadable-calendar
   */
  Busy read(UUID memberId, byte[] calendar) {
    var owner =
        database
            .first(
                "select email, coalesce(zone, 'UTC') from member where member_id = ?",
                row -> new Owner(row.getString(1), ZoneId.of(row.getString(2))),
                memberId)
            .orElseThrow();
    var today = LocalDate.ofInstant(clock.instant(), owner.zone());
    return BusyTimes.read(calendar, owner.zone(), owner.mailbox(), today);
  }

  static CalendarReading reading(Busy busy) {
    return new CalendarReading(
        (int) busy.days().values().stream().filter(taken -> !taken.isEmpty()).count(),
        busy.days().values().stream().mapToInt(BitSet::cardinality).sum(),
        busy.leftOut(),
        busy.unknownZones().stream().limit(ZONES).toList());
  }

  /** Replaces the busy times from today on; earlier days stay as they were read. */
  void store(UUID memberId, UUID workspaceId, Busy busy, String source) {
    database.update(
        """
        update meeting_day set calendar = null, busy = null, source = null
        where member_id = ? and day >= ?
        """,
        memberId,
        busy.days().firstKey());
    List<@Nullable Object[]> rows = new ArrayList<>();
    busy.days()
        .forEach(
            (day, taken) ->
                rows.add(
                    new Object[] {
                      memberId, workspaceId, day, taken.cardinality(), taken.toByteArray(), source
                    }));
    database.batch(
        """
        insert into meeting_day (member_id, workspace_id, day, calendar, busy, source)
        values (?, ?, ?, ?, ?, ?)
        on conflict (member_id, day) do update
          set calendar = excluded.calendar, busy = excluded.busy, source = excluded.source
        """,
        rows);
  }
}
