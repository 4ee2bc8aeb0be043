package io.tenward.account.member;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.tenward.base.http.Cursor;
import io.tenward.base.http.Etag;
import io.tenward.base.http.Page;
import io.tenward.base.http.Paging;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.text.EmailAddress;
import io.tenward.contract.ApiTokenView;
import io.tenward.contract.Language;
import io.tenward.contract.Me;
import io.tenward.contract.MemberView;
import io.tenward.contract.Role;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Somebody with an account. */
@Entity
public class Member extends PanacheEntityBase {
  public @Id UUID memberId;
  public @Column UUID workspaceId;
  public @Column String name;

  /** The provider said it when they joined. */
  public @Column @Nullable String givenName;

  /** It is canonical, and unique on this server. */
  public @Column String email;

  public @Column @Nullable String passwordHash;

  @Enumerated(EnumType.STRING)
  @Column
  public Role role;

  @Enumerated(EnumType.STRING)
  @Column
  public Language language;

  /** It has its IANA name, and is null until their browser or they said it. */
  public @Column @Nullable String zone;

  /** It is null while they have the role they joined with. */
  @Column @Nullable Instant roleSince;

  /** The name of the owner who gave it, or of the provider. */
  @Column @Nullable String roleGivenBy;

  /** They cannot sign in until an owner lifts it; their work goes on. */
  public @Column @Nullable Instant suspendedAt;

  /** Whether they have a passkey or an app that shows codes. */
  public @Column boolean secondFactor;

  public @Version long version;
  @Column Instant createdAt;

  public static Member create(
      UUID workspaceId, String name, String email, Role role, Language language, Instant now) {
    var member = new Member();
    member.memberId = UUID.randomUUID();
    member.workspaceId = workspaceId;
    member.name = name;
    member.email = EmailAddress.canonical(email);
    member.role = role;
    member.language = language;
    member.createdAt = now;
    return member;
  }

  public static Member of(UUID memberId) {
    return findById(memberId);
  }

  /**
   * To sign in, empty when they have been removed: until this transaction ends, only a removal
   * waits for it.
   */
  public static Optional<Member> toSignIn(UUID memberId) {
    return Panache.getSession()
        .createNativeQuery("select * from member where member_id = ?1 for key share", Member.class)
        .setParameter(1, memberId)
        .uniqueResultOptional();
  }

  /**
   * To sign in with a password, empty when it has been replaced or they have been removed since it
   * was compared. A change that has begun is waited for; one that comes until this transaction ends
   * waits, and so finds the session that it is to end.
   *
   * @param checked as they were when the password was compared
   */
  public static Optional<Member> toSignIn(Member checked) {
    return Member.<Member>find(
            "memberId = ?1 and passwordHash = ?2", checked.memberId, checked.passwordHash)
        .withLock(LockModeType.PESSIMISTIC_READ)
        .singleResultOptional();
  }

  /** Locks the row, so that what was compared with If-Match is what is changed. */
  public static Member toChange(UUID memberId) {
    return findById(memberId, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * The same, as the client has seen it.
   *
   * @throws ProblemException not-found in this workspace; what {@link Etag#require} throws
   */
  public static Member toChange(UUID workspaceId, UUID memberId, @Nullable String ifMatch) {
    var member = colleague(workspaceId, toChange(memberId));
    Etag.require(ifMatch, member.version, member.view());
    return member;
  }

  /**
   * @throws ProblemException not-found when there is none in this workspace
   */
  public static Member of(UUID workspaceId, UUID memberId) {
    return colleague(workspaceId, of(memberId));
  }

  private static Member colleague(UUID workspaceId, @Nullable Member member) {
    if (member == null || !member.workspaceId.equals(workspaceId)) {
      throw ProblemException.notFound("This member does not exist");
    }
    return member;
  }

  /**
   * @throws ProblemException not-signed-in when they were removed or suspended after the request
   *     had come
   */
  public static Member stillThere(@Nullable Member caller) {
    if (caller == null || caller.isSuspended()) {
      throw ProblemException.of(PlatformProblem.NOT_SIGNED_IN, "Removed or suspended meanwhile");
    }
    return caller;
  }

  public static Optional<Member> byEmail(String email) {
    return find("email", EmailAddress.canonical(email)).firstResultOptional();
  }

  public static Page<MemberView> list(UUID workspaceId, Paging paging) {
    var after = paging.after().orElse(Cursor.EARLIEST);
    var rows =
        Member.<Member>find(
                """
                workspaceId = ?1 and (createdAt > ?2 or createdAt = ?2 and memberId > ?3)
                order by createdAt, memberId
                """,
                workspaceId,
                Paging.time(after),
                after.id())
            .page(0, paging.rows())
            .list();
    return Page.of(rows, paging, m -> new Cursor(m.createdAt.toString(), m.memberId), Member::view);
  }

  /** Respondents read the new name too where the member runs the server. */
  public void rename(String newName) {
    name = newName;
    var workspace = Workspace.of(workspaceId);
    if (workspace.isRunBy(memberId)) {
      workspace.isRunBy(this);
    }
  }

  /** They read on their pages who it was. */
  public void receive(Role newRole, Member giver, Instant now) {
    receive(newRole, giver.name, now);
  }

  /**
   * The same from a provider.
   *
   * @param giver its name
   */
  public void receive(Role newRole, String giver, Instant now) {
    role = newRole;
    roleSince = now;
    roleGivenBy = giver;
  }

  /**
   * @throws ProblemException invalid-request with unknown-zone
   */
  public void liveIn(@Nullable String newZone) {
    if (newZone != null && !ZoneId.getAvailableZoneIds().contains(newZone)) {
      throw ProblemException.invalid("The time zone is not known").field("/zone", "unknown-zone");
    }
    zone = newZone;
  }

  public boolean isSuspended() {
    return suspendedAt != null;
  }

  /** An owner asks people too, so they may do all that a lead may. */
  public static Set<String> granted(Role role) {
    return role == Role.OWNER ? Set.of("owner", "lead") : Set.of(role.word());
  }

  Instant hasRoleSince() {
    return roleSince == null ? createdAt : roleSince;
  }

  public MemberView view() {
    return new MemberView(
        memberId,
        name,
        email,
        role,
        hasRoleSince(),
        roleGivenBy,
        isSuspended(),
        suspendedAt,
        secondFactor,
        createdAt);
  }

  /** The account in their own eyes. */
  public Me me() {
    return me(null, null);
  }

  /**
   * @param factorMissing whether their session is refused everything else until they have one
   * @param token by which they are read; null in a session
   */
  public Me me(@Nullable Boolean factorMissing, @Nullable ApiTokenView token) {
    var workspace = Workspace.of(workspaceId);
    return new Me(
        memberId,
        name,
        email,
        role,
        language,
        zone,
        workspace.name,
        workspace.operatorName,
        workspace.isRunBy(memberId),
        passwordHash != null,
        hasRoleSince(),
        roleGivenBy,
        factorMissing,
        token);
  }
}
