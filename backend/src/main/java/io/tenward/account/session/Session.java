package io.tenward.account.session;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.account.member.Member;
import io.tenward.base.http.Cursor;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.contract.SessionView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A browser in which somebody is signed in. */
@Entity
public class Session extends PanacheEntityBase {
  public @Id UUID sessionId;
  public @Column UUID workspaceId;
  public @Column UUID memberId;
  @Column byte[] tokenHash;

  /** The browser in words. */
  @Column String client;

  @Column Instant createdAt;
  @Column Instant lastSeenAt;
  @Column Instant expiresAt;

  /** When a password or passkey was last used in it; null where a provider opened it. */
  @Column @Nullable Instant confirmedAt;

  /** True where a password or passkey alone opened it, false where a provider took part. */
  @Column boolean byPassword;

  public static Session open(
      Member member, SessionToken token, String client, Instant now, Instant end) {
    delete("memberId = ?1 and expiresAt <= ?2", member.memberId, now);
    var session = new Session();
    session.sessionId = UUID.randomUUID();
    session.workspaceId = member.workspaceId;
    session.memberId = member.memberId;
    session.tokenHash = token.hash();
    session.client = client;
    session.createdAt = now;
    session.lastSeenAt = now;
    session.expiresAt = end;
    session.persist();
    return session;
  }

  /** Newest first. */
  public static Page<SessionView> list(UUID memberId, UUID current, Instant now, Paging paging) {
    var after = paging.after().orElse(Cursor.LATEST);
    var rows =
        Session.<Session>find(
                """
                memberId = ?1 and expiresAt > ?2
                  and (createdAt < ?3 or createdAt = ?3 and sessionId < ?4)
                order by createdAt desc, sessionId desc
                """,
                memberId,
                now,
                Paging.time(after),
                after.id())
            .page(0, paging.rows())
            .list();
    return Page.of(
        rows,
        paging,
        s -> new Cursor(s.createdAt.toString(), s.sessionId),
        s ->
            new SessionView(
                s.sessionId, s.client, s.createdAt, s.lastSeenAt, s.sessionId.equals(current)));
  }

  /** They have entered their password again. */
  public static void confirm(UUID sessionId, Instant now) {
    update("confirmedAt = ?1 where sessionId = ?2", now, sessionId);
  }

  public static boolean end(UUID memberId, UUID sessionId) {
    return delete("memberId = ?1 and sessionId = ?2", memberId, sessionId) > 0;
  }

  public static void endOthers(UUID memberId, UUID kept) {
    delete("memberId = ?1 and sessionId <> ?2", memberId, kept);
  }

  public static void endAll(UUID memberId) {
    delete("memberId", memberId);
  }
}
