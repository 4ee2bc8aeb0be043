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

/** Tells how the days of tasks, meetings and goals were moved. */
@Singleton
public class MovedDays {
  private static final String LATEST =
      """
      select distinct on (h.row_id) h.row_id, %1$s as before, h.changed_at, %2$s as reason
      from history h %3$s
      where h.member_id = ? and %1$s is not null and %4$s
        and (h.kind, h.field) in (('task', 'due_on'), ('talk', 'day'), ('goal', 'look_back_on'))
      order by h.row_id, h.changed_at desc
      """;

  private static final String OF =
      LATEST.formatted("h.before", "h.reason", "", "h.row_id = any (?)");

  /**
   * A new day removes the one that the person had named, which they read until then. What a tool
   * gives as reason is not shown on a link (ADR 0134).
   */
  private static final String SHOWN =
      LATEST.formatted(
          "coalesce(theirs.before, h.before)",
          "case when h.by_whom = 'lead' then h.reason end",
          """
          left join lateral (
            select t.before from history t
            where t.member_id = h.member_id and t.kind = h.kind and t.row_id = h.row_id
              and t.field = 'their_day' and t.after is null and t.changed_at >= h.changed_at
              and t.changed_at <= h.changed_at + interval '10 minutes'
            order by t.changed_at desc limit 1) theirs on true
          """,
          "h.told = ?");

  @Inject Database database;

  /** Returns the last move of each task that was moved. */
  public Map<UUID, MovedDay> of(UUID memberId, Collection<UUID> tasks, ZoneId zone) {
    return tasks.isEmpty() ? Map.of() : read(OF, memberId, tasks, zone);
  }

  /**
   * Returns the last move of each day that was made while this reader could see it on their link.
   *
   * @param readerId the person, or of the readers of a goal's link the goal
   */
  public Map<UUID, MovedDay> shownTo(UUID readerId, UUID memberId, ZoneId zone) {
    return read(SHOWN, memberId, readerId, zone);
  }

  /** Hides former days from whoever reads next where this reader read them. */
  public void hide(UUID readerId, UUID memberId) {
    database.update(
        "update history set told = null where member_id = ? and told = ?", memberId, readerId);
  }

  private Map<UUID, MovedDay> read(String sql, UUID memberId, Object which, ZoneId zone) {
    return database.map(
        sql,
        row ->
            new MovedDay(
                LocalDate.parse(row.getString("before")),
                Database.day(row, "changed_at", zone),
                row.getString("reason")),
        memberId,
        which);
  }
}
