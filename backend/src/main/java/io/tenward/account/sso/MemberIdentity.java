package io.tenward.account.sso;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.account.member.Member;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** What a provider calls a member: issuer and subject, which no address replaces. */
@Entity
@IdClass(MemberIdentity.Key.class)
public class MemberIdentity extends PanacheEntityBase {
  @Id String issuer;
  @Id String subject;
  @Column UUID workspaceId;
  @Column UUID memberId;
  @Column Instant createdAt;

  /** A group has let them in once, so that groups decide from then on. */
  @Column boolean byGroup;

  record Key(String issuer, String subject) {}

  static MemberIdentity of(String issuer, String subject) {
    return findById(new Key(issuer, subject));
  }

  static Optional<Member> memberOf(String issuer, String subject) {
    return MemberIdentity.<MemberIdentity>findByIdOptional(new Key(issuer, subject))
        .flatMap(identity -> Member.toSignIn(identity.memberId));
  }

  static MemberIdentity link(Member member, String issuer, String subject, Instant now) {
    var identity = new MemberIdentity();
    identity.issuer = issuer;
    identity.subject = subject;
    identity.workspaceId = member.workspaceId;
    identity.memberId = member.memberId;
    identity.createdAt = now;
    identity.persist();
    return identity;
  }
}
