package io.tenward.account.sso;

import io.tenward.account.member.Accounts;
import io.tenward.account.member.Member;
import io.tenward.account.member.MemberInvitation;
import io.tenward.account.member.MemberJoined;
import io.tenward.account.member.Workspace;
import io.tenward.account.session.Session;
import io.tenward.account.session.SessionToken;
import io.tenward.account.sso.SsoAdmission.SsoOutcome.Proof;
import io.tenward.account.sso.SsoAdmission.SsoOutcome.Refused;
import io.tenward.account.sso.SsoAdmission.SsoOutcome.Welcome;
import io.tenward.account.trail.Trail;
import io.tenward.base.contract.RequestSchemas;
import io.tenward.base.json.Json;
import io.tenward.contract.Language;
import io.tenward.contract.Role;
import io.tenward.contract.TrailKind;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is let in by what a provider says of them (docs/adr/0024, 0123): who is known by issuer and
 * subject; who was invited at an address that the provider has verified; who is in a group, or has
 * an address of a domain, that may join. A member with this address and another identity, or none,
 * proves first that they are that member.
 */
@Singleton
class SsoAdmission {
  @Inject Accounts accounts;
  @Inject Trail trail;
  @Inject Event<MemberJoined> joined;
  @Inject RequestSchemas schemas;
  @Inject SecureRandom random;
  @Inject Clock clock;

  private record Joining(UUID workspaceId, String name, String email, Role role) {}

  /** Whether UserInfo may say what is missing; within a transaction. */
  boolean needsMore(Provider provider, Claims claims) {
    return provider.joinsByGroup() && claims.groups().isEmpty()
        || claims.lacking().isPresent()
            && MemberIdentity.memberOf(claims.issuer(), claims.subject()).isEmpty();
  }

  /**
   * Within a transaction.
   *
   * @param language of the pages of who joins
   */
  SsoOutcome of(Provider provider, Claims claims, Language language) {
    return MemberIdentity.memberOf(claims.issuer(), claims.subject())
        .map(member -> again(provider, claims, member))
        .orElseGet(() -> first(provider, claims, language));
  }

  /** Whether a member is let in who was before, and with which role; within a transaction. */
  SsoOutcome again(Provider provider, Claims claims, Member member) {
    if (member.isSuspended()) {
      return Refused.because("suspended");
    }
    if (!provider.joinsByGroup() || member.role == Role.OWNER) {
      return new Welcome(member);
    }
    var role = claims.groups().flatMap(provider::roleOf);
    var identity = MemberIdentity.of(claims.issuer(), claims.subject());
    if (role.isEmpty() && identity.byGroup) {
      if (claims.groups().isPresent()) {
        Session.endAll(member.memberId);
      }
      return inNoGroup(provider, claims);
    }
    if (role.isPresent()) {
      identity.byGroup = true;
      if (member.role != role.get()) {
        member.receive(role.get(), provider.name(), clock.instant());
        trail.noteAbout(member, TrailKind.ROLE_CHANGED, role.get().word());
        Session.endAll(member.memberId);
      }
    }
    return new Welcome(member);
  }

  private static SsoOutcome inNoGroup(Provider provider, Claims claims) {
    return claims.groups().isEmpty()
        ? Refused.lacking(provider.groupsClaim())
        : Refused.because("no-group");
  }

  private SsoOutcome first(Provider provider, Claims claims, Language language) {
    if (claims.lacking().isPresent()) {
      return Refused.lacking(claims.lacking().get());
    }
    if (claims.verifiedEmail().isEmpty()) {
      return Refused.because("not-verified");
    }
    var email = claims.verifiedEmail().get();
    accounts.reserve(email);
    var member = Member.byEmail(email);
    if (member.isPresent()) {
      return prove(member.get(), claims);
    }
    var byGroup = claims.groups().flatMap(provider::roleOf);
    var invited = MemberInvitation.openFor(email, clock.instant()).filter(MemberInvitation::useUp);
    if (invited.isPresent()) {
      var one = invited.get();
      var role = byGroup.orElse(one.role);
      var joining = new Joining(one.workspaceId, one.name, one.email, role);
      return join(joining, claims, byGroup.isPresent(), language);
    }
    if (provider.joinsByGroup() && byGroup.isEmpty()) {
      return inNoGroup(provider, claims);
    }
    var workspace = Workspace.first();
    if (workspace.isEmpty() || byGroup.isEmpty() && !provider.letsIn(email)) {
      return Refused.because("not-invited");
    }
    var fit = fit(claims.name().orElse(""), email);
    if (fit.isPresent()) {
      return Refused.lacking(fit.get());
    }
    var role = byGroup.orElse(provider.joinRole());
    var joining = new Joining(workspace.get().workspaceId, claims.name().get(), email, role);
    return join(joining, claims, byGroup.isPresent(), language);
  }

  /** The claim that may not be a member's, as an owner could not type it into an invitation. */
  private Optional<String> fit(String name, String email) {
    var draft = Json.MAPPER.createObjectNode().put("name", name).put("email", email);
    return schemas.bodyErrors("inviteMember", draft).stream()
        .map(error -> error.pointer().substring(1))
        .findFirst();
  }

  private SsoOutcome prove(Member member, Claims claims) {
    if (member.passwordHash == null) {
      return Refused.because("other-identity");
    }
    var token = SessionToken.draw(random);
    PendingIdentity.keep(token, member, claims.issuer(), claims.subject(), clock.instant());
    return new Proof(token);
  }

  private SsoOutcome join(Joining who, Claims claims, boolean byGroup, Language language) {
    var now = clock.instant();
    var member =
        Member.create(who.workspaceId(), who.name(), who.email(), who.role(), language, now);
    member.givenName = claims.givenName().filter(who.name()::contains).orElse(null);
    member.persistAndFlush();
    MemberIdentity.link(member, claims.issuer(), claims.subject(), now).byGroup = byGroup;
    joined.fire(new MemberJoined(member.workspaceId, member.memberId));
    return new Welcome(member);
  }

  /** What becomes of somebody whom a provider has sent here. */
  sealed interface SsoOutcome {
    /** Somebody we know, or who was invited or may join. */
    record Welcome(Member member) implements SsoOutcome {}

    /** A member of this address has a password, and is to show it once. */
    record Proof(SessionToken token) implements SsoOutcome {}

    /**
     * Someone was not let in; the sign-in page explains this word.
     *
     * @param claim that the provider did not send
     */
    record Refused(String why, @Nullable String claim) implements SsoOutcome {
      static Refused because(String why) {
        return new Refused(why, null);
      }

      static Refused lacking(String claim) {
        return new Refused("claim-missing", claim);
      }
    }
  }
}
