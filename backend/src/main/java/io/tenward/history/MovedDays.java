package io.tenward.history;

import io.tenward.base.sql.Database;
import io.tenward.contract.MovedDay;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Tells how the days of tasks were moved. */
@Singleton
public class MovedDays {
  private static final String LATEST =
      """
      select distinct on (h.row_id) h.row_id, h.before, h.changed_at, h.reason
      from history h
      where h.member_id = ? and h.kind = 'task' and h.row_id = any (?) and h.field = 'due_on'
        and h.before is not null
      """;

  private static final String ORDER = " order by h.row_id, h.changed_at desc";

  @Inject Database database;

  /** Returns the last move of each task that was moved. */
  public Map<UUID, MovedDay> of(UUID memberId, Collection<UUID> tasks, ZoneId zone) {
    return read(LATEST + ORDER, memberId, tasks, zone);
  }

  /**
   * Returns the last move of each task since the person who reads it on their link does: a reason
   * from before was written for nobody else.
   */
  public Map<UUID, MovedDay> shown(UUID memberId, Collection<UUID> tasks, ZoneId zone) {
    return read(
        LATEST
            + """
              and not exists (
                select from history shown
                where shown.member_id = h.member_id and shown.kind = 'task' and shown.row_id = h.row_id
                  and shown.field in ('shared', 'person_name') and shown.changed_at > h.changed_at)
            """
            + ORDER,
        memberId,
        tasks,
        zone);
  }

  private Map<UUID, MovedDay> read(String sql, UUID memberId, Collection<UUID> tasks, ZoneId zone) {
    return tasks.isEmpty()
        ? Map.of()
        : database.map(
            sql,
            row ->
                new MovedDay(
                    LocalDate.parse(row.getString("before")),
                    Database.day(row, "changed_at", zone),
                    row.getString("reason")),
            memberId,
            tasks);
  }
}
