package io.tenward.account.privacy;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.base.privacy.PersonRecords;
import io.tenward.base.privacy.Retained;
import io.tenward.base.sql.Database;
import io.tenward.contract.RetentionDue;
import io.tenward.contract.RetentionKind;
import io.tenward.contract.RetentionPeriods;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Deletes what a workspace has kept long enough, and says beforehand what that will be. */
@Singleton
public class OldRows {
  /** At once; the next hour deletes others. */
  private static final int MOST = 5000;

  /** In days. */
  private static final String EVENTS = "events";

  private static final String ENDS =
      """
      select id, member_id,
        (since at time zone 'UTC' + case when cast(? as boolean) then make_interval(days => cast(? as int))
          else make_interval(months => least(cast(? as int), promised)) end) at time zone 'UTC' as ends
      from (%s) rows
      """;

  @Inject Database database;
  @Inject Clock clock;
  @Inject @Any Instance<Retained> rooms;
  @Inject @Any Instance<PersonRecords> records;

  @Produces
  @Singleton
  Task<Void> deleteOldRows() {
    return Tasks.recurring("delete-old-rows", FixedDelay.of(Duration.ofHours(1)))
        .execute((instance, context) -> run());
  }

  private void run() {
    database.ids("select workspace_id from workspace").forEach(this::delete);
    QuarkusTransaction.requiringNew()
        .run(() -> records.forEach(room -> room.forgetErased(clock.instant())));
  }

  public void delete(UUID workspaceId) {
    var today = RetentionSetting.day(clock.instant());
    var periods =
        QuarkusTransaction.requiringNew().call(() -> RetentionSetting.of(workspaceId).on(today));
    for (var room : rooms) {
      QuarkusTransaction.requiringNew()
          .run(
              () -> {
                var ids =
                    database.ids(
                        "select id from (%s) x where ends < ? limit %d"
                            .formatted(ENDS.formatted(room.rows()), MOST),
                        parameters(room, periods, workspaceId, clock.instant()));
                if (!ids.isEmpty()) {
                  room.delete(ids);
                }
              });
    }
  }

  /** How long results are kept when a survey closes; null until someone deletes them. */
  public static @Nullable Integer monthsOfResults(UUID workspaceId, Instant close) {
    return RetentionSetting.of(workspaceId).on(RetentionSetting.day(close)).results();
  }

  /**
   * Holds by kind what is deleted before the end, but events.
   *
   * @param own what belongs to one member
   * @param all what belongs to the workspace; empty unless all was counted
   */
  record Due(List<RetentionDue> own, List<RetentionDue> all) {}

  /**
   * @param ofAll counts what others own, too, which reads all rows of the workspace
   */
  Due due(RetentionSetting setting, LocalDate today, LocalDate end, UUID memberId, boolean ofAll) {
    var own = new TreeMap<RetentionKind, RetentionDue>();
    var all = new TreeMap<RetentionKind, RetentionDue>();
    var periods = setting.on(end);
    for (var room : rooms) {
      if (room.kind().equals(EVENTS)) {
        continue;
      }
      var kind = RetentionKind.of(room.kind());
      var from =
          Objects.equals(of(room, periods), of(room, setting.on(today))) ? today : setting.nextOn;
      database.list(
          """
          select member_id = ?, count(*), (min(ends) at time zone 'UTC')::date from (%s) x
          where ends < ? and (%s member_id = ?) group by 1
          """
              .formatted(ENDS.formatted(room.rows()), ofAll ? "true or" : ""),
          row -> {
            var on = later(from, row.getObject(3, LocalDate.class));
            var found = new RetentionDue(kind, row.getInt(2), on);
            all.merge(kind, found, OldRows::sum);
            return row.getBoolean(1) ? own.merge(kind, found, OldRows::sum) : found;
          },
          Stream.of(
                  new Object[] {memberId},
                  parameters(
                      room,
                      periods,
                      setting.workspaceId,
                      end.atStartOfDay().toInstant(ZoneOffset.UTC)),
                  new Object[] {memberId})
              .flatMap(Arrays::stream)
              .toArray());
    }
    return new Due(List.copyOf(own.values()), List.copyOf(all.values()));
  }

  private static LocalDate later(@Nullable LocalDate from, @Nullable LocalDate ends) {
    return from == null || ends != null && ends.isAfter(from) ? Objects.requireNonNull(ends) : from;
  }

  private static RetentionDue sum(RetentionDue one, RetentionDue other) {
    var first = one.on().isBefore(other.on()) ? one.on() : other.on();
    return new RetentionDue(one.kind(), one.count() + other.count(), first);
  }

  private static @Nullable Object[] parameters(
      Retained room, RetentionPeriods periods, UUID workspaceId, Instant end) {
    var period = of(room, periods);
    return new @Nullable Object[] {room.kind().equals(EVENTS), period, period, workspaceId, end};
  }

  private static @Nullable Integer of(Retained room, RetentionPeriods periods) {
    if (room.kind().equals(EVENTS)) {
      return periods.events();
    }
    return switch (RetentionKind.of(room.kind())) {
      case RESULTS -> periods.results();
      case LOG -> periods.log();
      case TALKS -> periods.talks();
      case ARCHIVED -> periods.archived();
    };
  }
}
