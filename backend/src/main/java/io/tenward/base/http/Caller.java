package io.tenward.base.http;

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

/** Identifies the member on whose behalf this request runs, by session or token. */
@RequestScoped
public class Caller {
  public static final String MEMBER_ID = "memberId";
  public static final String WORKSPACE_ID = "workspaceId";

  /** The zone is stored as a string; it is UTC until another one is known. */
  public static final String ZONE = "zone";

  public static final String TOKEN = "token";

  /** Accesses the row of a member, which the room of accounts keeps. */
  public interface MemberRow {
    /** Locks it until the transaction ends; false when it is gone. */
    boolean lock(UUID memberId);

    void setZone(UUID memberId, String zone);
  }

  /** Identifies the token that a tool uses. */
  public record Token(UUID id, List<Scope> scopes) {}

  @Inject SecurityIdentity identity;
  @Inject Clock clock;
  @Inject MemberRow row;

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
   * Returns the zone in which the caller's "today" and times of day are meant.
   *
   * @throws ProblemException not-signed-in
   */
  public ZoneId zone() {
    requireMember();
    return ZoneId.of(identity.<String>getAttribute(ZONE));
  }

  /** Lets rooms that know no accounts change the zone; it counts from the next request on. */
  public void liveIn(String zone) {
    row.setZone(memberId(), zone);
  }

  /**
   * @throws ProblemException not-signed-in
   */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), zone());
  }

  /** Returns the token; empty for a member in a browser. */
  public Optional<Token> token() {
    return Optional.ofNullable(identity.<Token>getAttribute(TOKEN));
  }

  /**
   * Locks the caller until this transaction ends, so that they are not removed and what they make
   * has an owner. Other requests of theirs that lock wait.
   *
   * @throws ProblemException not-signed-in when they have been removed meanwhile
   */
  public void hold() {
    if (!row.lock(memberId())) {
      throw ProblemException.of(PlatformProblem.NOT_SIGNED_IN, "Removed meanwhile");
    }
  }

  /**
   * Tells whether the caller may do what this role may: {@code owner}, {@code lead} or {@code
   * reader}. An owner has the role of a lead too.
   */
  public boolean hasRole(String role) {
    return isSignedIn() && identity.hasRole(role);
  }
}
