package io.tenward.account.sso;

import io.tenward.account.member.Accounts;
import io.tenward.account.member.Member;
import io.tenward.account.member.MemberInvitation;
import io.tenward.account.member.MemberJoined;
import io.tenward.account.session.SessionToken;
import io.tenward.account.sso.SsoAdmission.SsoOutcome.Proof;
import io.tenward.account.sso.SsoAdmission.SsoOutcome.Refused;
import io.tenward.account.sso.SsoAdmission.SsoOutcome.Welcome;
import io.tenward.contract.Language;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Who is let in by what a provider says of them (docs/adr/0024): who is known by issuer and
 * subject; who was invited at an address that the provider has verified. A member with this address
 * and another identity, or none, proves first that they are that member.
 */
@Singleton
class SsoAdmission {
  @Inject Accounts accounts;
  @Inject Event<MemberJoined> joined;
  @Inject SecureRandom random;
  @Inject Clock clock;

  /** Whether a member signs in by this identity already; within a transaction. */
  boolean know(Claims claims) {
    return MemberIdentity.memberOf(claims.issuer(), claims.subject()).isPresent();
  }

  /**
   * Within a transaction.
   *
   * @param language of the pages of who joins
   */
  SsoOutcome of(Claims claims, Language language) {
    var known = MemberIdentity.memberOf(claims.issuer(), claims.subject());
    if (known.isPresent()) {
      return known.get().isSuspended() ? new Refused("suspended") : new Welcome(known.get());
    }
    var email = claims.verifiedEmail();
    if (email.isEmpty()) {
      return new Refused("not-verified");
    }
    accounts.reserve(email.get());
    var member = Member.byEmail(email.get());
    if (member.isPresent()) {
      return prove(member.get(), claims);
    }
    return MemberInvitation.openFor(email.get(), clock.instant())
        .filter(MemberInvitation::useUp)
        .<SsoOutcome>map(invitation -> new Welcome(join(invitation, claims, language)))
        .orElseGet(() -> new Refused("not-invited"));
  }

  private SsoOutcome prove(Member member, Claims claims) {
    if (member.passwordHash == null) {
      return new Refused("other-identity");
    }
    var token = SessionToken.draw(random);
    PendingIdentity.keep(token, member, claims.issuer(), claims.subject(), clock.instant());
    return new Proof(token);
  }

  private Member join(MemberInvitation invitation, Claims claims, Language language) {
    var now = clock.instant();
    var member =
        Member.create(
            invitation.workspaceId,
            invitation.name,
            invitation.email,
            invitation.role,
            language,
            now);
    member.givenName = claims.givenName().filter(invitation.name::contains).orElse(null);
    member.persistAndFlush();
    MemberIdentity.link(member, claims.issuer(), claims.subject(), now);
    joined.fire(new MemberJoined(member.workspaceId, member.memberId));
    return member;
  }

  /** What becomes of somebody whom a provider has sent here. */
  sealed interface SsoOutcome {
    /** Somebody we know, or who was invited. */
    record Welcome(Member member) implements SsoOutcome {}

    /** A member of this address has a password, and is to show it once. */
    record Proof(SessionToken token) implements SsoOutcome {}

    /** Someone was not let in; the sign-in page explains this word. */
    record Refused(String why) implements SsoOutcome {}
  }

  /**
   * What a provider says of somebody (OpenID Connect Core 1.0, 5.1): in the ID token, whose
   * signature was checked, or at UserInfo.
   *
   * @param emailVerified empty where nothing is said of it: an address is then only said
   */
  record Claims(
      String issuer,
      String subject,
      Optional<String> email,
      Optional<Boolean> emailVerified,
      Optional<String> givenName) {
    static Claims of(JsonWebToken token) {
      return of(token.getIssuer(), token.getSubject(), token::<Object>getClaim);
    }

    static Claims of(String issuer, String subject, Function<String, @Nullable Object> claims) {
      return new Claims(
          issuer,
          subject,
          text(claims, "email"),
          // True as a word, as some providers write it.
          text(claims, "email_verified").map("true"::equals),
          text(claims, "given_name"));
    }

    /** Whether UserInfo may say more (OpenID Connect Core 1.0, 5.4). */
    boolean lackVerifiedEmail() {
      return email.isEmpty() || emailVerified.isEmpty();
    }

    Optional<String> verifiedEmail() {
      return email.filter(address -> emailVerified.orElse(false));
    }

    private static Optional<String> text(Function<String, @Nullable Object> claims, String name) {
      return Optional.ofNullable(claims.apply(name))
          .map(Object::toString)
          .map(String::strip)
          .filter(text -> !text.isEmpty());
    }
  }
}
