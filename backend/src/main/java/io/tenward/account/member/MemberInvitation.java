package io.tenward.account.member;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.http.Cursor;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.text.EmailAddress;
import io.tenward.contract.MemberInvitationView;
import io.tenward.contract.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A link that lets somebody join the workspace, once. */
@Entity
public class MemberInvitation extends PanacheEntityBase {
  private static final Duration LIFETIME = Duration.ofDays(7);

  public @Id UUID memberInvitationId;
  public @Column UUID workspaceId;
  public @Column UUID invitedBy;
  public @Column String name;
  public @Column String email;

  @Enumerated(EnumType.STRING)
  @Column
  public Role role;

  @Column byte[] codeHash;
  @Column Instant createdAt;
  @Column Instant expiresAt;

  public static MemberInvitation make(
      Member owner, String name, String email, Role role, Code code, Instant now) {
    var invitation = new MemberInvitation();
    invitation.memberInvitationId = UUID.randomUUID();
    invitation.workspaceId = owner.workspaceId;
    invitation.invitedBy = owner.memberId;
    invitation.name = name;
    invitation.email = EmailAddress.canonical(email);
    invitation.role = role;
    invitation.codeHash = code.hash();
    invitation.createdAt = now;
    invitation.expiresAt = now.plus(LIFETIME);
    invitation.persist();
    return invitation;
  }

  public static Optional<MemberInvitation> byCode(Code code, Instant now) {
    return find("codeHash = ?1 and expiresAt > ?2", code.hash(), now).firstResultOptional();
  }

  /** The oldest of those to this address, in whatever workspace. */
  public static Optional<MemberInvitation> openFor(String email, Instant now) {
    return find(
            "email = ?1 and expiresAt > ?2 order by createdAt, memberInvitationId",
            EmailAddress.canonical(email),
            now)
        .firstResultOptional();
  }

  /** Answers true to one of two parallel calls only. */
  public boolean useUp() {
    return delete("memberInvitationId", memberInvitationId) == 1;
  }

  public static boolean revoke(UUID workspaceId, UUID invitationId) {
    return delete("workspaceId = ?1 and memberInvitationId = ?2", workspaceId, invitationId) == 1;
  }

  /**
   * What a removed owner has begun stays open, in the name of who removed them, or of another owner
   * where they left by themselves.
   */
  public static void passOn(Member from, Member to) {
    update("invitedBy = ?1 where invitedBy = ?2", to.memberId, from.memberId);
  }

  /** An expired one stands in nobody's way. */
  public static boolean isOpen(UUID workspaceId, String email, Instant now) {
    var canonical = EmailAddress.canonical(email);
    delete("workspaceId = ?1 and email = ?2 and expiresAt <= ?3", workspaceId, canonical, now);
    return count("workspaceId = ?1 and email = ?2", workspaceId, canonical) > 0;
  }

  public static Page<MemberInvitationView> list(UUID workspaceId, Paging paging) {
    var after = paging.after().orElse(Cursor.EARLIEST);
    var rows =
        MemberInvitation.<MemberInvitation>find(
                """
                workspaceId = ?1
                  and (createdAt > ?2 or createdAt = ?2 and memberInvitationId > ?3)
                order by createdAt, memberInvitationId
                """,
                workspaceId,
                Paging.time(after),
                after.id())
            .page(0, paging.rows())
            .list();
    return Page.of(
        rows,
        paging,
        i -> new Cursor(i.createdAt.toString(), i.memberInvitationId),
        i -> i.view(null));
  }

  /**
   * @param link only in the answer that made it
   */
  public MemberInvitationView view(@Nullable String link) {
    return new MemberInvitationView(memberInvitationId, name, email, role, expiresAt, link);
  }
}
