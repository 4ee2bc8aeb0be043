package io.tenward.account.trail;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.tenward.account.member.Member;
import io.tenward.account.member.MemberJoined;
import io.tenward.account.member.MemberLeaves;
import io.tenward.account.member.Workspace;
import io.tenward.base.ServerAction;
import io.tenward.base.http.Caller;
import io.tenward.base.http.Cursor;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.sql.Database;
import io.tenward.contract.TrailEntry;
import io.tenward.contract.TrailKind;
import io.tenward.contract.TrailMember;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was done with accounts, tokens, exports and backups (docs/adr/0127). An entry is written in
 * the transaction of what it tells, so that neither exists without the other.
 */
@Singleton
public class Trail {
  /** Deletes entries that are older. */
  static final Duration KEPT = Duration.ofDays(365);

  private static final String ENTRIES =
      """
      select t.trail_entry_id, t.happened_at, t.kind, t.by_token, t.detail,
        t.actor_id, a.name as actor, t.member_id, m.name as member
      from trail_entry t
        left join member a on a.member_id = t.actor_id
        left join member m on m.member_id = t.member_id
      where t.workspace_id = ?
      """;

  @Inject Database database;
  @Inject Caller caller;
  @Inject Clock clock;

  /** The caller did something to their own account, or to something of theirs. */
  public void note(TrailKind kind, @Nullable String detail) {
    note(kind, null, detail);
  }

  /**
   * @param memberId whose account the caller changed; null where it is not an account
   * @param detail a word of the contract, such as a role or scopes; never a title or a name
   */
  public void note(TrailKind kind, @Nullable UUID memberId, @Nullable String detail) {
    write(
        caller.workspaceId(),
        kind,
        caller.memberId(),
        caller.token().isPresent(),
        memberId,
        detail);
  }

  /** The caller's tools read a list, which is noted once a day. */
  void noteRead(String list) {
    var day = clock.instant().truncatedTo(ChronoUnit.DAYS);
    if (database
        .ids(
            """
            select trail_entry_id from trail_entry
            where workspace_id = ? and happened_at >= ? and kind = ? and actor_id = ? and detail = ? limit 1
            """,
            caller.workspaceId(),
            day,
            TrailKind.LIST_READ.word(),
            caller.memberId(),
            list)
        .isEmpty()) {
      note(TrailKind.LIST_READ, list);
    }
  }

  /** A member did something before their session existed, such as signing in. */
  public void noteOf(Member member, TrailKind kind, @Nullable String detail) {
    write(member.workspaceId, kind, member.memberId, false, null, detail);
  }

  /** Something happened to a member's account, and no member is known to have done it. */
  public void noteAbout(Member member, TrailKind kind, @Nullable String detail) {
    write(member.workspaceId, kind, null, false, member.memberId, detail);
  }

  /** The server did something by itself, or by a command: outside of any request. */
  public void noteOfServer(TrailKind kind) {
    QuarkusTransaction.joiningExisting()
        .run(
            () ->
                Workspace.first()
                    .ifPresent(
                        workspace -> write(workspace.workspaceId, kind, null, false, null, null)));
  }

  void note(@Observes MemberJoined joined) {
    write(joined.workspaceId(), TrailKind.JOINED, joined.memberId(), false, null, null);
  }

  void note(@Observes MemberLeaves leaving) {
    if (leaving.memberId().equals(caller.memberId())) {
      note(TrailKind.LEFT, null);
    } else {
      note(TrailKind.REMOVED, leaving.memberId(), null);
    }
  }

  void note(@Observes ServerAction action) {
    switch (action) {
      case BACKUP_MADE -> noteOfServer(TrailKind.BACKUP_MADE);
      case BACKUP_RECORDED -> note(TrailKind.BACKUP_RECORDED, null);
    }
  }

  private void write(
      UUID workspaceId,
      TrailKind kind,
      @Nullable UUID actorId,
      boolean byToken,
      @Nullable UUID memberId,
      @Nullable String detail) {
    database.update(
        """
        insert into trail_entry
          (trail_entry_id, workspace_id, happened_at, kind, actor_id, by_token, member_id, detail)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        UUID.randomUUID(),
        workspaceId,
        clock.instant(),
        kind.word(),
        actorId,
        byToken,
        memberId,
        detail);
  }

  /**
   * The newest first.
   *
   * @param kind null for all
   */
  Page<TrailEntry> list(@Nullable TrailKind kind, Paging paging) {
    var after = paging.after().orElse(Cursor.LATEST);
    var time = Paging.time(after);
    var word = kind == null ? null : kind.word();
    var rows =
        database.list(
            ENTRIES
                + """
                  and (t.happened_at < ? or t.happened_at = ? and t.trail_entry_id < ?)
                  and (?::text is null or t.kind = ?)
                order by t.happened_at desc, t.trail_entry_id desc limit ?
                """,
            Trail::entry,
            caller.workspaceId(),
            time,
            time,
            after.id(),
            word,
            word,
            paging.rows());
    return Page.of(rows, paging, e -> new Cursor(e.happenedAt().toString(), e.id()), e -> e);
  }

  /** All of it, the oldest first. */
  List<TrailEntry> all() {
    return database.list(
        ENTRIES + "order by t.happened_at, t.trail_entry_id", Trail::entry, caller.workspaceId());
  }

  private static TrailEntry entry(ResultSet row) throws SQLException {
    return new TrailEntry(
        row.getObject("trail_entry_id", UUID.class),
        Database.instant(row, "happened_at"),
        TrailKind.of(row.getString("kind")),
        member(row, "actor_id", "actor"),
        row.getBoolean("by_token"),
        member(row, "member_id", "member"),
        row.getString("detail"));
  }

  private static @Nullable TrailMember member(ResultSet row, String id, String name)
      throws SQLException {
    var memberId = row.getObject(id, UUID.class);
    return memberId == null ? null : new TrailMember(memberId, row.getString(name));
  }

  @Produces
  @Singleton
  Task<Void> deleteOldTrail() {
    return Tasks.recurring("delete-old-trail", FixedDelay.of(Duration.ofHours(6)))
        .execute((instance, context) -> deleteOld());
  }

  void deleteOld() {
    database.update("delete from trail_entry where happened_at < ?", clock.instant().minus(KEPT));
  }
}
