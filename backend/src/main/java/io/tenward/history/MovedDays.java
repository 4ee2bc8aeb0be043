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
import java.util.stream.Stream;

/** Tells how the days of tasks were moved. */
@Singleton
public class MovedDays {
  private static final String LATEST =
      """
      select distinct on (h.row_id) h.row_id, h.before, h.changed_at, %s as reason
      from history h
      where h.member_id = ? and h.kind = 'task' and h.row_id = any (?) and h.field = 'due_on'
        and h.before is not null %s
      order by h.row_id, h.changed_at desc
      """;

  @Inject Database database;

  /** Returns the last move of each task that was moved. */
  public Map<UUID, MovedDay> of(UUID memberId, Collection<UUID> tasks, ZoneId zone) {
    return read(LATEST.formatted("h.reason", ""), memberId, tasks, zone);
  }

  /**
   * Returns the last move of each task that was made while this person read it on their link. What
   * a tool gives as reason is not shown there (ADR 0134).
   */
  public Map<UUID, MovedDay> shownTo(
      UUID personId, UUID memberId, Collection<UUID> tasks, ZoneId zone) {
    return read(
        LATEST.formatted("case when h.by_whom = 'lead' then h.reason end", "and h.told = ?"),
        memberId,
        tasks,
        zone,
        personId);
  }

  private Map<UUID, MovedDay> read(
      String sql, UUID memberId, Collection<UUID> tasks, ZoneId zone, Object... more) {
    return tasks.isEmpty()
        ? Map.of()
        : database.map(
            sql,
            row ->
                new MovedDay(
                    LocalDate.parse(row.getString("before")),
                    Database.day(row, "changed_at", zone),
                    row.getString("reason")),
            Stream.concat(Stream.of(memberId, tasks), Stream.of(more)).toArray());
  }
}
