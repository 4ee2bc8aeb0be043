package io.tenward.identity;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.platform.Cursor;
import io.tenward.platform.Page;
import io.tenward.platform.Paging;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A browser in which somebody is signed in. */
@Entity
class Session extends PanacheEntityBase {
  static final Duration LIFETIME = Duration.ofDays(30);

  @Id UUID sessionId;
  @Column UUID workspaceId;
  @Column UUID memberId;
  @Column byte[] tokenHash;

  /** The browser in words. */
  @Column String client;

  @Column Instant createdAt;
  @Column Instant lastSeenAt;
  @Column Instant expiresAt;

  record View(UUID id, String client, Instant createdAt, Instant lastSeenAt, boolean current) {}

  static Session open(Member member, SessionToken token, String client, Instant now) {
    delete("memberId = ?1 and expiresAt <= ?2", member.memberId, now);
    var session = new Session();
    session.sessionId = UUID.randomUUID();
    session.workspaceId = member.workspaceId;
    session.memberId = member.memberId;
    session.tokenHash = token.hash();
    session.client = client;
    session.createdAt = now;
    session.lastSeenAt = now;
    session.expiresAt = now.plus(LIFETIME);
    session.persist();
    return session;
  }

  /** Newest first. */
  static Page<View> list(UUID memberId, UUID current, Instant now, Paging paging) {
    var after = paging.after().orElse(new Cursor("9999-12-31T23:59:59Z", new UUID(-1, -1)));
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
            new View(
                s.sessionId, s.client, s.createdAt, s.lastSeenAt, s.sessionId.equals(current)));
  }

  static boolean end(UUID memberId, UUID sessionId) {
    return delete("memberId = ?1 and sessionId = ?2", memberId, sessionId) > 0;
  }

  static void endOthers(UUID memberId, UUID kept) {
    delete("memberId = ?1 and sessionId <> ?2", memberId, kept);
  }

  static void endAll(UUID memberId) {
    delete("memberId", memberId);
  }
}
