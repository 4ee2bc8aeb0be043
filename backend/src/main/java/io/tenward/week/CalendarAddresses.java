package io.tenward.week;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.base.FailureTrace;
import io.tenward.base.TextCipher;
import io.tenward.base.http.Caller;
import io.tenward.base.outgoing.OutgoingClient;
import io.tenward.base.outgoing.OutgoingClient.Outcome;
import io.tenward.base.outgoing.OutgoingTargets;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.sql.Database;
import io.tenward.contract.CalendarAddress;
import io.tenward.contract.CalendarReading;
import io.tenward.week.BusyTimes.Busy;
import io.vertx.core.http.HttpMethod;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Calendars that leads connected by their secret address, read every hour (docs/adr/0103). */
@Singleton
class CalendarAddresses {
  private static final Logger LOG = Logger.getLogger(CalendarAddresses.class);
  private static final Duration PAUSE = Duration.ofHours(1);

  /** Each calendar may have 5 MB and is parsed in memory. */
  private static final int AT_ONCE = 4;

  /** A calendar that is read now; with another address it is another calendar. */
  record Claimed(UUID memberId, UUID workspaceId, byte[] encrypted) {}

  @Inject Database database;
  @Inject Caller.MemberRow members;
  @Inject TextCipher cipher;
  @Inject OutgoingClient client;
  @Inject BusyDays days;
  @Inject Clock clock;

  CalendarAddress view(UUID memberId) {
    return database
        .first("select * from calendar_address where member_id = ?", this::view, memberId)
        .orElse(new CalendarAddress(false, null, null, null, null));
  }

  private CalendarAddress view(ResultSet row) throws SQLException {
    var readAt = Database.instantOrNull(row, "read_at");
    var reading =
        readAt == null
            ? null
            : new CalendarReading(
                row.getInt("days"),
                row.getInt("minutes"),
                row.getInt("left_out"),
                List.of((String[]) row.getArray("unknown_zones").getArray()));
    return new CalendarAddress(
        true, host(row.getBytes("encrypted")), readAt, reading, row.getString("failure"));
  }

  private @Nullable String host(byte[] encrypted) {
    try {
      var url = cipher.decrypt(encrypted);
      return url.map(text -> OutgoingTargets.hostOf(URI.create(text))).orElse(null);
    } catch (ProblemException e) {
      // Without the folder of keys, as in a rehearsal.
      return null;
    }
  }

  /**
   * Replaces the one before. The caller reads it at once, the job in an hour.
   *
   * @param from the day from which on the times of another calendar go
   */
  Claimed connect(UUID memberId, UUID workspaceId, String address, LocalDate from) {
    database
        .first(
            "select encrypted from calendar_address where member_id = ?",
            row -> row.getBytes(1),
            memberId)
        .filter(known -> !cipher.decrypt(known).equals(Optional.of(address)))
        .ifPresent(known -> disconnect(memberId, from));
    var encrypted = cipher.encrypt(address);
    database.update(
        """
        insert into calendar_address (member_id, workspace_id, encrypted, due_at) values (?, ?, ?, ?)
        on conflict (member_id) do update set encrypted = excluded.encrypted, due_at = excluded.due_at,
          read_at = null, failure = null
        """,
        memberId,
        workspaceId,
        encrypted,
        clock.instant().plus(PAUSE));
    return new Claimed(memberId, workspaceId, encrypted);
  }

  /** Removes the address, and what it brought from this day on. */
  void disconnect(UUID memberId, LocalDate from) {
    database.update("delete from calendar_address where member_id = ?", memberId);
    database.update(
        """
        update meeting_day set calendar = null, busy = null, source = null
        where member_id = ? and day >= ? and source = 'address'
        """,
        memberId,
        from);
  }

  @Produces
  @Singleton
  Task<Void> readCalendars() {
    return Tasks.recurring("read-calendars", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((instance, context) -> readDue());
  }

  /**
   * Reads in platform threads: a name server that does not answer would hold the carrier of virtual
   * threads.
   */
  void readDue() {
    var factory = Thread.ofPlatform().name("calendar-", 0).factory();
    for (var due = claim(); !due.isEmpty(); due = claim()) {
      try (var threads = Executors.newThreadPerTaskExecutor(factory)) {
        due.forEach(one -> threads.execute(() -> readOrSay(one)));
      }
    }
  }

  /** Claims due addresses; other processes skip them for an hour. */
  private List<Claimed> claim() {
    var now = clock.instant();
    return database.list(
        """
        update calendar_address set due_at = ? where member_id in (
          select member_id from calendar_address join member m using (member_id)
          where due_at <= ? and m.role <> 'reader' and m.suspended_at is null
          order by due_at limit ? for update of calendar_address skip locked)
        returning member_id, workspace_id, encrypted
        """,
        row ->
            new Claimed(
                row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getBytes(3)),
        now.plus(PAUSE),
        now,
        AT_ONCE);
  }

  private void readOrSay(Claimed one) {
    try {
      read(one);
    } catch (RuntimeException e) {
      LOG.warnf("A calendar waits for its next hour: %s", FailureTrace.inWords(e));
    }
  }

  void read(Claimed one) {
    var address = cipher.decrypt(one.encrypted());
    if (address.isEmpty()) {
      settle(one, null, "address-lost");
      return;
    }
    var accept = Map.of("accept", "text/calendar");
    var outcome = client.send(HttpMethod.GET, address.get(), accept, "", BusyDays.MOST_BYTES);
    var failure = failure(outcome);
    Busy busy = null;
    if (failure == null) {
      try {
        busy = days.read(one.memberId(), outcome.body());
      } catch (ProblemException e) {
        failure = WeekProblem.UNREADABLE_CALENDAR.slug();
      }
    }
    settle(one, busy, failure);
  }

  private static @Nullable String failure(Outcome outcome) {
    if (outcome.failure() == null) {
      return null;
    }
    var status = outcome.status();
    return status != null && status / 100 == 3 ? "redirected" : outcome.failure().word();
  }

  /** Changes nothing if the calendar was disconnected or replaced meanwhile. */
  private void settle(Claimed one, @Nullable Busy busy, @Nullable String failure) {
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              if (members.lock(one.memberId()) && note(one, busy, failure) && busy != null) {
                days.store(one.memberId(), one.workspaceId(), busy, BusyDays.ADDRESS);
              }
            });
  }

  private boolean note(Claimed one, @Nullable Busy busy, @Nullable String failure) {
    if (busy == null) {
      return database.update(
              "update calendar_address set failure = ? where member_id = ? and encrypted = ?",
              failure,
              one.memberId(),
              one.encrypted())
          > 0;
    }
    var reading = BusyDays.reading(busy);
    return database.update(
            """
            update calendar_address set failure = null, read_at = ?, days = ?, minutes = ?,
              left_out = ?, unknown_zones = ?
            where member_id = ? and encrypted = ?
            """,
            clock.instant(),
            reading.days(),
            reading.minutes(),
            reading.leftOut(),
            reading.unknownZones(),
            one.memberId(),
            one.encrypted())
        > 0;
  }
}
