package io.tenward.account.sso;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.account.member.Member;
import io.tenward.account.session.SessionToken;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** What a provider calls somebody who has yet to show that the member of this address is them. */
@Entity
public class PendingIdentity extends PanacheEntityBase {
  static final Duration LIFETIME = Duration.ofMinutes(15);

  @Id byte[] tokenHash;
  @Column UUID workspaceId;
  @Column UUID memberId;
  @Column String issuer;
  @Column String subject;
  @Column Instant expiresAt;

  static void keep(SessionToken token, Member member, String issuer, String subject, Instant now) {
    delete("expiresAt <= ?1 or memberId = ?2", now, member.memberId);
    var pending = new PendingIdentity();
    pending.tokenHash = token.hash();
    pending.workspaceId = member.workspaceId;
    pending.memberId = member.memberId;
    pending.issuer = issuer;
    pending.subject = subject;
    pending.expiresAt = now.plus(LIFETIME);
    pending.persist();
  }

  /**
   * The member has just shown a password in the browser that the provider sent here. Nothing
   * happens for another member, or later.
   *
   * @return whether a provider had sent them
   */
  public static boolean confirm(SessionToken token, Member member, Instant now) {
    var sent =
        PendingIdentity.<PendingIdentity>find(
                "tokenHash = ?1 and memberId = ?2 and expiresAt > ?3",
                token.hash(),
                member.memberId,
                now)
            .firstResultOptional();
    sent.ifPresent(
        pending -> {
          pending.delete();
          if (MemberIdentity.memberOf(pending.issuer, pending.subject).isEmpty()) {
            MemberIdentity.link(member, pending.issuer, pending.subject, now);
          }
        });
    return sent.isPresent();
  }
}
