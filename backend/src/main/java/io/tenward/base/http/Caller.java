package io.tenward.base.http;

import io.quarkus.hibernate.orm.panache.Panache;
import io.quarkus.security.identity.SecurityIdentity;
import io.tenward.base.problem.PlatformProblem;
import io.tenward.base.problem.ProblemException;
import io.tenward.base.scope.Scope;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The member on whose behalf this request runs, as the session or the token says. */
@RequestScoped
public class Caller {
  public static final String MEMBER_ID = "memberId";
  public static final String WORKSPACE_ID = "workspaceId";

  /** As a string; UTC until they are known to live elsewhere. */
  public static final String ZONE = "zone";

  public static final String TOKEN = "token";

  /** The token that a tool acts by. */
  public record Token(UUID id, List<Scope> scopes) {}

  @Inject SecurityIdentity identity;
  @Inject Clock clock;

  public boolean isSignedIn() {
    return !identity.isAnonymous() && identity.getAttribute(MEMBER_ID) instanceof UUID;
  }

  /**
   * @throws ProblemException not-signed-in
   */
  public void requireMember() {
    if (!isSignedIn()) {
      throw ProblemException.of(
          PlatformProblem.NOT_SIGNED_IN, "There is no session or token, or it has expired");
    }
  }

  /**
   * @throws ProblemException not-signed-in
   */
  public UUID memberId() {
    requireMember();
    return identity.<UUID>getAttribute(MEMBER_ID);
  }

  /**
   * @throws ProblemException not-signed-in
   */
  public UUID workspaceId() {
    requireMember();
    return identity.<UUID>getAttribute(WORKSPACE_ID);
  }

  /**
   * What "today" and times of day mean to them.
   *
   * @throws ProblemException not-signed-in
   */
  public ZoneId zone() {
    requireMember();
    return ZoneId.of(identity.<String>getAttribute(ZONE));
  }

  /** Where rooms that know no accounts let them change it; it counts from the next request on. */
  public void liveIn(String zone) {
    Panache.getEntityManager()
        .createNativeQuery(
            "update member set zone = ?2, version = version + 1 where member_id = ?1")
        .setParameter(1, memberId())
        .setParameter(2, zone)
        .executeUpdate();
  }

  /**
   * @throws ProblemException not-signed-in
   */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  /** Empty for a member in a browser. */
  public Optional<Token> token() {
    return Optional.ofNullable(identity.<Token>getAttribute(TOKEN));
  }

  /**
   * Until this transaction ends the caller is not removed, and what they make has somebody to
   * belong to; nor does another request of theirs hold them. Not FOR UPDATE, which would stop a
   * foreign key to the member.
   *
   * @throws ProblemException not-signed-in when they have been removed meanwhile
   */
  public void hold() {
    var held =
        Panache.getEntityManager()
            .createNativeQuery("select 1 from member where member_id = ?1 for no key update")
            .setParameter(1, memberId())
            .getResultList();
    if (held.isEmpty()) {
      throw ProblemException.of(PlatformProblem.NOT_SIGNED_IN, "Removed meanwhile");
    }
  }

  /**
   * Whether the caller may do what this role may: {@code owner}, {@code lead} or {@code reader}. An
   * owner has the role of a lead too.
   */
  public boolean hasRole(String role) {
    return isSignedIn() && identity.hasRole(role);
  }
}
